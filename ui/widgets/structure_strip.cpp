#include "widgets/structure_strip.h"

#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

constexpr int BarHeight = 10;
constexpr int PlaceHeight = 5; // below the bar
constexpr int Height = BarHeight + PlaceHeight;
constexpr double Least = 3; // pixels; no part is too small to see
constexpr double Space = 1; // between parts
constexpr double Cell = 4;  // pixels; of many parts only the one that prevails in each cell is painted

// Each group its own texture, so that colour never stands alone; the story is solid.
Qt::BrushStyle textureOf(text::Group group)
{
    static constexpr std::array<Qt::BrushStyle, text::GroupCount> textures{
        Qt::SolidPattern, Qt::Dense6Pattern, Qt::BDiagPattern, Qt::Dense4Pattern, Qt::VerPattern};
    return textures.at(std::size_t(group));
}

} // namespace

StructureStrip::StructureStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Structure of the article"));
}

void StructureStrip::setParts(const QList<StripPart> &parts)
{
    m_parts = parts;
    m_part = 0;
    m_place = -1;
    m_total = 0;
    for (const StripPart &part : parts)
        m_total += part.size;
    QStringList shares;
    for (int i = 0; i < text::GroupCount; ++i) {
        const QString words = describe(text::Group(i));
        if (!words.isEmpty())
            shares.append(words);
    }
    setAccessibleDescription(shares.join(tr(", ", "between the shares of an article's groups")));
    update();
}

void StructureStrip::setPlace(double place)
{
    m_place = place;
    update();
}

double StructureStrip::share(text::Group group) const
{
    qsizetype size = 0;
    for (const StripPart &part : m_parts)
        size += part.group == group ? part.size : 0;
    return m_total > 0 ? double(size) / double(m_total) : 0;
}

QString StructureStrip::describe(text::Group group) const
{
    const auto part =
        std::find_if(m_parts.cbegin(), m_parts.cend(), [group](const StripPart &one) { return one.group == group; });
    if (part == m_parts.cend())
        return {};
    return tr("%1 %2 %").arg(part->label).arg(std::max(1, qRound(100 * share(group))));
}

QSize StructureStrip::sizeHint() const
{
    return {200, Height};
}

QSize StructureStrip::minimumSizeHint() const
{
    return {40, Height};
}

bool StructureStrip::isCrowded() const
{
    return double(m_parts.size()) * 2 * (Least + Space) > width();
}

// In proportion to the text, but none thinner than Least; what that takes is taken from the larger ones. Where there
// are too many for that, in bare proportion.
QList<QRectF> StructureStrip::rects() const
{
    if (m_total == 0)
        return {};
    const double least = isCrowded() ? 0 : Least;
    const double space = isCrowded() ? 0 : Space;
    const double spare = std::max(0.0, width() - double(m_parts.size()) * (least + space) + space);
    QList<QRectF> made;
    double left = 0;
    for (const StripPart &part : m_parts) {
        const double wide = least + spare * double(part.size) / double(m_total);
        made.append(QRectF(left, 0, wide, BarHeight));
        left += wide + space;
    }
    return made;
}

// What is painted: the parts, or where they are crowded cells with the group that takes most of each.
QList<StructureStrip::Patch> StructureStrip::patches() const
{
    const QList<QRectF> all = rects();
    QList<Patch> made;
    if (!isCrowded()) {
        for (int i = 0; i < all.size(); ++i)
            made.append({all.at(i), m_parts.at(i).group});
        return made;
    }
    int from = 0;
    for (double x = 0; x < width() && m_total > 0; x += Cell) {
        // The neighbours have a say, or a page of menus would flicker.
        const double near = x - Cell, far = x + 2 * Cell;
        std::array<double, text::GroupCount> takes{};
        while (from < all.size() - 1 && all.at(from).right() <= near)
            ++from;
        for (int i = from; i < all.size() && all.at(i).left() < far; ++i)
            takes.at(std::size_t(m_parts.at(i).group)) +=
                std::max(0.0, std::min(far, all.at(i).right()) - std::max(near, all.at(i).left()));
        const auto group = text::Group(std::ranges::max_element(takes) - takes.begin());
        if (!made.isEmpty() && made.last().group == group)
            made.last().rect.setRight(x + Cell);
        else
            made.append({QRectF(x, 0, Cell, BarHeight), group});
    }
    return made;
}

int StructureStrip::partAt(const QPointF &place) const
{
    const QList<QRectF> all = rects();
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).adjusted(0, 0, Space, PlaceHeight).contains(place))
            return i;
    }
    return -1;
}

void StructureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    const QRectF bar(0, 0, width(), BarHeight);
    outline.addRoundedRect(bar, 3, 3);
    painter.setClipPath(outline);
    if (m_parts.isEmpty())
        painter.fillRect(bar, hairline(palette()));
    const Scheme scheme = schemeOf(palette());
    for (const Patch &patch : patches()) {
        QColor ink = swatch(patch.group, scheme).ink;
        if (patch.group != text::Group::Story) {
            painter.fillRect(patch.rect, swatch(patch.group, scheme).wash);
            ink.setAlphaF(0.85F);
        }
        painter.fillRect(patch.rect, QBrush(ink, textureOf(patch.group)));
    }
    const QList<QRectF> all = rects();
    painter.setClipping(false);
    paintPlace(painter, all);
    if (hasFocus() && m_part < all.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.drawRoundedRect(all.at(m_part).adjusted(1, 1, -1, -1), 2, 2);
    }
}

// A small wedge that points up at the place.
void StructureStrip::paintPlace(QPainter &painter, const QList<QRectF> &all) const
{
    if (m_place < 0 || m_total == 0)
        return;
    double before = 0;
    double x = all.last().right();
    for (int i = 0; i < all.size(); ++i) {
        const double size = double(m_parts.at(i).size) / double(m_total);
        if (m_place <= before + size && size > 0) {
            x = all.at(i).left() + all.at(i).width() * (m_place - before) / size;
            break;
        }
        before += size;
    }
    x = std::clamp(x, double(PlaceHeight), std::max(double(PlaceHeight), double(width() - PlaceHeight)));
    QPainterPath wedge;
    wedge.moveTo(x, BarHeight + 1);
    wedge.lineTo(x + PlaceHeight - 1, Height);
    wedge.lineTo(x - PlaceHeight + 1, Height);
    wedge.closeSubpath();
    painter.fillPath(wedge, palette().color(QPalette::WindowText));
}

void StructureStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_parts.size()) - 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_part = std::clamp(m_part + (event->key() == Qt::Key_Right ? 1 : -1), 0, std::max(0, last));
        update();
        sayPart();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_part <= last) {
        emit partClicked(m_part);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StructureStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

// The chosen part in words, to screen readers as the widget's value would be.
void StructureStrip::sayPart()
{
    if (m_part >= m_parts.size())
        return;
    setToolTip(describe(m_parts.at(m_part).group));
    setAccessibleName(tr("Structure of the article, part %1 of %2: %3")
                          .arg(m_part + 1)
                          .arg(m_parts.size())
                          .arg(m_parts.at(m_part).label));
    QAccessibleEvent news(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&news);
}

void StructureStrip::mousePressEvent(QMouseEvent *event)
{
    if (const int part = partAt(event->position()); part >= 0)
        emit partClicked(part);
}

bool StructureStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Enter is a command of the window's too; here it is the strip's.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int part = partAt(help->pos());
    if (part >= 0)
        QToolTip::showText(help->globalPos(), describe(m_parts.at(part).group), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace widgets
