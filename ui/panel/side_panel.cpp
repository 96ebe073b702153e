#include "panel/side_panel.h"

#include "panel/contents_tab.h"
#include "panel/entities_tab.h"
#include "panel/quotes_tab.h"
#include "panel/related_tab.h"
#include "panel/tree_view.h"
#include "widgets/rows.h"
#include "widgets/structure_strip.h"
#include "widgets/theme.h"
#include "words/kinds.h"
#include "words/shares.h"

#include <QDataStream>
#include <QIODevice>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace panel {

namespace {

constexpr quint8 StateVersion = 2;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent),
      m_head(new QLabel(this)),
      m_strip(new widgets::StructureStrip(this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)),
      m_contents(new ContentsTab(this)),
      m_entities(new EntitiesTab(this)),
      m_quotes(new QuotesTab(this)),
      m_related(new RelatedTab(this))
{
    setAccessibleName(tr("Side panel"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setFont(widgets::scaled(font(), 0.92));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setAccessibleName(tr("Parts of the side panel"));
    for (Page *page : pages()) {
        m_tabs->addTab({});
        m_pages->addWidget(page);
        connect(page, &Page::spanRequested, this, &SidePanel::spanRequested);
        connect(page, &Page::entitySelected, this, &SidePanel::entitySelected);
        connect(page, &Page::markSwitched, this, &SidePanel::switchMark);
        connect(page, &Page::articleRequested, this, &SidePanel::articleRequested);
        connect(page, &Page::linkRequested, this, &SidePanel::linkRequested);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        emit tabChanged(Tab(index));
    });
    connect(m_strip, &widgets::StructureStrip::partClicked, this,
            [this](int part) { emit spanRequested(m_parts.at(part)); });

    using namespace widgets;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(grid::Margin, grid::Gap, grid::Margin, grid::Gap);
    head->setSpacing(6);
    head->addWidget(m_head);
    head->addWidget(m_strip);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    clear();
}

SidePanel::~SidePanel() = default;

std::array<Page *, SidePanel::PageCount> SidePanel::pages() const
{
    return {m_contents, m_entities, m_quotes, m_related};
}

void SidePanel::show(const text::Document &document, const text::Analysis &analysis)
{
    for (Page *page : pages())
        page->show(document, analysis);
    describe(analysis);
}

void SidePanel::clear()
{
    show({}, {});
}

// The strip joins neighbours of one group; the head says in words what it shows.
void SidePanel::describe(const text::Analysis &analysis)
{
    QList<widgets::StripPart> parts;
    std::array<int, text::GroupCount> counts{};
    int headings = 0;
    m_parts.clear();
    m_before = {0};
    for (const text::Block &block : analysis.blocks) {
        const text::Group group = block.group();
        const bool isHeading = block.kind == text::BlockKind::FeedHeading;
        headings += isHeading ? 1 : 0;
        counts.at(std::size_t(group)) += isHeading ? 0 : 1;
        if (parts.isEmpty() || parts.last().group != group) {
            parts.append({group, 0, words::labelFor(group)});
            m_parts.append(block.span);
        }
        parts.last().size += block.span.size();
        m_before.append(m_before.last() + block.span.size());
        m_parts.last().end = block.span.end;
    }
    m_strip->setParts(parts);
    QStringList facts;
    if (!parts.isEmpty())
        facts.append(tr("%1 % story").arg(words::sharesOf(analysis.blocks).at(std::size_t(text::Group::Story))));
    if (headings > 0 && counts.at(std::size_t(text::Group::Feed)) == 0)
        facts.append(words::countFor(text::BlockKind::FeedHeading, headings));
    for (const text::Group group : {text::Group::Feed, text::Group::Post, text::Group::Notice}) {
        if (const int count = counts.at(std::size_t(group)); count > 0)
            facts.append(words::countFor(group, count));
    }
    m_head->setText(facts.isEmpty() ? tr("No article") : facts.join(QStringLiteral("  ·  ")));
    nameTabs();
}

// With counts where all tabs have room for them: a tab cut off at the edge would hide more than a count in its tip.
void SidePanel::nameTabs()
{
    const std::array<QString, PageCount> names{tr("Contents"), tr("Entities"), tr("Quotes"), tr("Related")};
    for (const bool counted : {true, false}) {
        for (int i = 0; i < int(names.size()); ++i) {
            const int count = pages().at(std::size_t(i))->count();
            const QString &name = names.at(std::size_t(i));
            const QString full = count > 0 ? tr("%1 %2", "a tab and its count").arg(name).arg(count) : name;
            m_tabs->setTabText(i, counted ? full : name);
            m_tabs->setTabToolTip(i, counted ? QString() : full);
        }
        if (m_tabs->sizeHint().width() <= width())
            return;
    }
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameTabs();
}

void SidePanel::setLeads(const QList<models::Lead> &leads)
{
    m_contents->setLeads(leads);
}

void SidePanel::setRelatives(const QList<models::Relative> &relatives)
{
    m_related->setRelatives(relatives);
    nameTabs();
}

void SidePanel::setPlace(int block, double fraction)
{
    const bool isKnown = block >= 0 && block + 1 < m_before.size() && m_before.last() > 0;
    const double size = isKnown ? double(m_before.at(block + 1) - m_before.at(block)) : 0;
    m_strip->setPlace(isKnown ? (double(m_before.at(block)) + fraction * size) / double(m_before.last()) : -1);
}

void SidePanel::select(text::Span span)
{
    m_contents->select(span);
    if (m_entities->select(span))
        setTab(Tab::Entities);
    else if (m_quotes->select(span))
        setTab(Tab::Quotes);
    else
        setTab(Tab::Contents);
}

SidePanel::Tab SidePanel::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void SidePanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void SidePanel::focusTab()
{
    m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void SidePanel::focusLegend()
{
    if (tab() == Tab::Contents)
        setTab(Tab::Entities);
    (tab() == Tab::Entities ? static_cast<Page *>(m_entities) : m_quotes)->focusLegend();
}

void SidePanel::setHiddenMarks(const QStringList &words)
{
    m_hiddenMarks = words;
    for (Page *page : pages())
        page->setHiddenMarks(words);
}

// Whoever switches one kind while all are hidden wants to see the others too.
void SidePanel::switchMark(const QString &word, bool shown)
{
    QStringList hidden = m_hiddenMarks;
    hidden.removeAll(QStringLiteral("marks"));
    hidden.removeAll(word);
    if (!shown)
        hidden.append(word);
    setHiddenMarks(hidden);
    emit hiddenMarksChanged(hidden);
}

bool SidePanel::openChosen()
{
    return static_cast<Page *>(m_pages->currentWidget())->openChosen();
}

QList<int> SidePanel::chosenBlocks() const
{
    return tab() == Tab::Contents ? m_contents->chosenBlocks() : QList<int>();
}

void SidePanel::stepMention(int by)
{
    m_entities->step(by);
}

QByteArray SidePanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateVersion << qint32(m_tabs->currentIndex());
    for (const Page *page : pages())
        stream << page->saveState();
    return state;
}

bool SidePanel::restoreState(const QByteArray &state)
{
    quint8 version = 0;
    qint32 tab = 0;
    std::array<QByteArray, PageCount> states;
    QDataStream stream(state);
    stream >> version >> tab;
    for (QByteArray &one : states)
        stream >> one;
    if (stream.status() != QDataStream::Ok || version != StateVersion || tab < 0 || tab >= m_tabs->count())
        return false;
    bool isRestored = true;
    for (std::size_t i = 0; i < states.size(); ++i)
        isRestored = pages().at(i)->restoreState(states.at(i)) && isRestored;
    m_tabs->setCurrentIndex(tab);
    return isRestored;
}

} // namespace panel
