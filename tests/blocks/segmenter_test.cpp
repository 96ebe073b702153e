#include "blocks/segmenter.h"

#include <QRegularExpression>
#include <QTest>

using text::BlockKind;

class SegmenterTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        auto loaded = blocks::Segmenter::load(QStringLiteral(SHARE));
        QVERIFY2(bool(loaded), loaded ? "" : qPrintable(loaded.error().what));
        m_segmenter.emplace(std::move(*loaded));
    }

    void blocksHoldEveryWordInOrder()
    {
        const QString body = QStringLiteral("\n  First line here  \r\n\n\tSecond one.\n   \nThird");
        const auto blocks = m_segmenter->segment(body);
        QCOMPARE(blocks.size(), 3);
        QCOMPARE(text::slice(body, blocks[0].span).toString(), QStringLiteral("First line here"));
        QCOMPARE(blocks[0].line, 2);
        QCOMPARE(text::slice(body, blocks[1].span).toString(), QStringLiteral("Second one."));
        QCOMPARE(blocks[1].line, 4);
        QCOMPARE(blocks[2].line, 6);
        for (const auto &block : blocks) {
            QVERIFY(!block.reason.isEmpty());
            QVERIFY(block.confidence > 0 && block.confidence <= 1);
        }
    }

    void takesAnything()
    {
        QVERIFY(m_segmenter->segment({}).isEmpty());
        QVERIFY(m_segmenter->segment(u" \n\r\n\t\n").isEmpty());
        QCOMPARE(m_segmenter->segment(u"one").size(), 1);
        QCOMPARE(m_segmenter->segment(QString::fromUtf8("😀😀😀\n🇺🇦")).size(), 2);
        QCOMPARE(m_segmenter->segment(QString(1'000'000, u'x')).size(), 1);
        QCOMPARE(m_segmenter->segment(QString(QChar(0xd83d))).size(), 1);
    }

    void lineKeysMeetWhateverTheCaseDigitsAndSigns()
    {
        QCOMPARE(blocks::lineKey(u"Read more »"), blocks::lineKey(u"  READ  MORE"));
        QCOMPARE(blocks::lineKey(u"12 comments"), blocks::lineKey(u"7 comments"));
        QVERIFY(blocks::lineKey(u"Read more") != blocks::lineKey(u"Read moreover"));
        QVERIFY(blocks::lineKey(u"sea bed") != blocks::lineKey(u"seabed"));
        QCOMPARE(blocks::lineKey(u"2025 — 11"), quint64(0));
    }

private:
    std::optional<blocks::Segmenter> m_segmenter;
};

QTEST_GUILESS_MAIN(SegmenterTest)
#include "segmenter_test.moc"
