#pragma once

#include "quotes/subject.h"

namespace quotes {

// The items [first, last) of one sentence.
struct Sentence
{
    int first = 0;
    int last = 0;
};

inline constexpr Traits Verbal = Say | Cue | Gerund;

// Tells the verbs of speech of one sentence from words that only look like them, and finds their subjects.
class VerbReader final
{
public:
    VerbReader(std::span<const Item> items, QStringView body, const PhraseReader &phrases, Sentence sentence,
               const Lexicon &lexicon)
        : m_items(items),
          m_body(body),
          m_phrases(phrases),
          m_sentence(sentence),
          m_subjects(items, phrases, sentence.first, sentence.last),
          m_verbFirst(lexicon.verbFirst()),
          m_nounsAreCapital(lexicon.nounsAreCapital())
    {
    }

    // A listed verb in a place where it can be one: not "the report", "his claim", "in response".
    bool isVerb(int at, Traits wanted) const;

    // "is called", "has since been dubbed"
    bool isPassive(int verb) const;

    // Whether an unnamed subject's verb only has the marked words somewhere inside its object.
    bool isDeepInObject(int verb, int at) const;

    std::optional<Subject> subjectOf(int verb, int limit) const;

    const SubjectFinder &subjects() const { return m_subjects; }

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    bool letsVerbFollow(int at) const;
    bool leadsVerb(int at) const;
    bool followsPreposition(int at) const;
    bool isLoneParticiple(int at) const;
    std::optional<Subject> behindVerb(int verb) const;
    std::optional<Subject> invertedOf(int verb, const std::optional<Subject> &found) const;
    int auxiliaryOf(int verb, int limit) const;

    std::span<const Item> m_items;
    QStringView m_body;
    const PhraseReader &m_phrases;
    Sentence m_sentence;
    SubjectFinder m_subjects;
    bool m_verbFirst = false; // see Lexicon
    bool m_nounsAreCapital = false;
};

} // namespace quotes
