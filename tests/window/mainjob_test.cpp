// The whole main job by keys, in the real window: open a folder, read, triage, brief, export, and find it all again.

#include "analysis/analyser.h"
#include "models/article_list.h"
#include "models/contents_tree.h"
#include "models/correction_list.h"
#include "panel/side_panel.h"
#include "press/press.h"
#include "reader/view.h"
#include "warnings.h"
#include "widgets/action_toast.h"
#include "widgets/command_palette.h"
#include "widgets/key_overlay.h"
#include "window/desk.h"
#include "window/exportdialog.h"
#include "window/mainwindow.h"
#include "window/pile.h"
#include "window/reading.h"
#include "window/settings.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QtConcurrent>

using namespace std::chrono_literals;

namespace {

void write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text.toUtf8());
}

QString story(int number)
{
    return QStringLiteral(
               "Harbour talks enter day %1\n"
               "Dock workers and owners met again on Tuesday to settle a dispute over night shifts in the port of "
               "Varna.\n"
               "“We are close to an agreement,” said Elena Marinova, who leads the union. “But we are not there yet.”\n"
               "The owners declined to comment on the talks, which are to continue through the week.\n"
               "Latest News Stories\n"
               "City council votes on budget for new tram line\n"
               "Rain expected to end long dry spell in the north\n"
               "Museum reopens after two years of repairs\n")
        .arg(number);
}

} // namespace

class MainJobTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
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
    void relatedArticlesAreAJumpAwayAndAltLeftComesBack();
    void iMakesAFeedStoryInAllArticlesAndUTakesItBack();
    void shiftIAsksWhichKindByALetter();
    void correctionsAreListedAndTakenAwayByDelete();
    void aFeedItemIsSavedForFollowUp();
    void f6GoesThroughThePanes();
    void paletteRunsACommandByItsName();
    void questionMarkShowsAllKeys();
    void briefingTakesArticlesAndExportsThemAsPdf();
    void existingFileIsNamedBeforeItIsReplaced();
    void restartFindsEverythingAsItWasLeft();
    void undoReachesBackBeyondTheRestart();
    void aFolderThatIsNotThereIsSaid();

private:
    void start();
    void press(const char *keys); // on whatever has the focus, as an analyst would
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QListView *list() const { return find<QListView>("articles"); }
    window::Pile *pile() const { return m_window->findChild<window::Pile *>(); }
    QString current() const { return list()->currentIndex().data(models::ArticleList::Path).toString(); }
    widgets::ActionToast *toast() const { return m_window->findChild<widgets::ActionToast *>(); }
    QTreeView *contents() const { return find<QTreeView>("contentsTree"); }
    QStringList groups() const
    {
        QStringList names;
        for (int row = 0; row < contents()->model()->rowCount(); ++row)
            names.append(contents()->model()->index(row, 0).data().toString());
        return names;
    }
    void chooseRow(const QString &words); // of the contents, by keys; of an article about the talks
    QString counts() const { return find<QLabel>("counts")->text(); }
    bool waitForList(int rows)
    {
        return QTest::qWaitFor([&] { return list()->model() && list()->model()->rowCount() == rows; }, 30000) &&
               QTest::qWaitFor([&] { return rows == 0 || !current().isEmpty(); }, 10000);
    }

    QTemporaryDir m_home;
    QString m_folder;
    window::AnalyserFuture m_analyser;
    std::unique_ptr<window::Settings> m_settings;
    std::unique_ptr<window::MainWindow> m_window;
};

void MainJobTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    m_folder = m_home.filePath(QStringLiteral("articles"));
    for (int i = 1; i <= 8; ++i)
        write(m_folder + QStringLiteral("/wire/talks-%1.txt").arg(i), story(i));
    write(m_folder + QStringLiteral("/coast/ferry.txt"),
          QStringLiteral("Ferry line reopens after storm\nThe ferry between the islands sails again, the operator said "
                         "on Friday.\n"));
    write(m_folder + QStringLiteral("/empty.txt"), QString());
    m_analyser = QtConcurrent::run([] { return analysis::Analyser::load(QStringLiteral(SHARE)); });
    start();
}

void MainJobTest::init()
{
    failOnWarnings();
}

