#pragma once

#include "mentions/finder.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace mentions {

// An analyst's correction of names: about the entity with a key, or, for Mark, about words.
struct Ruling
{
    enum class What : quint8 { Merge, Split, Retype, Ignore, Rename, Mark };
    What what = What::Merge;
    QString key;                                        // of the entity it is about; empty with Mark
    QString words;                                      // Split: the alias; Mark: what is a name
    text::MentionKind kind = text::MentionKind::Person; // of what it becomes
    QString target; // Merge, Split: the key of what it becomes; empty: it follows from kind and words
    QString name;   // of what it becomes; empty: as it was
    QDate given;
    quint64 id = 0; // the caller's
};

// All of them, ready to be looked up. Immutable; any thread may read.
class Rulings final
{
public:
    explicit Rulings(const QList<Ruling> &rulings);

    bool isEmpty() const { return m_byKey.isEmpty() && m_marks.isEmpty(); }
    // Of an entity: the Merge, Retype or Ignore; the Rename; the Split of an alias (folded). Null where there is none.
    const Ruling *identity(const QString &key) const;
    const Ruling *name(const QString &key) const;
    const Ruling *split(const QString &key, const QString &alias) const;
    const QList<Ruling> &marks() const { return m_marks; } // longest words first

private:
    template <typename Is>
    const Ruling *find(const QString &key, Is is) const;

    QHash<QString, QList<Ruling>> m_byKey;
    QList<Ruling> m_marks;
};

// Lets the corrections win over what was found, and appends to Found::followed the id of each that had a say. The
// entities stay in order of first mention. Pure.
//
// Words marked as names are found where they stand so, in that case or in capitals, as words of their own; a longer
// name that holds them stays. Then each mention's entity is followed through split, merge, retype and rename until
// nothing more is said of it; where rulings lead in a circle, they end where it closes.
Found obey(QStringView body, Found found, const Rulings &rulings);

} // namespace mentions
