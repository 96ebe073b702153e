#include "widgets/tree_delegate.h"

#include "text/doubt.h"
#include "widgets/glyphs.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int Top = RowTop;
constexpr int Edge = 10;
constexpr int Between = 7;
constexpr int RuleWidth = 2;
constexpr int RuleSpace = RuleWidth + 7;
constexpr int BarWidth = 24;
constexpr int BarHeight = 3;
constexpr int DoubtWidth = 9; // of the bar, left to the question mark
constexpr int LeafLines = 2;
constexpr int ShareHeight = 3;
constexpr int ShareRoom = ShareHeight + 4; // below a heading's words

int depthOf(QModelIndex index)
{
    int depth = 0;
    for (; index.isValid(); index = index.parent())
        ++depth;
    return depth;
}

// From the left whatever the script, so that words stay at their arrow or their rule; each line reads its own way.
void paintFromLeft(QPainter &painter, int left, int right, int baseline, const QString &text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, right - left);
    painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QPoint(left, baseline), shown);
    painter.setLayoutDirection(Qt::LeftToRight);
}

} // namespace

// What one row shows, read from the model once.
struct TreeDelegate::Look
{
    QString text, chip, detail, language;
    QFont font, smallFont;
    int count = 0;
    float confidence = -1;
    float share = -1;
    QColor ink, quiet, strong, wash, note;
    Glyph glyph = Glyph::Person;
    qsizetype emphasisBegin = 0, emphasisLength = 0;
    bool isLeaf = false;
    bool isTop = false;

    bool hasFoot() const { return !chip.isEmpty() || !detail.isEmpty() || !language.isEmpty(); }
    int textWidth(int width) const { return isLeaf ? width - RuleSpace - Edge - BarWidth - Between : width - Edge; }
};

TreeDelegate::TreeDelegate(const TreeRoles &roles, QObject *parent) : QStyledItemDelegate(parent), m_roles(roles) {}

TreeDelegate::Look TreeDelegate::lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto valueOf = [&](int role) { return role < 0 ? QVariant() : index.data(role); };
    const auto numberOf = [&](int role) {
        const QVariant value = valueOf(role);
        return value.isValid() ? value.toInt() : -1;
    };
    const Scheme scheme = schemeOf(option.palette);
    Look look;
    look.text = index.data().toString();
    look.chip = valueOf(m_roles.chip).toString();
    look.detail = valueOf(m_roles.detail).toString();
    look.language = valueOf(m_roles.language).toString().toUpper();
    look.count = std::max(0, numberOf(m_roles.count));
    look.confidence = m_roles.confidence < 0 ? -1.0F : index.data(m_roles.confidence).toFloat();
    look.share = m_roles.share < 0 ? -1.0F : index.data(m_roles.share).toFloat();
    look.emphasisBegin = std::max(0, numberOf(m_roles.emphasisBegin));
    look.emphasisLength = std::max(0, numberOf(m_roles.emphasisLength));
    look.isTop = !index.parent().isValid();
    look.isLeaf = !look.isTop && look.confidence >= 0 && look.count == 0 && index.model()->rowCount(index) == 0;
    look.font = look.isTop ? scaled(option.font, 1.0, QFont::DemiBold) : option.font;
    look.smallFont = scaled(option.font, 0.86);
    look.quiet = secondaryText(option.palette);
    look.strong = option.palette.color(QPalette::Text);
    look.note = valueOf(m_roles.notable).toBool() ? option.palette.color(QPalette::Link) : look.quiet;
    look.wash = hairline(option.palette);
    look.ink = look.quiet;
    if (numberOf(m_roles.quote) >= 0) {
        look.ink = quoteSwatch(scheme).ink;
    } else if (const int kind = numberOf(m_roles.mention); kind >= 0) {
        look.glyph = glyphFor(text::MentionKind(kind));
        look.ink = swatch(text::MentionKind(kind), scheme).ink;
    } else if (const int group = numberOf(m_roles.group); group >= 0) {
        look.glyph = glyphFor(text::Group(group));
        look.ink = swatch(text::Group(group), scheme).ink;
    }
    return look;
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = lookOf(option, index);
    const QFontMetrics metrics(look.font);
    int height = 2 * Top + metrics.height();
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const int width = view ? view->viewport()->width() - depthOf(index) * view->indentation() : 240;
    if (look.isLeaf && metrics.horizontalAdvance(look.text) > look.textWidth(width))
        height += (LeafLines - 1) * metrics.lineSpacing();
    if (look.hasFoot())
        height += QFontMetrics(look.smallFont).lineSpacing() + 2;
    if (look.share >= 0)
        height += ShareRoom;
    return {100, height};
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = lookOf(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    if (look.isLeaf)
        paintLeaf(*painter, option, look);
    else
        paintHeading(*painter, option, look);
    painter->restore();
}

void TreeDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const Look &look)
{
    const QFontMetrics metrics(look.font);
    const int baseline = option.rect.top() + Top + metrics.ascent();
    int left = option.rect.left();
    if (look.isTop) {
        const int size = metrics.ascent();
        paintGlyph(painter, look.glyph, QRectF(left, baseline - size + 1, size, size), look.ink);
        left += size + Between;
    }
    int right = option.rect.right() - Edge;
    if (look.share >= 0) {
        paintShare(painter, option.rect, left, right, look);
        painter.setFont(look.smallFont);
        painter.setPen(look.quiet);
        const int percent = look.share > 0 ? std::max(1, qRound(100 * look.share)) : 0;
        const QString words = tr("%1 %").arg(QLocale().toString(percent));
        const int width = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QPoint(right - width, baseline), words);
        right -= std::max(width, painter.fontMetrics().horizontalAdvance(tr("%1 %").arg(100))) + Between;
    }
    if (look.count > 0) {
        const QString count = QLocale().toString(look.count);
        painter.setFont(option.font);
        painter.setPen(look.quiet);
        right -= painter.fontMetrics().horizontalAdvance(count);
        painter.drawText(QPoint(right, baseline), count);
        right -= Between;
    }
    painter.setFont(look.font);
    painter.setPen(look.strong);
    paintFromLeft(painter, left, right, baseline, look.text);
    if (look.detail.isEmpty())
        return;
    painter.setFont(look.smallFont);
    painter.setPen(look.note);
    const QFontMetrics small(look.smallFont);
    const int below = baseline + metrics.descent() + 2 + small.ascent();
    paintFromLeft(painter, left, right, below, look.detail);
}

// As much of the row's width as the group takes of the article.
void TreeDelegate::paintShare(QPainter &painter, const QRect &row, int left, int right, const Look &look)
{
    const double round = ShareHeight / 2.0;
    const QRectF whole(left, row.bottom() - Top - ShareHeight + 1, std::max(0, right - left), ShareHeight);
    const double part = look.share > 0 ? std::max(2 * round, whole.width() * double(look.share)) : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.wash);
    painter.drawRoundedRect(whole, round, round);
    painter.setBrush(look.ink);
    painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(part, ShareHeight)), round, round);
}

void TreeDelegate::paintLeaf(QPainter &painter, const QStyleOptionViewItem &option, const Look &look)
{
    const QFontMetrics metrics(look.font);
    const QRect &row = option.rect;
    painter.fillRect(QRect(row.left(), row.top() + Top, RuleWidth, row.height() - 2 * Top), look.ink);
    const int left = row.left() + RuleSpace;
    const int middle = row.top() + Top + metrics.ascent() - metrics.xHeight() / 2;
    paintConfidence(painter, row.right() - Edge, middle, option.palette, look);

    paintWords(painter, {left, row.top() + Top}, look.textWidth(row.width()), look);
    if (look.hasFoot())
        paintFoot(painter, left, row.right() - Edge, row.bottom() - Top, look);
}

// Up to two lines, each on the font's own line height whatever other fonts its characters come from.
void TreeDelegate::paintWords(QPainter &painter, QPoint topLeft, int width, const Look &look)
{
    const QFontMetrics metrics(look.font);
    QTextLayout layout(fit(look.text, look.font, width, LeafLines), look.font);
    QTextOption option;
    option.setTextDirection(look.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    if (look.emphasisLength > 0) {
        QTextLayout::FormatRange range{int(look.emphasisBegin), int(look.emphasisLength), {}};
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(look.ink);
        layout.setFormats({range});
    }
    layout.beginLayout();
    for (int i = 0; i < LeafLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, i * metrics.lineSpacing() + metrics.ascent() - line.ascent()));
    }
    layout.endLayout();
    painter.setPen(look.strong);
    layout.draw(&painter, topLeft);
}

void TreeDelegate::paintFoot(QPainter &painter, int left, int right, int bottom, const Look &look)
{
    painter.setFont(look.smallFont);
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = bottom - metrics.descent();
    if (!look.chip.isEmpty())
        left += paintChip(painter, left, baseline, look.chip, look.ink) + Between;
    if (!look.language.isEmpty())
        left += paintChip(painter, left, baseline, look.language, look.quiet) + Between;
    painter.setPen(look.note);
    paintFromLeft(painter, left, right, baseline, look.detail);
}

// A bar as long as the analysis is sure; a question mark behind it, away from the words, where the analyst should look
// twice.
void TreeDelegate::paintConfidence(QPainter &painter, int right, int middle, const QPalette &palette, const Look &look)
{
    const bool isDoubtful = look.confidence < text::Doubtful;
    const int width = isDoubtful ? BarWidth - DoubtWidth : BarWidth;
    const QRectF whole(right - BarWidth, middle - BarHeight / 2.0, width, BarHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hairline(palette));
    painter.drawRoundedRect(whole, 1.5, 1.5);
    QColor sure = look.quiet;
    sure.setAlphaF(0.6F);
    painter.setBrush(isDoubtful ? warning(schemeOf(palette)) : sure);
    painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(width * look.confidence, BarHeight)), 1.5, 1.5);
    if (!isDoubtful)
        return;
    painter.setFont(look.smallFont);
    painter.setPen(warning(schemeOf(palette)));
    painter.drawText(QPointF(whole.right() + 3, middle + painter.fontMetrics().xHeight() * 0.75), QStringLiteral("?"));
}

} // namespace widgets
