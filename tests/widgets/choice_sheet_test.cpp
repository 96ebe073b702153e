#include "warnings.h"
#include "widgets/choice_sheet.h"

#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using widgets::ChoiceSheet;

class ChoiceSheetTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_button = new QPushButton(m_window.get());
        m_sheet = new ChoiceSheet(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_button->setFocus();
        m_chosen = std::make_unique<QSignalSpy>(m_sheet, &ChoiceSheet::chosen);
        m_sheet->open(QStringLiteral("Lena Okoro"), {},
                      {{"person", u'p', "Person", {}, false, true},
                       {"place", u'l', "Place", {}, false},
                       {"ignore", u'x', "No name", {}, true}});
        QVERIFY(m_sheet->isVisible() && m_sheet->hasFocus());
    }

    void oneKeyAnswers()
    {
        QTest::keyClick(m_sheet, Qt::Key_L);
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(m_chosen->first().first().toString(), QStringLiteral("place"));
        QVERIFY(!m_sheet->isVisible());
        QVERIFY(m_button->hasFocus());
    }

    void arrowsAndEnterAnswerFromWhatHoldsNow()
    {
        QVERIFY(m_sheet->accessibleName().contains(QStringLiteral("Person")));
        QTest::keyClick(m_sheet, Qt::Key_Down);
        QTest::keyClick(m_sheet, Qt::Key_Down);
        QVERIFY(m_sheet->accessibleName().contains(QStringLiteral("No name")));
        QTest::keyClick(m_sheet, Qt::Key_Return);
        QCOMPARE(m_chosen->first().first().toString(), QStringLiteral("ignore"));
    }

    void escapeLeavesAllAsItIs()
    {
        QTest::keyClick(m_sheet, Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_chosen->size(), 0);
        QVERIFY(m_button->hasFocus());
    }

    void noShortcutFiresThroughIt()
    {
        QShortcut shortcut(QKeySequence(Qt::Key_E), m_window.get());
        QSignalSpy fired(&shortcut, &QShortcut::activated);
        QTest::keyClick(m_sheet, Qt::Key_E);
        QCOMPARE(fired.size(), 0);
        QVERIFY(m_sheet->isVisible()); // an unknown key is no answer
    }

    void aClickAnswers()
    {
        QWidget *place = nullptr;
        for (QWidget *child : m_sheet->findChildren<QWidget *>()) {
            if (child->property("text").toString() == u"Place")
                place = child;
        }
        QVERIFY(place);
        QTest::mouseClick(m_sheet, Qt::LeftButton, {}, place->mapTo(m_sheet, place->rect().center()));
        QCOMPARE(m_chosen->first().first().toString(), QStringLiteral("place"));
    }

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    ChoiceSheet *m_sheet = nullptr;
    std::unique_ptr<QSignalSpy> m_chosen;
};

QTEST_MAIN(ChoiceSheetTest)
#include "choice_sheet_test.moc"
