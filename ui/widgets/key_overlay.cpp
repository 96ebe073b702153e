#include "widgets/key_overlay.h"

#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int ColumnWidth = 280;
constexpr int LeastColumnWidth = 230;
constexpr int ColumnSpace = 28;
constexpr int LeastCapsWidth = 64;

QWidget *groupWidget(const KeyGroup &group, int capsWidth, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *lines = new QGridLayout(widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(grid::Margin);
    lines->setVerticalSpacing(6);
    lines->setColumnStretch(1, 1);
    lines->setColumnMinimumWidth(0, capsWidth);
    auto *title = new QLabel(group.title, widget);
    title->setFont(scaled(parent->font(), 1.0, QFont::DemiBold));
    lines->addWidget(title, 0, 0, 1, 2);
    for (int i = 0; i < group.lines.size(); ++i) {
        auto *what = new QLabel(group.lines.at(i).what, widget);
        what->setWordWrap(true);
        what->setTextFormat(Qt::PlainText);
        lines->addWidget(new KeyCaps(group.lines.at(i).keys, widget), i + 1, 0, Qt::AlignLeft | Qt::AlignTop);
        lines->addWidget(what, i + 1, 1, Qt::AlignVCenter);
    }
    return widget;
}

} // namespace

KeyOverlay::KeyOverlay(QWidget *parent) : QFrame(parent), m_heading(new QLabel(this)), m_scroll(new QScrollArea(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_heading->setFont(scaled(font(), 1.25, QFont::DemiBold));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(grid::Margin);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addStretch();
    auto *closes = new QLabel(tr("any key closes"), this);
    closes->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(closes);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    parent->installEventFilter(this);
    hide();
}

void KeyOverlay::open(const QString &title, const QList<KeyGroup> &groups)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_groups = groups;
    m_heading->setText(title);
    QStringList spoken;
    for (const KeyGroup &group : groups) {
        for (const KeyLine &line : group.lines)
            spoken.append(tr("%1: %2", "keys and what they do").arg(line.keys, line.what));
    }
    setAccessibleName(title);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    arrange();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void KeyOverlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

// The groups in so many columns, filled from the left so that each holds about its share of the lines.
QWidget *KeyOverlay::columnsFor(int count) const
{
    QList<QList<KeyGroup>> columns;
    qsizetype all = 0;
    for (const KeyGroup &group : m_groups)
        all += group.lines.size() + 2;
    qsizetype filled = 0;
    for (const KeyGroup &group : m_groups) {
        const qsizetype middle = filled + (group.lines.size() + 2) / 2;
        if (columns.isEmpty() || (columns.size() < count && middle * count >= all * columns.size()))
            columns.append(QList<KeyGroup>());
        columns.last().append(group);
        filled += group.lines.size() + 2;
    }
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ColumnSpace);
    for (const QList<KeyGroup> &groups : std::as_const(columns)) {
        int capsWidth = LeastCapsWidth;
        for (const KeyGroup &group : groups) {
            for (const KeyLine &line : group.lines)
                capsWidth = std::max(capsWidth, keyCapsSize(line.keys, font()).width());
        }
        auto *column = new QVBoxLayout;
        column->setSpacing(20);
        for (const KeyGroup &group : groups)
            column->addWidget(groupWidget(group, capsWidth, widget));
        column->addStretch();
        row->addLayout(column, 1);
    }
    return widget;
}

// With the height it takes at that width.
std::pair<QWidget *, int> KeyOverlay::contentFor(int columns, int width) const
{
    QWidget *content = columnsFor(columns);
    content->setFont(font());
    content->layout()->activate();
    return {content, content->layout()->totalHeightForWidth(width)};
}

void KeyOverlay::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = parentWidget()->width() - 2 * 24 - margins.left() - margins.right();
    const int most = std::max(1, (room + ColumnSpace) / (ColumnWidth + ColumnSpace));
    const int columns = std::clamp(int(m_groups.size()), 1, std::min(most, 4));
    const int chrome = margins.top() + margins.bottom() + m_heading->sizeHint().height() + layout()->spacing();
    const int tallest = parentWidget()->height() - 48 - chrome;
    int width = std::min(columns * (ColumnWidth + ColumnSpace) - ColumnSpace, room);
    auto [content, needed] = contentFor(columns, width);
    // A narrow column more, where that brings all lines into sight.
    if (const int more = columns + 1; needed > tallest && more <= int(m_groups.size()) &&
                                      room >= more * (LeastColumnWidth + ColumnSpace) - ColumnSpace) {
        const int wider = std::min(more * (ColumnWidth + ColumnSpace) - ColumnSpace, room);
        auto [other, height] = contentFor(more, wider);
        if (height <= tallest) {
            std::swap(content, other);
            needed = height;
            width = wider;
        }
        delete other;
    }
    if (needed > tallest) // the scroll bar keeps off the words
        content->layout()->setContentsMargins(0, 0, grid::Margin, 0);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    const QSize size(width + margins.left() + margins.right(),
                     std::min(needed + chrome + 2, parentWidget()->height() - 48));
    const QSize over = parentWidget()->size();
    setGeometry(QRect(QPoint((over.width() - size.width()) / 2, (over.height() - size.height()) / 2), size));
}

bool KeyOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut fires through the overlay: the key closes it
        return true;
    }
    return QFrame::event(event);
}

void KeyOverlay::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
    case Qt::Key_AltGr:
        break;
    case Qt::Key_Down:
    case Qt::Key_J:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
    case Qt::Key_K:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    default:
        dismiss();
    }
    event->accept();
}

void KeyOverlay::mousePressEvent(QMouseEvent *)
{
    dismiss();
}

bool KeyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        arrange();
    return QFrame::eventFilter(watched, event);
}

void KeyOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Dark));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace widgets
