#pragma once

#include "quotes/voice.h"

namespace quotes {

// The ways to name a speaker other than as the subject of an active verb. Each looks at the marked stretch at an item
// of the sentence and finds a voice or nothing.
class Patterns final
{
public:
    Patterns(std::span<const Item> items, const PhraseReader &phrases, const VerbReader &verbs, Sentence sentence)
        : m_items(items), m_phrases(phrases), m_verbs(verbs), m_sentence(sentence)
    {
    }

    std::optional<Voice> byOwner(int noun, int at) const; // "X's claim that “...”"
    std::optional<Voice> byAgent(int verb, int at) const; // "was described by X as “...”"
    std::optional<Voice> byDescription(int at) const;     // "X hailed her as a “...”"
    std::optional<Voice> bySource(int at) const;          // "according to X"
    std::optional<Voice> byTail(int at) const;            // "“...” is what counts, says X."
    std::optional<Voice> byLabel(int at) const;           // "X: “...”"
    std::optional<Voice> bySignature(int at) const;       // "“...” — X"

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    bool isSource(int word) const;

    std::span<const Item> m_items;
    const PhraseReader &m_phrases;
    const VerbReader &m_verbs;
    Sentence m_sentence;
};

} // namespace quotes
