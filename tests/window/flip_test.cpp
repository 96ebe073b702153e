#include "warnings.h"
#include "window/flip.h"

#include <QTest>

using text::BlockKind;

namespace {

QList<text::Block> blocksOf(const QList<BlockKind> &kinds)
{
    QList<text::Block> blocks;
    for (const BlockKind kind : kinds) {
        const qsizetype at = blocks.size() * 50;
        blocks.append({{at, at + 40}, int(blocks.size()) + 1, kind, 0.9F, {}, {}});
    }
    return blocks;
}

} // namespace

class FlipTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void storyBecomesWhatStandsBesideIt()
    {
        const auto blocks =
            blocksOf({BlockKind::Headline, BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::FeedHeading,
                      BlockKind::FeedItem, BlockKind::Paragraph, BlockKind::Post});
        QCOMPARE(window::flipped(blocks, {2}), BlockKind::FeedItem); // a feed follows
        QCOMPARE(window::flipped(blocks, {5}), BlockKind::FeedItem); // the one above decides
        QCOMPARE(window::flipped(blocks, {1}), BlockKind::Promo);    // amid the story
    }

    void theRestBecomesStory()
    {
        const auto blocks = blocksOf({BlockKind::Headline, BlockKind::Promo, BlockKind::FeedHeading,
                                      BlockKind::FeedItem, BlockKind::FeedItem, BlockKind::Legal});
        QCOMPARE(window::flipped(blocks, {1}), BlockKind::Paragraph);
        QCOMPARE(window::flipped(blocks, {2}), BlockKind::Subheading);
        QCOMPARE(window::flipped(blocks, {3}), BlockKind::ListItem);
        QCOMPARE(window::flipped(blocks, {2, 3, 4}), BlockKind::ListItem);
    }

    void theFirstLineBecomesTheHeadlineThatIsMissing()
    {
        const auto blocks = blocksOf({BlockKind::Navigation, BlockKind::Navigation, BlockKind::Paragraph});
        QCOMPARE(window::flipped(blocks, {1}), BlockKind::Headline);
        QCOMPARE(window::flipped(blocks, {0, 1}), BlockKind::Paragraph);
    }

    void aFeedReachesToTheNextHeading()
    {
        const auto blocks =
            blocksOf({BlockKind::FeedHeading, BlockKind::FeedItem, BlockKind::FeedItem, BlockKind::FeedHeading,
                      BlockKind::FeedItem, BlockKind::Promo, BlockKind::FeedItem});
        QCOMPARE(window::feedUnder(blocks, 0), QList<int>({0, 1, 2}));
        QCOMPARE(window::feedUnder(blocks, 3), QList<int>({3, 4}));
    }
};

QTEST_GUILESS_MAIN(FlipTest)
#include "flip_test.moc"
