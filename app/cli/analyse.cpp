#include "pipeline/analyse.h"

#include "analysis/analyser.h"
#include "briefing/json.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/streams.h"
#include "cli/textstream.h"
#include "cli/usage.h"

namespace cli {

namespace {

QString help()
{
    return QStringLiteral(
        "Writes one JSON object a line for each article, in input order: file, source, title, language, text, blocks, "
        "entities, quotes. Offsets are Unicode code points into “text”, half-open. With “-”, reads lines of "
        "{\"id\": ..., \"text\": \"...\"} from standard input and gives each “id” back; a line is answered as soon as "
        "it is "
        "analysed.");
}

QByteArray lineOf(const pipeline::Analysed &file)
{
    QByteArray line;
    line.reserve(file.document->body.size() * 4);
    briefing::Json json(line);
    json.beginObject();
    briefing::writeArticle(json, *file.document, file.analysis, file.path);
    json.endObject();
    return line += '\n';
}

bool analyseFiles(const QStringList &inputs, const std::shared_ptr<const analysis::Analyser> &analyser, bool repetition,
                  Output &output)
{
    bool fine = true;
    const auto take = [&](const pipeline::Analysed &file) {
        if (file.document)
            return output.write(lineOf(file));
        complain(file.path + u": " + file.document.error().what);
        fine = false;
        return true;
    };
    pipeline::analyseFiles(inputs, analyser, take, repetition ? pipeline::countLines(inputs) : nullptr);
    return fine;
}

} // namespace

int analyse(const QStringList &arguments)
{
    Usage usage(QStringLiteral("analyse"), help(), QStringLiteral("[FILE|FOLDER|-]..."));
    usage.flag(QStringLiteral("jsonl"), QStringLiteral("One JSON object a line, which is what happens anyway."));
    usage.flag(QStringLiteral("repetition"),
               QStringLiteral("Reads the files twice: what the first reading shows of lines that recur in other files "
                              "tells notices and feeds from the story. Not for standard input."));
    usage.option(QStringLiteral("share"), QStringLiteral("The folder of word lists and models."),
                 QStringLiteral("folder"), analysis::defaultShare());
    if (const auto status = usage.parse(arguments))
        return *status;
    if (usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("name files or folders, or “-” for standard input"));
    const auto analyser = analysis::Analyser::load(usage.value(QStringLiteral("share")));
    if (!analyser) {
        complain(analyser.error().what);
        return SomeFailed;
    }
    Output output;
    bool fine = true;
    QStringList files;
    const auto flush = [&] {
        if (!files.isEmpty())
            fine =
                analyseFiles(std::exchange(files, {}), *analyser, usage.isSet(QStringLiteral("repetition")), output) &&
                fine;
    };
    for (const QString &input : usage.rest()) {
        if (input == u"-") {
            flush();
            fine = analyseStream(*analyser, output) && fine;
        } else {
            files.append(input);
        }
    }
    flush();
    return fine && !output.isGone() ? Fine : SomeFailed;
}

} // namespace cli
