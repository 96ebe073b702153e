#include "window/mainwindow.h"

#include "panel/side_panel.h"
#include "press/press.h"
#include "reader/view.h"
#include "store/reader.h"
#include "store/writer.h"
#include "widgets/action_toast.h"
#include "widgets/import_bar.h"
#include "window/commands.h"
#include "window/desk.h"
#include "window/desktopscheme.h"
#include "window/exports.h"
#include "window/findbar.h"
#include "window/imports.h"
#include "window/overlays.h"
#include "window/pile.h"
#include "window/prompts.h"
#include "window/reading.h"
#include "window/settings.h"
#include "window/triage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

namespace window {

namespace {

constexpr std::array FirstWidths{320, 680, 320};

} // namespace

MainWindow::MainWindow(Settings &settings, const AnalyserFuture &analyser) : m_settings(settings), m_analyser(analyser)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Broadsheet"));
    setAcceptDrops(true);
    m_desktop = new DesktopScheme(this);
    m_press = std::make_unique<press::Press>();
    build();
    m_commands = new Commands(*this);
    m_overlays = new Overlays(*this);
    buildMenus();
    connectAll();
    applyScheme();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_pile = new Pile(this);
    m_view = new reader::View(this);
    m_find = new FindBar(this);
    m_panel = new panel::SidePanel(this);
    m_toast = new widgets::ActionToast(this);
    m_bar = new widgets::ImportBar(this);
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("counts"));

    auto *middle = new QWidget(this);
    auto *article = new QVBoxLayout(middle);
    article->setContentsMargins(0, 0, 0, 0);
    article->setSpacing(0);
    article->addWidget(m_view, 1);
    article->addWidget(m_find);

    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(QStringLiteral("panes"));
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_pile);
    m_panes->addWidget(middle);
    m_panes->addWidget(m_panel);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({FirstWidths.begin(), FirstWidths.end()});

    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(widgets::grid::Margin, 2, widgets::grid::Margin, 2);
    bottom->setSpacing(widgets::grid::Margin);
    bottom->addWidget(m_toast, 1);
    bottom->addWidget(m_bar);
    bottom->addWidget(m_counts);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panes, 1);
    column->addLayout(bottom);
    setCentralWidget(central);
    resize(1320, 860);
}

void MainWindow::buildMenus()
{
    QMenu *menu = nullptr;
    QString group;
    for (const Binding &binding : bindings()) {
        if (groupOf(binding) != group) {
            group = groupOf(binding);
            menu = menuBar()->addMenu(u'&' + group);
        }
        menu->addAction(m_commands->action(binding.verb));
    }
}

void MainWindow::connectAll()
{
    connect(m_commands, &Commands::triggered, this, &MainWindow::perform);
    connect(m_overlays, &Overlays::verbChosen, this, &MainWindow::perform);
    connect(m_overlays, &Overlays::articleChosen, this, [this](store::ArticleId article) {
        m_pile->setQuery({store::View::All, {}, m_pile->query().sort, {}});
        m_pile->goTo(article);
    });
    connect(m_overlays, &Overlays::searchChosen, this, [this](const QString &search) {
        m_pile->setQuery({store::View::All, search, store::Sort::Relevance, {}});
    });
    connect(m_pile, &Pile::openRequested, this, [this] { m_view->setFocus(); });
    connect(m_pile, &Pile::counted, this, &MainWindow::showCounts);
    connect(m_pile, &Pile::failed, this, &MainWindow::warn);
    connect(m_pile, &Pile::nothingUnread, this, [this] { m_toast->tell(tr("Nothing unread further on in this view.")); });
    connect(m_pile, &Pile::hintActivated, this, [this](const QString &id) { m_commands->action(id)->trigger(); });
    connect(m_view, &reader::View::linkRequested, this, [this](const QUrl &url) { askToOpen(this, url); });
    connect(m_view, &reader::View::gaveUp, this, &MainWindow::warn);
    connect(m_view, &reader::View::found, m_find, &FindBar::setFound);
    connect(m_find, &FindBar::changed, m_view, &reader::View::find);
    connect(m_find, &FindBar::stepRequested, m_view, &reader::View::findNext);
    connect(m_find, &FindBar::closed, m_view, [this] { m_view->setFocus(); });
    connect(m_toast, &widgets::ActionToast::undoRequested, this, [this] { perform(Verb::Undo); });
    connect(m_desktop, &DesktopScheme::changed, this, &MainWindow::applyScheme);
}

