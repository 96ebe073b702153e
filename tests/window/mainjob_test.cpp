// The whole main job by keys, in the real window: open a folder, read, triage, brief, export, and find it all again.

#include "fixture.h"
#include "panel/side_panel.h"
#include "reader/view.h"
#include "widgets/command_palette.h"
#include "widgets/key_overlay.h"
#include "window/exportdialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

class MainJobTest final : public WindowTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { tellIfFailed(); }
    void opensAFolderAndListsEveryArticle();
    void jAndKGoThroughTheList();
    void keepTakesTheArticleOutAndGoesOn();
    void undoBringsItBackAndShowsIt();
    void dropAndLaterFillTheirViews();
    void starAndUnreadShowAtOnce();
    void searchFindsAndEscClears();
    void enterLeavesTheSearchFieldEvenWhenNothingIsFound();
    void lettersTypeInTheSearchField();
    void panelTabsComeByDigitAndRevealPassages();
    void f6GoesThroughThePanes();
    void paletteRunsACommandByItsName();
    void questionMarkShowsAllKeys();
    void briefingTakesArticlesAndExportsThemAsPdf();
    void existingFileIsNamedBeforeItIsReplaced();
    void restartFindsEverythingAsItWasLeft();
    void undoReachesBackBeyondTheRestart();
    void aFolderThatIsNotThereIsSaid();
};

void MainJobTest::initTestCase()
{
    fill();
    start();
}

void MainJobTest::init()
{
    failOnWarnings();
}

void MainJobTest::opensAFolderAndListsEveryArticle()
{
    m_window->open({m_folder});
    QVERIFY(waitForList(9));
    QTRY_VERIFY2(counts().startsWith(QStringLiteral("9 of 9")), qPrintable(counts()));
    QCOMPARE(QApplication::focusWidget(), list());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<reader::View *>()->contentId(), pile()->current(), 20000);
}

void MainJobTest::jAndKGoThroughTheList()
{
    pile()->goFirst();
    const QString first = current();
    press("J");
    const QString second = current();
    QVERIFY(first != second);
    press("K");
    QCOMPARE(current(), first);
    press("Shift+G");
    QCOMPARE(list()->currentIndex().row(), 8);
    press("G,G");
    QCOMPARE(list()->currentIndex().row(), 0);
}

void MainJobTest::keepTakesTheArticleOutAndGoesOn()
{
    const QString kept = current();
    press("E");
    QVERIFY(waitForList(8));
    QVERIFY(current() != kept);
    QTRY_VERIFY2(counts().startsWith(QStringLiteral("8 of 9")), qPrintable(counts()));
}

void MainJobTest::undoBringsItBackAndShowsIt()
{
    const QString before = current();
    press("X");
    QVERIFY(waitForList(7));
    press("U");
    QVERIFY(waitForList(8));
    QTRY_COMPARE(current(), before);
    press("Ctrl+Z");
    QVERIFY(waitForList(9));
}

void MainJobTest::dropAndLaterFillTheirViews()
{
    pile()->goFirst();
    const QString dropped = current();
    press("X");
    const QString later = current();
    press("L");
    press("G,X");
    QVERIFY(waitForList(1));
    QTRY_COMPARE(current(), dropped);
    press("G,L");
    QTRY_COMPARE(current(), later);
    press("G,I");
    QVERIFY(waitForList(7));
}

void MainJobTest::starAndUnreadShowAtOnce()
{
    const auto data = [this](int role) { return list()->currentIndex().data(role).toBool(); };
    const bool starred = data(models::ArticleList::Starred);
    press("S");
    QCOMPARE(data(models::ArticleList::Starred), !starred);
    const bool read = data(models::ArticleList::Read);
    press("M");
    QCOMPARE(data(models::ArticleList::Read), !read);
    press("G,S");
    QVERIFY(waitForList(1));
    press("G,I");
    QVERIFY(waitForList(7));
}

void MainJobTest::searchFindsAndEscClears()
{
    press("G,A");
    QVERIFY(waitForList(9));
    press("/");
    QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>("search"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ferry"));
    press("Return");
    QVERIFY(waitForList(1));
    QTRY_VERIFY(current().contains(QStringLiteral("ferry")));
    QTRY_COMPARE(QApplication::focusWidget(), list());
    press("Esc");
    QVERIFY(waitForList(9));
}

void MainJobTest::enterLeavesTheSearchFieldEvenWhenNothingIsFound()
{
    press("/");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nowhere to be found"));
    press("Return");
    QVERIFY(waitForList(0));
    QTRY_VERIFY(QApplication::focusWidget() != find<QLineEdit>("search"));
    press("Esc");
    QVERIFY(waitForList(9));
    QTRY_COMPARE(QApplication::focusWidget(), list());
}

void MainJobTest::lettersTypeInTheSearchField()
{
    press("/");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("jex?"));
    QCOMPARE(find<QLineEdit>("search")->text(), QStringLiteral("jex?"));
    press("Esc");
    press("Esc");
    QTRY_COMPARE(QApplication::focusWidget(), list());
    QVERIFY(waitForList(9));
    press("G,I");
    QVERIFY(waitForList(7));
}

