#include "blocks/lettered.h"
#include "warnings.h"

#include <QTest>

using text::BlockKind;
using text::Group;

namespace {

const QStringList Story{
    QStringLiteral("The harbour board voted on Tuesday to build a second ferry terminal on the north quay, ending a "
                   "long dispute."),
    QStringLiteral("Work will begin in March and is expected to take two years, the board's chair told reporters after "
                   "the meeting."),
    QStringLiteral(
        "The plan was opposed by the rowing club, which says its boathouse will lose its view of the lighthouse."),
    QStringLiteral(
        "Our reporters work every day of the year to bring you the stories of the coast that nobody else is telling."),
    QStringLiteral(
        "Two members of the board abstained, and a motion to delay the vote was defeated by nine votes to four."),
    QStringLiteral("A final design is due to be shown to residents at the end of January, and the board meets again in "
                   "February.")};

} // namespace

class EvidenceTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void withoutEvidenceNothingChanges()
    {
        const QString body = Story.join(u'\n');
        QCOMPARE(segmenter().segment(body, {}), segmenter().segment(body));
    }

    void aSentenceThatStandsInManyFilesIsNoStory()
    {
        blocks::Evidence evidence;
        evidence.sightings[blocks::lineKey(Story[3])] = {14, 14};
        const auto blocks = segmenter().segment(Story.join(u'\n'), evidence);
        QVERIFY2(blocks[3].group() != Group::Story, qPrintable(blocks[3].reason));
        QVERIFY2(blocks[3].reason.contains(u"stands in 14 other files"), qPrintable(blocks[3].reason));
        for (const int line : {0, 1, 2, 4, 5})
            QCOMPARE(blocks[line].group(), Group::Story);
    }

    void copiesOfTheArticleTakeNothingFromIt()
    {
        blocks::Evidence all;
        for (const QString &line : Story)
            all.sightings[blocks::lineKey(line)] = {14, 3};
        blocks::Evidence half;
        for (const int line : {1, 2, 3})
            half.sightings[blocks::lineKey(Story[line])] = {6, 6};
        for (const auto &evidence : {all, half})
            for (const auto &block : segmenter().segment(Story.join(u'\n'), evidence))
                QVERIFY2(block.group() == Group::Story, qPrintable(block.reason));
    }

    void aNoticeInACopiedArticleStillStandsOut()
    {
        blocks::Evidence evidence;
        for (const QString &line : Story)
            evidence.sightings[blocks::lineKey(line)] = {2, 2};
        evidence.sightings[blocks::lineKey(Story[3])] = {40, 40};
        const auto blocks = segmenter().segment(Story.join(u'\n'), evidence);
        QVERIFY2(blocks[3].group() != Group::Story, qPrintable(blocks[3].reason));
        QVERIFY(blocks[3].reason.contains(u"38 other files"));
    }

    void wireCopyKeepsItsStoryAmongRecurringNotices()
    {
        const QStringList above{QStringLiteral("News"), QStringLiteral("Sport"), QStringLiteral("Tides and weather")};
        const QStringList below{QStringLiteral("Share this article"), QStringLiteral("Sign up for our newsletter"),
                                QStringLiteral("All rights reserved, Quayside Gazette")};
        for (const auto &copies : {blocks::Sighting{1, 1}, blocks::Sighting{2, 1}, blocks::Sighting{6, 0},
                                   blocks::Sighting{9, 4}, blocks::Sighting{20, 20}}) {
            blocks::Evidence evidence;
            for (const QString &line : above + below)
                evidence.sightings[blocks::lineKey(line)] = {35, 30};
            // The last two lines were cut in the copies.
            for (const QString &line : Story.first(Story.size() - 2))
                evidence.sightings[blocks::lineKey(line)] = copies;
            const auto blocks = segmenter().segment((above + Story + below).join(u'\n'), evidence);
            for (qsizetype i = 0; i < blocks.size(); ++i) {
                const bool story = i >= above.size() && i < above.size() + Story.size();
                QVERIFY2((blocks[i].group() == Group::Story) == story, qPrintable(blocks[i].reason));
            }
        }
    }

    void theAnalystsWordIsLaw()
    {
        blocks::Evidence evidence;
        evidence.lines[blocks::lineKey(Story[1])] = {BlockKind::Promo, QDate(2025, 11, 21)};
        const auto blocks = segmenter().segment(Story.join(u'\n'), evidence);
        QCOMPARE(blocks[1].kind, BlockKind::Promo);
        QCOMPARE(blocks[1].reason, QStringLiteral("by your correction of 21 Nov 2025"));
        QCOMPARE(blocks[1].confidence, 1.0F);
        QCOMPARE(blocks[2].group(), Group::Story);
    }

    void aHeadingCorrectedTakesItsRunWithIt()
    {
        const QString body =
            Story.join(u'\n') +
            QStringLiteral(
                "\nTen ways to tie a knot\nRope that lasts a lifetime\nSails from the loft\nA day with the pilots\n") +
            Story[0];
        blocks::Evidence evidence;
        evidence.headings[blocks::lineKey(u"TEN WAYS TO TIE A KNOT")] = {BlockKind::ListItem, QDate(2025, 11, 21)};
        const auto blocks = segmenter().segment(body, evidence);
        for (const int line : {7, 8, 9})
            QCOMPARE(blocks[line].kind, BlockKind::ListItem);
        QVERIFY(blocks[10].kind != BlockKind::ListItem);
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidence_test.moc"
