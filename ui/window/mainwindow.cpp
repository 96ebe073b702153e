#include "window/mainwindow.h"

#include "panel/side_panel.h"
#include "press/press.h"
#include "reader/view.h"
#include "store/reader.h"
#include "store/writer.h"
#include "widgets/action_toast.h"
#include "widgets/import_bar.h"
#include "window/appearance.h"
#include "window/commands.h"
#include "window/desk.h"
#include "window/exports.h"
#include "window/imports.h"
#include "window/overlays.h"
#include "window/panes.h"
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
#include <QVBoxLayout>

namespace window {

namespace {

std::optional<store::View> viewOf(Verb verb)
{
    switch (verb) {
    case Verb::GoInbox:
        return store::View::Inbox;
    case Verb::GoKept:
        return store::View::Kept;
    case Verb::GoLater:
        return store::View::Later;
    case Verb::GoDropped:
        return store::View::Dropped;
    case Verb::GoStarred:
        return store::View::Starred;
    case Verb::GoBriefing:
        return store::View::Briefing;
    case Verb::GoAll:
        return store::View::All;
    default:
        return std::nullopt;
    }
}

std::optional<panel::SidePanel::Tab> tabOf(Verb verb)
{
    switch (verb) {
    case Verb::ShowContents:
        return panel::SidePanel::Tab::Contents;
    case Verb::ShowEntities:
        return panel::SidePanel::Tab::Entities;
    case Verb::ShowQuotes:
        return panel::SidePanel::Tab::Quotes;
    default:
        return std::nullopt;
    }
}

} // namespace

MainWindow::MainWindow(Settings &settings, const AnalyserFuture &analyser) : m_settings(settings), m_analyser(analyser)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Broadsheet"));
    setAcceptDrops(true);
    m_appearance = new Appearance(settings, this);
    m_press = std::make_unique<press::Press>();
    build();
    m_commands = new Commands(*this);
    m_overlays = new Overlays(*this);
    buildMenus();
    connectAll();
    m_appearance->apply();
    restoreGeometry(settings.bytes(QStringLiteral("geometry")));
    m_panes->restore(settings);
    m_overlays->setRecent(settings.words(QStringLiteral("palette")));
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_panes = new Panes(this);
    m_toast = new widgets::ActionToast(this);
    m_bar = new widgets::ImportBar(this);
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("counts"));

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
    Pile *pile = &m_panes->pile();
    reader::View *view = &m_panes->view();
    connect(m_commands, &Commands::triggered, this, &MainWindow::perform);
    connect(m_overlays, &Overlays::verbChosen, this, &MainWindow::perform);
    connect(m_overlays, &Overlays::articleChosen, pile, [pile](store::ArticleId article) {
        pile->setQuery({store::View::All, {}, pile->query().sort, {}});
        pile->goTo(article);
    });
    connect(m_overlays, &Overlays::searchChosen, pile, [pile](const QString &search) {
        pile->setQuery({store::View::All, search, store::Sort::Relevance, {}});
    });
    connect(pile, &Pile::counted, this, &MainWindow::showCounts);
    connect(pile, &Pile::failed, this, &MainWindow::warn);
    connect(pile, &Pile::nothingUnread, this, [this] { m_toast->tell(tr("Nothing unread further on in this view.")); });
    connect(pile, &Pile::hintActivated, this, [this](const QString &id) { m_commands->action(id)->trigger(); });
    connect(view, &reader::View::linkRequested, this, [this](const QUrl &url) { askToOpen(this, url); });
    connect(view, &reader::View::gaveUp, this, &MainWindow::warn);
    connect(m_toast, &widgets::ActionToast::undoRequested, this, [this] { perform(Verb::Undo); });
    connect(m_appearance, &Appearance::applied, this, [view](widgets::Scheme scheme) {
        view->setScheme(scheme == widgets::Scheme::Dark ? reader::View::Scheme::Dark : reader::View::Scheme::Light);
    });
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
        m_panes->view().setNotice(tr("This cannot be opened"), session.error().what);
        warn(session.error().what);
        return;
    }
    m_desk = std::make_unique<Desk>(
        std::move(*session), Desk::Parts{m_panes->pile(), m_panes->view(), m_panes->panel(), *m_bar, *m_press, *this});
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
    m_panes->pile().focusList();
}

void MainWindow::openLast()
{
    const QStringList recent = m_settings.recent();
    if (!recent.isEmpty() && QFileInfo::exists(recent.first()))
        open({recent.first()});
}

void MainWindow::perform(Verb verb)
{
    if (performHere(verb) || performOnPanes(verb) || !m_desk || performOnDesk(verb))
        return;
    if (!m_desk->triage().perform(verb))
        m_desk->reading().perform(verb);
}

// What concerns the window as a whole.
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
        m_toast->tell(m_appearance->chooseNext());
        return true;
    case Verb::Quit:
        close();
        return true;
    default:
        return false;
    }
}

// What moves between and within the panes.
bool MainWindow::performOnPanes(Verb verb)
{
    Pile &pile = m_panes->pile();
    switch (verb) {
    case Verb::NextArticle:
    case Verb::PreviousArticle:
        pile.go(verb == Verb::NextArticle ? 1 : -1);
        return true;
    case Verb::NextUnread:
    case Verb::PreviousUnread:
        pile.goUnread(verb == Verb::NextUnread ? 1 : -1);
        return true;
    case Verb::FirstArticle:
        pile.goFirst();
        return true;
    case Verb::LastArticle:
        pile.goLast();
        return true;
    case Verb::SelectAll:
        pile.selectAll();
        return true;
    case Verb::Search:
        pile.focusSearch();
        return true;
    case Verb::OpenArticle:
        m_panes->focusArticle();
        return true;
    case Verb::FindInArticle:
        m_panes->findInArticle();
        return true;
    case Verb::NextPane:
    case Verb::PreviousPane:
        m_panes->step(verb == Verb::NextPane ? 1 : -1);
        return true;
    case Verb::StepBack:
        m_panes->stepBack();
        return true;
    case Verb::TogglePanel:
        m_panes->showPanel(!m_panes->isPanelShown());
        return true;
    default:
        break;
    }
    if (const auto view = viewOf(verb)) {
        pile.setView(*view);
        pile.focusList();
    } else if (const auto tab = tabOf(verb)) {
        m_panes->showPanel(true);
        m_panes->panel().setTab(*tab);
        m_panes->panel().focusTab();
    } else {
        return false;
    }
    return true;
}

// What the work on the open library begins with.
bool MainWindow::performOnDesk(Verb verb)
{
    switch (verb) {
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

void MainWindow::showCounts(const store::Counts &counts)
{
    const QLocale locale;
    m_counts->setText(counts.all == 0 ? QString()
                                      : tr("%1 of %2 left · %3 unread")
                                            .arg(locale.toString(counts.inbox), locale.toString(counts.all),
                                                 locale.toString(counts.unread)));
}

void MainWindow::keepLayout()
{
    m_settings.setBytes(QStringLiteral("geometry"), saveGeometry());
    m_settings.setWords(QStringLiteral("palette"), m_overlays->recent());
    m_panes->keep(m_settings);
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
    QMetaObject::invokeMethod(
        this, [this, paths] { open(paths); }, Qt::QueuedConnection);
}

} // namespace window
