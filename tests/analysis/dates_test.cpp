#include "analysis/dates.h"
#include "warnings.h"

#include <QTest>

class DatesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void readsDatesAsNewsWriteThem_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QDate>("date");
        const QDate day(2021, 3, 12);
        for (const char *words :
             {"March 12, 2021", "Published: Mar. 12 2021, 10:30", "12 March 2021", "12th of March, 2021",
              "Friday, 12 March 2021", "12 de marzo de 2021", "12 mars 2021", "12. März 2021", "12 marzo 2021",
              "12 de março de 2021", "12 марта 2021 года", "12 مارس 2021", "2021年3月12日", "2021-03-12",
              "2021-03-12T10:30:00Z", "12.03.2021", "Updated 2021/03/12"})
            QTest::newRow(words) << QString::fromUtf8(words) << day;
        QTest::newRow("day over twelve") << QStringLiteral("25/03/2021") << QDate(2021, 3, 25);
        QTest::newRow("month first") << QStringLiteral("03/25/2021") << QDate(2021, 3, 25);
        QTest::newRow("either") << QStringLiteral("03/04/2021") << QDate();
        QTest::newRow("no year") << QStringLiteral("March 12") << QDate();
        QTest::newRow("no such day") << QStringLiteral("31 February 2021") << QDate();
        QTest::newRow("none") << QStringLiteral("By Mara Venn") << QDate();
        QTest::newRow("empty") << QString() << QDate();
    }
    void readsDatesAsNewsWriteThem()
    {
        QFETCH(QString, words);
        QTEST(analysis::findDate(words), "date");
    }

    void takesTheStampBeforeTheDateline()
    {
        const QString body = QStringLiteral("OSLO, 3 March 2021 - Rain fell.\nUpdated 5 March 2021");
        QList<text::Block> blocks{{{0, 31}, 1, text::BlockKind::Paragraph, 1, {}, {}}};
        QCOMPARE(analysis::dateOf(body, blocks), QDate(2021, 3, 3));
        blocks.append({{32, body.size()}, 2, text::BlockKind::DateStamp, 1, {}, {}});
        QCOMPARE(analysis::dateOf(body, blocks), QDate(2021, 3, 5));
    }

    void takesADatelineThatStandsInALineOfItsOwn()
    {
        const QString body = QStringLiteral("2026年11月17日 布鲁塞尔电（记者 沈若溪）\n比利时码头工人开始罢工。");
        const qsizetype end = body.indexOf(u'\n');
        const QList<text::Block> blocks{{{0, end}, 1, text::BlockKind::Standfirst, 1, {}, {}},
                                        {{end + 1, body.size()}, 2, text::BlockKind::Paragraph, 1, {}, {}}};
        QCOMPARE(analysis::dateOf(body, blocks), QDate(2026, 11, 17));
    }

    void aDateInsideTheStoryIsNotTheArticles()
    {
        const QString body = QStringLiteral("Rain fell on 3 March 2021 in Oslo.");
        QVERIFY(!analysis::dateOf(body, {{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, {}}}).isValid());
    }
};

QTEST_GUILESS_MAIN(DatesTest)
#include "dates_test.moc"
