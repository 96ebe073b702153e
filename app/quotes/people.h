#pragma once

#include "quotes/voices.h"
#include "text/mention.h"
#include "text/quote.h"

#include <QHash>

namespace quotes {

// Says who a voice is: names through their mention, pronouns through the persons that stand before them.
class People final
{
public:
    // The given names say the gender of a person where the text itself does not.
    People(QStringView body, const QList<text::Entity> &entities, const QList<text::Mention> &mentions,
           std::span<const Item> items, const QHash<QString, Traits> &givenNames);

    struct Identity
    {
        text::Speaker speaker;
        bool guessed = false; // a pronoun resolved by what stands before it
    };
    Identity identify(const Phrase &phrase);

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    text::Span spanOf(const Phrase &phrase) const;
    int personBefore(int pronoun);
    bool agrees(int entity, Traits gender);
    void learnGenders();
    std::vector<int> pronounVotes() const;
    int namesake(text::Span words);

    QStringView m_body;
    const QList<text::Entity> &m_entities;
    const QList<text::Mention> &m_mentions;
    std::span<const Item> m_items;
    const QHash<QString, Traits> &m_givenNames;
    QHash<QStringView, int> m_surnames; // last word of a person's name -> entity, -1 where two persons share it
    std::vector<Traits> m_genders;      // by entity, Male or Female where a title or a noun beside the name tells
};

} // namespace quotes
