#include "mentions/resolve.h"
#include "warnings.h"

#include <QTest>

class FoldTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void spellingsOfOnePersonFoldToOne_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *one, const char *other) {
            QTest::newRow(other) << QString::fromUtf8(one) << QString::fromUtf8(other);
        };
        row("Volodymyr Zelenskyy", "Volodymyr Zelensky");
        row("Volodymyr Zelenskyy", "Volodymyr Zelenskiy");
        row("Volodymyr Zelenskyy", "Vladimir Zelensky");
        row("Volodymyr Zelenskyy", "Владимир Зеленский");
        row("Vladimir Putin", "Wladimir Putin");
        row("Vladimir Putin", "Владимир Путин");
        row("Sergey Lavrov", "Sergei Lavrov");
        row("Sergey Lavrov", "Сергей Лавров");
        row("Dmitry Medvedev", "Дмитрий Медведев");
        row("Nicolás Maduro", "Nicolas Maduro");
        row("José Núñez", "JOSE NUNEZ");
        row("Mohammed Ali", "Muhammad Ali");
        row("Conor O'Brien", "Conor O’Brien");
        row("Jean-Luc Martin", "Jean Luc Martin");
        row("J. R. Moss", "J R Moss");
    }
    void spellingsOfOnePersonFoldToOne()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(mentions::foldedPerson(other), mentions::foldedPerson(one));
    }

    void differentNamesStayApart()
    {
        QVERIFY(mentions::foldedPerson(QStringLiteral("Anna Berg")) !=
                mentions::foldedPerson(QStringLiteral("Anna Borg")));
        QVERIFY(mentions::foldedName(QStringLiteral("Mali")) != mentions::foldedName(QStringLiteral("Maly")));
        QCOMPARE(mentions::foldedName(QStringLiteral("北京")), QStringLiteral("北京"));
        QVERIFY(mentions::foldedName(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FoldTest)
#include "fold_test.moc"
