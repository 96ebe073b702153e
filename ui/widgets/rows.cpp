#include "widgets/rows.h"

#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QItemSelectionModel>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

namespace widgets {

namespace {

constexpr int BarWidth = 3;
constexpr int ChipPadding = 5;

// Where the first lines of the text start when it is broken at this width.
QList<qsizetype> lineStarts(const QString &text, const QFont &font, int width, int lines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    QList<qsizetype> starts;
    if (text.isEmpty())
        return starts;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && starts.size() < lines; line = layout.createLine()) {
        line.setLineWidth(width);
        starts.append(line.textStart());
    }
    layout.endLayout();
    return starts;
}

} // namespace

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.widget && option.widget->hasFocus();
    if (isChosen)
        painter.fillRect(option.rect, selectionWash(palette, hasFocus));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, hoverWash(palette));
    if (isChosen) {
        const QColor bar = hasFocus ? palette.color(QPalette::Highlight) : secondaryText(palette);
        painter.fillRect(QRect(option.rect.topLeft(), QSize(BarWidth, option.rect.height())), bar);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const auto *selection = view ? view->selectionModel() : nullptr;
    const QItemSelection chosen = selection ? selection->selection() : QItemSelection();
    const bool isOneOfMany = chosen.size() > 1 || (!chosen.isEmpty() && chosen.first().height() > 1);
    if (hasFocus && option.state.testFlag(QStyle::State_HasFocus) && (isOneOfMany || !isChosen)) {
        painter.setPen(palette.color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

QString fit(const QString &text, const QFont &font, int width, int lines)
{
    const qsizetype last = lineStarts(text, font, width, lines).value(lines - 1, -1);
    if (last < 0)
        return text;
    return text.left(last) + QFontMetrics(font).elidedText(text.mid(last), Qt::ElideRight, width);
}

QStringList wrap(const QString &text, const QFont &font, int width, int lines)
{
    const QList<qsizetype> starts = lineStarts(text, font, width, lines);
    QStringList wrapped;
    for (int i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == lines;
        const QString line =
            isLast ? text.mid(starts.at(i)) : text.mid(starts.at(i), starts.value(i + 1, text.size()) - starts.at(i));
        wrapped.append(isLast ? QFontMetrics(font).elidedText(line, Qt::ElideRight, width) : line.trimmed());
    }
    return wrapped;
}

void paintLine(QPainter &painter, int left, int right, int baseline, const QString &text)
{
    const bool isRightToLeft = text.isRightToLeft();
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const int x = isRightToLeft ? right - painter.fontMetrics().horizontalAdvance(text) : left;
    painter.drawText(QPoint(x, baseline), text);
    painter.setLayoutDirection(before);
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069); // FSI ... PDI
}

int chipWidth(const QString &word, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(word) + 2 * ChipPadding;
}

int paintChip(QPainter &painter, int left, int baseline, const QString &word, const QColor &ink)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = chipWidth(word, painter.font());
    const QRectF box(left + 0.5, baseline - metrics.ascent() - 0.5, width - 1, metrics.height() + 1);
    QColor edge = ink;
    edge.setAlphaF(0.45F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(ink);
    paintLine(painter, left + ChipPadding, left + width - ChipPadding, baseline, word);
    painter.restore();
    return width;
}

QFont scaled(const QFont &font, double factor, QFont::Weight weight)
{
    QFont made = font;
    if (font.pointSizeF() > 0)
        made.setPointSizeF(font.pointSizeF() * factor);
    else
        made.setPixelSize(qRound(font.pixelSize() * factor));
    made.setWeight(weight);
    return made;
}

} // namespace widgets
