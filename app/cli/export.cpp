#include "briefing/export.h"

#include "briefing/csv.h"
#include "briefing/json.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/streams.h"

namespace cli {

namespace {

// One article after another: a library of any size passes through.
bool stream(store::Reader &reader, const store::Query &query, briefing::Format format, Output &output)
{
    if (format == briefing::Format::Csv && !output.write(briefing::csvHead()))
        return false;
    const bool array = format == briefing::Format::Json;
    bool first = true;
    const bool fine = forEachArticle(reader, query, [&](const store::Article &article) {
        if (format == briefing::Format::Csv)
            return output.write(briefing::csvLine(article));
        const QByteArray line = briefing::jsonLine(article);
        if (!array)
            return output.write(QByteArray(line + '\n'));
        return output.write(QByteArray((std::exchange(first, false) ? "[\n" : ",\n") + line));
    });
    if (array)
        output.write(QByteArray(first ? "[\n]\n" : "\n]\n"));
    return fine;
}

// Pages with a table of contents: all articles are needed first.
bool page(store::Reader &reader, const store::Query &query, briefing::Format format, briefing::Briefing briefing,
          Output &output)
{
    const bool fine = forEachArticle(reader, query, [&](const store::Article &article) {
        briefing.articles.append(article);
        return true;
    });
    return fine && output.write(briefing::write(briefing, format));
}

} // namespace

int exportArticles(const QStringList &arguments)
{
    Usage usage(QStringLiteral("export"), QStringLiteral("Writes articles with all that was found in them. With the "
                                                         "query is:briefing, exactly the briefing, in its order."));
    usage.needsLibrary();
    usage.option(QStringLiteral("query"), QStringLiteral("Only articles that match."), QStringLiteral("query"));
    usage.option(QStringLiteral("format"), QStringLiteral("json, jsonl, csv, html or markdown."),
                 QStringLiteral("format"));
    usage.option(QStringLiteral("title"), QStringLiteral("Title of html and markdown; otherwise the briefing's."),
                 QStringLiteral("title"));
    usage.option(QStringLiteral("marking"),
                 QStringLiteral("Handling marking of html and markdown; otherwise the briefing's."),
                 QStringLiteral("marking"));
    if (const auto status = usage.parse(arguments))
        return *status;
    const auto format = briefing::formatFor(usage.value(QStringLiteral("format")));
    if (!format)
        return usage.wrong(QStringLiteral("--format must be json, jsonl, csv, html or markdown"));
    if (!usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("“%1” is one word too many; use --query").arg(usage.rest().constFirst()));
    const auto reader = openReader(usage);
    if (!reader)
        return SomeFailed;
    const store::Query query = queryFor(usage.value(QStringLiteral("query")), store::Sort::Path);
    Output output;
    bool fine = false;
    if (*format == briefing::Format::Html || *format == briefing::Format::Markdown) {
        const auto head = valueOf(reader->briefingHead().result());
        if (!head)
            return SomeFailed;
        const auto given = [&](const QString &name, const QString &otherwise) {
            return usage.isSet(name) ? usage.value(name) : otherwise;
        };
        fine = page(*reader, query, *format,
                    {given(QStringLiteral("title"), head->title),
                     given(QStringLiteral("marking"), head->marking),
                     QDate::currentDate(),
                     {}},
                    output);
    } else {
        fine = stream(*reader, query, *format, output);
    }
    return fine && !output.isGone() ? Fine : SomeFailed;
}

} // namespace cli
