#include "warnings.h"
#include "widgets/action_toast.h"
#include "widgets/empty_state.h"
#include "widgets/import_bar.h"
#include "widgets/import_report.h"
#include "widgets/key_overlay.h"
#include "widgets/keycaps.h"
#include "widgets/note_editor.h"
#include "widgets/search_field.h"
#include "widgets/structure_strip.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace widgets;

class PartsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void keysBecomeCaps()
    {
        QCOMPARE(capsOf(QStringLiteral("Ctrl+Shift+Z")), QStringList({"Ctrl", "Shift", "Z"}));
        QCOMPARE(capsOf(QStringLiteral("Ctrl++")), QStringList({"Ctrl", "+"}));
        QCOMPARE(capsOf(QStringLiteral("Ctrl+,")), QStringList({"Ctrl", ","}));
        QCOMPARE(capsOf(QStringLiteral("G, I")), QStringList({"G", "I"}));
        QCOMPARE(capsOf(QStringLiteral("j / k")), QStringList({"j", "/", "k"}));
        QCOMPARE(capsOf(QStringLiteral("/")), QStringList({"/"}));
        QVERIFY(capsOf({}).isEmpty());
        QVERIFY(keyCapsSize(QStringLiteral("/"), QFont()).width() >=
                keyCapsSize(QStringLiteral("/"), QFont()).height());
        QCOMPARE(KeyCaps(QStringLiteral("u")).accessibleName(), QStringLiteral("u"));
    }

    void anyKeyClosesTheOverlayAndNoShortcutFires()
    {
        QWidget window;
        window.resize(900, 600);
        auto *button = new QPushButton(&window);
        KeyOverlay overlay(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
        QShortcut drop(QKeySequence(Qt::Key_X), &window);
        QSignalSpy dropped(&drop, &QShortcut::activated);
        const QList<KeyGroup> groups{{"Move", {{"j / k", "next / previous"}}},
                                     {"Triage", {{"x", "drop"}, {"e", "keep"}}}};
        overlay.open(QStringLiteral("Keys"), groups);
        QVERIFY(overlay.hasFocus());
        QVERIFY(overlay.accessibleDescription().contains(QStringLiteral("x: drop")));
        QVERIFY(window.rect().contains(overlay.geometry()));
        QTest::keyClick(&overlay, Qt::Key_J); // scrolls
        QTest::keyClick(&overlay, Qt::Key_Shift);
        QVERIFY(overlay.isVisible());
        QTest::keyClick(&overlay, Qt::Key_X);
        QVERIFY(!overlay.isVisible());
        QCOMPARE(dropped.size(), 0);
        QVERIFY(button->hasFocus());
        overlay.open(QStringLiteral("Keys"), groups);
        QTest::keyClick(&overlay, Qt::Key_Escape);
        QVERIFY(!overlay.isVisible());
    }

    void emptyStateSaysWhatToDo()
    {
        EmptyState state;
        QSignalSpy activated(&state, &EmptyState::activated);
        state.show(QStringLiteral("Nothing here"), QStringLiteral("Words"),
                   {{"open", "Ctrl+O", "Open a folder"}, {"keys", "?", "Keys"}});
        state.show(QStringLiteral("Inbox is empty"), {}, {{"all", "g a", "Show all"}});
        const auto buttons = state.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QTest::keyClick(buttons.first(), Qt::Key_Space);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), QStringLiteral("all"));
        QCOMPARE(state.accessibleName(), QStringLiteral("Inbox is empty"));
    }

    void importBarPausesCancelsAndReports()
    {
        ImportBar bar;
        bar.resize(500, 30);
        QVERIFY(bar.isHidden());
        bar.setProgress(3, 0, QStringLiteral("a.txt"));
        auto *progress = bar.findChild<QProgressBar *>();
        QCOMPARE(progress->maximum(), 0); // not known yet
        bar.setProgress(412, 1604, QStringLiteral("folder/b.txt"));
        QVERIFY(bar.isVisible());
        QCOMPARE(progress->value(), 412);
        QSignalSpy paused(&bar, &ImportBar::pauseRequested);
        QSignalSpy cancelled(&bar, &ImportBar::cancelRequested);
        QSignalSpy reported(&bar, &ImportBar::reportRequested);
        button(bar, "Pause the import")->click();
        QCOMPARE(paused.first().first().toBool(), true);
        bar.setPaused(true);
        button(bar, "Go on importing")->click();
        QCOMPARE(paused.last().first().toBool(), false);
        button(bar, "Cancel the import")->click();
        QCOMPARE(cancelled.size(), 1);
        bar.finish(QStringLiteral("1,598 imported, 6 not"));
        button(bar, "Show the import report")->click();
        QCOMPARE(reported.size(), 1);
        button(bar, "Close the import's summary")->click();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(bar.isHidden());
    }

    void toastTellsTheUndoKeyAndForgets()
    {
        ActionToast toast;
        toast.resize(400, 24);
        toast.show();
        QSignalSpy undone(&toast, &ActionToast::undoRequested);
        toast.setSeconds(0);
        toast.tell(QStringLiteral("Kept “Ministers meet”"), QStringLiteral("u"));
        QCOMPARE(toast.accessibleName(), QStringLiteral("Kept “Ministers meet”. Undo with u"));
        const int caps = toast.fontMetrics().horizontalAdvance(toast.text()) + 14;
        QTest::mouseClick(&toast, Qt::LeftButton, {}, {caps, 12});
        QCOMPARE(undone.size(), 1);
        QTest::mouseClick(&toast, Qt::LeftButton, {}, {5, 12});
        QCOMPARE(undone.size(), 1);
        toast.warn(QStringLiteral("The disk is full"));
        QCOMPARE(toast.text(), QStringLiteral("The disk is full"));
        toast.clear();
        QVERIFY(toast.text().isEmpty());
    }

    void noNoteIsEverLost()
    {
        QWidget window;
        NoteEditor editor(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy changed(&editor, &NoteEditor::noteChanged);
        QSignalSpy closed(&editor, &NoteEditor::closeRequested);
        QShortcut drop(QKeySequence(Qt::Key_X), &window);
        QSignalSpy dropped(&drop, &QShortcut::activated);
        auto *edit = editor.findChild<QPlainTextEdit *>();
        editor.edit(QStringLiteral("Ministers"), QStringLiteral("old"));
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral(" x"));
        QCOMPARE(editor.note(), QStringLiteral("old x"));
        QCOMPARE(dropped.size(), 0);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.last().first().toString(), QStringLiteral("old x"));
        QTest::keyClicks(edit, QStringLiteral("y"));
        editor.edit(QStringLiteral("Another"), {}); // before the rest has passed
        QCOMPARE(changed.last().first().toString(), QStringLiteral("old xy"));
        QVERIFY(editor.note().isEmpty());
        QTest::keyClicks(edit, QStringLiteral("new"));
        QTRY_COMPARE(changed.last().first().toString(), QStringLiteral("new")); // by itself
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(closed.size(), 2);
        QCOMPARE(changed.size(), 3);
    }

    void searchWaitsForARestAndNeverRepeats()
    {
        SearchField field;
        field.show();
        field.setFocus();
        QSignalSpy searched(&field, &SearchField::searchRequested);
        QSignalSpy left(&field, &SearchField::leaveRequested);
        QTest::keyClicks(&field, QStringLiteral("grain "));
        QCOMPARE(searched.size(), 0);
        QTRY_COMPARE(searched.size(), 1);
        QCOMPARE(searched.first().first().toString(), QStringLiteral("grain"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.size(), 1);
        QCOMPARE(left.size(), 1);
        QCOMPARE(field.history(), QStringList({"grain"}));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(searched.last().first().toString(), QString());
        QCOMPARE(left.size(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.size(), 2);
    }

    void searchTakesTheLastWordAsABeginningWhileItIsTyped()
    {
        SearchField field;
        field.show();
        field.setFocus();
        QSignalSpy searched(&field, &SearchField::searchRequested);
        const auto asked = [&](const char *words) {
            field.clear();
            QTest::keyClicks(&field, QString::fromLatin1(words));
            QTest::keyClick(&field, Qt::Key_Return);
            return searched.last().first().toString();
        };
        QCOMPARE(asked("guarantees zelen"), QStringLiteral("guarantees zelen*"));
        field.setQuery(QStringLiteral("guarantees zelen*")); // the answer to what was asked
        QCOMPARE(field.text(), QStringLiteral("guarantees zelen"));
        QCOMPARE(asked("guarantees "), QStringLiteral("guarantees"));
        QCOMPARE(asked("is:unread"), QStringLiteral("is:unread"));
        QCOMPARE(asked("\"grain corr"), QStringLiteral("\"grain corr"));
        QCOMPARE(asked("grain OR"), QStringLiteral("grain OR"));
        QCOMPARE(field.history().first(), QStringLiteral("grain OR"));
    }

    void searchRemembersWhatWasSearched()
    {
        SearchField field;
        field.setHistory({"two", "one"});
        field.show();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("dr"));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.text(), QStringLiteral("two"));
        QTest::keyClick(&field, Qt::Key_Up);
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.text(), QStringLiteral("one"));
        QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(field.text(), QStringLiteral("dr"));
        QSignalSpy left(&field, &SearchField::leaveRequested);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(left.size(), 1);
        QSignalSpy searched(&field, &SearchField::searchRequested);
        field.setQuery(QStringLiteral("from a saved view"));
        QTest::qWait(200);
        QCOMPARE(searched.size(), 0);
    }

    void reportFiltersAndFinds()
    {
        QStandardItemModel files(3, 3);
        ImportReport report;
        report.setModel(&files);
        QSignalSpy filtered(&report, &ImportReport::filterChanged);
        QSignalSpy pathed(&report, &ImportReport::pathFilterChanged);
        QSignalSpy opened(&report, &ImportReport::openRequested);
        report.show(QStringLiteral("Import"), {}, {{0, "Added", 2}, {3, "Not imported", 1, true}, {4, "Missing", 0}});
        auto chips = report.findChildren<QToolButton *>();
        chips.removeIf([](const QToolButton *button) { return !button->isCheckable(); });
        QCOMPARE(chips.size(), 3);
        QVERIFY(!chips.at(2)->isEnabled());
        chips.at(1)->click();
        QCOMPARE(filtered.last().first().value<QList<int>>(), QList<int>({3}));
        chips.at(0)->click();
        QCOMPARE(filtered.last().first().value<QList<int>>(), QList<int>({0, 3}));
        auto *table = report.findChild<QTableView *>();
        table->setCurrentIndex(files.index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.first().first().toModelIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Slash);
        auto *path = report.findChild<QLineEdit *>();
        QTest::keyClicks(path, QStringLiteral("a"));
        QCOMPARE(pathed.last().first().toString(), QStringLiteral("a"));
        QSignalSpy closed(&report, &ImportReport::closeRequested);
        QTest::keyClick(path, Qt::Key_Escape);
        QVERIFY(path->text().isEmpty());
        QTest::keyClick(table, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void stripIsInProportionAndSaysSo()
    {
        StructureStrip strip;
        strip.resize(300, 10);
        strip.setParts({{text::Group::Story, 600, "Story"},
                        {text::Group::Feed, 399, "Feeds"},
                        {text::Group::Notice, 1, "Notices"}});
        QCOMPARE(strip.share(text::Group::Story), 0.6);
        QCOMPARE(strip.share(text::Group::Post), 0.0);
        QCOMPARE(strip.accessibleDescription(), QStringLiteral("Story 60 %, Feeds 40 %, Notices 1 %"));
        QSignalSpy clicked(&strip, &StructureStrip::partClicked);
        strip.setPlace(0.5); // painted, says nothing
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(clicked.takeFirst().first().toInt(), 1);
        QVERIFY(strip.accessibleName().contains(QStringLiteral("part 2")));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, {100, 5});
        QTest::mouseClick(&strip, Qt::LeftButton, {}, {250, 5});
        QTest::mouseClick(&strip, Qt::LeftButton, {}, {298, 5}); // small, but there
        QCOMPARE(clicked.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(clicked.at(i).first().toInt(), i);
        strip.setParts({});
        QCOMPARE(strip.share(text::Group::Story), 0.0);
    }

private:
    static QToolButton *button(const QWidget &bar, const char *name)
    {
        for (QToolButton *one : bar.findChildren<QToolButton *>()) {
            if (one->accessibleName() == QString::fromLatin1(name))
                return one;
        }
        return nullptr;
    }
};

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
