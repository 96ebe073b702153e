#include "fixture.h"
#include "warnings.h"

#include <QTest>

using namespace fixture;
using text::MentionKind;

namespace {

store::Incoming told(const QString &path, const QString &body, const QStringList &names, const QDate &date)
{
    auto incoming = article(path, body);
    for (const QString &name : names)
        mention(incoming, name, MentionKind::Person, u"person:" + name.toLower());
    incoming.analysis.date = date;
    return incoming;
}

} // namespace

class SameEventTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void articlesThatNameTheSameInTheSameDaysTellOfOneEvent()
    {
        const QString ada = QStringLiteral("Ada Wren"), berg = QStringLiteral("Mara Berg"),
                      quill = QStringLiteral("Ivo Quill");
        const QDate day(2025, 8, 21);
        Library library;
        const auto ids = library.put(
            {told(QStringLiteral("a.txt"), QStringLiteral("Talks end\nAda Wren and Mara Berg met"), {ada, berg}, day),
             told(QStringLiteral("b.txt"), QStringLiteral("No deal\nMara Berg saw Ada Wren"), {ada, berg},
                  day.addDays(1)),
             told(QStringLiteral("c.txt"), QStringLiteral("Long ago\nAda Wren knew Mara Berg"), {ada, berg},
                  day.addDays(-30)),
             told(QStringLiteral("d.txt"), QStringLiteral("Sports\nAda Wren and Ivo Quill ran"), {ada, quill}, day)});
        const auto related = get(library.reader->related(ids[0]));
        QCOMPARE(related.size(), 1);
        QCOMPARE(related[0].row.id, ids[1]);
        QCOMPARE(related[0].relation, store::Relation::SameEvent);
        QVERIFY2(related[0].why.contains(ada) && related[0].why.contains(u"a day apart"), qPrintable(related[0].why));
    }

    void aShortArticleAndALongOneFindEachOther()
    {
        const QString ada = QStringLiteral("Ada Wren"), berg = QStringLiteral("Mara Berg");
        const QStringList many{ada, berg, QStringLiteral("Ivo Quill"), QStringLiteral("Una Marsh"),
                               QStringLiteral("Tom Gale")};
        const QDate day(2025, 8, 21);
        Library library;
        const auto ids = library.put(
            {told(QStringLiteral("a.txt"), QStringLiteral("Talks end\n") + many.join(u" met "), many, day),
             told(QStringLiteral("b.txt"), QStringLiteral("No deal\nMara Berg saw Ada Wren"), {ada, berg}, day)});
        QCOMPARE(get(library.reader->related(ids[1])).size(), 1);
        QCOMPARE(get(library.reader->related(ids[0])).size(), 1);
    }

    void withoutADateOfItsOwnAnArticleIsOnNoEvent()
    {
        const QString ada = QStringLiteral("Ada Wren"), berg = QStringLiteral("Mara Berg");
        Library library;
        const auto ids = library.put(
            {told(QStringLiteral("a.txt"), QStringLiteral("Talks end\nAda Wren and Mara Berg met"), {ada, berg}, {}),
             told(QStringLiteral("b.txt"), QStringLiteral("No deal\nMara Berg saw Ada Wren"), {ada, berg}, {})});
        QCOMPARE(get(library.reader->related(ids[0])).size(), 0);
    }

    void placesAloneMakeNoEvent()
    {
        const QDate day(2025, 8, 21);
        const auto placed = [&day](const QString &path, const QString &body) {
            auto incoming = article(path, body);
            for (const QString &name : {QStringLiteral("Norland"), QStringLiteral("Sudmark")})
                mention(incoming, name, MentionKind::Place, u"place:" + name.toLower());
            incoming.analysis.date = day;
            return incoming;
        };
        Library library;
        const auto ids =
            library.put({placed(QStringLiteral("a.txt"), QStringLiteral("Ice\nNorland beat Sudmark")),
                         placed(QStringLiteral("b.txt"), QStringLiteral("Tax\nSudmark and Norland trade"))});
        QCOMPARE(get(library.reader->related(ids[0])).size(), 0);
    }

    void namesOfAFeedMakeNoEvent()
    {
        const QString ada = QStringLiteral("Ada Wren"), berg = QStringLiteral("Mara Berg");
        const QDate day(2025, 8, 21);
        Library library;
        const auto ids = library.put(
            {told(QStringLiteral("a.txt"), QStringLiteral("Talks end\nAda Wren and Mara Berg met"), {ada, berg}, day),
             told(QStringLiteral("b.txt"), QStringLiteral("Rain\nIt rained\nfeedItem: Ada Wren and Mara Berg met"),
                  {ada, berg}, day)});
        QCOMPARE(get(library.reader->related(ids[0])).size(), 0);
    }

    void aLongerCopyOfAStoryIsTheSameStoryWhateverItsDate()
    {
        const QString ada = QStringLiteral("Ada Wren"), berg = QStringLiteral("Mara Berg");
        const QString told1 =
            QStringLiteral("Ada Wren and Mara Berg met on the old bridge and spoke for an hour of the water that the "
                           "two towns below it "
                           "have shared since the mill was closed, and of what each of them owes the other for it");
        const QString more = QStringLiteral(
            "\nNobody else was asked to come\nA crowd stood on both banks and sang until it was dark and cold");
        Library library;
        const auto ids =
            library.put({told(QStringLiteral("a.txt"), u"Talks on a bridge\n" + told1, {ada, berg}, QDate(2025, 8, 21)),
                         told(QStringLiteral("b.txt"), u"They met\n" + told1 + more, {ada, berg}, {})});
        const auto related = get(library.reader->related(ids[0]));
        QCOMPARE(related.size(), 1);
        QCOMPARE(related[0].relation, store::Relation::NearDuplicate);
    }
};

QTEST_GUILESS_MAIN(SameEventTest)
#include "sameevent_test.moc"
