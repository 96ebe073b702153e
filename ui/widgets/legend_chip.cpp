#include "widgets/legend_chip.h"

#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace widgets {

namespace {

constexpr int Side = 5;    // inside a chip, left and right
constexpr int Between = 4; // shape, name, count

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

LegendChip::LegendChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setFont(scaled(font(), 0.9));
}

void LegendChip::setItem(const LegendItem &item)
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

QSize LegendChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 2 * Side + metrics.ascent() + Between + metrics.horizontalAdvance(m_item.name);
    if (m_item.count > 0)
        width += Between + metrics.horizontalAdvance(count());
    return {width, metrics.height() + 7};
}

void LegendChip::paintEvent(QPaintEvent *)
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

QString LegendChip::count() const
{
    return QLocale().toString(m_item.count);
}

void LegendChip::paintShape(QPainter &painter, int baseline, const QColor &ink) const
{
    const int size = QFontMetrics(font()).ascent() - 1;
    paintGlyph(painter, m_item.kind ? glyphFor(*m_item.kind) : m_item.glyph,
               QRectF(Side, baseline - size + 1, size, size), ink);
}

void LegendChip::paintShown(QPainter &painter, QPoint at, int width) const
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

void LegendChip::paintHidden(QPainter &painter, QPoint at) const
{
    paintShape(painter, at.y(), hairline(palette()));
    QFont struck = font();
    struck.setStrikeOut(true);
    painter.setFont(struck);
    painter.setPen(secondaryText(palette()));
    painter.drawText(at, m_item.name);
}

} // namespace widgets
