#pragma once

#include "quotes/subject.h"

namespace quotes {

// What tied a quotation to its speaker.
enum class Why : quint8 {
    After,     // the clause behind it: “...,” X said
    Before,    // the clause before it: X said: “...”
    Source,    // according to X
    Label,     // X: “...”
    Signature, // “...” — X
    Sentence,  // another quotation of its sentence
    Previous,  // the quotation before it in the paragraph
    Next,      // the quotation after it in the paragraph
    Continued, // it goes on from the paragraph before
    Paragraph, // the speaker of the paragraph before
    Intro,     // the paragraph before ends with a colon
    Subject,   // the first name of its sentence
    Mentioned, // the subject of the sentence before
    Reported,  // not quoted: X said that ...
};

// Who is behind a marked stretch. Positions are indexes into the items.
struct Voice
{
    Phrase phrase;
    Found found = Found::Beside;
    Why why = Why::After;
    int cue = -1;
    float confidence = 0;
};

// The items [first, last) of one sentence.
struct Sentence
{
    int first = 0;
    int last = 0;
};

// Finds the voice of a marked stretch from the words of its own sentence.
class SentenceVoice final
{
public:
    SentenceVoice(std::span<const Item> items, const QList<Marked> &marked, QStringView body, const PhraseReader &phrases,
                  Sentence sentence, const Lexicon &lexicon)
        : m_items(items), m_marked(marked), m_body(body), m_phrases(phrases), m_sentence(sentence),
          m_subjects(items, phrases, sentence.first, sentence.last), m_verbFirst(lexicon.verbFirst()),
          m_nounsAreCapital(lexicon.nounsAreCapital())
    {
    }

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
    bool isVerb(int at, Traits wanted) const;
    bool letsVerbFollow(int at) const;
    bool isSource(int word) const;
    int auxiliaryOf(int verb, int limit) const;
    bool closesClause(int at) const;
    std::optional<Voice> behind(int at) const;
    std::optional<Voice> ahead(int at, int depth = 0) const;
    std::optional<Voice> byOwner(int noun, int at) const;
    std::optional<Voice> byAgent(int verb, int at) const;
    bool isPassive(int verb) const;
    bool isDeepInObject(int verb, int at) const;
    std::optional<Voice> byDescription(int at) const;
    std::optional<Voice> bySource(int at) const;
    std::optional<Voice> byLabel(int at) const;
    std::optional<Voice> bySignature(int at) const;
    std::optional<Subject> subjectOf(int verb, int limit) const;

    std::span<const Item> m_items;
    const QList<Marked> &m_marked;
    QStringView m_body;
    const PhraseReader &m_phrases;
    Sentence m_sentence;
    SubjectFinder m_subjects;
    bool m_verbFirst = false;       // see Lexicon
    bool m_nounsAreCapital = false;
};

} // namespace quotes
