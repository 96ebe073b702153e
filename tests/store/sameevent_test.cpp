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
};

QTEST_GUILESS_MAIN(SameEventTest)
#include "sameevent_test.moc"
