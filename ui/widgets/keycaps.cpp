#include "widgets/keycaps.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int Padding = 5;
constexpr int Between = 3;

// Between caps: "j / k" are alternatives, "1 – 5" a range; either sign alone is a key.
bool isBetween(const QStringList &caps, qsizetype at)
{
    const bool isSign = caps.at(at) == u"/" || caps.at(at) == u"–";
    return isSign && at > 0 && at + 1 < caps.size();
}

int capHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 3;
}

int widthOf(const QStringList &caps, qsizetype at, const QFontMetrics &metrics)
{
    const int words = metrics.horizontalAdvance(caps.at(at));
    return isBetween(caps, at) ? words : std::max(words + 2 * Padding, capHeight(metrics));
}

QFont capFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.88);
    return smaller;
}

} // namespace

QStringList capsOf(const QString &keys)
{
    QStringList caps;
    for (QString word : keys.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 1 && word.endsWith(u',') && !word.endsWith(u"+,"))
            word.chop(1);       // between the strokes of a sequence
        if (word.size() == 1) { // also "+" and "/", which are keys where they stand alone in the text
            caps.append(word);
            continue;
        }
        QStringList parts = word.split(u'+', Qt::SkipEmptyParts);
        if (word.endsWith(u"++"))
            parts.append(QStringLiteral("+"));
        caps += parts;
    }
    return caps;
}

QSize keyCapsSize(const QString &keys, const QFont &font)
{
    const QFontMetrics metrics(capFont(font));
    const QStringList caps = capsOf(keys);
    int width = 0;
    for (qsizetype i = 0; i < caps.size(); ++i)
        width += widthOf(caps, i, metrics) + Between;
    return {std::max(0, width - Between), capHeight(metrics)};
}

void paintKeyCaps(QPainter &painter, const QRect &rect, const QString &keys, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(capFont(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor ink = palette.color(QPalette::Text);
    QColor edge = ink;
    edge.setAlphaF(0.34F);
    QColor ground = ink;
    ground.setAlphaF(0.05F);
    int x = rect.left();
    const int top = rect.top() + (rect.height() - capHeight(metrics)) / 2;
    const QStringList caps = capsOf(keys);
    for (qsizetype i = 0; i < caps.size(); ++i) {
        const int width = widthOf(caps, i, metrics);
        const QRectF box(x + 0.5, top + 0.5, width - 1, capHeight(metrics) - 1);
        if (!isBetween(caps, i)) {
            painter.setPen(edge);
            painter.setBrush(ground);
            painter.drawRoundedRect(box, 3.5, 3.5);
        }
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, caps.at(i));
        x += width + Between;
    }
    painter.restore();
}

KeyCaps::KeyCaps(const QString &keys, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCaps::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

QSize KeyCaps::sizeHint() const
{
    return keyCapsSize(m_keys, font());
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCaps(painter, rect(), m_keys, palette());
}

void KeyCaps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace widgets
