#include "warnings.h"
#include "widgets/ledger.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

class LedgerTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_model = std::make_unique<QStandardItemModel>();
        for (const char *words : {"Latest News", "Sign up", "Read more"})
            m_model->appendRow({new QStandardItem(QLatin1String(words)), new QStandardItem(QStringLiteral("Promo"))});
        m_ledger = std::make_unique<widgets::Ledger>();
        m_ledger->setWords({"Corrections",
                            "What was corrected",
                            {{"Del", "takes it away"}},
                            "Nothing yet",
                            "Corrections",
                            "&Go there",
                            "&Take away"});
        m_ledger->setModel(m_model.get(), {0});
        m_ledger->resize(600, 400);
        m_ledger->show();
        QVERIFY(QTest::qWaitForWindowActive(m_ledger.get()));
        m_ledger->setFocus();
    }

    void enterGoesAndDeleteTakesAway()
    {
        QSignalSpy gone(m_ledger.get(), &widgets::Ledger::goToRequested);
        QSignalSpy removed(m_ledger.get(), &widgets::Ledger::removeRequested);
        QTest::keyClick(table(), Qt::Key_J);
        QTest::keyClick(table(), Qt::Key_Return);
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().toModelIndex().row(), 1);
        QCOMPARE(removed.first().first().toModelIndex().row(), 2);
    }

    void theRowAtTheSamePlaceIsChosenAfterOneWasTakenAway()
    {
        QTest::keyClick(table(), Qt::Key_J);
        m_model->removeRow(1);
        QCOMPARE(table()->currentIndex().data().toString(), QStringLiteral("Read more"));
    }

    void slashFindsAndEscapeClears()
    {
        QTest::keyClick(table(), Qt::Key_Slash);
        auto *find = m_ledger->findChild<QLineEdit *>();
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("sign"));
        QCOMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), 3);
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(table()->hasFocus());
    }

    void nothingIsSaidInWords()
    {
        m_model->clear();
        const auto labels = m_ledger->findChildren<QLabel *>();
        const bool isSaid = std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("Nothing yet");
        });
        QVERIFY(isSaid);
        for (const QPushButton *button : m_ledger->findChildren<QPushButton *>())
            QVERIFY(!button->isEnabled());
    }

    void everythingWithFocusHasAName()
    {
        for (const QWidget *part : m_ledger->findChildren<QWidget *>()) {
            if (qobject_cast<const QTableView *>(part) || qobject_cast<const QLineEdit *>(part))
                QVERIFY(!part->accessibleName().isEmpty());
        }
    }

private:
    QTableView *table() const { return m_ledger->findChild<QTableView *>(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<widgets::Ledger> m_ledger;
};

QTEST_MAIN(LedgerTest)
#include "ledger_test.moc"
