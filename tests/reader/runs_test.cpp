#include "reader/draft.h"
#include "reader/facts.h"
#include "reader/layout.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using reader::Run;
using text::BlockKind;
using text::Group;

// What stands folded, behind which lines, and what those say.
class RunsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void foldsNeighboursWithinTheStoryBehindOneLine()
    {
        const Draft draft = linesOf({BlockKind::Headline, BlockKind::FeedHeading, BlockKind::FeedItem, BlockKind::Post,
                                     BlockKind::Post, BlockKind::Paragraph, BlockKind::Promo, BlockKind::Paragraph});
        const auto runs = reader::runsOf(draft.content.analysis.blocks);
        QCOMPARE(runs, (QList<Run>{{Run::Place::Within, 1, {{Group::Feed, 1, 3}, {Group::Post, 3, 5}}},
                                   {Run::Place::Within, 6, {{Group::Notice, 6, 7}}}}));
    }

    void foldsAllBeforeTheStoryBehindOneLine()
    {
        const Draft draft = linesOf({BlockKind::Caption, BlockKind::Navigation, BlockKind::FeedItem, BlockKind::Credit,
                                     BlockKind::Navigation, BlockKind::Byline, BlockKind::Headline});
        const auto runs = reader::runsOf(draft.content.analysis.blocks);
        QCOMPARE(
            runs,
            (QList<Run>{{Run::Place::Before, 0, {{Group::Notice, 0, 2}, {Group::Feed, 2, 4}, {Group::Notice, 4, 5}}}}));
    }

    void foldsWhatFollowsTheStoryBehindOneLineAGroup()
    {
        const Draft draft = linesOf({BlockKind::Paragraph, BlockKind::Credit, BlockKind::Promo, BlockKind::FeedItem,
                                     BlockKind::DateStamp, BlockKind::Legal, BlockKind::FeedItem});
        const auto runs = reader::runsOf(draft.content.analysis.blocks);
        QCOMPARE(runs, (QList<Run>{{Run::Place::After, 2, {{Group::Feed, 3, 5}, {Group::Feed, 6, 7}}},
                                   {Run::Place::After, 2, {{Group::Notice, 2, 3}, {Group::Notice, 5, 6}}}}));
    }

    void foldsNoBlockTwiceAndNoStory()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            QRandomGenerator dice(seed);
            QList<BlockKind> some;
            for (int i = dice.bounded(40); i > 0; --i)
                some.append(BlockKind(dice.bounded(text::BlockKindCount)));
            const Draft draft = linesOf(some);
            QList<int> folded(some.size(), 0);
            for (const Run &run : reader::runsOf(draft.content.analysis.blocks)) {
                QVERIFY(!run.stretches.isEmpty() && run.at <= run.stretches.first().first);
                for (const reader::Stretch &stretch : run.stretches)
                    for (qsizetype i = stretch.first; i < stretch.end; ++i)
                        ++folded[i];
            }
            for (qsizetype i = 0; i < some.size(); ++i) {
                const Group group = text::groupOf(some[i]);
                QVERIFY(folded[i] <= (group == Group::Story ? 0 : 1));
                QVERIFY(folded[i] == 1 || group == Group::Story || group == Group::Furniture);
            }
        }
    }

    void opensAtTheHeadlineElseAtTheStory()
    {
        const auto opening = [](const QList<BlockKind> &of) {
            return reader::openingOf(linesOf(of).content.analysis.blocks);
        };
        QCOMPARE(opening({BlockKind::Promo, BlockKind::Paragraph, BlockKind::Headline}), 2);
        QCOMPARE(opening({BlockKind::Promo, BlockKind::Paragraph}), 1);
        QCOMPARE(opening({BlockKind::Promo}), 0);
        QCOMPARE(opening({}), 0);
    }

    void takesDatesBetweenFeedItemsIntoTheFeed()
    {
        const Draft draft = linesOf({BlockKind::Headline, BlockKind::FeedItem, BlockKind::DateStamp,
                                     BlockKind::FeedItem, BlockKind::DateStamp, BlockKind::Paragraph});
        const auto runs = reader::runsOf(draft.content.analysis.blocks);
        QCOMPARE(runs, (QList<Run>{{Run::Place::Within, 1, {{Group::Feed, 1, 4}}}}));
    }

    void leavesCaptionsBetweenNoticesAlone()
    {
        const Draft draft = linesOf(
            {BlockKind::Headline, BlockKind::Promo, BlockKind::Caption, BlockKind::Promo, BlockKind::Paragraph});
        QCOMPARE(reader::runsOf(draft.content.analysis.blocks).size(), 2);
    }

    void countsInPlainWords()
    {
        const auto label = [](const QList<BlockKind> &of) {
            const Draft draft = linesOf(of);
            const auto &blocks = draft.content.analysis.blocks;
            return reader::facts::labelOf(reader::runsOf(blocks).first(), blocks);
        };
        QCOMPARE(label({BlockKind::FeedHeading, BlockKind::FeedItem}), QStringLiteral("1 feed item"));
        QCOMPARE(label({BlockKind::FeedItem, BlockKind::FeedItem}), QStringLiteral("2 feed items"));
        QCOMPARE(label({BlockKind::FeedHeading}), QStringLiteral("1 feed heading"));
        QCOMPARE(label({BlockKind::Bio}), QStringLiteral("1 line about the author"));
        QCOMPARE(label({BlockKind::Promo, BlockKind::FeedItem, BlockKind::Legal, BlockKind::Headline}),
                 QStringLiteral("Before the story: 1 feed item, 2 notices"));
        QCOMPARE(label({BlockKind::Headline, BlockKind::Promo, BlockKind::FeedItem, BlockKind::Paragraph}),
                 QStringLiteral("1 feed item, 1 promo"));
        QCOMPARE(label({BlockKind::Post}), QStringLiteral("1 post"));
        QCOMPARE(label({BlockKind::Navigation, BlockKind::Caption, BlockKind::Promo, BlockKind::Headline}),
                 QStringLiteral("Before the story: 2 notices, 1 caption"));
        QCOMPARE(label({BlockKind::Paragraph, BlockKind::Post, BlockKind::DateStamp, BlockKind::Credit}),
                 QStringLiteral("1 post, 2 more lines"));
        QCOMPARE(label({BlockKind::Comment, BlockKind::Comment, BlockKind::Comment}), QStringLiteral("3 comments"));
        QCOMPARE(label({BlockKind::Legal, BlockKind::Promo}), QStringLiteral("2 notices"));
    }

    void saysHowManyOfARunWereCorrected()
    {
        Draft draft = linesOf({BlockKind::Paragraph, BlockKind::Comment, BlockKind::Comment});
        auto &blocks = draft.content.analysis.blocks;
        const QString ruling = QStringLiteral("by your correction of 21 Nov 2026");
        blocks[2].reason = ruling;
        QCOMPARE(reader::facts::rulingOf(reader::runsOf(blocks).first(), blocks),
                 QStringLiteral("1 of them by your correction of 21 Nov 2026"));
        blocks[1].reason = ruling;
        QCOMPARE(reader::facts::rulingOf(reader::runsOf(blocks).first(), blocks), ruling);
    }

    void shortNoticesWithinTheStoryAreSlight()
    {
        const auto slight = [](const QList<BlockKind> &of) {
            const Draft draft = linesOf(of);
            return reader::facts::isSlight(reader::runsOf(draft.content.analysis.blocks).first(), draft.content);
        };
        QVERIFY(slight({BlockKind::Paragraph, BlockKind::Advertisement, BlockKind::Paragraph}));
        QVERIFY(!slight({BlockKind::Paragraph, BlockKind::FeedItem, BlockKind::Paragraph}));
        QVERIFY(!slight({BlockKind::Paragraph, BlockKind::Advertisement}));
        QVERIFY(!slight({BlockKind::Advertisement}));
    }
};

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"
