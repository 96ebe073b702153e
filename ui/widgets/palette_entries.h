#pragma once

#include "widgets/command_palette.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace widgets {

// The palette's rows: what is always there and what was found, ranked for what is typed.
class PaletteEntries final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { Id = Qt::UserRole + 1, Detail, Keys, Category, Enabled, Places };

    using QAbstractListModel::QAbstractListModel;

    void setAlways(const QList<PaletteEntry> &entries);
    void addFound(const QList<PaletteEntry> &entries);
    void setQuery(const QString &query); // forgets what was found
    QString query() const { return m_query; }
    void remember(const QString &id);
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &ids) { m_recent = ids; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Ranked
    {
        PaletteEntry entry;
        QList<int> places;
        int score = 0;
    };
    void rank();

    QString m_query;
    QList<PaletteEntry> m_always;
    QList<PaletteEntry> m_found;
    QList<Ranked> m_rows;
    QStringList m_recent;
};

// A row of the palette: title with the matched letters set off, detail, category, keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintTitle(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                           const QModelIndex &index);
};

} // namespace widgets
