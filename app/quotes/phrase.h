#pragma once

#include "quotes/line.h"

#include <optional>

namespace quotes {

// Words that can name somebody, and the one among them that decides who it is.
struct Phrase
{
    int first = 0;
    int last = 0;       // half-open
    int head = 0;       // a name, pronoun or noun
    bool named = false; // the head belongs to a mention or is written like a name
    bool pronoun = false;
    bool noun = false;     // the head is a listed noun for someone or something that speaks
    bool governed = false; // a preposition stands before it: no subject

    int size() const { return last - first; }
};

// Reads noun phrases by word lists, capitals and mentions. Limits are item positions; nothing outside [from, to) is
// looked at.
class PhraseReader final
{
public:
    // The lexicon may be null.
    PhraseReader(std::span<const Item> items, const QList<text::Mention> &mentions, const Lexicon *lexicon)
        : m_items(items),
          m_mentions(mentions),
          m_verbFirst(lexicon && lexicon->verbFirst()),
          m_nounsAreCapital(lexicon && lexicon->nounsAreCapital()),
          m_startsAreNoNames(lexicon && lexicon->verbFirst() && !mentions.isEmpty())
    {
    }

    // The phrase that begins at a position: "White House Press Secretary Karoline Leavitt", "a spokesman for the city".
    std::optional<Phrase> startingAt(int at, int to) const;

    // The phrase that ends before a position.
    std::optional<Phrase> endingBefore(int at, int from) const;

    bool verbFirst() const { return m_verbFirst; } // see Lexicon
    bool nounsAreCapital() const { return m_nounsAreCapital; }

    bool isPronoun(int at) const;
    bool isName(int at) const;
    bool isNoun(int at) const;   // listed as someone or something that speaks
    bool isPerson(int at) const; // inside the mention of a person
    bool isPlace(int at) const;
    bool isNationality(int at) const;

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    bool fits(int at) const; // can be part of a noun phrase
    bool isVerbLike(int from, int at, int to) const;
    bool isCompound(int at, int to) const;
    bool links(int at, int to) const; // a preposition that ties a second noun to the first
    int mentionEnd(int at, int to) const;
    int mentionBegin(int at, int from) const;
    std::optional<Phrase> withHead(Phrase phrase, int from) const;
    bool isApposed(int mention, const Phrase &phrase) const;
    bool isQualifier(int from, int at, int to) const;
    bool isBare(const Phrase &phrase) const;
    bool isPossessiveMark(int at) const;
    bool beginsAnother(int from, int at) const;
    int nameBehindRoles(int at, int end, int to) const;

    std::span<const Item> m_items;
    const QList<text::Mention> &m_mentions;
    bool m_verbFirst = false;
    bool m_nounsAreCapital = false;
    bool m_startsAreNoNames = false; // a sentence's first word is no name for its capital alone
};

} // namespace quotes
