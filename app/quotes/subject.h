#pragma once

#include "quotes/phrase.h"

namespace quotes {

// How a subject was found; says how far it can be trusted.
enum class Found : quint8 {
    Beside,     // stands next to the verb
    Apposition, // a comma, bracket or relative clause between them
    Inverted,   // follows the verb
    Clause,     // first name of the verb's clause
    Source,     // "according to"
};

struct Subject
{
    Phrase phrase;
    Found found = Found::Beside;
};

// Finds the subject of a verb inside one sentence.
class SubjectFinder final
{
public:
    // [from, to) is the sentence.
    SubjectFinder(std::span<const Item> items, const PhraseReader &phrases, int from, int to)
        : m_items(items), m_phrases(phrases), m_from(from), m_to(to)
    {
    }

    // The subject before the verb, looking no further back than the limit.
    std::optional<Subject> before(int verb, int limit) const;

    // The subject after the verb: "said the minister".
    std::optional<Subject> after(int verb) const;

    // All the words of [from, verb) where they can only be a noun phrase, though none of them is listed: "two
    // fishermen".
    std::optional<Subject> plainRun(int from, int verb) const;

    // Of a participle: "with the minister saying", "X went on, saying".
    std::optional<Subject> ofParticiple(int verb, int limit) const;

    // Behind a word of source: "according to X".
    std::optional<Subject> source(int word) const;

    // The first phrase that can be a subject in [from, verb), leading adjuncts left out.
    std::optional<Subject> ofClause(int from, int verb) const;

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    bool isUsable(const Phrase &phrase) const;
    std::optional<Phrase> withPlaces(const Phrase &second, int limit) const;
    int skipBack(int at, int limit) const;
    std::optional<Subject> acrossInsertion(int at, int limit) const;
    std::optional<Subject> nameInside(int open, int close, const std::optional<Phrase> &before) const;
    std::optional<Subject> antecedent(int relative, int limit) const;
    std::optional<Subject> ofCoordinated(int conjunction, int limit) const;
    int clauseStart(int verb, int limit) const;
    std::optional<Subject> afterAdjuncts(int at) const;
    int endOfObject(const Phrase &object) const;
    int endOfDate(int at) const;
    Phrase nameBehind(const Phrase &noun) const;
    std::optional<Subject> afterAttribute(int article) const;

    std::span<const Item> m_items;
    const PhraseReader &m_phrases;
    int m_from = 0;
    int m_to = 0;
};

} // namespace quotes
