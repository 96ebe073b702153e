#include "widgets/action_toast.h"

#include "widgets/glyphs.h"
#include "widgets/keycaps.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

#include <algorithm>

namespace widgets {

ActionToast::ActionToast(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_label(new QLabel(this)), m_keys(new KeyCaps({}, this))
{
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setTextFormat(Qt::PlainText);
    m_keys->setCursor(Qt::PointingHandCursor);
    m_keys->setToolTip(tr("Undo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Gap);
    row->addWidget(m_icon);
    row->addWidget(m_label);
    row->addWidget(m_keys);
    row->addStretch();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ActionToast::clear);
    clear();
}

void ActionToast::tell(const QString &text, const QString &undoKeys)
{
    put(text, undoKeys, false);
    if (m_seconds > 0)
        m_timer.start(m_seconds * 1000);
}

void ActionToast::warn(const QString &text)
{
    put(text, {}, true);
}

void ActionToast::clear()
{
    put({}, {}, false);
}

QString ActionToast::text() const
{
    return m_text;
}

void ActionToast::put(const QString &text, const QString &keys, bool isWarning)
{
    m_timer.stop();
    m_text = text;
    m_icon->setVisible(isWarning);
    if (isWarning)
        m_icon->setPixmap(iconFor(Glyph::Warning).pixmap(grid::Icon));
    m_keys->setKeys(keys);
    m_keys->setVisible(!keys.isEmpty());
    elide();
    setAccessibleName(keys.isEmpty() ? text : tr("%1. Undo with %2").arg(text, keys));
    if (!text.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ActionToast::elide()
{
    const int keys = m_keys->isVisibleTo(this) ? m_keys->sizeHint().width() + grid::Gap : 0;
    const int icon = m_icon->isVisibleTo(this) ? grid::Icon + grid::Gap : 0;
    const int room = std::max(0, width() - keys - icon - grid::Gap);
    const int wanted = m_label->fontMetrics().horizontalAdvance(m_text) + 2;
    m_label->setFixedWidth(std::min(room, wanted));
    m_label->setText(m_label->fontMetrics().elidedText(m_text, Qt::ElideMiddle, room));
    m_label->setToolTip(m_text);
}

void ActionToast::mousePressEvent(QMouseEvent *event)
{
    if (m_keys->isVisible() && m_keys->geometry().contains(event->position().toPoint()))
        emit undoRequested();
}

void ActionToast::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

} // namespace widgets
