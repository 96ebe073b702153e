#include "analysis/measures.h"
#include "warnings.h"

#include <QTest>

#include <bit>

class MeasuresTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void countsWordsOfAllScripts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("signs alone") << QStringLiteral(" - \u2026 ") << 0;
        QTest::newRow("Latin") << QStringLiteral("Rain fell, on Oslo.") << 4;
        QTest::newRow("numbers") << QStringLiteral("2 of 14 buses") << 4;
        QTest::newRow("a hyphen parts") << QStringLiteral("twenty-one") << 2;
        QTest::newRow("Han: each character") << QStringLiteral("\u4e0b\u96e8\u4e86") << 3;
        QTest::newRow("Han between Latin letters") << QStringLiteral("ab\u6f22cd") << 3;
        QTest::newRow("Cyrillic") << QStringLiteral("\u0414\u043e\u0436\u0434\u044c \u0448\u0451\u043b") << 2;
    }
    void countsWordsOfAllScripts()
    {
        QFETCH(QString, text);
        QTEST(analysis::measure(text).words, "words");
    }

    void nearDuplicatesDifferInFewBits()
    {
        QString story;
        for (int i = 0; i < 400; ++i)
            story += QStringLiteral("word%1 stands here and ").arg(i % 97);
        QString changed = story;
        changed.replace(QStringLiteral("word13"), QStringLiteral("term13"));
        QString other;
        for (int i = 0; i < 400; ++i)
            other += QStringLiteral("quite%1 another tale of ").arg(i % 89);
        const int near = std::popcount(fingerprint(story) ^ fingerprint(changed));
        const int far = std::popcount(fingerprint(story) ^ fingerprint(other));
        QVERIFY2(near <= 8, qPrintable(QString::number(near)));
        QVERIFY2(far >= 16, qPrintable(QString::number(far)));
    }

    void caseAndPunctuationDoNotCount()
    {
        QCOMPARE(fingerprint(u"Rain fell, on Oslo."), fingerprint(u"RAIN FELL on (oslo)"));
        QVERIFY(fingerprint(u"Rain fell on Oslo") != fingerprint(u"Snow fell on Oslo"));
    }

    void fewWordsHaveNone()
    {
        QCOMPARE(fingerprint(u""), 0ULL);
        QCOMPARE(fingerprint(u"two words"), 0ULL);
        QVERIFY(fingerprint(u"now three words") != 0);
    }

    // One triple is its own majority: the fingerprint is that of the hash, whatever else the counters hold.
    void repeatedWordsKeepTheFingerprint()
    {
        QString once = QStringLiteral("a b c"), often;
        for (int i = 0; i < 300; ++i)
            often += QStringLiteral("x ");
        QCOMPARE(fingerprint(often), fingerprint(u"x x x"));
        QVERIFY(fingerprint(once) != fingerprint(often));
    }

private:
    static quint64 fingerprint(QStringView text) { return analysis::measure(text).fingerprint; }
};

QTEST_GUILESS_MAIN(MeasuresTest)
#include "measures_test.moc"
