#include "widgets/legend.h"

#include "widgets/legend_chip.h"
#include "widgets/theme.h"

#include <QKeyEvent>

#include <algorithm>
#include <cstdlib>

namespace widgets {

namespace {

constexpr int Space = 2; // between chips

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::setItems(const QList<LegendItem> &items)
{
    QString focused;
    for (const LegendChip *chip : std::as_const(m_chips)) {
        if (chip->hasFocus())
            focused = chip->item().word;
    }
    while (m_chips.size() > items.size())
        delete m_chips.takeLast();
    while (m_chips.size() < items.size()) {
        auto *chip = new LegendChip(this);
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this,
                [this, chip](bool shown) { emit switched(chip->item().word, shown); });
        chip->show();
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        LegendChip *chip = m_chips.at(i);
        chip->setItem(items.at(i));
        chip->setChecked(isShown(items.at(i).word));
        chip->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus); // Tab comes to the row once
        if (!focused.isEmpty() && items.at(i).word == focused)
            chip->setFocus();
    }
    updateGeometry();
    arrange(width(), true);
}

bool Legend::isShown(const QString &word) const
{
    return !m_hidden.contains(word) && !m_hidden.contains(QStringLiteral("marks"));
}

void Legend::setHidden(const QStringList &words)
{
    m_hidden = words;
    for (LegendChip *chip : std::as_const(m_chips))
        chip->setChecked(isShown(chip->item().word));
}

void Legend::focusFirst()
{
    if (!m_chips.isEmpty())
        m_chips.first()->setFocus(Qt::ShortcutFocusReason);
}

QSize Legend::sizeHint() const
{
    return {240, arrange(240, false)};
}

QSize Legend::minimumSizeHint() const
{
    int widest = 0;
    for (const LegendChip *chip : m_chips)
        widest = std::max(widest, chip->sizeHint().width());
    return {std::min(widest, 120) + 2 * grid::Gap, 0};
}

// From the left (or the right, in a window that reads so), row by row.
int Legend::arrange(int width, bool move) const
{
    if (m_chips.isEmpty())
        return 0;
    const int edge = grid::Gap - 1;
    int x = edge, y = grid::Unit, row = 0;
    for (LegendChip *chip : m_chips) {
        QSize size = chip->sizeHint();
        size.setWidth(std::min(size.width(), std::max(0, width - 2 * edge)));
        if (x > edge && x + size.width() > width - edge) {
            x = edge;
            y += row;
            row = 0;
        }
        if (move)
            chip->setGeometry(
                QRect(QPoint(layoutDirection() == Qt::RightToLeft ? width - x - size.width() : x, y), size));
        x += size.width() + Space;
        row = std::max(row, size.height());
    }
    return y + row + grid::Unit;
}

void Legend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

// The nearest chip of the row below or above; the same one where there is no such row.
qsizetype Legend::inNextRow(qsizetype from, int by) const
{
    const QRect here = m_chips.at(from)->geometry();
    qsizetype best = from;
    int row = 0;
    for (qsizetype at = from + by; 0 <= at && at < m_chips.size(); at += by) {
        const QRect there = m_chips.at(at)->geometry();
        if (there.top() == here.top())
            continue;
        if (best != from && there.top() != row)
            break;
        const auto away = [&](qsizetype chip) {
            return std::abs(m_chips.at(chip)->geometry().center().x() - here.center().x());
        };
        if (best == from || away(at) < away(best))
            best = at;
        row = there.top();
    }
    return best;
}

// Of the chip a key leads to; -1 for other keys.
qsizetype Legend::reachedBy(int key, qsizetype from) const
{
    switch (key) {
    case Qt::Key_Right:
        return std::min(from + 1, m_chips.size() - 1);
    case Qt::Key_Left:
        return std::max<qsizetype>(from - 1, 0);
    case Qt::Key_Down:
        return inNextRow(from, 1);
    case Qt::Key_Up:
        return inNextRow(from, -1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_chips.size() - 1;
    default:
        return -1;
    }
}

bool Legend::moveFocus(LegendChip *from, int key)
{
    const qsizetype to = reachedBy(key, m_chips.indexOf(from));
    if (to < 0)
        return false;
    m_chips.at(to)->setFocus(Qt::TabFocusReason);
    return true;
}

bool Legend::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (event->type() == QEvent::ShortcutOverride) {
        if (isEnter)
            event->accept();
        return false;
    }
    // Only here: a chip that is going away still has events, but is no chip any more.
    auto *chip = static_cast<LegendChip *>(watched);
    if (isEnter) {
        chip->click();
        return true;
    }
    return moveFocus(chip, key.key());
}

} // namespace widgets