void MainWindow::open(const QStringList &paths, const QString &library)
{
    const auto target = resolve(paths, library);
    if (!target) {
        warn(target.error().what);
        return;
    }
    m_desk.reset(); // its library may be the one asked for
    m_overlays->setReader(nullptr);
    auto session = Session::open(*target, m_analyser);
    if (!session) {
        m_view->setNotice(tr("This cannot be opened"), session.error().what);
        warn(session.error().what);
        return;
    }
    m_desk = std::make_unique<Desk>(std::move(*session), Desk::Parts{*m_pile, *m_view, *m_panel, *m_bar, *m_press, *this});
    connect(m_desk.get(), &Desk::failed, this, &MainWindow::warn);
    connect(m_desk.get(), &Desk::told, this, [this](const QString &words, bool undoable) {
        m_toast->tell(words, undoable ? m_commands->keyText(Verb::Undo) : QString());
    });
    m_overlays->setReader(&m_desk->session().reader());
    m_settings.addRecent(target->inputs.isEmpty() ? QStringList{target->library} : target->inputs);
    setWindowTitle(tr("%1 – Broadsheet").arg(target->name));
    setWindowFilePath(target->library);
    m_desk->restore();
    m_desk->imports().start();
    m_pile->focusList();
}

void MainWindow::openLast()
{
    const QStringList recent = m_settings.recent();
    if (!recent.isEmpty() && QFileInfo::exists(recent.first()))
        open({recent.first()});
}

void MainWindow::perform(Verb verb)
{
    if (performHere(verb) || performOnPanes(verb) || !m_desk)
        return;
    if (!m_desk->triage().perform(verb))
        m_desk->reading().perform(verb);
}

// What concerns the window as a whole; works with no library open.
bool MainWindow::performHere(Verb verb)
{
    switch (verb) {
    case Verb::OpenFolder:
        chooseFolder(this, [this](const QString &folder) { open({folder}); });
        return true;
    case Verb::OpenRecent:
        chooseRecent(this, m_settings.recent(), [this](const QString &path) { open({path}); });
        return true;
    case Verb::Palette:
        m_overlays->openPalette();
        return true;
    case Verb::Keys:
        m_overlays->openKeys();
        return true;
    case Verb::ToggleTheme:
        nextScheme();
        return true;
    case Verb::NextPane:
        stepPane(1);
        return true;
    case Verb::PreviousPane:
        stepPane(-1);
        return true;
    case Verb::TogglePanel:
        showPanel(!m_panel->isVisible());
        return true;
    case Verb::StepBack:
        stepBack();
        return true;
    case Verb::Quit:
        close();
        return true;
    default:
        return !m_desk;
    }
}

bool MainWindow::performOnPanes(Verb verb)
{
    switch (verb) {
    case Verb::NextArticle:
        m_pile->go(1);
        return true;
    case Verb::PreviousArticle:
        m_pile->go(-1);
        return true;
    case Verb::NextUnread:
        m_pile->goUnread(1);
        return true;
    case Verb::PreviousUnread:
        m_pile->goUnread(-1);
        return true;
    case Verb::FirstArticle:
        m_pile->goFirst();
        return true;
    case Verb::LastArticle:
        m_pile->goLast();
        return true;
    case Verb::OpenArticle:
        m_view->setFocus();
        return true;
    case Verb::SelectAll:
        m_pile->selectAll();
        return true;
    case Verb::Search:
        m_pile->focusSearch();
        return true;
    case Verb::FindInArticle:
        m_find->open();
        return true;
    case Verb::GoInbox:
    case Verb::GoKept:
    case Verb::GoLater:
    case Verb::GoDropped:
    case Verb::GoStarred:
    case Verb::GoBriefing:
    case Verb::GoAll:
        m_pile->setView(static_cast<store::View>(int(verb) - int(Verb::GoInbox)));
        m_pile->focusList();
        return true;
    case Verb::ShowContents:
    case Verb::ShowEntities:
    case Verb::ShowQuotes:
        showPanel(true);
        m_panel->setTab(static_cast<panel::SidePanel::Tab>(int(verb) - int(Verb::ShowContents)));
        m_panel->focusTab();
        return true;
    case Verb::SetLabel:
        promptLabel();
        return true;
    case Verb::WriteNote:
        writeNote();
        return true;
    case Verb::ImportAgain:
        m_desk->imports().start();
        return true;
    case Verb::ShowImportReport:
        m_desk->imports().showReport();
        return true;
    case Verb::ExportBriefing:
        m_desk->exports().start();
        return true;
    default:
        return false;
    }
}

// Out of where the analyst is, one step at a time: from the panel and the article to the list, there out of the search.
void MainWindow::stepBack()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_pile->isAncestorOf(focus)) {
        if (!m_pile->stepBack())
            m_toast->clear();
        return;
    }
    m_view->selectEntity(-1);
    m_pile->focusList();
}

