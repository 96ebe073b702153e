#include "briefing/json.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/streams.h"

#include <array>

namespace cli {

namespace {

QByteArray jsonOf(const store::Row &row)
{
    QByteArray line;
    briefing::Json json(line);
    json.beginObject();
    json.member("id", qint64{row.id});
    json.member("file", row.path);
    json.member("source", row.source);
    json.member("title", row.title);
    json.member("language", row.language);
    json.member("date", row.date.toString(Qt::ISODate));
    json.member("words", qint64{row.words});
    json.member("feedItems", qint64{row.feedItems});
    json.member("posts", qint64{row.posts});
    json.member("notices", qint64{row.notices});
    json.member("quotes", qint64{row.quotes});
    json.member("missing", row.missing);
    json.member("pile", briefing::wordFor(row.state.pile));
    json.member("read", row.state.read);
    json.member("starred", row.state.starred);
    json.member("inBriefing", row.state.inBriefing);
    json.name("labels");
    json.beginArray();
    for (const QString &label : row.state.labels)
        json.value(label);
    json.endArray();
    json.member("note", row.state.note);
    json.member("snippet", row.snippet);
    json.endObject();
    return line += '\n';
}

// Tabs between fields and none in them: for people and for cut(1).
QByteArray plainOf(const store::Row &row)
{
    const QStringList fields{row.date.toString(Qt::ISODate),
                             briefing::wordFor(row.state.pile),
                             row.state.read ? QStringLiteral("read") : QStringLiteral("unread"),
                             row.source.simplified(),
                             row.title.simplified(),
                             row.path.simplified()};
    return fields.join(u'\t').toUtf8() + '\n';
}

int show(const Usage &usage, const store::Query &query)
{
    const auto reader = openReader(usage);
    if (!reader)
        return SomeFailed;
    Output output;
    const bool json = usage.isSet(QStringLiteral("json"));
    const bool fine = forEachRow(
        *reader, query, [&](const store::Row &row) { return output.write(json ? jsonOf(row) : plainOf(row)); });
    return fine && !output.isGone() ? Fine : SomeFailed;
}

std::optional<store::Sort> sortFor(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, store::Sort>, 6> words{{{u"date", store::Sort::DateDescending},
                                                                               {u"oldest", store::Sort::DateAscending},
                                                                               {u"source", store::Sort::Source},
                                                                               {u"title", store::Sort::Title},
                                                                               {u"path", store::Sort::Path},
                                                                               {u"relevance", store::Sort::Relevance}}};
    for (const auto &[name, sort] : words)
        if (name == word)
            return sort;
    return std::nullopt;
}

} // namespace

int list(const QStringList &arguments)
{
    Usage usage(QStringLiteral("list"),
                QStringLiteral("Lists articles: date, pile, read or not, source, title and file, with tabs between."));
    usage.needsLibrary();
    usage.option(QStringLiteral("query"), QStringLiteral("Only articles that match, as in the window's search field."),
                 QStringLiteral("query"));
    usage.option(QStringLiteral("sort"),
                 QStringLiteral("date (newest first), oldest, source, title, path or relevance."),
                 QStringLiteral("order"), QStringLiteral("date"));
    usage.flag(QStringLiteral("json"), QStringLiteral("One JSON object a line."));
    if (const auto status = usage.parse(arguments))
        return *status;
    if (!usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("“%1” is one word too many; use --query").arg(usage.rest().constFirst()));
    const auto sort = sortFor(usage.value(QStringLiteral("sort")));
    if (!sort)
        return usage.wrong(QStringLiteral("there is no order “%1”").arg(usage.value(QStringLiteral("sort"))));
    return show(usage, queryFor(usage.value(QStringLiteral("query")), *sort));
}

int search(const QStringList &arguments)
{
    Usage usage(
        QStringLiteral("search"),
        QStringLiteral("Finds articles, best first, shown as “list” does. The query language is the search field's."),
        QStringLiteral("QUERY..."));
    usage.needsLibrary();
    usage.flag(QStringLiteral("json"), QStringLiteral("One JSON object a line."));
    if (const auto status = usage.parse(arguments))
        return *status;
    if (usage.rest().isEmpty())
        return usage.wrong(QStringLiteral("what to search for is missing"));
    return show(usage, {store::View::All, usage.rest().join(u' '), store::Sort::Relevance, {}});
}

} // namespace cli
