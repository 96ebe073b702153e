#include "warnings.h"
#include "widgets/command_palette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using widgets::CommandPalette;

class PaletteTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_button = new QPushButton(m_window.get());
        m_palette = new CommandPalette(m_window.get());
        m_palette->setEntries({{"keep", "Keep and go on", {}, "e", "Command"},
                               {"later", "Later", {}, "l", "Command"},
                               {"star", "Star", {}, "s", "Command"},
                               {"export", "Export the briefing", {}, "Ctrl+E", "Command", false}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_button->setFocus();
        m_edit = m_palette->findChild<QLineEdit *>();
        m_list = m_palette->findChild<QListView *>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_list->model(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void typeALittleAndEnterChooses()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::chosen);
        m_palette->open();
        QVERIFY(m_palette->isVisible());
        QVERIFY(m_edit->hasFocus());
        QCOMPARE(titles(), QStringList({"Keep and go on", "Later", "Star", "Export the briefing"}));
        QTest::keyClicks(m_edit, QStringLiteral("lat"));
        QCOMPARE(titles(), QStringList({"Later"}));
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("later"));
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_button->hasFocus());
    }

    void escapeClosesAndGivesTheFocusBack()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::chosen);
        QSignalSpy dismissed(m_palette, &CommandPalette::dismissed);
        m_palette->open();
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_button->hasFocus());
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(dismissed.size(), 1);
    }

    void arrowsMoveRoundAndRound()
    {
        m_palette->open();
        QTest::keyClick(m_edit, Qt::Key_Down);
        QCOMPARE(m_list->currentIndex().row(), 1);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_list->currentIndex().row(), 2); // the last that can be done
        QTest::keyClick(m_edit, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_list->currentIndex().row(), 0);
    }

    void whatCannotBeDoneIsShownButNotChosen()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::chosen);
        m_palette->open(QStringLiteral("export"));
        QCOMPARE(titles(), QStringList({"Export the briefing"}));
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(m_palette->isVisible());
    }

    void theLatestChosenComesFirst()
    {
        m_palette->open(QStringLiteral("star"));
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_palette->recent(), QStringList({"star"}));
        m_palette->open();
        QCOMPARE(titles().first(), QStringLiteral("Star"));
        m_palette->setRecent({"later"});
        m_palette->open();
        QCOMPARE(titles().first(), QStringLiteral("Later"));
    }

    void takesWhatIsFoundForWhatIsTyped()
    {
        QSignalSpy changed(m_palette, &CommandPalette::queryChanged);
        m_palette->open();
        QTest::keyClicks(m_edit, QStringLiteral("gr"));
        QCOMPARE(changed.last().first().toString(), QStringLiteral("gr"));
        m_palette->addFound(QStringLiteral("g"), {{"late", "Green", {}, {}, "Article"}});
        QVERIFY(titles().isEmpty());
        m_palette->addFound(QStringLiteral("gr"), {{"a", "Grain corridor", {}, {}, "Article"}});
        m_palette->addFound(QStringLiteral("gr"),
                            {{"a", "Grain corridor", {}, {}, "Article"}, {"b", "Agreement", {}, {}, "Article"}});
        QCOMPARE(titles(), QStringList({"Grain corridor", "Agreement"}));
        QTest::keyClick(m_edit, Qt::Key_Backspace);
        QVERIFY(!titles().contains(QStringLiteral("Grain corridor")));
    }

    void whatComesInDoesNotMoveTheChoice()
    {
        m_palette->open(QStringLiteral("e"));
        QTest::keyClick(m_edit, Qt::Key_Down);
        const QString before = m_list->currentIndex().data().toString();
        m_palette->addFound(QStringLiteral("e"), {{"x", "E", {}, {}, "Entity"}});
        QCOMPARE(titles().first(), QStringLiteral("E"));
        QCOMPARE(m_list->currentIndex().data().toString(), before);
    }

    void noShortcutFiresWhileItIsTypedIn()
    {
        QShortcut letter(QKeySequence(Qt::Key_S), m_window.get());
        QShortcut escape(QKeySequence(Qt::Key_Escape), m_window.get());
        QSignalSpy fired(&letter, &QShortcut::activated);
        QSignalSpy escaped(&escape, &QShortcut::activated);
        m_palette->open();
        QTest::keyClick(m_edit, Qt::Key_S);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(fired.size() + escaped.size(), 0);
        QCOMPARE(m_edit->text(), QStringLiteral("s"));
        QVERIFY(!m_palette->isVisible());
    }

    void staysInsideItsWindow()
    {
        m_palette->open();
        for (const QSize size : {QSize(300, 200), QSize(2000, 900)}) {
            m_window->resize(size);
            QCoreApplication::processEvents();
            QVERIFY(m_window->rect().contains(m_palette->geometry()));
        }
        QVERIFY(!m_palette->accessibleName().isEmpty());
        QVERIFY(!m_edit->accessibleName().isEmpty());
    }

private:
    QStringList titles() const
    {
        QStringList rows;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            rows.append(m_list->model()->index(row, 0).data().toString());
        return rows;
    }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QPushButton *m_button = nullptr;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_edit = nullptr;
    QListView *m_list = nullptr;
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
