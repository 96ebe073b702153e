#include "panel/tree_view.h"

#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QTimer>

namespace panel {

namespace {

// The keys a tree needs. All others are left alone, even those QTreeView has a use for: letters, Space, * + - and /.
bool isTreeKey(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_J:
    case Qt::Key_K:
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

} // namespace

TreeView::TreeView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(18);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
}

void TreeView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TreeView::setCurrentQuietly(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(index);
    scrollTo(index);
}

// QTreeView takes a page for as many rows as fit at the tree's end; where those are low and the ones above are high, it
// leaves a row below the window.
void TreeView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTreeView::scrollTo(index, hint);
    const QRect row = visualRect(index);
    if (hint == EnsureVisible && row.bottom() > viewport()->height() && row.top() > 0)
        QTreeView::scrollTo(index, PositionAtBottom);
}

void TreeView::step(CursorAction action)
{
    const QModelIndex next = currentIndex().isValid() ? moveCursor(action, Qt::NoModifier) : model()->index(0, 0);
    if (next.isValid())
        setCurrentIndex(next);
}

void TreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit picked(current);
}

bool TreeView::event(QEvent *event)
{
    // A window's j and k move in its list; while the tree has the focus they move here.
    if (event->type() == QEvent::ShortcutOverride && isTreeKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void TreeView::keyPressEvent(QKeyEvent *event)
{
    if (!isTreeKey(*event)) {
        event->ignore();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_J)
        step(MoveDown);
    else if (event->key() == Qt::Key_K)
        step(MoveUp);
    else if (!isEnter)
        QTreeView::keyPressEvent(event);
    else if (currentIndex().isValid())
        emit enterPressed(currentIndex());
    event->accept();
}

void TreeView::mousePressEvent(QMouseEvent *event)
{
    const QPersistentModelIndex before = currentIndex();
    QTreeView::mousePressEvent(event);
    const bool isAgain = before.isValid() && currentIndex() == before;
    if (isAgain && event->button() == Qt::LeftButton && visualRect(before).contains(event->position().toPoint()))
        emit picked(before);
}

// Coming here by the keyboard chooses the first row where none is chosen, but goes nowhere in the article.
void TreeView::focusInEvent(QFocusEvent *event)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTreeView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->isSelected(currentIndex()))
        setCurrentIndex(currentIndex());
}

void TreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    ground.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    ground.state.setFlag(QStyle::State_MouseOver, false);
    ground.state.setFlag(QStyle::State_HasFocus, index == currentIndex());
    widgets::paintGround(*painter, ground);
    QStyleOptionViewItem row = option;
    row.palette.setColor(QPalette::Highlight, Qt::transparent); // the style's own ground of the branches
    QTreeView::drawRow(painter, row, index);
}

// A chevron beside the first line, however high the row is.
void TreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (model()->rowCount(index) == 0)
        return;
    const QFontMetrics metrics(font());
    const QPointF middle(rect.right() + 1 - indentation() / 2.0, rect.top() + widgets::RowTop + metrics.height() / 2.0);
    QPainterPath chevron;
    chevron.moveTo(-1.75, -3.5);
    chevron.lineTo(1.75, 0);
    chevron.lineTo(-1.75, 3.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(middle);
    painter->rotate(isExpanded(index) ? 90 : 0);
    painter->setPen(QPen(widgets::secondaryText(palette()), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(chevron);
    painter->restore();
}

void TreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_placeholder.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(widgets::secondaryText(palette()));
    const int margin = 2 * widgets::grid::Margin;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
}

void TreeView::resizeEvent(QResizeEvent *event)
{
    const QRect before(QPoint(), event->oldSize());
    const bool wasSeen = currentIndex().isValid() && before.intersects(visualRect(currentIndex()));
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows are as high as their words need at this width
    if (wasSeen)
        QTimer::singleShot(0, this, [this] { scrollTo(currentIndex()); }); // the details open over it
}

} // namespace panel
