#pragma once

#include "models/outline.h"

#include <QDate>

namespace models {

// How another article hangs together with the one on show. In the order they are listed.
enum class Bond : quint8 { AnnouncedIn, SameBytes, NearDuplicate, SameEvent, Announces };
inline constexpr int BondCount = 5;

QString labelFor(Bond bond); // "Announced in"

struct Relative
{
    Bond bond = Bond::NearDuplicate;
    qint64 article = 0;
    QString title;
    QString source;
    QDate date;
    QString why;     // for the user
    QString words;   // the feed's item, with Announces and AnnouncedIn
    int block = -1;  // of the item: in this article with Announces, in that one with AnnouncedIn
    float score = 1; // 0..1

    bool operator==(const Relative &) const = default;
};

// The relatives of one article by their bond, each with the reason. Bonds without relatives are left out. GUI thread.
class RelatedTree final : public Outline
{
    Q_OBJECT
public:
    enum Role {
        Group = Qt::UserRole + 1, // text::Group as int, for shape and colour
        Count,                    // of articles; 0 in leaves
        Detail,                   // source and date
        Score,                    // float; -1 where the row is a bond
        Why,
        Words,
        Article, // qint64, 0 where the row is a bond
        Block,   // of the item in that article, -1: none
    };

    explicit RelatedTree(QObject *parent = nullptr);

    bool show(const QList<Relative> &relatives); // false where they are on show already
    int count() const { return int(m_relatives.size()); }

    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Part
    {
        Bond bond = Bond::NearDuplicate;
        int relative = -1; // of a leaf
    };
    QVariant bondData(const QModelIndex &index, Bond bond, int role) const;
    static QVariant relativeData(const Relative &relative, int role);

    QList<Relative> m_relatives;
    QList<Part> m_parts; // by node
};

} // namespace models
