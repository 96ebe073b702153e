#pragma once

#include <QStyledItemDelegate>

namespace widgets {

// Where a panel row's parts are found. -1: the tree has no such part.
struct TreeRoles
{
    int group = -1;         // text::Group as int: shape and colour of the row
    int mention = -1;       // text::MentionKind as int: likewise, wins over group
    int quote = -1;         // any value >= 0: the quotation's shape and colour, wins over both
    int chip = -1;          // QString: the kind in words
    int count = -1;         // int, shown where above 0; such rows are headings
    int confidence = -1;    // float 0..1, below 0: none
    int detail = -1;        // QString, quiet second line
    int notable = -1;       // bool: the detail is set off, for it leads on or is the analyst's own
    int share = -1;         // float 0..1 of the whole, below 0: none; a bar below a heading, and in words
    int language = -1;      // QString, as a small badge
    int emphasisBegin = -1; // into the displayed text
    int emphasisLength = -1;
};

// A row of the side panel's trees: shape, kind, text, confidence as a short bar, count. Headings are bold with their
// count.
class TreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TreeDelegate(const TreeRoles &roles, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Look;
    Look lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintShare(QPainter &painter, const QRect &row, int left, int right, const Look &look);
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const Look &look);
    static void paintLeaf(QPainter &painter, const QStyleOptionViewItem &option, const Look &look);
    static void paintWords(QPainter &painter, QPoint topLeft, int width, const Look &look);
    static void paintFoot(QPainter &painter, int left, int right, int bottom, const Look &look);
    static void paintConfidence(QPainter &painter, int right, int middle, const QPalette &palette, const Look &look);

    TreeRoles m_roles;
};

} // namespace widgets
