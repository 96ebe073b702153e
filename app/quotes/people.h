#pragma once

#include "quotes/antecedents.h"
#include "quotes/voices.h"
#include "text/key.h"

#include <QHash>

namespace quotes {

// Says who a voice is: names through their mention, pronouns through the persons that stand before them. Voices must be
// asked for in the order of the text, as a pronoun often stands for who spoke last.
class People final
{
public:
    // The given names say the gender of a person where the text itself does not.
    People(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
           const QList<text::Mention> &mentions, std::span<const Item> items, std::span<const Line> lines,
           const GivenNames &givenNames);

    struct Identity
    {
        text::Speaker speaker;
        bool guessed = false; // a pronoun
        float trust = 1;      // 0..1: how far the person can be trusted where the words are right
    };

    // Pieces are the quotation's.
    Identity identify(const Phrase &phrase, const QList<text::Span> &pieces);

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    text::Span spanOf(const Phrase &phrase) const;
    Identity ofPronoun(int pronoun, const QList<text::Span> &pieces);
    Identity ofName(const Phrase &phrase);
    int tied(int name, qsizetype joint, qsizetype other, bool byComma) const;
    text::Span together(int name) const;
    int namesake(text::Span words);

    QStringView m_body;
    const QList<text::Entity> &m_entities;
    const QList<text::Mention> &m_mentions;
    std::span<const Item> m_items;
    Genders m_genders;
    Antecedents m_antecedents;
    QHash<text::Key<QStringView>, int>
        m_surnames; // last word of a person's name -> entity, -1 where two persons share it
};

} // namespace quotes
