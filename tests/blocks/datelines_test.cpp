#include "blocks/segmenter.h"
#include "warnings.h"

#include <QTest>

#include <memory>

class DatelinesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        auto loaded = blocks::Segmenter::load(QStringLiteral(SHARE));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().what));
        m_segmenter = std::make_unique<blocks::Segmenter>(std::move(*loaded));
    }

    void aDateUnderTheHeadlineIsADateStamp_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("place and day") << QStringLiteral("ROTTERDAM, Nov. 16, 2026");
        QTest::newRow("agency") << QStringLiteral("OSLO, Norway, Nov. 19, 2026 (Harbour Press) -");
        QTest::newRow("published") << QStringLiteral("Published: 12 November 2026, 22:48");
        QTest::newRow("Spanish") << QStringLiteral("AMBERES (Bélgica), 16 de noviembre de 2026");
        QTest::newRow("French") << QStringLiteral(
            "Publié le 16 novembre 2026 à 19 h 12, modifié le 17 novembre à 8 h 30");
        QTest::newRow("German") << QStringLiteral("Magdeburg, 13. November 2026");
        QTest::newRow("Russian") << QStringLiteral("Хельсинки, 17 ноября 2026 года");
    }

    void aDateUnderTheHeadlineIsADateStamp()
    {
        QFETCH(QString, line);
        const auto blocks = m_segmenter->segment(page(line));
        QCOMPARE(text::wordFor(blocks.at(1).kind), QStringLiteral("dateStamp"));
        QCOMPARE(blocks.at(0).group(), text::Group::Story);
        QCOMPARE(blocks.at(2).kind, text::BlockKind::Paragraph);
    }

    void wordsWithADateAreNoDateStamp_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("sentence") << QStringLiteral("The strike began on 16 November 2026.");
        QTest::newRow("subheading") << QStringLiteral("What dockers and owners had agreed before November 2026");
    }

    void wordsWithADateAreNoDateStamp()
    {
        QFETCH(QString, line);
        const auto blocks = m_segmenter->segment(page(line));
        QVERIFY(blocks.at(1).kind != text::BlockKind::DateStamp);
    }

private:
    static QString page(const QString &second)
    {
        return QStringLiteral("Dockers walk out as talks on cranes collapse\n") + second +
               QStringLiteral(
                   "\nDockworkers at the port walked off the job on Monday after seven weeks of talks ended "
                   "without agreement.\nThe port authority plans to replace its cranes, and says that nobody "
                   "will be dismissed before the end of the year.\nPickets formed at the lock before dawn.\n");
    }

    std::unique_ptr<blocks::Segmenter> m_segmenter;
};

QTEST_GUILESS_MAIN(DatelinesTest)
#include "datelines_test.moc"
