#include "fixture.h"
#include "warnings.h"

#include <QTest>

using namespace fixture;

namespace {

const QString Storm = QStringLiteral("Storm closes the northern harbour for a week");

} // namespace

class LeadsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void findsTheArticleThatAnItemAnnounces_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<bool>("found");
        QTest::newRow("the same") << Storm << true;
        QTest::newRow("case and marks") << QStringLiteral("STORM CLOSES THE NORTHERN HARBOUR FOR A WEEK!") << true;
        QTest::newRow("shortened") << QStringLiteral("Storm closes northern harbour for week") << true;
        QTest::newRow("another") << QStringLiteral("Council opens the southern market for a day") << false;
        QTest::newRow("one word") << QStringLiteral("Storm") << false;
    }
    void findsTheArticleThatAnItemAnnounces()
    {
        QFETCH(const QString, item);
        QFETCH(const bool, found);
        Library library;
        const auto ids =
            library.put({article(QStringLiteral("a.txt"), Storm + QStringLiteral("\nThe harbour is closed.")),
                         article(QStringLiteral("b.txt"), QStringLiteral("Other news\nA story.\nfeedItem: ") + item),
                         article(QStringLiteral("c.txt"), QStringLiteral("Still other news\nA story of a storm."))});
        // The fixture's word for the kind stands in the line; take it out of the block.
        auto analysis = get(library.reader->article(ids[1])).analysis;
        analysis.blocks.last().span.begin += 10;
        get(library.writer->reanalysed({{ids[1], analysis, 1}}));
        const auto leads = get(library.reader->leads(ids[1]));
        QCOMPARE(leads.size(), 1);
        QCOMPARE(leads[0].words, item);
        QCOMPARE(leads[0].block, 2);
        QVERIFY(!leads[0].saved);
        QCOMPARE(leads[0].announced.article, found ? ids[0] : 0);
        const auto announcing = get(library.reader->announcedBy(ids[0]));
        QCOMPARE(announcing.size(), found ? 1 : 0);
        if (!found)
            return;
        QCOMPARE(announcing[0].article, ids[1]);
        QCOMPARE(announcing[0].block, 2);
        QCOMPARE(announcing[0].score, leads[0].announced.score);
        QVERIFY(!leads[0].announced.why.isEmpty());
        QCOMPARE(leads[0].announced.title, Storm);
    }

    void aSavedLeadTellsWhenItsArticleHasCome()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("a.txt"), QStringLiteral("News\nA story."))})[0];
        library.apply(store::SaveLead{id, Storm, true});
        QVERIFY(!library.apply(store::SaveLead{id, Storm.toUpper(), true}).changed);
        auto kept = get(library.reader->followUps());
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].words, Storm);
        QCOMPARE(kept[0].announced.article, 0);
        QVERIFY(kept[0].saved.isValid());
        const auto come =
            library.put({article(QStringLiteral("b.txt"), Storm + QStringLiteral("\nThe harbour is closed."))})[0];
        QCOMPARE(get(library.reader->followUps())[0].announced.article, come);
        get(library.writer->undo());
        QVERIFY(get(library.reader->followUps()).isEmpty());
        get(library.writer->redo());
        library.reopen();
        QCOMPARE(get(library.reader->followUps()).size(), 1);
        library.apply(store::SaveLead{id, Storm, false});
        QVERIFY(get(library.reader->followUps()).isEmpty());
        QVERIFY(!errorOf(library.writer->apply(store::SaveLead{id, QStringLiteral("—"), true})).isEmpty());
        QCOMPARE(get(library.reader->check()), QStringList());
    }
};

QTEST_GUILESS_MAIN(LeadsTest)
#include "leads_test.moc"
