#include "window/mainwindow.h"

#include "panel/side_panel.h"
#include "press/press.h"
#include "reader/view.h"
#include "widgets/action_toast.h"
#include "widgets/import_bar.h"
#include "window/appearance.h"
#include "window/commands.h"
#include "window/desk.h"
#include "window/imports.h"
#include "window/overlays.h"
#include "window/panes.h"
#include "window/pile.h"
#include "window/prompts.h"
#include "window/settings.h"
#include "window/trail.h"

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
    connect(m_overlays, &Overlays::articleChosen, this, [this](store::ArticleId article) {
        if (m_desk)
            m_desk->trail().jump(article);
    });
    connect(m_overlays, &Overlays::searchChosen, pile, [pile](const QString &search) {
        pile->setQuery({store::View::All, search, store::Sort::Relevance, {}});
    });
    connect(pile, &Pile::counted, this, &MainWindow::showCounts);
    connect(pile, &Pile::failed, this, &MainWindow::warn);
    connect(pile, &Pile::nothingUnread, this,
            [this] { m_toast->advise(tr("Nothing unread further on in this view.")); });
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
    connect(m_desk.get(), &Desk::advised, m_toast, &widgets::ActionToast::advise);
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
    m_toast->dismissAdvice();
    if (!performHere(verb) && !m_panes->perform(verb) && m_desk)
        m_desk->perform(verb);
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
