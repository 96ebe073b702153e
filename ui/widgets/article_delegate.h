#pragma once

#include <QStyledItemDelegate>

namespace widgets {

// Where an article row's parts are found in the model; told by the window, so that this room needs no models.
struct ArticleRoles
{
    int title = -1;      // QString; an invalid value anywhere paints a quiet placeholder
    int snippet = -1;    // QString
    int source = -1;     // QString
    int date = -1;       // QDate
    int language = -1;   // ISO 639-1
    int words = -1;      // int, for the read weight
    int read = -1;       // bool
    int starred = -1;    // bool
    int inBriefing = -1; // bool
    int pileName = -1;   // QString, shown where not empty
    int feedItems = -1;  // int
    int posts = -1;      // int
    int notices = -1;    // int
    int missing = -1;    // bool
    int hasNote = -1;    // bool
    int labels = -1;     // QStringList
};

// One article in the pile: source and date, the headline on up to two lines (bold and dotted while unread), the first
// line of the story, and a line of badges. All rows have one height: set uniformItemSizes on the view.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ArticleDelegate(const ArticleRoles &roles, QObject *parent = nullptr);

    // The language that needs no badge; at first the desktop's.
    void setHomeLanguage(const QString &language) { m_homeLanguage = language; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Frame;
    void paintHead(QPainter &painter, const Frame &frame, const QModelIndex &index) const;
    void paintText(QPainter &painter, const Frame &frame, const QModelIndex &index) const;
    void paintBadges(QPainter &painter, const Frame &frame, const QModelIndex &index) const;
    static void paintPlaceholder(QPainter &painter, const Frame &frame);

    ArticleRoles m_roles;
    QString m_homeLanguage;
};

} // namespace widgets
