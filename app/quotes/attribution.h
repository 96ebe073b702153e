#pragma once

#include "quotes/patterns.h"

namespace quotes {

// Finds the voice of a marked stretch from the words of its own sentence.
class SentenceVoice final
{
public:
    SentenceVoice(std::span<const Item> items, const QList<Marked> &marked, QStringView body,
                  const PhraseReader &phrases, Sentence sentence, const Lexicon &lexicon)
        : m_items(items),
          m_marked(marked),
          m_body(body),
          m_phrases(phrases),
          m_sentence(sentence),
          m_verbs(items, body, phrases, sentence, lexicon),
          m_patterns(items, phrases, m_verbs, sentence),
          m_verbFirst(lexicon.verbFirst()),
          m_nounsAreCapital(lexicon.nounsAreCapital())
    {
    }
    SentenceVoice(const SentenceVoice &) = delete; // its parts know each other
    SentenceVoice &operator=(const SentenceVoice &) = delete;

    // The best voice for the marked stretch at this item; nothing where the sentence names none.
    std::optional<Voice> find(int at) const;

    // The verb of speech right behind the marked stretch whose subject the sentence leaves out, or -1.
    int elidedAfter(int at) const;

    // The voice that a sentence ending with a colon announces.
    std::optional<Voice> announced() const;

    // The first phrase of the sentence that can be a subject.
    std::optional<Voice> firstSubject(int before) const;

private:
    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    bool closesClause(int at) const;
    int clauseBehind(int at) const;
    bool endsClause(const std::optional<Subject> &subject) const;
    std::optional<Subject> subjectBehind(int verb, int from, bool closes) const;
    std::optional<Voice> behind(int at) const;
    std::optional<Voice> aroundThing(const Phrase &subject, int depth) const;
    std::optional<Voice> ahead(int at, int depth = 0) const;

    std::span<const Item> m_items;
    const QList<Marked> &m_marked;
    QStringView m_body;
    const PhraseReader &m_phrases;
    Sentence m_sentence;
    VerbReader m_verbs;
    Patterns m_patterns;
    bool m_verbFirst = false; // see Lexicon
    bool m_nounsAreCapital = false;
};

} // namespace quotes