void MainJobTest::panelTabsComeByDigitAndRevealPassages()
{
    auto *panel = m_window->findChild<panel::SidePanel *>();
    press("3");
    QCOMPARE(panel->tab(), panel::SidePanel::Tab::Quotes);
    press("2");
    QCOMPARE(panel->tab(), panel::SidePanel::Tab::Entities);
    press("1");
    QCOMPARE(panel->tab(), panel::SidePanel::Tab::Contents);
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    QSignalSpy wanted(panel, &panel::SidePanel::spanRequested);
    press("J");
    press("J");
    QVERIFY(!wanted.isEmpty());
    const QString before = current();
    press("Esc");
    QTRY_COMPARE(QApplication::focusWidget(), list());
    QCOMPARE(current(), before);
    press("\\");
    QVERIFY(!panel->isVisible());
    press("\\");
    QVERIFY(panel->isVisible());
}

void MainJobTest::f6GoesThroughThePanes()
{
    const auto *view = m_window->findChild<reader::View *>();
    const auto *panel = m_window->findChild<panel::SidePanel *>();
    press("F6");
    QTRY_VERIFY(QApplication::focusWidget() == view || view->isAncestorOf(QApplication::focusWidget()));
    press("F6");
    QTRY_VERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    press("F6");
    QTRY_COMPARE(QApplication::focusWidget(), list());
    press("Shift+F6");
    QTRY_VERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    press("Esc");
}

void MainJobTest::paletteRunsACommandByItsName()
{
    auto *palette = m_window->findChild<widgets::CommandPalette *>();
    press("Ctrl+K");
    QTRY_VERIFY(palette->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("go to what was dropped"));
    press("Return");
    QTRY_VERIFY(!palette->isVisible());
    QVERIFY(waitForList(1));
    press("G,I");
    QVERIFY(waitForList(7));
}

void MainJobTest::questionMarkShowsAllKeys()
{
    auto *overlay = m_window->findChild<widgets::KeyOverlay *>();
    press("?");
    QTRY_VERIFY(overlay->isVisible());
    press("Esc");
    QTRY_VERIFY(!overlay->isVisible());
}

void MainJobTest::briefingTakesArticlesAndExportsThemAsPdf()
{
    press("G,G");
    press("B");
    press("J");
    press("B");
    press("G,B");
    QVERIFY(waitForList(2));
    press("Ctrl+E");
    window::ExportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<window::ExportDialog *>()) && dialog->isVisible());
    const QString path = m_home.filePath(QStringLiteral("out.pdf"));
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"));
    dialog->findChild<QComboBox *>(QStringLiteral("marking"))->setCurrentText(QStringLiteral("TLP:GREEN"));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, path);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QTRY_COMPARE(dialog->findChild<QPushButton *>(QStringLiteral("cancelButton"))->text(), QStringLiteral("&Close"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<window::ExportDialog *>());
}

void MainJobTest::existingFileIsNamedBeforeItIsReplaced()
{
    press("Ctrl+E");
    window::ExportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<window::ExportDialog *>()) && dialog->isVisible());
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"));
    QVERIFY(!dialog->wish().overwrite);
    edit->setText(m_home.filePath(QStringLiteral("out.pdf")));
    QVERIFY(dialog->wish().overwrite);
    QCOMPARE(dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->text(), QStringLiteral("&Replace"));
    edit->setText(m_home.filePath(QStringLiteral("no/such/folder/out.pdf")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<window::ExportDialog *>());
}

void MainJobTest::restartFindsEverythingAsItWasLeft()
{
    press("J");
    const QString article = current();
    const QString left = counts();
    m_window->resize(1111, 777);
    m_window->close();
    m_window.reset();
    start();
    m_window->openLast();
    QVERIFY(waitForList(2)); // the briefing, where we were
    QCOMPARE(pile()->query().view, store::View::Briefing);
    QTRY_COMPARE(current(), article);
    QTRY_COMPARE(counts(), left);
    QCOMPARE(m_window->size(), QSize(1111, 777));
}

void MainJobTest::undoReachesBackBeyondTheRestart()
{
    press("U"); // the title and marking given at the export
    press("U"); // the second article of the briefing
    QVERIFY(waitForList(1));
    press("Ctrl+Shift+Z");
    QVERIFY(waitForList(2));
}

void MainJobTest::aFolderThatIsNotThereIsSaid()
{
    m_window->open({m_home.filePath(QStringLiteral("nowhere"))});
    QVERIFY(waitForList(2)); // what was open stays open
    m_window->close();
    m_window.reset();
}

int main(int argc, char **argv)
{
    return runInWindow<MainJobTest>(argc, argv);
}

#include "mainjob_test.moc"
