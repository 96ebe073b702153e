#pragma once

#include "briefing/briefing.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

// Articles made by hand, so that tests of briefings need no analysis: every span fits its words.
namespace sample {

using Line = std::pair<text::BlockKind, QString>;

struct Name
{
    text::MentionKind kind;
    QString name;
    QString surface; // as the text has it; every occurrence becomes a mention
    QString role = {};
};

struct Words
{
    QString path;
    QString source;
    QString language;
    QDate date;
    QList<Line> lines;
    QList<Name> names = {};
    QString note = {};
};

inline void addMentions(store::Article &article, const QList<Name> &names)
{
    const QString &body = article.document.body;
    for (const Name &name : names) {
        qsizetype entity = -1;
        for (qsizetype i = 0; i < article.analysis.entities.size(); ++i)
            if (article.analysis.entities.at(i).name == name.name)
                entity = i;
        if (entity < 0) {
            entity = article.analysis.entities.size();
            article.analysis.entities.append({name.kind, name.name, name.name.toCaseFolded(), name.role, {}});
        }
        for (qsizetype at = body.indexOf(name.surface); at >= 0;
             at = body.indexOf(name.surface, at + name.surface.size())) {
            const text::Span span{at, at + name.surface.size()};
            bool taken = false;
            for (const text::Mention &other : article.analysis.mentions)
                taken = taken || other.span.overlaps(span);
            if (!taken)
                article.analysis.mentions.append(
                    {span, name.kind, static_cast<int>(entity), 0.9F, QStringLiteral("list")});
        }
    }
    std::sort(article.analysis.mentions.begin(), article.analysis.mentions.end(),
              [](const text::Mention &a, const text::Mention &b) { return a.span < b.span; });
}

// Every “...” is a quote of the person mentioned next after it in its block, if any.
inline void addQuotes(store::Article &article)
{
    const QString &body = article.document.body;
    for (qsizetype at = body.indexOf(u'“'); at >= 0; at = body.indexOf(u'“', at + 1)) {
        const qsizetype end = body.indexOf(u'”', at) + 1;
        if (end <= 0)
            break;
        text::Quote quote;
        quote.pieces = {{at, end}};
        quote.confidence = 0.87F;
        quote.reason = QStringLiteral("marks");
        const qsizetype lineEnd = body.indexOf(u'\n', end) < 0 ? body.size() : body.indexOf(u'\n', end);
        for (const text::Mention &mention : article.analysis.mentions)
            if (!quote.speaker && mention.kind == text::MentionKind::Person && mention.span.begin >= end &&
                mention.span.end <= lineEnd)
                quote.speaker =
                    text::Speaker{mention.span, article.analysis.entities.at(mention.entity).name, mention.entity};
        article.analysis.quotes.append(quote);
    }
}

inline store::Article article(const Words &words)
{
    store::Article article;
    QString body;
    int line = 0;
    for (const Line &one : words.lines) {
        const text::Span span{body.size(), body.size() + one.second.size()};
        article.analysis.blocks.append({span, ++line, one.first, 0.95F, QStringLiteral("by hand"), words.language});
        body += one.second + u'\n';
        if (text::groupOf(one.first) == text::Group::Story)
            article.analysis.words += static_cast<int>(one.second.count(u' ')) + 1;
        if (one.first == text::BlockKind::Headline && article.analysis.title.isEmpty())
            article.analysis.title = one.second;
    }
    article.document.body = body;
    article.document.provenance.path = words.path;
    article.document.provenance.source = words.source;
    article.document.provenance.sha256 = QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256);
    article.analysis.language = words.language;
    article.analysis.date = words.date;
    article.row.state.note = words.note;
    addMentions(article, words.names);
    addQuotes(article);
    return article;
}

using Kind = text::BlockKind;

inline store::Article english()
{
    return article(
        {QStringLiteral("courier/harbour.txt"),
         QStringLiteral("Courier"),
         QStringLiteral("en"),
         QDate(2025, 8, 20),
         {{Kind::Headline, QStringLiteral("Harbour chiefs meet over the ferry deal 🚢")},
          {Kind::Byline, QStringLiteral("By Ada Brandt")},
          {Kind::Standfirst, QStringLiteral("The talks have no timetable, and the islands want one.")},
          {Kind::Paragraph,
           QStringLiteral("The Harbour Board met Marta Quill on Wednesday to iron out the details of the ferry deal "
                          "between Northhaven and the islands, officials said.")},
          {Kind::Paragraph,
           QStringLiteral("“We are united, and that unity was truly tangible today,” Quill said. The deal "
                          "must be signed off by the Island Assembly before the winter.")},
          {Kind::Subheading, QStringLiteral("What remains open")},
          {Kind::ListItem, QStringLiteral("Who pays for the <second> pier & its lights")},
          {Kind::ListItem, QStringLiteral("When the Harbour Board publishes the figures")},
          {Kind::Paragraph, QStringLiteral("“Nobody has asked the crews,” said Tom Ferrow, who speaks for them.")},
          {Kind::FeedHeading, QStringLiteral("Latest News")},
          {Kind::FeedItem, QStringLiteral("Mayor opens bridge twice")},
          {Kind::FeedItem, QStringLiteral("Storm closes schools")},
          {Kind::Legal, QStringLiteral("Copyright 2025 Courier")}},
         {{text::MentionKind::Person, QStringLiteral("Marta Quill"), QStringLiteral("Marta Quill"),
           QStringLiteral("chair of the Harbour Board")},
          {text::MentionKind::Person, QStringLiteral("Marta Quill"), QStringLiteral("Quill"), {}},
          {text::MentionKind::Person, QStringLiteral("Tom Ferrow"), QStringLiteral("Tom Ferrow"), {}},
          {text::MentionKind::Organisation, QStringLiteral("Harbour Board"), QStringLiteral("Harbour Board"), {}},
          {text::MentionKind::Organisation, QStringLiteral("Island Assembly"), QStringLiteral("Island Assembly"), {}},
          {text::MentionKind::Place, QStringLiteral("Northhaven"), QStringLiteral("Northhaven"), {}}},
         QStringLiteral("Second source needed for the cost.\nCompare the islands' own figures.")});
}

