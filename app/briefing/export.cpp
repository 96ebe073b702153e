#include "briefing/export.h"

#include "briefing/csv.h"
#include "briefing/html.h"
#include "briefing/json.h"
#include "briefing/markdown.h"

namespace briefing {

namespace {

QByteArray json(const Briefing &briefing)
{
    QByteArray out;
    Json head(out);
    head.beginObject();
    head.member("title", briefing.title);
    head.member("date", briefing.date.toString(Qt::ISODate));
    head.member("marking", briefing.marking);
    head.name("articles");
    out += "[\n";
    for (qsizetype i = 0; i < briefing.articles.size(); ++i) {
        out += jsonLine(briefing.articles.at(i));
        out += i + 1 < briefing.articles.size() ? ",\n" : "\n";
    }
    out += "]}\n";
    return out;
}

QByteArray jsonLines(const Briefing &briefing)
{
    QByteArray out;
    for (const store::Article &article : briefing.articles)
        out += jsonLine(article) + '\n';
    return out;
}

QByteArray csv(const Briefing &briefing)
{
    QByteArray out = csvHead();
    for (const store::Article &article : briefing.articles)
        out += csvLine(article);
    return out;
}

} // namespace

std::optional<Format> formatFor(QStringView word)
{
    if (word == u"html")
        return Format::Html;
    if (word == u"markdown")
        return Format::Markdown;
    if (word == u"json")
        return Format::Json;
    if (word == u"jsonl")
        return Format::JsonLines;
    if (word == u"csv")
        return Format::Csv;
    return std::nullopt;
}

std::optional<Format> formatForPath(QStringView path)
{
    const QString ending = path.sliced(path.lastIndexOf(u'.') + 1).toString().toLower();
    if (ending == u"htm")
        return Format::Html;
    if (ending == u"md")
        return Format::Markdown;
    return formatFor(ending);
}

QByteArray write(const Briefing &briefing, Format format)
{
    switch (format) {
    case Format::Html:
        return html(briefing);
    case Format::Markdown:
        return markdown(briefing);
    case Format::Json:
        return json(briefing);
    case Format::JsonLines:
        return jsonLines(briefing);
    case Format::Csv:
        return csv(briefing);
    }
    return {};
}

} // namespace briefing
