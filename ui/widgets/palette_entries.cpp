#include "widgets/palette_entries.h"

#include "widgets/fuzzy.h"
#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QSet>
#include <QTextLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr qsizetype MaxRecent = 20;
constexpr qsizetype MaxRows = 200;
constexpr int RecencyBonus =
    10; // for the latest, one less for each before it: breaks near ties, never beats a better match

} // namespace

void PaletteEntries::setAlways(const QList<PaletteEntry> &entries)
{
    m_always = entries;
    rank();
}

void PaletteEntries::addFound(const QList<PaletteEntry> &entries)
{
    m_found += entries;
    rank();
}

void PaletteEntries::setQuery(const QString &query)
{
    m_query = query;
    m_found.clear();
    rank();
}

void PaletteEntries::remember(const QString &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    m_recent.resize(std::min(m_recent.size(), MaxRecent));
}

void PaletteEntries::rank()
{
    beginResetModel();
    m_rows.clear();
    QSet<QString> seen;
    for (const PaletteEntry &entry : m_always + m_found) {
        const auto match = fuzzyMatch(m_query, entry.title);
        if (!match || seen.contains(entry.id))
            continue;
        seen.insert(entry.id);
        const auto since = m_recent.indexOf(entry.id);
        const int recency = since < 0 ? 0 : std::max(1, RecencyBonus - int(since));
        m_rows.append({entry, QList<int>(match->places.cbegin(), match->places.cend()), match->score + recency});
    }
    const auto comesFirst = [this](const Ranked &one, const Ranked &other) {
        if (one.entry.enabled != other.entry.enabled)
            return one.entry.enabled;
        if (one.score != other.score)
            return one.score > other.score;
        return !m_query.isEmpty() && one.entry.title.size() < other.entry.title.size();
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), comesFirst);
    m_rows.resize(std::min(m_rows.size(), MaxRows));
    endResetModel();
}

int PaletteEntries::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteEntries::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ranked &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.entry.title, row.entry.detail, row.entry.category, row.entry.keys};
        parts.removeAll(QString());
        return parts.join(tr(", ", "between the parts of a palette entry"));
    }
    case Id:
        return row.entry.id;
    case Detail:
        return row.entry.detail;
    case Keys:
        return row.entry.keys;
    case Category:
        return row.entry.category;
    case Enabled:
        return row.entry.enabled;
    case Places:
        return QVariant::fromValue(row.places);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteEntries::flags(const QModelIndex &index) const
{
    const bool isEnabled = index.isValid() && m_rows.at(index.row()).entry.enabled;
    return isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 3 * grid::Unit};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selectionWash(palette, true));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 0, -4, 0), 4, 4);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect.adjusted(4, 0, -4, 0), hoverWash(palette));
    }
    QRect room = option.rect.adjusted(grid::Margin + grid::Unit, 0, -grid::Margin, 0);
    painter->setFont(option.font);
    if (const QString keys = index.data(PaletteEntries::Keys).toString(); !keys.isEmpty()) {
        const int width = keyCapsSize(keys, option.font).width();
        paintKeyCaps(*painter, QRect(room.right() - width, room.top(), width, room.height()), keys, palette);
        room.setRight(room.right() - width - grid::Gap);
    }
    painter->setFont(scaled(option.font, 0.86));
    painter->setPen(secondaryText(palette));
    const QString category = index.data(PaletteEntries::Category).toString();
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, category);
    room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(category) - grid::Gap);
    paintTitle(*painter, room, option, index);
    painter->restore();
}

void PaletteDelegate::paintTitle(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    QTextLayout layout(fit(index.data().toString(), option.font, room.width(), 1), option.font);
    QList<QTextLayout::FormatRange> matched;
    for (const int place : index.data(PaletteEntries::Places).value<QList<int>>()) {
        QTextLayout::FormatRange range{place, 1, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(palette.color(QPalette::Link));
        matched.append(range);
    }
    layout.setFormats(matched);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(2 * room.width());
    layout.endLayout();
    const QFontMetrics metrics(option.font);
    const int baseline = room.top() + (room.height() + metrics.ascent() - metrics.descent()) / 2;
    line.setPosition(QPointF(0, -line.ascent()));
    const bool isEnabled = index.data(PaletteEntries::Enabled).toBool();
    painter.setPen(palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    layout.draw(&painter, QPointF(room.left(), baseline));

    const int left = room.left() + qRound(line.naturalTextWidth()) + grid::Margin;
    painter.setFont(scaled(option.font, 0.9));
    painter.setPen(secondaryText(palette));
    const QString detail = index.data(PaletteEntries::Detail).toString();
    if (left < room.right())
        painter.drawText(QPoint(left, baseline),
                         painter.fontMetrics().elidedText(detail, Qt::ElideRight, room.right() - left));
}

} // namespace widgets
