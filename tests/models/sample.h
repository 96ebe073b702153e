#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QStringList>

// One small article with all groups of blocks, entities with several names, and quotes of every shape, annotated by
// hand.
namespace sample {

struct Article
{
    text::Document document;
    text::Analysis analysis;
};

// The nth place where these words stand in the body.
inline text::Span spanOf(const QString &body, const QString &words, int nth = 0)
{
    qsizetype at = body.indexOf(words);
    while (at >= 0 && nth-- > 0)
        at = body.indexOf(words, at + 1);
    Q_ASSERT(at >= 0);
    return {at, at + words.size()};
}

inline void addBlock(Article &article, int line, text::BlockKind kind, float confidence, const QString &reason,
                     const QString &language = QStringLiteral("en"))
{
    qsizetype begin = 0;
    for (int i = 1; i < line; ++i)
        begin = article.document.body.indexOf(u'\n', begin) + 1;
    qsizetype end = article.document.body.indexOf(u'\n', begin);
    end = end < 0 ? article.document.body.size() : end;
    article.analysis.blocks.append({{begin, end}, line, kind, confidence, reason, language});
}

inline void addBlocks(Article &article)
{
    using text::BlockKind;
    addBlock(article, 1, BlockKind::Headline, 0.98F, QStringLiteral("first line, short, no full stop"));
    addBlock(article, 2, BlockKind::Byline, 0.95F, QStringLiteral("starts with By and a name"));
    addBlock(article, 3, BlockKind::Paragraph, 0.99F, QStringLiteral("full sentences with a quotation"));
    addBlock(article, 4, BlockKind::Paragraph, 0.97F, QStringLiteral("full sentences"));
    addBlock(article, 5, BlockKind::Post, 0.62F, QStringLiteral("other language than the story, ends in a link"),
             QStringLiteral("es"));
    addBlock(article, 6, BlockKind::FeedHeading, 0.93F, QStringLiteral("short line before headlines"));
    addBlock(article, 7, BlockKind::FeedItem, 0.91F, QStringLiteral("headline in a run of 2"));
    addBlock(article, 8, BlockKind::FeedItem, 0.91F, QStringLiteral("headline in a run of 2"));
    addBlock(article, 9, BlockKind::Promo, 0.88F, QStringLiteral("asks to sign up"));
    addBlock(article, 10, BlockKind::FeedItem, 0.41F, QStringLiteral("headline after the story's end"));
}

inline void addMention(Article &article, int entity, const QString &words, int nth = 0)
{
    const text::MentionKind kind = article.analysis.entities.at(entity).kind;
    article.analysis.mentions.append(
        {spanOf(article.document.body, words, nth), kind, entity, 0.9F, QStringLiteral("name after a title")});
}

inline Article article()
{
    Article made;
    QString &body = made.document.body;
    body =
        QStringList{QStringLiteral("Ministers agree on grain corridor"),
                    QStringLiteral("By Ana Ruiz, 21 November 2026"),
                    QStringLiteral("“We have an agreement,” Prime Minister Lena Okoro said. “It starts today.”"),
                    QStringLiteral(
                        "Okoro said that the Valdoran navy would patrol the route. “No comment,” the ministry said."),
                    QStringLiteral("Los ministros celebran un “acuerdo histórico” https://example.org/a"),
                    QStringLiteral("Latest headlines"),
                    QStringLiteral("Port strike enters second week"),
                    QStringLiteral("Rain expected in the north of Valdora"),
                    QStringLiteral("Sign up for our newsletter"),
                    QStringLiteral("Storm closes schools")}
            .join(u'\n');
    made.document.provenance.path = QStringLiteral("example-post/grain.txt");
    made.document.provenance.source = QStringLiteral("Example Post");
    made.analysis.title = QStringLiteral("Ministers agree on grain corridor");
    made.analysis.language = QStringLiteral("en");
    addBlocks(made);

    using text::MentionKind;
    made.analysis.entities = {{MentionKind::Person, QStringLiteral("Ana Ruiz"), QStringLiteral("ana ruiz"), {}, {}},
                              {MentionKind::Person,
                               QStringLiteral("Lena Okoro"),
                               QStringLiteral("lena okoro"),
                               QStringLiteral("Prime Minister"),
                               {QStringLiteral("Okoro")}},
                              {MentionKind::Nationality, QStringLiteral("Valdoran"), QStringLiteral("valdora"), {}, {}},
                              {MentionKind::Place, QStringLiteral("Valdora"), QStringLiteral("valdora"), {}, {}}};
    addMention(made, 0, QStringLiteral("Ana Ruiz"));
    addMention(made, 1, QStringLiteral("Lena Okoro"));
    addMention(made, 1, QStringLiteral("Okoro"), 1);
    addMention(made, 2, QStringLiteral("Valdoran"));
    addMention(made, 3, QStringLiteral("Valdora"), 1);

    const text::Speaker okoro{spanOf(body, QStringLiteral("Lena Okoro")), QStringLiteral("Lena Okoro"), 1};
    const text::Speaker surname{spanOf(body, QStringLiteral("Okoro"), 1), QStringLiteral("Lena Okoro"), 1};
    const text::Speaker ministry{spanOf(body, QStringLiteral("the ministry")), QStringLiteral("the ministry"), -1};
    made.analysis.quotes = {
        {{spanOf(body, QStringLiteral("“We have an agreement,”")), spanOf(body, QStringLiteral("“It starts today.”"))},
         text::QuoteKind::Direct,
         okoro,
         spanOf(body, QStringLiteral("said")),
         0.97F,
         QStringLiteral("subject of said")},
        {{spanOf(body, QStringLiteral("that the Valdoran navy would patrol the route"))},
         text::QuoteKind::Indirect,
         surname,
         spanOf(body, QStringLiteral("said"), 1),
         0.8F,
         QStringLiteral("said that")},
        {{spanOf(body, QStringLiteral("“No comment,”"))},
         text::QuoteKind::Direct,
         ministry,
         spanOf(body, QStringLiteral("said"), 2),
         0.7F,
         QStringLiteral("subject of said")},
        {{spanOf(body, QStringLiteral("“acuerdo histórico”"))},
         text::QuoteKind::Direct,
         std::nullopt,
         std::nullopt,
         0.4F,
         QStringLiteral("marks only")}};
    return made;
}

} // namespace sample
