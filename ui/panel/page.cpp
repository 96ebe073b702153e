#include "panel/page.h"

#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/legend.h"
#include "widgets/rows.h"
#include "widgets/theme.h"
#include "widgets/tree_delegate.h"

#include <QDataStream>
#include <QIODevice>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace panel {

Page::Page(QWidget *parent)
    : QWidget(parent),
      m_legend(new widgets::Legend(this)),
      m_note(new QLabel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_tree(new TreeView(this)),
      m_details(new Details(this))
{
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({480, 170});
    m_splitter->setHandleWidth(1);
    m_splitter->setCollapsible(0, false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_splitter, 1);
    column->insertWidget(1, m_note);
    m_legend->hide();
    m_note->hide();
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(widgets::scaled(font(), 0.9));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(widgets::grid::Margin, 0, widgets::grid::Margin, widgets::grid::Gap);
    connect(m_legend, &widgets::Legend::switched, this, &Page::markSwitched);
    setFocusProxy(m_tree);
}

void Page::setUp(QAbstractItemModel *model, const widgets::TreeRoles &roles, const QString &name)
{
    m_tree->setModel(model);
    m_tree->setItemDelegate(new widgets::TreeDelegate(roles, m_tree));
    m_tree->setAccessibleName(name);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::describe);
    connect(m_tree, &TreeView::picked, this, &Page::pick);
    connect(m_tree, &TreeView::enterPressed, this, &Page::activate);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) { noteFold(index, true); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) { noteFold(index, false); });
}

void Page::show(const text::Document &document, const text::Analysis &analysis)
{
    const bool isKept = !m_body.isEmpty() && m_body == document.body && m_tree->currentIndex().isValid();
    const text::Span chosen = isKept ? spanOf(m_tree->currentIndex()) : text::Span{};
    const int scrolled = m_body == document.body ? m_tree->verticalScrollBar()->value() : 0;
    m_body = document.body;
    fill(document, analysis);
    unfold();
    sayWhyEmpty();
    if (scrolled > 0)
        m_tree->doItemsLayout(); // so that there is so far to scroll
    m_tree->verticalScrollBar()->setValue(scrolled);
    if (!chosen.isEmpty() && select(chosen))
        describe(m_tree->currentIndex());
}

void Page::setLegend(const QList<widgets::LegendItem> &items)
{
    m_legend->setItems(items);
    m_legend->setVisible(!items.isEmpty());
}

void Page::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    sayWhyEmpty();
}

// Without an article nothing was looked for, and so nothing was not found.
void Page::sayWhyEmpty()
{
    m_tree->setPlaceholder(m_body.isEmpty() ? tr("An open article shows here what is in it") : m_emptyWords);
}

void Page::setNote(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void Page::setHiddenMarks(const QStringList &words)
{
    m_legend->setHidden(words);
}

void Page::focusLegend()
{
    m_legend->focusFirst();
}

void Page::unfold()
{
    const QScopedValueRollback unfolding(m_unfolding, true);
    const QAbstractItemModel &model = *m_tree->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        m_tree->setExpanded(top,
                            m_folds.value(remembersFold(top) ? top.data().toString() : QString(), opensFirst(top)));
        for (int child = 0; child < model.rowCount(top); ++child) {
            const QModelIndex index = model.index(child, 0, top);
            if (model.rowCount(index) > 0)
                m_tree->setExpanded(index, opensFirst(index));
        }
    }
    m_details->clear();
}

void Page::selectQuietly(const QModelIndex &index)
{
    const QScopedValueRollback unfolding(m_unfolding, true);
    m_tree->setCurrentQuietly(index);
}

void Page::noteFold(const QModelIndex &index, bool isOpen)
{
    if (!m_unfolding && remembersFold(index))
        m_folds.insert(index.data().toString(), isOpen);
}

QByteArray Page::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_folds << m_splitter->saveState();
    return state;
}

bool Page::restoreState(const QByteArray &state)
{
    QHash<QString, bool> folds;
    QByteArray sizes;
    QDataStream stream(state);
    stream >> folds >> sizes;
    if (stream.status() != QDataStream::Ok || !m_splitter->restoreState(sizes))
        return false;
    m_folds = folds;
    unfold();
    return true;
}

} // namespace panel
