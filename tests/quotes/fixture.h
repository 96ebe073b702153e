#pragma once

#include "quotes/finder.h"

#include <QString>
#include <QStringList>
#include <QTest>

// Articles written in a line, so that a test row can hold one: every line of the text is a block, every name is a
// mention wherever it or its last words stand.
namespace fixture {

struct Article
{
    QString body;
    QList<text::Block> blocks;
    QList<text::Entity> entities;
    QList<text::Mention> mentions;
};

// Lines that begin with "post:", "feed:", "notice:" or "caption:" become blocks of that kind, without the word.
inline QList<text::Block> blocksOf(QString &body, const QString &language)
{
    QList<text::Block> blocks;
    QString clean;
    int line = 0;
    for (const QString &raw : body.split(u'\n')) {
        text::Block block;
        block.line = ++line;
        block.language = language;
        QString words = raw;
        const std::pair<QLatin1StringView, text::BlockKind> kinds[] = {
            {QLatin1StringView("post:"), text::BlockKind::Post},
            {QLatin1StringView("feed:"), text::BlockKind::FeedItem},
            {QLatin1StringView("notice:"), text::BlockKind::Legal},
            {QLatin1StringView("caption:"), text::BlockKind::Caption},
            {QLatin1StringView("headline:"), text::BlockKind::Headline},
        };
        for (const auto &[word, kind] : kinds) {
            if (words.startsWith(word)) {
                block.kind = kind;
                words = words.mid(word.size());
            }
        }
        if (!clean.isEmpty())
            clean += u'\n';
        block.span = {clean.size(), clean.size() + words.size()};
        clean += words;
        if (!words.isEmpty())
            blocks.append(block);
    }
    body = clean;
    return blocks;
}

inline bool standsAlone(QStringView body, qsizetype at, qsizetype size)
{
    const bool before = at == 0 || !body[at - 1].isLetterOrNumber();
    const bool after = at + size == body.size() || !body[at + size].isLetterOrNumber();
    return before && after;
}

// Names are separated by ";" and begin with "o:" for an organisation, "p:" for a place, "n:" for a people, else they
// are persons.
inline Article article(QString body, const QString &names, const QString &language)
{
    Article made;
    made.blocks = blocksOf(body, language);
    made.body = body;
    std::vector<bool> taken(static_cast<std::size_t>(body.size()), false);
    for (QString name : names.split(u';', Qt::SkipEmptyParts)) {
        text::Entity entity;
        if (name.startsWith(QLatin1StringView("o:")))
            entity.kind = text::MentionKind::Organisation;
        else if (name.startsWith(QLatin1StringView("p:")))
            entity.kind = text::MentionKind::Place;
        else if (name.startsWith(QLatin1StringView("n:")))
            entity.kind = text::MentionKind::Nationality;
        if (entity.kind != text::MentionKind::Person)
            name = name.mid(2);
        entity.name = entity.key = name;
        const int index = static_cast<int>(made.entities.size());
        made.entities.append(entity);
        for (QString surface = name;; surface = surface.mid(surface.indexOf(u' ') + 1)) {
            for (qsizetype at = body.indexOf(surface); at >= 0; at = body.indexOf(surface, at + 1)) {
                if (taken[static_cast<std::size_t>(at)] || !standsAlone(body, at, surface.size()))
                    continue;
                std::fill_n(taken.begin() + at, surface.size(), true);
                made.mentions.append({{at, at + surface.size()}, entity.kind, index, 1, {}});
            }
            if (!surface.contains(u' ') || entity.kind != text::MentionKind::Person)
                break;
        }
    }
    std::sort(made.mentions.begin(), made.mentions.end(),
              [](const text::Mention &a, const text::Mention &b) { return a.span < b.span; });
    return made;
}

inline QString withoutMarks(QStringView words)
{
    const QStringView marks = u"\"'“”„‟‘’‚«»‹›「」『』＂` \u00a0\u202f";
    while (!words.isEmpty() && marks.contains(words.front()))
        words = words.sliced(1);
    while (!words.isEmpty() && marks.contains(words.back()))
        words = words.chopped(1);
    return words.toString();
}

// "I am late,+but here < she = Ana Ruiz (said)"; "~" before what is reported without marks.
inline QString inWords(const text::Quote &quote, QStringView body)
{
    QStringList pieces;
    for (const text::Span &piece : quote.pieces)
        pieces << withoutMarks(text::slice(body, piece));
    QString words = (quote.kind == text::QuoteKind::Indirect ? QStringLiteral("~") : QString()) + pieces.join(u'+');
    if (quote.speaker) {
        const QString span = text::slice(body, quote.speaker->span).toString();
        words += QStringLiteral(" < ") + span;
        if (quote.speaker->name != span)
            words += QStringLiteral(" = ") + quote.speaker->name;
    }
    if (quote.cue)
        words += QStringLiteral(" (%1)").arg(text::slice(body, *quote.cue));
    return words;
}

inline const quotes::Finder &finder()
{
    static const auto loaded = quotes::Finder::load(QStringLiteral(SHARE));
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().what));
    return *loaded;
}

inline QList<text::Quote> find(const Article &article)
{
    return finder().find(article.body, article.blocks, article.entities, article.mentions);
}

inline QStringList quotesIn(const Article &article)
{
    QStringList all;
    for (const text::Quote &quote : find(article))
        all << inWords(quote, article.body);
    return all;
}

// A table of texts, the names in them, and their quotations in words: columns and rows in a test's _data, check() in
// the test.
inline void columns()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QStringList>("expected");
}

inline void row(const char *language, const char *name, const char16_t *body, const char16_t *names,
                const QStringList &expected)
{
    QTest::addRow("%s: %s", language, name)
        << QString::fromLatin1(language) << QString::fromUtf16(body) << QString::fromUtf16(names) << expected;
}

inline void check()
{
    QFETCH(QString, language);
    QFETCH(QString, body);
    QFETCH(QString, names);
    QFETCH(QStringList, expected);
    QCOMPARE(quotesIn(article(body, names, language)), expected);
}

} // namespace fixture
