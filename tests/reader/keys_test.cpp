#include "reader/draft.h"
#include "reader/probe.h"

#include <QAction>
#include <QMainWindow>
#include <QShortcut>

// Real keys on a real window while the page has the focus.
class KeysTest final : public QObject
{
    Q_OBJECT

private:
    QMainWindow m_window;
    reader::View *m_view = new reader::View(&m_window);
    Probe m_page{*m_view};

    Draft article()
    {
        Draft draft;
        draft.line(QStringLiteral("A headline"), text::BlockKind::Headline)
            .line(QStringLiteral("Ada Quill wrote to Ben Marsh."))
            .line(QStringLiteral("An item"), text::BlockKind::FeedItem);
        draft.name(QStringLiteral("Ada Quill"), text::MentionKind::Person)
            .name(QStringLiteral("Ben Marsh"), text::MentionKind::Person);
        return draft;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_page.target(), key, modifiers); }

    void focusOn(const QString &selector)
    {
        m_page.eval(QStringLiteral("document.querySelector('%1').focus(); 0").arg(selector));
        QVERIFY(m_page.becomes(QStringLiteral("document.activeElement.matches('%1')").arg(selector)));
        QTRY_VERIFY(pageTakesEnter()); // once the program has heard of it
    }

    // What Qt asks of the focus before it looks for shortcuts.
    bool pageTakesEnter()
    {
        QKeyEvent ask(QEvent::ShortcutOverride, Qt::Key_Return, Qt::NoModifier);
        ask.ignore();
        QCoreApplication::sendEvent(m_page.target(), &ask);
        return ask.isAccepted();
    }

private slots:
    void initTestCase()
    {
        m_window.setCentralWidget(m_view);
        m_window.resize(800, 600);
        m_window.show();
        QVERIFY(m_page.start());
        m_window.activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_page.target()->hasFocus());
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QVERIFY(m_page.show(article().content));
    }

    void bareKeysReachTheWindow_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        for (const char *keys :
             {"J",           "K",        "N",         "P",      "E",      "X",      "L",      "S",      "M",
              "B",           "U",        "Z",         "W",      "I",      ".",      "/",      "?",      "[",
              "]",           "{",        "}",         "(",      ")",      "\\",     "1",      "5",      "Space",
              "Shift+Space", "Down",     "Up",        "Home",   "End",    "PgDown", "PgUp",   "Esc",    "Return",
              "Tab",         "F6",       "Ctrl+K",    "Ctrl+F", "Ctrl+Z", "Ctrl+A", "Ctrl+E", "Ctrl++", "Ctrl+P",
              "Alt+Left",    "Alt+Down", "Backspace", "F5"})
            QTest::newRow(keys) << QKeySequence(QString::fromLatin1(keys));
    }

    void bareKeysReachTheWindow()
    {
        QFETCH(QKeySequence, keys);
        QShortcut shortcut(keys, &m_window);
        QSignalSpy activated(&shortcut, &QShortcut::activated);
        const QKeyCombination combination = keys[0];
        press(combination.key(), combination.keyboardModifiers());
        QTRY_COMPARE(activated.size(), 1);
    }

    void sequencesReachTheWindow()
    {
        QShortcut shortcut(QKeySequence(QStringLiteral("G, G")), &m_window);
        QSignalSpy activated(&shortcut, &QShortcut::activated);
        press(Qt::Key_G);
        press(Qt::Key_G);
        QTRY_COMPARE(activated.size(), 1);
    }

    void enterBelongsToAMentionThatHasTheFocus()
    {
        QShortcut shortcut(QKeySequence(Qt::Key_Return), &m_window);
        QSignalSpy window(&shortcut, &QShortcut::activated);
        QSignalSpy page(m_view, &reader::View::activated);
        focusOn(QStringLiteral("mark.person"));
        press(Qt::Key_Return);
        QTRY_COMPARE(page.size(), 1);
        QCOMPARE(page.last().first().value<reader::Passage>().kind, reader::Passage::Kind::Mention);
        QCOMPARE(window.size(), 0);
    }

    void enterUnfoldsAFoldThatHasTheFocus()
    {
        focusOn(QStringLiteral(".fold"));
        press(Qt::Key_Return);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.feedItem').length === 1")));
    }

    void tabGoesFromMentionToMention()
    {
        focusOn(QStringLiteral("mark.person"));
        press(Qt::Key_Tab);
        QVERIFY(m_page.becomes(QStringLiteral("document.activeElement.textContent === 'Ben Marsh'")));
        press(Qt::Key_Tab);
        QVERIFY(m_page.becomes(QStringLiteral("document.activeElement.matches('.fold')")));
    }

    void enterBelongsToTheWindowAgainOnceTheArticleIsGone()
    {
        focusOn(QStringLiteral("mark.person"));
        QVERIFY(m_page.show(article().content));
        QTRY_VERIFY(!pageTakesEnter());
        QShortcut shortcut(QKeySequence(Qt::Key_Return), &m_window);
        QSignalSpy window(&shortcut, &QShortcut::activated);
        press(Qt::Key_Return);
        QTRY_COMPARE(window.size(), 1);
    }

    void lettersOverMentionsActivateThem()
    {
        QShortcut shortcut(QKeySequence(Qt::Key_S), &m_window);
        QSignalSpy window(&shortcut, &QShortcut::activated);
        QSignalSpy page(m_view, &reader::View::activated);
        m_view->showHints();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.hintTag').length === 3")));
        QCOMPARE(m_page.textOf(QStringLiteral(".hintTag")), QStringLiteral("a|s|d"));
        press(Qt::Key_S);
        QTRY_COMPARE(page.size(), 1);
        QCOMPARE(page.last().first().value<reader::Passage>().index, 1);
        QCOMPARE(window.size(), 0);
        QCOMPARE(m_page.count(QStringLiteral(".hintTag")), 0);
        QTRY_VERIFY(!pageTakesEnter());
        press(Qt::Key_S);
        QTRY_COMPARE(window.size(), 1);
    }

    void anotherKeyTakesTheLettersAway()
    {
        QSignalSpy page(m_view, &reader::View::activated);
        m_view->showHints();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.hintTag').length === 3")));
        press(Qt::Key_Escape);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.hintTag').length === 0")));
        QTRY_VERIFY(!pageTakesEnter());
        QCOMPARE(page.size(), 0);
    }

    void leavesDropsToTheWindow()
    {
        for (const QWidget *widget : m_view->findChildren<QWidget *>())
            QVERIFY2(!widget->acceptDrops(), widget->metaObject()->className());
    }

    void hasANameForThoseWhoListen()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(!m_page.web()->accessibleName().isEmpty());
        QVERIFY(!m_page.eval(QStringLiteral("document.querySelector('main').getAttribute('aria-label')"))
                     .toString()
                     .isEmpty());
    }
};

QTEST_MAIN(KeysTest)
#include "keys_test.moc"
