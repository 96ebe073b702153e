#include "text/key.h"
#include "warnings.h"

#include <QHash>
#include <QSet>
#include <QTest>

using text::Key;

class KeyTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void findsWhatWasPutIn()
    {
        QHash<Key<QString>, int> numbers;
        for (int i = 0; i < 5'000; ++i)
            numbers.insert(nameOf(i), i);
        QCOMPARE(numbers.size(), 5'000);
        for (int i = 0; i < 5'000; ++i)
            QCOMPARE(numbers.value(nameOf(i), -1), i);
        QVERIFY(!numbers.contains(QStringLiteral("Nobody")));
        QVERIFY(!numbers.contains(QString()));
    }

    void isTheSameForTheSameWordsInOtherMemory()
    {
        const QString words = QStringLiteral("x Ministry of Tides");
        QCOMPARE(qHash(Key<QStringView>(QStringView(words).sliced(2)), 7), qHash(Key<QString>(words.sliced(2)), 7));
    }

    void tellsLengthsAndOrdersApart()
    {
        QSet<std::size_t> hashes;
        const QStringList words{QString(),
                                QString(1, u'\0'),
                                QString(2, u'\0'),
                                QString(4, u'\0'),
                                QString(5, u'\0'),
                                QStringLiteral("ab"),
                                QStringLiteral("ba"),
                                QStringLiteral("abcdefgh"),
                                QStringLiteral("efghabcd")};
        for (const QString &word : words)
            hashes.insert(qHash(Key<QString>(word), 1));
        QCOMPARE(hashes.size(), words.size());
    }

    void dependsOnTheSeedInItsLowestBits()
    {
        // As a table of 1,024 places sees them: about 632 places would be taken by 1,000 words thrown at random.
        for (const std::size_t seed : {0ULL, 1ULL, 0xDEAD'BEEFULL}) {
            QSet<std::size_t> places;
            int same = 0;
            for (int i = 0; i < 1'000; ++i) {
                const std::size_t place = qHash(Key<QString>(nameOf(i)), seed) & 1023;
                places.insert(place);
                same += place == (qHash(Key<QString>(nameOf(i)), seed + 1) & 1023) ? 1 : 0;
            }
            QVERIFY2(places.size() > 580, qPrintable(QString::number(places.size())));
            QVERIFY2(same < 20, qPrintable(QString::number(same)));
        }
    }

private:
    static QString nameOf(int i) { return QStringLiteral("Person %1 of House %2").arg(i).arg(i % 17); }
};

QTEST_GUILESS_MAIN(KeyTest)
#include "key_test.moc"
