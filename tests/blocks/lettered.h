#pragma once

#include "blocks/segmenter.h"

#include <QString>
#include <QTest>

// Checks a text against a letter a line: S story, F feed, T post, U furniture, N notice, O anything but story, ? not
// checked. Empty where all is as expected, else every line with what it was taken for.
inline QString unlike(const blocks::Segmenter &segmenter, const QString &body, const QString &expected)
{
    const auto blocks = segmenter.segment(body);
    QString found;
    QString shown;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto group = blocks[i].group();
        const QChar letter = u"SUFTN"[int(group)];
        const QChar wanted = i < expected.size() ? expected[i] : QChar(u'-');
        found += wanted == u'?' || (wanted == u'O' && group != text::Group::Story) ? wanted : letter;
        shown += QStringLiteral("\n%1%2 %3 %4 | %5 | %6")
                     .arg(wanted, letter)
                     .arg(text::wordFor(blocks[i].kind))
                     .arg(double(blocks[i].confidence), 0, 'f', 2)
                     .arg(text::slice(body, blocks[i].span).left(60), blocks[i].reason);
    }
    return found == expected ? QString() : shown;
}

// The shipped model.
inline const blocks::Segmenter &segmenter()
{
    static const auto loaded = blocks::Segmenter::load(QStringLiteral(SHARE));
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().what));
    return *loaded;
}

// A table of texts and their letters: columns and rows in a test's _data, checkLetters() in the test.
inline void columns()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
}

inline void row(const char *name, const QByteArray &body, const char *expected)
{
    QTest::newRow(name) << QString::fromUtf8(body) << QString::fromLatin1(expected);
}

inline void checkLetters()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    const QString shown = unlike(segmenter(), body, expected);
    QVERIFY2(shown.isEmpty(), qPrintable(shown));
}
