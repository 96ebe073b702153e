#include "warnings.h"
#include "window/commands.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

class CommandsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *layout = new QVBoxLayout(&m_host);
        for (QWidget *widget :
             {static_cast<QWidget *>(&m_pane), static_cast<QWidget *>(&m_edit), static_cast<QWidget *>(&m_button)})
            layout->addWidget(widget);
        m_pane.setFocusPolicy(Qt::StrongFocus);
        m_commands = std::make_unique<window::Commands>(m_host);
        m_host.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_host));
    }

    void init()
    {
        failOnWarnings();
        m_triggered = std::make_unique<QSignalSpy>(m_commands.get(), &window::Commands::triggered);
    }

    void aBareKeyIsACommandInAPane()
    {
        m_pane.setFocus();
        QTest::keyClick(&m_pane, Qt::Key_E);
        QTest::keyClick(&m_pane, Qt::Key_Space);
        QCOMPARE(verbs(), (QList{window::Verb::Keep, window::Verb::PageOn}));
    }

    void aSequenceIsACommandInAPane()
    {
        m_pane.setFocus();
        QTest::keyClick(&m_pane, Qt::Key_G);
        QTest::keyClick(&m_pane, Qt::Key_B);
        QCOMPARE(verbs(), QList{window::Verb::GoBriefing});
    }

    void whileTypingABareKeyTypes()
    {
        m_edit.setFocus();
        QTest::keyClicks(&m_edit, QStringLiteral("exg b/?"));
        QCOMPARE(m_edit.text(), QStringLiteral("exg b/?"));
        QVERIFY(verbs().isEmpty());
        QTest::keyClick(&m_edit, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(verbs(), QList{window::Verb::Palette});
    }

    void onAButtonSpacePresses()
    {
        QSignalSpy clicked(&m_button, &QPushButton::clicked);
        m_button.setFocus();
        QTest::keyClick(&m_button, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(verbs().isEmpty());
        QTest::keyClick(&m_button, Qt::Key_E);
        QCOMPARE(verbs(), QList{window::Verb::Keep});
    }

    void keysComeBackWhenTypingEnds()
    {
        m_edit.setFocus();
        m_pane.setFocus();
        QTest::keyClick(&m_pane, Qt::Key_X);
        QCOMPARE(verbs(), QList{window::Verb::Drop});
        QCOMPARE(m_commands->keyText(window::Verb::Drop), QStringLiteral("X"));
        m_edit.setFocus();
        QCOMPARE(m_commands->keyText(window::Verb::Drop), QStringLiteral("X"));
    }

private:
    QList<window::Verb> verbs() const
    {
        QList<window::Verb> verbs;
        for (const auto &arguments : std::as_const(*m_triggered))
            verbs.append(arguments.first().value<window::Verb>());
        return verbs;
    }

    QWidget m_host;
    QWidget m_pane;
    QLineEdit m_edit;
    QPushButton m_button;
    std::unique_ptr<window::Commands> m_commands;
    std::unique_ptr<QSignalSpy> m_triggered;
};

QTEST_MAIN(CommandsTest)
#include "commands_test.moc"
