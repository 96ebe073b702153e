#include "warnings.h"
#include "widgets/fuzzy.h"

#include <QRandomGenerator>
#include <QTest>

using widgets::fuzzyMatch;

namespace {

int scoreOf(QStringView pattern, QStringView text)
{
    const auto match = fuzzyMatch(pattern, text);
    return match ? match->score : -1;
}

} // namespace

class FuzzyTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void findsLettersInOrder()
    {
        QVERIFY(fuzzyMatch(u"pfe", u"Export the briefing as PDF") == std::nullopt);
        QVERIFY(fuzzyMatch(u"epdf", u"Export the briefing as PDF"));
        QVERIFY(!fuzzyMatch(u"zx", u"Export"));
        QVERIFY(!fuzzyMatch(u"a", u""));
        QCOMPARE(fuzzyMatch(u"", u"anything")->score, 0);
        QCOMPARE(fuzzyMatch(u"", u""), widgets::FuzzyMatch{});
    }

    void doesNotSpellWithLettersFromAnywhere()
    {
        QVERIFY(!fuzzyMatch(u"put", u"How climate change is a matter of Public Health"));
        QVERIFY(!fuzzyMatch(u"put", u"Panel: quotations"));
        QVERIFY(fuzzyMatch(u"put", u"Vladimir Putin"));
        QVERIFY(fuzzyMatch(u"opfo", u"Open folder"));
        QVERIFY(fuzzyMatch(u"brfing", u"Put in the briefing"));
    }

    void prefersStartsAndRuns()
    {
        QVERIFY(scoreOf(u"star", u"Star") > scoreOf(u"star", u"Restart"));
        QVERIFY(scoreOf(u"br", u"Put in the briefing") > scoreOf(u"br", u"Put in a cobra"));
        QVERIFY(scoreOf(u"gi", u"Go to inbox") > scoreOf(u"gi", u"Lagging"));
        QVERIFY(scoreOf(u"open", u"Open folder") > scoreOf(u"open", u"Or pick every name"));
        QVERIFY(scoreOf(u"ab", u"xx ab") > scoreOf(u"ab", u"xx a longer b"));
    }

    void setsOffTheBestPlaces()
    {
        QCOMPARE(fuzzyMatch(u"bri", u"Cabaret in the briefing")->places, QList<qsizetype>({15, 16, 17}));
        QCOMPARE(fuzzyMatch(u"go in", u"Go to inbox")->places, QList<qsizetype>({0, 1, 6, 7}));
    }

    void foldsCaseAndDiacritics()
    {
        QCOMPARE(fuzzyMatch(u"zelens", u"Zeleňskyj")->places, QList<qsizetype>({0, 1, 2, 3, 4, 5}));
        QVERIFY(fuzzyMatch(u"ÉLYS", u"elysee"));
        QVERIFY(fuzzyMatch(u"путин", u"ПУТИН"));
    }

    void placesAlwaysSpellThePattern()
    {
        QRandomGenerator random(11);
        const auto word = [&](int length) {
            QString letters;
            for (int i = 0; i < length; ++i)
                letters += u"ab cA"[random.bounded(5)];
            return letters;
        };
        for (int round = 0; round < 3000; ++round) {
            const QString pattern = word(1 + random.bounded(4)).remove(u' ');
            const QString text = word(random.bounded(14));
            const auto match = fuzzyMatch(pattern, text);
            if (!match)
                continue;
            QCOMPARE(match->places.size(), pattern.size());
            for (qsizetype i = 0; i < pattern.size(); ++i) {
                QCOMPARE(text.at(match->places.at(i)).toLower(), pattern.at(i).toLower());
                QVERIFY(i == 0 || match->places.at(i - 1) < match->places.at(i));
            }
        }
    }
};

QTEST_GUILESS_MAIN(FuzzyTest)
#include "fuzzy_test.moc"
