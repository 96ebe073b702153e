#include "panel/side_panel.h"
#include "reader/draft.h"
#include "reader/probe.h"
#include "warnings.h"
#include "window/panes.h"
#include "window/pile.h"
#include "window/settings.h"

#include <QApplication>
#include <QTemporaryDir>

// The panes in windows of every width.
class PanesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        m_panes = std::make_unique<window::Panes>();
        m_panes->resize(1320, 700);
        m_panes->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panes.get()));
        m_page = std::make_unique<Probe>(m_panes->view());
        QVERIFY(m_page->show(named().content));
    }

    void init()
    {
        failOnWarnings();
        m_panes->showPanel(true);
        m_panes->resize(1320, 700);
        QTRY_COMPARE(m_panes->panel().width(), 340);
        QCOMPARE(m_panes->pile().width(), 340);
    }

    void thePageKeepsItsLeastWidth()
    {
        for (int width = 1320; width >= 800; width -= 20) {
            m_panes->resize(width, 700);
            QTRY_COMPARE(m_panes->width(), width);
            QVERIFY2(m_panes->view().width() >= 510,
                     qPrintable(QStringLiteral("%1 of %2").arg(m_panes->view().width()).arg(width)));
            QVERIFY(m_panes->pile().width() >= 240);
        }
    }

    void thePanelClosesInANarrowWindowAndComesBack()
    {
        m_panes->resize(900, 700);
        QTRY_VERIFY(!m_panes->isPanelShown());
        m_panes->resize(1320, 700);
        QTRY_VERIFY(m_panes->isPanelShown());
        QTRY_COMPARE(m_panes->panel().width(), 340);
        m_panes->showPanel(false);
        m_panes->resize(1400, 700);
        QTest::qWait(20);
        QVERIFY(!m_panes->isPanelShown()); // closed by the analyst
    }

    void closingUnderTheFocusOpensNoCard()
    {
        m_panes->panel().focusTab();
        QTRY_VERIFY(m_panes->panel().isAncestorOf(QApplication::focusWidget()));
        m_panes->resize(900, 700);
        QTRY_VERIFY(!m_panes->isPanelShown());
        QTRY_COMPARE(QApplication::focusWidget(), m_page->target());
        QTest::qWait(100);
        QVERIFY(!m_page->eval(QStringLiteral("document.activeElement.matches('mark')")).toBool());
    }

    void stepBackTakesTheCardAwayAlsoFromTheList()
    {
        m_panes->pile().focusList();
        m_panes->view().explain();
        QVERIFY(m_page->becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        QVERIFY(m_panes->perform(window::Verb::StepBack));
        QVERIFY(m_page->becomes(QStringLiteral("document.querySelector('#card.pinned') === null")));
    }

    void whoAsksForThePanelGetsItInANarrowWindowToo()
    {
        m_panes->resize(900, 700);
        QTRY_VERIFY(!m_panes->isPanelShown());
        QVERIFY(m_panes->perform(window::Verb::TogglePanel));
        QVERIFY(m_panes->isPanelShown());
        m_panes->resize(880, 700);
        QTest::qWait(20);
        QVERIFY(m_panes->isPanelShown());
        QVERIFY(m_panes->view().width() > 320);
    }

    void theWidthsOfAWideWindowAreRemembered()
    {
        window::Settings settings(m_home.filePath(QStringLiteral("broadsheet.ini")));
        m_panes->resize(900, 700);
        QTRY_VERIFY(!m_panes->isPanelShown());
        m_panes->keep(settings);
        m_panes->resize(1320, 700);
        m_panes->restore(settings);
        QVERIFY(m_panes->isPanelShown());
        QTRY_COMPARE(m_panes->panel().width(), 340);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_panes.reset();
    }

private:
    static Draft named()
    {
        Draft draft;
        draft.line(QStringLiteral("Lena Ortiz opened the bridge on Monday."));
        draft.name(QStringLiteral("Lena Ortiz"), text::MentionKind::Person);
        return draft;
    }

    QTemporaryDir m_home;
    std::unique_ptr<window::Panes> m_panes;
    std::unique_ptr<Probe> m_page;
};

QTEST_MAIN(PanesTest)
#include "panes_test.moc"
