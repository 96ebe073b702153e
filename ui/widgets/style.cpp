#include "widgets/style.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace widgets {

namespace {

constexpr int BarExtent = 12;
constexpr int LeastHandle = 32;

QRect handleRect(const QStyleOptionSlider &bar)
{
    const bool isLying = bar.orientation == Qt::Horizontal;
    const int length = isLying ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return bar.rect;
    const int handle =
        std::clamp(int(qint64(length) * bar.pageStep / (range + bar.pageStep)), std::min(LeastHandle, length), length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    return isLying ? QRect(bar.rect.left() + at, bar.rect.top(), handle, bar.rect.height())
                   : QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), handle);
}

QColor shade(const QPalette &palette, double strength)
{
    QColor colour = palette.color(QPalette::WindowText);
    colour.setAlphaF(float(strength));
    return colour;
}

void drawTab(const QStyleOptionTab &tab, QPainter &painter)
{
    const bool isChosen = tab.state.testFlag(QStyle::State_Selected);
    if (!isChosen && tab.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(tab.rect, shade(tab.palette, 0.05));
    painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom(), tab.rect.width(), 1), hairline(tab.palette));
    if (isChosen)
        painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom() - 1, tab.rect.width(), 2),
                         tab.palette.color(QPalette::Link));
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return BarExtent;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 2 * grid::Margin;
    case PM_TabBarTabVSpace:
        return 3 * grid::Unit + 2;
    case PM_HeaderMargin: // a table's words stand apart from its frame and from each other, under their headings
        return grid::Gap;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QTableView *>(widget) ? grid::Gap - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    if (hint == SH_ScrollBar_LeftClickAbsolutePosition)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = handleRect(*bar);
    const bool isLying = bar->orientation == Qt::Horizontal;
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        isLying ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        isLying ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {};
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum <= bar->minimum)
        return;
    const bool isHeld = bar->state.testFlag(State_MouseOver) || bar->state.testFlag(State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(shade(bar->palette, isHeld ? 0.5 : 0.3));
    const QRectF handle = QRectF(handleRect(*bar)).adjusted(3, 3, -3, -3);
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_TabBarTabShape && tab)
        drawTab(*tab, *painter);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace widgets