void MainJobTest::start()
{
    m_settings = std::make_unique<window::Settings>(m_home.filePath(QStringLiteral("broadsheet.ini")));
    m_window = std::make_unique<window::MainWindow>(*m_settings, m_analyser);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainJobTest::press(const char *keys)
{
    // The offscreen platform has no window manager to give the focus back after a dialog.
    if (!QApplication::focusWidget()) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    const QKeySequence sequence(QString::fromLatin1(keys), QKeySequence::PortableText);
    for (int i = 0; i < sequence.count(); ++i) {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        QVERIFY(target);
        QTest::keyClick(target, sequence[static_cast<uint>(i)].key(),
                        sequence[static_cast<uint>(i)].keyboardModifiers());
    }
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

void MainJobTest::relatedArticlesAreAJumpAwayAndAltLeftComesBack()
{
    press("G,A");
    QVERIFY(waitForList(9));
    QVERIFY(QTest::qWaitFor([&] {
        press("J"); // to one of the many that are nearly the same
        return current().contains(QStringLiteral("talks")) || list()->currentIndex().row() == 8;
    }));
    const QString from = current();
    press("4");
    auto *tree = find<QTreeView>("relatedTree");
    QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, 20000);
    QTRY_COMPARE(QApplication::focusWidget(), tree);
    press("J");
    press("J");
    press("Return");
    QTRY_VERIFY(current() != from);
    const QString to = current();
    press("Alt+Left");
    QTRY_COMPARE(current(), from);
    press("Alt+Right");
    QTRY_COMPARE(current(), to);
    press("Esc");
}

void MainJobTest::chooseRow(const QString &words)
{
    press("G,A");
    QVERIFY(waitForList(9));
    for (int i = 0; i < 9 && !current().contains(QStringLiteral("talks")); ++i)
        press("J");
    press("1");
    QTRY_COMPARE(QApplication::focusWidget(), contents());
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Feeds")), 20000);
    press("Home");
    const auto chosen = [this] { return contents()->currentIndex().data().toString(); };
    for (int i = 0; i < 40 && chosen() != words; ++i)
        press("J");
    QCOMPARE(chosen(), words);
}

void MainJobTest::iMakesAFeedStoryInAllArticlesAndUTakesItBack()
{
    chooseRow(QStringLiteral("Latest News Stories"));
    press("I");
    QTRY_VERIFY_WITH_TIMEOUT(!groups().contains(QStringLiteral("Feeds")), 20000);
    QVERIFY2(toast()->text().contains(QStringLiteral("7 other")), qPrintable(toast()->text()));
    QTRY_COMPARE(contents()->currentIndex().data().toString(), QStringLiteral("Latest News Stories")); // stays chosen
    press("U");
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Feeds")), 20000);
    QVERIFY2(toast()->text().startsWith(QStringLiteral("Undone")), qPrintable(toast()->text()));
}

void MainJobTest::shiftIAsksWhichKindByALetter()
{
    chooseRow(QStringLiteral("Museum reopens after two years of repairs"));
    press("Shift+I");
    auto *menu = find<QMenu>("kindMenu");
    QTRY_VERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_M); // promo
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Notices")), 20000);
    QTRY_VERIFY(contents()->currentIndex().data(models::ContentsTree::Corrected).toBool());
}

void MainJobTest::correctionsAreListedAndTakenAwayByDelete()
{
    press("G,C");
    auto *dialog = find<QDialog>("corrections");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *table = dialog->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, models::CorrectionList::Followers).data().toString(), QStringLiteral("8"));
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTest::keyClick(dialog, Qt::Key_U);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!groups().contains(QStringLiteral("Notices")), 20000);
}

void MainJobTest::aFeedItemIsSavedForFollowUp()
{
    chooseRow(QStringLiteral("Museum reopens after two years of repairs"));
    press("Shift+F");
    QTRY_VERIFY_WITH_TIMEOUT(contents()->currentIndex().data(models::ContentsTree::Saved).toBool(), 20000);
    press("G,F");
    auto *dialog = find<QDialog>("followUps");
    QTRY_VERIFY(dialog && dialog->isVisible());
    QTRY_COMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
    dialog->close();
    press("U");
    QTRY_VERIFY_WITH_TIMEOUT(!contents()->currentIndex().data(models::ContentsTree::Saved).toBool(), 20000);
    press("Esc");
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
    press::Press::registerScheme();
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    MainJobTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "mainjob_test.moc"
