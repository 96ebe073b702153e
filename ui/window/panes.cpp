#include "window/panes.h"

#include "panel/side_panel.h"
#include "reader/view.h"
#include "window/findbar.h"
#include "window/pile.h"
#include "window/settings.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

namespace {

constexpr int PageEms = 30;
constexpr int PageEm = 17; // pixels, the page's body size at a zoom of 1
constexpr int LeastPile = 240;
constexpr int LeastPanel = 300; // its tabs side by side

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
    case Verb::ShowRelated:
        return panel::SidePanel::Tab::Related;
    default:
        return std::nullopt;
    }
}

} // namespace

Panes::Panes(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent),
      m_pile(new Pile(this)),
      m_view(new reader::View),
      m_find(new FindBar),
      m_panel(new panel::SidePanel(this))
{
    setObjectName(QStringLiteral("panes"));
    setHandleWidth(1);
    setChildrenCollapsible(false);

    auto *article = new QWidget(this);
    auto *column = new QVBoxLayout(article);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_find);

    addWidget(m_pile);
    addWidget(article);
    addWidget(m_panel);
    setStretchFactor(ArticlePane, 1);
    setSizes({m_pileWidth, 640, m_panelWidth});
    m_pile->setMinimumWidth(LeastPile);
    m_panel->setMinimumWidth(LeastPanel);

    connect(m_pile, &Pile::openRequested, this, &Panes::focusArticle);
    connect(m_view, &reader::View::found, m_find, &FindBar::setFound);
    connect(m_find, &FindBar::changed, m_view, &reader::View::find);
    connect(m_find, &FindBar::stepRequested, m_view, &reader::View::findNext);
    connect(m_find, &FindBar::closed, this, &Panes::focusArticle);
    connect(m_panel, &panel::SidePanel::hiddenMarksChanged, this, &Panes::setHiddenMarks);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_pileWidth = sizes().at(PilePane);
        m_panelWidth = isPanelShown() ? sizes().at(PanelPane) : m_panelWidth;
    });
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    giveWay();
}

int Panes::leastPage() const
{
    return qRound(PageEms * PageEm * m_view->zoom());
}

// The page keeps room for a line that can be read: first the panel gets narrower, then the pile, then the panel closes
// until there is room again.
void Panes::giveWay()
{
    const bool fits = width() >= LeastPile + leastPage() + LeastPanel + 2 * handleWidth();
    m_panelInsisted = m_panelInsisted && !fits;
    const bool shown = m_panelWished && (fits || m_panelInsisted);
    if (shown == m_panel->isHidden()) {
        if (!shown && focused() == PanelPane)
            focusArticle(); // before it hides, or Qt tabs on to the page's first name
        m_panel->setVisible(shown);
    }
    const int all = width() - 2 * handleWidth();
    const int room = all - leastPage();
    const int panel = shown ? std::clamp(room - m_pileWidth, LeastPanel, std::max(LeastPanel, m_panelWidth)) : 0;
    const int pile = std::clamp(room - panel, LeastPile, std::max(LeastPile, m_pileWidth));
    setSizes({pile, all - pile - panel, panel});
}

Panes::Pane Panes::focused() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_panel->isAncestorOf(focus))
        return PanelPane;
    return focus && widget(ArticlePane)->isAncestorOf(focus) ? ArticlePane : PilePane;
}

void Panes::focusArticle()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void Panes::step(int by)
{
    const int panes = isPanelShown() ? PaneCount : PanelPane;
    switch ((focused() + by + panes) % panes) {
    case PilePane:
        m_pile->focusList();
        break;
    case ArticlePane:
        focusArticle();
        break;
    default:
        m_panel->focusTab();
        break;
    }
}

void Panes::stepBack()
{
    if (m_view->dismissCard()) // asked for by key, whatever had the focus then
        return;
    if (focused() == PilePane) {
        m_pile->stepBack();
        return;
    }
    if (focused() == ArticlePane && m_find->isVisible()) { // the window has the key before the bar's field
        m_find->close();
        return;
    }
    m_view->selectEntity(-1);
    m_pile->focusList();
}

