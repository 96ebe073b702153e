#include "analysis/analyser.h"
#include "briefing/json.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/revise.h"
#include "cli/streams.h"
#include "pipeline/importer.h"
#include "store/writer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace cli {

namespace {

constexpr std::array<std::pair<const char *, store::Outcome>, store::OutcomeCount> outcomes{
    {{"added", store::Outcome::Added},
     {"updated", store::Outcome::Updated},
     {"unchanged", store::Outcome::Unchanged},
     {"refused", store::Outcome::Refused},
     {"vanished", store::Outcome::Vanished},
     {"duplicate", store::Outcome::Duplicate}}};

QString plainOf(const store::ImportReport &report)
{
    QStringList parts;
    for (const auto &[word, outcome] : outcomes)
        parts.append(QString::number(report.count(outcome)) + u' ' + QString::fromLatin1(word));
    return QStringLiteral("%1 files: ").arg(report.files.size()) + parts.join(u", ") + u'\n';
}

QString wordOf(store::Outcome wanted)
{
    for (const auto &[word, outcome] : outcomes)
        if (outcome == wanted)
            return QString::fromLatin1(word);
    return {};
}

// One line a file, then the sums.
QByteArray jsonOf(const store::ImportReport &report)
{
    QByteArray out;
    briefing::Json json(out);
    for (const store::FileOutcome &file : report.files) {
        json.beginObject();
        json.member("file", file.path);
        json.member("outcome", wordOf(file.outcome));
        if (!file.reason.isEmpty())
            json.member("reason", file.reason);
        json.endObject();
        json.endLine();
    }
    json.beginObject();
    json.member("files", qint64{report.files.size()});
    for (const auto &[word, outcome] : outcomes)
        json.member(word, qint64{report.count(outcome)});
    json.endObject();
    json.endLine();
    return out;
}

int finish(const store::ImportReport &report, bool failed, bool json)
{
    for (const store::FileOutcome &file : report.files)
        if (file.outcome == store::Outcome::Refused)
            complain(file.path + u": " + file.reason);
    Output output;
    output.write(json ? jsonOf(report) : plainOf(report).toUtf8());
    return failed || report.count(store::Outcome::Refused) > 0 || output.isGone() ? SomeFailed : Fine;
}

} // namespace

int import(const QStringList &arguments)
{
    Usage usage(QStringLiteral("import"),
                QStringLiteral("Brings article files into a library, which is made if need be. Files that have not "
                               "changed are not read again; "
                               "the analyst's work is kept. Refused files are named on standard error."),
                QStringLiteral("FOLDER|FILE..."));
    usage.needsLibrary();
    usage.option(QStringLiteral("share"), QStringLiteral("The folder of word lists and models."),
                 QStringLiteral("folder"), analysis::defaultShare());
    usage.flag(QStringLiteral("json"),
               QStringLiteral("One JSON object a line for each file, and one with the sums at the end."));
    if (const auto status = usage.parse(arguments))
        return *status;
    if (usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("name the folder to import"));
    for (const QString &input : usage.rest()) {
        if (!QFileInfo::exists(input)) {
            complain(input + u": there is no such file or folder");
            return SomeFailed;
        }
    }
    const auto analyser = valueOf(analysis::Analyser::load(usage.value(QStringLiteral("share"))));
    const auto writer = analyser ? valueOf(store::Writer::open(usage.library())) : std::nullopt;
    const auto reader = writer ? openReader(usage) : nullptr;
    if (!reader)
        return SomeFailed;
    pipeline::Importer importer(**writer, *reader, *analyser);
    bool failed = false;
    QObject::connect(&importer, &pipeline::Importer::failed, &importer, [&failed](const QString &why) {
        complain(why);
        failed = true;
    });
    std::optional<store::ImportReport> report;
    QObject::connect(&importer, &pipeline::Importer::finished, &importer, [&](const store::ImportReport &finished) {
        report = finished;
        QCoreApplication::exit();
    });
    if (usage.rest().size() == 1)
        importer.start(usage.rest().constFirst());
    else
        importer.start(usage.rest());
    QCoreApplication::exec();
    // What the files say about each other.
    failed = !revise(**writer, *reader, *analyser) || failed;
    return finish(*report, failed, usage.isSet(QStringLiteral("json")));
}

} // namespace cli
