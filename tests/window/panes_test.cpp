#include "panel/side_panel.h"
#include "reader/draft.h"
#include "reader/view.h"
#include "warnings.h"
#include "window/panes.h"
#include "window/pile.h"
#include "window/settings.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        QSignalSpy painted(&m_panes->view(), &reader::View::painted);
        m_panes->view().setContent(m_article.content);
        QVERIFY(painted.wait(60'000));
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
        QSignalSpy card(&m_panes->view(), &reader::View::cardShown);
        m_panes->panel().focusTab();
        QTRY_VERIFY(m_panes->panel().isAncestorOf(QApplication::focusWidget()));
        m_panes->resize(900, 700);
        QTRY_VERIFY(!m_panes->isPanelShown());
        QTRY_VERIFY(m_panes->view().isAncestorOf(QApplication::focusWidget()));
        QTest::qWait(200);
        QCOMPARE(card.size(), 0); // of the first name, which Tab would go to
    }

    void stepBackTakesTheCardAwayAlsoFromTheList()
    {
        QSignalSpy card(&m_panes->view(), &reader::View::cardShown);
        m_panes->pile().focusList();
        m_panes->view().selectSpan(m_article.content.analysis.mentions.first().span);
        m_panes->view().explain();
        QTRY_COMPARE(card.size(), 1);
        QTest::qWait(200);
        QVERIFY(m_panes->perform(window::Verb::StepBack));
        QVERIFY(!m_panes->view().dismissCard()); // it has gone
    }

    void stepBackClosesTheFindBarAndThenLeavesTheArticle()
    {
        QVERIFY(m_panes->perform(window::Verb::FindInArticle));
        const auto *edit = m_panes->findChild<QLineEdit *>(QStringLiteral("findInArticle"));
        QTRY_COMPARE(QApplication::focusWidget(), edit);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("bridge"));
        QVERIFY(m_panes->perform(window::Verb::StepBack));
        QVERIFY(!edit->isVisible());
        QTRY_VERIFY(m_panes->view().isAncestorOf(QApplication::focusWidget()));
        QVERIFY(m_panes->perform(window::Verb::StepBack));
        QTRY_VERIFY(m_panes->pile().isAncestorOf(QApplication::focusWidget()));
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
    const Draft m_article = named();
};

QTEST_MAIN(PanesTest)
#include "panes_test.moc"
