#include "reader/news.h"
#include "reader/probe.h"

using reader::Passage;
using text::BlockKind;

// What is not story: folded where it stood, shown in the strip.
class FoldsTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void foldsWhatIsNotStoryWhereItStood()
    {
        QVERIFY(m_page.show(news().content));
        QCOMPARE(m_page.textOf(QStringLiteral(".fold .count")), QStringLiteral("2 feed items|1 post"));
        QCOMPARE(m_page.textOf(QStringLiteral(".fold.feed bdi.hint")), QStringLiteral("Latest News"));
        QCOMPARE(m_page.count(QStringLiteral(".feedItem")), 0);
        m_page.click(QStringLiteral(".fold.feed"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('li.feedItem').length === 2")));
        QCOMPARE(m_page.count(QStringLiteral(".fold[aria-expanded=\"true\"]")), 1);
        m_view.toggleFolded();
        QVERIFY(
            m_page.becomes(QStringLiteral("document.querySelectorAll('.fold[aria-expanded=\"true\"]').length === 0")));
        m_view.toggleFolded();
        QVERIFY(
            m_page.becomes(QStringLiteral("document.querySelectorAll('.fold[aria-expanded=\"true\"]').length === 2")));
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('.block.post').dataset.language")).toString(),
                 QStringLiteral("Spanish"));
    }

    void linesBelowTheStoryStandAboveAllThatTheyUnfold()
    {
        Draft draft = longRead(2);
        draft
            .line(QStringLiteral("Ferry late again, and nobody knows why it is or who is to be asked"),
                  BlockKind::FeedItem)
            .line(QStringLiteral("Bakery wins prize"), BlockKind::FeedItem)
            .line(QStringLiteral("Sign up for the letter that we write on Fridays about the harbour"), BlockKind::Promo)
            .line(QStringLiteral("All rights reserved"), BlockKind::Legal);
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.textOf(QStringLiteral(".folds .count")), QStringLiteral("2 feed items|2 notices"));
        m_page.click(QStringLiteral(".fold.feed"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('li.feedItem').length === 2")));
        QVERIFY(m_page.becomes(QStringLiteral("(() => { const [a, b] = [...document.querySelectorAll('.folds "
                                              ".fold')].map(n => n.getBoundingClientRect());"
                                              "return Math.abs(a.top - b.top) < 2 && b.left > a.right; })()")));
    }

    void staysWhereItIsWhenTheSameTextIsLookedAtAnew()
    {
        Draft draft = news();
        QVERIFY(m_page.show(draft.content));
        m_page.click(QStringLiteral(".fold.feed"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('li.feedItem').length === 2")));
        m_view.select({Passage::Kind::Block, 8, draft.content.analysis.blocks[8].span});
        draft.content.analysis.blocks[8].kind = BlockKind::Paragraph;
        draft.content.analysis.blocks[8].reason = QStringLiteral("by your correction of 21 Nov 2026");
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.count(QStringLiteral("li.feedItem")), 2); // still unfolded
        QCOMPARE(m_view.chosen().index, 8);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('.block.corrected.chosen') !== null")));
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('.corrected').dataset.ruling")).toString(),
                 QStringLiteral("by your correction of 21 Nov 2026"));
        draft.content.analysis.blocks[8].kind = BlockKind::Promo;
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.textOf(QStringLiteral(".fold.notice .ruling")),
                 QStringLiteral("✎ by your correction of 21 Nov 2026"));
    }

    void theStripShowsTheGroupsAndGoesWhereItIsClicked()
    {
        QVERIFY(m_page.show(news().content));
        QCOMPARE(m_page
                     .eval(QStringLiteral("[...document.querySelectorAll('#map .stretch')].map(n => "
                                          "n.className.split(' ')[1]).join(' ')"))
                     .toString(),
                 QStringLiteral("story furniture story feed story post"));
        QVERIFY(m_page.becomes(QStringLiteral("parseFloat(document.querySelector('#map .here').style.top) === 0")));
        m_page.click(QStringLiteral("#map .feed"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('li.feedItem').length === 2")));
    }

    void leavesNothingFoldedWhereThereIsNoStory()
    {
        Draft draft(3);
        draft.line(QStringLiteral("Only a post"), BlockKind::Post);
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.textOf(QStringLiteral(".block.post")), QStringLiteral("Only a post"));
    }
};

QTEST_MAIN(FoldsTest)
#include "folds_test.moc"
