#pragma once

#include "quotes/line.h"

#include <QHash>

namespace quotes {

// Male or Female of the persons of one document, as far as it or their given names tell. Keeps references to what it is
// given.
class Genders final
{
public:
    Genders(const QList<text::Entity> &entities, const QList<text::Mention> &mentions, std::span<const Item> items,
            const GivenNames &givenNames)
        : m_entities(entities), m_mentions(mentions), m_items(items), m_givenNames(givenNames)
    {
    }

    // 0 where nothing tells. The first call reads the document once.
    Traits of(int entity);

private:
    int personAt(std::size_t at) const;
    void learn();
    void learnFromNouns(std::vector<Traits> &honorifics, std::vector<Traits> &nouns) const;
    std::vector<int> pronounVotes() const;

    const QList<text::Entity> &m_entities;
    const QList<text::Mention> &m_mentions;
    std::span<const Item> m_items;
    const GivenNames &m_givenNames;
    std::vector<Traits> m_genders; // by entity
};

} // namespace quotes
