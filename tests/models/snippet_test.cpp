#include "models/snippet.h"
#include "warnings.h"

#include <QTest>

class SnippetTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void snippetsAreCutBetweenWords()
    {
        const QString body = QStringLiteral("The quick brown fox jumps over\nthe lazy dog again");
        const qsizetype at = body.indexOf(QStringLiteral("jumps"));
        const models::Snippet cut = models::snippetAround(body, {at, at + 5}, {0, body.size()}, 12);
        QCOMPARE(cut.text, QStringLiteral("… brown fox jumps over the …"));
        QCOMPARE(cut.text.mid(cut.at, cut.length), QStringLiteral("jumps"));
        const models::Snippet whole = models::snippetAround(body, {at, at + 5}, {0, body.size()}, 500);
        QCOMPARE(whole.text, QString(body).replace(u'\n', u' '));
        const models::Snippet alone = models::snippetAround(body, {0, 3}, {0, 3}, 10);
        QCOMPARE(alone.text, QStringLiteral("The"));
    }

    void snippetsOfTextWithoutSpacesKeepWholeCharacters()
    {
        const QString body = QStringLiteral("🇺🇦🛡️🇺🇦🛡️NATO🇺🇦🛡️🇺🇦🛡️");
        const qsizetype at = body.indexOf(QStringLiteral("NATO"));
        for (qsizetype margin = 0; margin < 20; ++margin) {
            const models::Snippet cut = models::snippetAround(body, {at, at + 4}, {0, body.size()}, margin);
            QCOMPARE(cut.text.mid(cut.at, cut.length), QStringLiteral("NATO"));
            QVERIFY(cut.text.isValidUtf16());
        }
    }

    void longTextBecomesOneLine()
    {
        QCOMPARE(models::oneLine(u"one\n two", 20), QStringLiteral("one two"));
        QCOMPARE(models::oneLine(u"one two three four", 10), QStringLiteral("one two…"));
        for (qsizetype length = 1; length < 9; ++length)
            QVERIFY(models::oneLine(u"🛡🛡🛡🛡🛡", length).isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(SnippetTest)
#include "snippet_test.moc"
