#include "pipeline/census.h"
#include "warnings.h"

#include <QTest>

using blocks::Sighting;
using pipeline::Census;

namespace {

struct Held
{
    quint32 source = 0;
    QList<quint64> keys;
};

const QList<Held> Articles{{1, {10, 20, 30}}, {1, {10, 20}}, {2, {10, 40}}, {0, {10, 30}}, {0, {30, 50}}};

} // namespace

class CensusTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void countsOtherArticlesBySource_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {1000, 3, 1}) // the smaller ones take several passes
            QTest::addRow("%d", room) << room;
    }
    void countsOtherArticlesBySource()
    {
        QFETCH(const int, room);
        Census census(static_cast<std::size_t>(room));
        // Keys are spread by higher bits, as hashes are.
        const auto spread = [](quint64 key) { return key << 20 | key; };
        do {
            for (const Held &held : Articles) {
                QList<quint64> keys;
                for (const quint64 key : held.keys)
                    keys.append(spread(key));
                census.add(held.source, keys);
            }
        } while (census.nextPass());
        const auto at = [&](quint32 source, quint64 key) {
            const auto found = census.of(source, {spread(key)});
            const Sighting sighting = found.value(spread(key));
            return std::pair(sighting.files, sighting.sameSource);
        };
        QCOMPARE(at(1, 10), std::pair(3, 1));
        QCOMPARE(at(2, 10), std::pair(3, 0));
        QCOMPARE(at(0, 10), std::pair(3, 0)); // no source is not one source
        QCOMPARE(at(1, 20), std::pair(1, 1));
        QCOMPARE(at(0, 30), std::pair(2, 0));
        QVERIFY(census.of(2, {spread(40)}).isEmpty());
    }

    void aDigestTellsWhatMatters()
    {
        using pipeline::digestOf;
        QCOMPARE(digestOf({}), quint64{0});
        QVERIFY(digestOf({{1, {1, 0}}}) != digestOf({{1, {2, 0}}}));
        QVERIFY(digestOf({{1, {2, 1}}}) != digestOf({{1, {2, 2}}}));
        QVERIFY(digestOf({{1, {2, 1}}}) != digestOf({{2, {2, 1}}}));
        QCOMPARE(digestOf({{1, {200, 200}}}), digestOf({{1, {201, 201}}}));
        QVERIFY(digestOf({{1, {200, 200}}}) != digestOf({{1, {400, 400}}}));
    }
};

QTEST_GUILESS_MAIN(CensusTest)
#include "census_test.moc"
