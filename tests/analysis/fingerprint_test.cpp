#include "analysis/fingerprint.h"
#include "warnings.h"

#include <QTest>

#include <bit>

class FingerprintTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

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
        const int near = std::popcount(analysis::fingerprint(story) ^ analysis::fingerprint(changed));
        const int far = std::popcount(analysis::fingerprint(story) ^ analysis::fingerprint(other));
        QVERIFY2(near <= 8, qPrintable(QString::number(near)));
        QVERIFY2(far >= 16, qPrintable(QString::number(far)));
    }

    void caseAndPunctuationDoNotCount()
    {
        QCOMPARE(analysis::fingerprint(u"Rain fell, on Oslo."), analysis::fingerprint(u"RAIN FELL on (oslo)"));
        QVERIFY(analysis::fingerprint(u"Rain fell on Oslo") != analysis::fingerprint(u"Snow fell on Oslo"));
    }

    void fewWordsHaveNone()
    {
        QCOMPARE(analysis::fingerprint(u""), 0ULL);
        QCOMPARE(analysis::fingerprint(u"two words"), 0ULL);
        QVERIFY(analysis::fingerprint(u"now three words") != 0);
    }

    // One triple is its own majority: the fingerprint is that of the hash, whatever else the counters hold.
    void repeatedWordsKeepTheFingerprint()
    {
        QString once = QStringLiteral("a b c"), often;
        for (int i = 0; i < 300; ++i)
            often += QStringLiteral("x ");
        QCOMPARE(analysis::fingerprint(often), analysis::fingerprint(u"x x x"));
        QVERIFY(analysis::fingerprint(once) != analysis::fingerprint(often));
    }
};

QTEST_GUILESS_MAIN(FingerprintTest)
#include "fingerprint_test.moc"
