#pragma once

#include "mentions/page.h"
#include "text/key.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace mentions {

// Words that name something, and what is made of them once for all places of an article where they stand.
struct Name
{
    QString words;      // without line breaks and double spaces
    QString folded;     // as foldedName; null: not asked for yet
    QStringList person; // as nameWords; empty: not asked for yet
};

// The names of one article by number. The page must outlive them.
class Names final
{
public:
    explicit Names(const Page &page) : m_page(page) {}

    // The number of a mark's words; a new one may move the others, so that no reference outlives it.
    std::size_t numberOf(const Mark &mark);

    const QString &words(std::size_t number) const { return m_names[number].words; }
    const QString &folded(std::size_t number);
    const QStringList &person(std::size_t number);

private:
    const Page &m_page;
    std::vector<Name> m_names;
    QHash<text::Key<QStringView>, std::size_t> m_numbers; // by the words as they stand
};

} // namespace mentions
