#include "text/analysis.h"
#include "warnings.h"

#include <QTest>

class WordsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyBlockKindHasItsContractWord()
    {
        for (int i = 0; i < text::BlockKindCount; ++i) {
            const auto kind = static_cast<text::BlockKind>(i);
            QVERIFY(!text::wordFor(kind).isEmpty());
            QCOMPARE(text::blockKindFor(text::wordFor(kind)), kind);
        }
        QCOMPARE(text::wordFor(text::BlockKind::FeedItem), QStringLiteral("feedItem"));
        QCOMPARE(text::wordFor(text::groupOf(text::BlockKind::Caption)), QStringLiteral("furniture"));
        QVERIFY(!text::blockKindFor(u"teaser"));
    }

    void everyMentionKindHasItsContractWord()
    {
        for (int i = 0; i < text::MentionKindCount; ++i) {
            const auto kind = static_cast<text::MentionKind>(i);
            QCOMPARE(text::mentionKindFor(text::wordFor(kind)), kind);
        }
        QVERIFY(!text::mentionKindFor(u""));
    }

    void findsTheBlockThatHoldsAPlace()
    {
        const QList<text::Block> blocks{{{0, 4}, 1, {}, 0, {}, {}}, {{6, 9}, 3, {}, 0, {}, {}}};
        QCOMPARE(text::blockAt(blocks, 0), 0);
        QCOMPARE(text::blockAt(blocks, 3), 0);
        QCOMPARE(text::blockAt(blocks, 4), -1);
        QCOMPARE(text::blockAt(blocks, 8), 1);
        QCOMPARE(text::blockAt(blocks, 9), -1);
        QCOMPARE(text::blockAt({}, 0), -1);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
