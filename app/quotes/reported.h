#pragma once

#include "quotes/attribution.h"

namespace quotes {

// Words given without marks: "X said that ...", "..., X said."
struct Reported
{
    Voice voice;
    int first = 0; // items of what is reported, half-open
    int last = 0;
};

// Finds reported speech in a sentence without marked words, only where the pattern is clear: a plain verb of speech
// with its subject beside it, then "that" (or, for verbs that need none, a clause); or such a pair at the end, after a
// comma; or its words beside "according to X".
class ReportedSpeech final
{
public:
    ReportedSpeech(std::span<const Item> items, const PhraseReader &phrases, Sentence sentence, const Lexicon &lexicon)
        : m_items(items),
          m_phrases(phrases),
          m_sentence(sentence),
          m_subjects(items, phrases, sentence.first, sentence.last),
          m_nounsAreCapital(lexicon.nounsAreCapital())
    {
    }

    std::optional<Reported> find() const;

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    int contentEnd() const;
    int tailEnd(int verb) const;
    int clauseEnd(int first, int last) const;
    bool opensWith(const Phrase &subject) const;
    int contentAfter(int verb) const;
    int contentBegin() const;
    int afterComma(int at) const;
    bool isRelative(int verb, int that) const;
    bool isShortened(int at) const;
    bool isNegated(int verb) const;
    std::optional<Reported> leading(int verb) const;
    std::optional<Reported> trailing(int verb) const;
    std::optional<Reported> sourced(int word) const;
    bool isVerb(int at) const;
    bool hasVerb(int from, int to) const;

    std::span<const Item> m_items;
    const PhraseReader &m_phrases;
    Sentence m_sentence;
    SubjectFinder m_subjects;
    bool m_nounsAreCapital = false;
};

} // namespace quotes