void Panes::showPanel(bool visible)
{
    m_panelWished = m_panelInsisted = visible;
    if (!visible && focused() == PanelPane)
        m_pile->focusList(); // before it hides, as in giveWay()
    m_panel->setVisible(visible);
    giveWay();
}

bool Panes::isPanelShown() const
{
    return !m_panel->isHidden();
}

bool Panes::perform(Verb verb)
{
    switch (verb) {
    case Verb::NextArticle:
    case Verb::PreviousArticle:
        m_pile->go(verb == Verb::NextArticle ? 1 : -1);
        return true;
    case Verb::NextUnread:
    case Verb::PreviousUnread:
        m_pile->goUnread(verb == Verb::NextUnread ? 1 : -1);
        return true;
    case Verb::FirstArticle:
        m_pile->goFirst();
        return true;
    case Verb::LastArticle:
        m_pile->goLast();
        return true;
    case Verb::SelectAll:
        m_pile->selectAll();
        return true;
    case Verb::Search:
        m_pile->focusSearch();
        return true;
    case Verb::OpenArticle:
        if (focused() != PanelPane || !m_panel->openChosen())
            focusArticle();
        return true;
    case Verb::FindInArticle:
        m_find->open();
        return true;
    case Verb::NextPane:
    case Verb::PreviousPane:
        step(verb == Verb::NextPane ? 1 : -1);
        return true;
    case Verb::StepBack:
        stepBack();
        return true;
    case Verb::TogglePanel:
        showPanel(!isPanelShown());
        return true;
    case Verb::ChooseMarks:
        showPanel(true);
        m_panel->focusLegend();
        return true;
    case Verb::ToggleMarks:
        switchLayer(&reader::Layers::marks);
        return true;
    case Verb::ToggleNumbers:
        switchLayer(&reader::Layers::blockNumbers);
        return true;
    default:
        break;
    }
    if (const auto view = viewOf(verb)) {
        m_pile->setView(*view);
        m_pile->focusList();
    } else if (const auto tab = tabOf(verb)) {
        showPanel(true);
        m_panel->setTab(*tab);
        m_panel->focusTab();
    } else {
        return false;
    }
    return true;
}

void Panes::switchLayer(bool reader::Layers::*layer)
{
    reader::Layers layers = m_view->layers();
    layers.*layer = !(layers.*layer);
    m_view->setLayers(layers);
    m_panel->setHiddenMarks(layers.hidden());
}

void Panes::setHiddenMarks(const QStringList &words)
{
    reader::Layers layers = m_view->layers();
    layers.setHidden(words);
    m_view->setLayers(layers);
    m_panel->setHiddenMarks(words);
}

void Panes::restore(const Settings &settings)
{
    setHiddenMarks(settings.words(QStringLiteral("hiddenMarks")));
    const QStringList widths = settings.words(QStringLiteral("paneWidths"));
    m_pileWidth = std::max(LeastPile, widths.value(0).toInt() > 0 ? widths.value(0).toInt() : m_pileWidth);
    m_panelWidth = std::max(LeastPanel, widths.value(1).toInt() > 0 ? widths.value(1).toInt() : m_panelWidth);
    m_panel->restoreState(settings.bytes(QStringLiteral("panel")));
    m_panelWished = settings.bytes(QStringLiteral("panelHidden")).isEmpty();
    m_pile->setSearchHistory(settings.words(QStringLiteral("searches")));
    m_view->setZoom(settings.zoom());
    giveWay();
}

void Panes::keep(Settings &settings) const
{
    settings.setWords(QStringLiteral("hiddenMarks"), m_view->layers().hidden());
    settings.setWords(QStringLiteral("paneWidths"), {QString::number(m_pileWidth), QString::number(m_panelWidth)});
    settings.setBytes(QStringLiteral("panel"), m_panel->saveState());
    settings.setBytes(QStringLiteral("panelHidden"), m_panelWished ? QByteArray() : QByteArrayLiteral("1"));
    settings.setWords(QStringLiteral("searches"), m_pile->searchHistory());
    settings.setZoom(m_view->zoom());
}

} // namespace window