void MainWindow::stepPane(int by)
{
    const QWidget *focus = QApplication::focusWidget();
    int at = 0;
    if (focus && m_panel->isAncestorOf(focus))
        at = 2;
    else if (focus && (focus == m_view || m_view->isAncestorOf(focus)))
        at = 1;
    const int panes = m_panel->isVisible() ? 3 : 2;
    switch ((at + by + panes) % panes) {
    case 0:
        m_pile->focusList();
        break;
    case 1:
        m_view->setFocus(Qt::ShortcutFocusReason);
        break;
    default:
        m_panel->focusTab();
        break;
    }
}

void MainWindow::promptLabel()
{
    const store::Article article = m_desk->reading().article();
    m_desk->session().reader().labels().then(this, [this, article](const Result<QStringList> &labels) {
        if (!labels) {
            warn(labels.error().what);
            return;
        }
        askForLabel(this, *labels, [this, article](const QString &label) {
            if (m_desk)
                m_desk->triage().setLabel(label, !article.row.state.labels.contains(label));
        });
    });
}

void MainWindow::writeNote()
{
    const store::Article article = m_desk->reading().article();
    if (article.row.id == 0)
        return;
    editNote(this, article.row.title, article.row.state.note, [this, id = article.row.id](const QString &note) {
        if (m_desk)
            m_desk->triage().setNote(id, note);
    });
}

void MainWindow::applyScheme()
{
    const widgets::SchemeChoice choice = m_settings.scheme();
    widgets::Scheme scheme = m_desktop->scheme();
    if (choice != widgets::SchemeChoice::Desktop)
        scheme = choice == widgets::SchemeChoice::Dark ? widgets::Scheme::Dark : widgets::Scheme::Light;
    QApplication::setPalette(widgets::palette(scheme));
    m_view->setScheme(scheme == widgets::Scheme::Dark ? reader::View::Scheme::Dark : reader::View::Scheme::Light);
}

void MainWindow::nextScheme()
{
    using widgets::SchemeChoice;
    switch (m_settings.scheme()) {
    case SchemeChoice::Desktop:
        m_settings.setScheme(SchemeChoice::Light);
        m_toast->tell(tr("Light"));
        break;
    case SchemeChoice::Light:
        m_settings.setScheme(SchemeChoice::Dark);
        m_toast->tell(tr("Dark"));
        break;
    case SchemeChoice::Dark:
        m_settings.setScheme(SchemeChoice::Desktop);
        m_toast->tell(tr("Light or dark as the desktop"));
        break;
    }
    applyScheme();
}

void MainWindow::showCounts(const store::Counts &counts)
{
    const QLocale locale;
    m_counts->setText(counts.all == 0 ? QString()
                                      : tr("%1 of %2 left · %3 unread")
                                            .arg(locale.toString(counts.inbox), locale.toString(counts.all),
                                                 locale.toString(counts.unread)));
}

void MainWindow::showPanel(bool visible)
{
    m_panel->setVisible(visible);
    if (!visible && !QApplication::focusWidget())
        m_pile->focusList();
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_settings.bytes(QStringLiteral("geometry")));
    m_panes->restoreState(m_settings.bytes(QStringLiteral("panes")));
    m_panel->restoreState(m_settings.bytes(QStringLiteral("panel")));
    m_panel->setVisible(m_settings.bytes(QStringLiteral("panelHidden")).isEmpty());
    m_overlays->setRecent(m_settings.words(QStringLiteral("palette")));
    m_pile->setSearchHistory(m_settings.words(QStringLiteral("searches")));
    m_view->setZoom(m_settings.zoom());
}

void MainWindow::keepLayout()
{
    m_settings.setBytes(QStringLiteral("geometry"), saveGeometry());
    m_settings.setBytes(QStringLiteral("panes"), m_panes->saveState());
    m_settings.setBytes(QStringLiteral("panel"), m_panel->saveState());
    m_settings.setBytes(QStringLiteral("panelHidden"), m_panel->isVisible() ? QByteArray() : QByteArrayLiteral("1"));
    m_settings.setWords(QStringLiteral("palette"), m_overlays->recent());
    m_settings.setWords(QStringLiteral("searches"), m_pile->searchHistory());
    m_settings.setZoom(m_view->zoom());
}

void MainWindow::warn(const QString &why)
{
    if (!why.isEmpty())
        m_toast->warn(why);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    m_desk.reset();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(*event->mimeData());
    event->acceptProposedAction();
    // After the drag is over: opening may take a moment, and the other program waits for the end of the drop.
    QMetaObject::invokeMethod(this, [this, paths] { open(paths); }, Qt::QueuedConnection);
}

} // namespace window
