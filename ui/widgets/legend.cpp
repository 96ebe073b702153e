#include "widgets/legend.h"

#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace widgets {

namespace {

constexpr int Side = 5;    // inside a chip, left and right
constexpr int Between = 4; // shape, name, count
constexpr int Space = 2;   // between chips

// How the page draws the kinds (resources/reader/marks.css): a width and a rhythm each.
struct MarkLine
{
    qreal width = 0;
    bool isDouble = false;
    QList<qreal> dashes; // in widths; empty: solid
};

MarkLine lineOf(text::MentionKind kind)
{
    using enum text::MentionKind;
    switch (kind) {
    case Person:
        return {2, false, {}};
    case Organisation:
        return {1, true, {}};
    case Place:
        return {2, false, {1, 1}};
    case Nationality:
    case Date:
    case Money:
    case Quantity:
        return {1, false, {1, 2}};
    case Event:
        return {2, false, {2.5, 1.5}};
    case Product:
        return {1, false, {4, 3}};
    case Work:
    case Role:
    case Link:
        return {1, false, {}};
    case Handle:
    case Hashtag:
        break;
    }
    return {};
}

void paintMarkLine(QPainter &painter, const MarkLine &line, QPointF from, qreal length, const QColor &ink)
{
    if (line.width <= 0)
        return;
    QPen pen(ink, line.width, Qt::SolidLine, Qt::FlatCap);
    if (!line.dashes.isEmpty())
        pen.setDashPattern(line.dashes);
    painter.setPen(pen);
    painter.drawLine(from, from + QPointF(length, 0));
    if (line.isDouble)
        painter.drawLine(from + QPointF(0, 2), from + QPointF(length, 2));
}

} // namespace

class Legend::Chip final : public QAbstractButton
{
public:
    explicit Chip(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::ClickFocus);
        setAttribute(Qt::WA_Hover);
        setFont(scaled(font(), 0.9));
    }

    const LegendItem &item() const { return m_item; }

    void setItem(const LegendItem &item)
    {
        m_item = item;
        setObjectName(QStringLiteral("mark-") + item.word);
        setText(item.name);
        setAccessibleName(item.name);
        setAccessibleDescription(item.explanation);
        setToolTip(item.explanation);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        int width = 2 * Side + metrics.ascent() + Between + metrics.horizontalAdvance(m_item.name);
        if (m_item.count > 0)
            width += Between + metrics.horizontalAdvance(count());
        return {width, metrics.height() + 7};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse())
            painter.fillRect(rect(), hoverWash(palette()));
        const QFontMetrics metrics(font());
        const QPoint left(Side + metrics.ascent() + Between, 2 + metrics.ascent());
        const int width = metrics.horizontalAdvance(m_item.name);
        isChecked() ? paintShown(painter, left, width) : paintHidden(painter, left);
        if (m_item.count > 0) {
            painter.setFont(font());
            painter.setPen(secondaryText(palette()));
            painter.drawText(left + QPoint(width + Between, 0), count());
        }
        if (!hasFocus())
            return;
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }

private:
    QString count() const { return QLocale().toString(m_item.count); }

    void paintShape(QPainter &painter, int baseline, const QColor &ink) const
    {
        const int size = QFontMetrics(font()).ascent() - 1;
        paintGlyph(painter, m_item.kind ? glyphFor(*m_item.kind) : m_item.glyph,
                   QRectF(Side, baseline - size + 1, size, size), ink);
    }

    void paintShown(QPainter &painter, QPoint at, int width) const
    {
        const QFontMetrics metrics(font());
        const Scheme scheme = schemeOf(palette());
        const QColor ink = m_item.kind ? swatch(*m_item.kind, scheme).ink : quoteSwatch(scheme).ink;
        paintShape(painter, at.y(), ink);
        if (m_item.tinted)
            painter.fillRect(QRect(at.x() - 2, 2, width + 4, metrics.height()), quoteSwatch(scheme).wash);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(at, m_item.name);
        if (m_item.kind)
            paintMarkLine(painter, lineOf(*m_item.kind), QPointF(at.x(), at.y() + metrics.descent() + 0.5), width, ink);
    }

    void paintHidden(QPainter &painter, QPoint at) const
    {
        paintShape(painter, at.y(), hairline(palette()));
        QFont struck = font();
        struck.setStrikeOut(true);
        painter.setFont(struck);
        painter.setPen(secondaryText(palette()));
        painter.drawText(at, m_item.name);
    }

    LegendItem m_item;
};

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::setItems(const QList<LegendItem> &items)
{
    QString focused;
    for (const Chip *chip : std::as_const(m_chips)) {
        if (chip->hasFocus())
            focused = chip->item().word;
    }
    while (m_chips.size() > items.size())
        delete m_chips.takeLast();
    while (m_chips.size() < items.size()) {
        auto *chip = new Chip(this);
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this,
                [this, chip](bool shown) { emit switched(chip->item().word, shown); });
        chip->show();
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        Chip *chip = m_chips.at(i);
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
    for (Chip *chip : std::as_const(m_chips))
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
    for (const Chip *chip : m_chips)
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
    for (Chip *chip : m_chips) {
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

bool Legend::moveFocus(Chip *from, int key)
{
    const qsizetype at = m_chips.indexOf(from);
    qsizetype to = at;
    switch (key) {
    case Qt::Key_Right:
        to = std::min(at + 1, m_chips.size() - 1);
        break;
    case Qt::Key_Left:
        to = std::max<qsizetype>(at - 1, 0);
        break;
    case Qt::Key_Down:
        to = inNextRow(at, 1);
        break;
    case Qt::Key_Up:
        to = inNextRow(at, -1);
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_chips.size() - 1;
        break;
    default:
        return false;
    }
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
    auto *chip = static_cast<Chip *>(watched);
    if (isEnter) {
        chip->click();
        return true;
    }
    return moveFocus(chip, key.key());
}

} // namespace widgets
