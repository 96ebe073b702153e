#include "widgets/action_toast.h"

#include "widgets/glyphs.h"
#include "widgets/keycaps.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace widgets {

ActionToast::ActionToast(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ActionToast::clear);
}

void ActionToast::tell(const QString &text, const QString &undoKeys)
{
    put(text, undoKeys, false);
    if (m_seconds > 0)
        m_timer.start(m_seconds * 1000);
}

void ActionToast::advise(const QString &text)
{
    tell(text);
    m_isAdvice = true;
}

void ActionToast::dismissAdvice()
{
    if (m_isAdvice)
        clear();
}

void ActionToast::warn(const QString &text)
{
    put(text, {}, true);
}

void ActionToast::clear()
{
    put({}, {}, false);
}

void ActionToast::put(const QString &text, const QString &keys, bool isWarning)
{
    m_timer.stop();
    m_text = text;
    m_keys = keys;
    m_isWarning = isWarning;
    m_isAdvice = false;
    setToolTip(text);
    setAccessibleName(keys.isEmpty() ? text : tr("%1. Undo with %2").arg(text, keys));
    updateGeometry();
    update();
    if (text.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QSize ActionToast::sizeHint() const
{
    const QSize caps = m_keys.isEmpty() ? QSize() : keyCapsSize(m_keys, font());
    const int words = fontMetrics().horizontalAdvance(m_text);
    return {words + caps.width() + grid::Icon + 3 * grid::Gap, minimumSizeHint().height()};
}

QSize ActionToast::minimumSizeHint() const
{
    return {80, std::max(fontMetrics().height(), keyCapsSize(QStringLiteral("u"), font()).height()) + 2};
}

QRect ActionToast::textRect() const
{
    const int left = m_isWarning ? grid::Icon + grid::Gap : 0;
    const int keys = m_keys.isEmpty() ? 0 : keyCapsSize(m_keys, font()).width() + grid::Gap;
    const int wanted = fontMetrics().horizontalAdvance(m_text) + 1;
    return {left, 0, std::clamp(width() - left - keys, 0, wanted), height()};
}

QRect ActionToast::keysRect() const
{
    if (m_keys.isEmpty())
        return {};
    return {textRect().right() + 1 + grid::Gap, 0, keyCapsSize(m_keys, font()).width(), height()};
}

void ActionToast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isWarning) {
        const QRectF box(0, (height() - grid::Icon) / 2.0, grid::Icon, grid::Icon);
        paintGlyph(painter, Glyph::Warning, box, warning(schemeOf(palette())));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect words = textRect();
    painter.drawText(words, Qt::AlignVCenter, fontMetrics().elidedText(m_text, Qt::ElideMiddle, words.width()));
    paintKeyCaps(painter, keysRect(), m_keys, palette());
}

void ActionToast::mousePressEvent(QMouseEvent *event)
{
    if (keysRect().contains(event->position().toPoint()))
        emit undoRequested();
}

} // namespace widgets