inline store::Article arabic()
{
    return article(
        {QStringLiteral("minbar/مرفأ.txt"),
         QStringLiteral("المنبر"),
         QStringLiteral("ar"),
         QDate(2025, 8, 21),
         {{Kind::Headline, QStringLiteral("مجلس المرفأ يبحث اتفاق العبّارات مع الجزر")},
          {Kind::Paragraph,
           QStringLiteral(
               "اجتمع مجلس المرفأ يوم الأربعاء مع مارتا كويل لبحث تفاصيل الاتفاق بين الميناء الشمالي والجزر، بحسب "
               "مسؤولين. ولم يُحدَّد موعد للتوقيع بعد، وقال المتحدث إن 25 دولة تشارك في المحادثات التي بدأت عام 2024.")},
          {Kind::Paragraph,
           QStringLiteral("“نحن متحدون، وكانت وحدتنا ملموسة اليوم” قالت مارتا كويل للصحفيين في ختام الاجتماع.")},
          {Kind::ListItem, QStringLiteral("من يدفع ثمن الرصيف الثاني؟")},
          {Kind::Post, QStringLiteral("تغريدة https://t.co/abc")}},
         {{text::MentionKind::Person, QStringLiteral("مارتا كويل"), QStringLiteral("مارتا كويل"), {}},
          {text::MentionKind::Organisation, QStringLiteral("مجلس المرفأ"), QStringLiteral("مجلس المرفأ"), {}}},
         {}});
}

inline store::Article chinese()
{
    return article(
        {QStringLiteral("haiyun/港口.txt"),
         QStringLiteral("海运报"),
         QStringLiteral("zh"),
         QDate(2025, 8, 22),
         {{Kind::Headline, QStringLiteral("港务局就渡轮协议举行会谈")},
          {Kind::Paragraph,
           QStringLiteral(
               "港务局星期三与玛尔塔·奎尔会面,商讨北港与各岛之间渡轮协议的细节。官员表示,会谈没有固定的时间表,"
               "最终协议必须在冬季之前由岛屿议会批准。分析人士认为,费用问题仍然是双方最大的分歧。")},
          {Kind::Paragraph, QStringLiteral("“我们是团结的,这种团结今天确实可以感受到。”玛尔塔·奎尔说。")}},
         {{text::MentionKind::Person, QStringLiteral("玛尔塔·奎尔"), QStringLiteral("玛尔塔·奎尔"), {}}},
         {}});
}

// An article of about so many words that names its number on every page.
inline store::Article numbered(int number, int words)
{
    const QString person = QStringLiteral("Person Number%1").arg(number);
    QList<Line> lines{{Kind::Headline, QStringLiteral("Report number %1 from the outer islands").arg(number)}};
    QString paragraph;
    for (int i = 0; i < words; ++i) {
        static const QStringList pool{
            QStringLiteral("the"),     QStringLiteral("ferries"),  QStringLiteral("of"),  QStringLiteral("Northhaven"),
            QStringLiteral("carry"),   QStringLiteral("mail"),     QStringLiteral("and"), QStringLiteral("passengers"),
            QStringLiteral("between"), QStringLiteral("harbours"), QStringLiteral("in"),  QStringLiteral("every"),
            QStringLiteral("weather")};
        paragraph += pool.at((i * 7 + number) % pool.size()) + u' ';
        if (i % 60 == 59 || i + 1 == words) {
            paragraph += QStringLiteral("“We sail at dawn, number %1.%2,” %3 said.").arg(number).arg(i).arg(person);
            lines.append({Kind::Paragraph, paragraph});
            paragraph.clear();
        }
    }
    return article({QStringLiteral("islands/report-%1.txt").arg(number),
                    QStringLiteral("Islands %1").arg(number % 5),
                    QStringLiteral("en"),
                    QDate(2025, 1, 1).addDays(number),
                    lines,
                    {{text::MentionKind::Person, person, person, {}},
                     {text::MentionKind::Place, QStringLiteral("Northhaven"), QStringLiteral("Northhaven"), {}}},
                    {}});
}

} // namespace sample
