#include "quotes/patterns.h"

#include <algorithm>

namespace quotes {

namespace {

// Items looked at on either side of a quotation; keeps endless sentences linear.
constexpr int Reach = 48;

} // namespace

// "X's claim that ...": a noun of speech and whose it is.
std::optional<Voice> Patterns::byOwner(int noun, int at) const
{
    const Item &it = item(noun);
    if (!it.isWord() || !it.is(Say | Cue | Paper) || noun - 1 < m_sentence.first)
        return std::nullopt;
    if (at - noun > 8 || !(item(noun + 1).is(That | Preposition) || noun + 1 == at))
        return std::nullopt;
    if (const Item &owner = item(noun - 1); owner.is(Determiner) && owner.is(Male | Female))
        return Voice{{noun - 1, noun, noun - 1, false, true}, Found::Beside, Why::Before, noun, 0.6F};
    if (!item(noun - 1).is(Possessive) || noun - 2 < m_sentence.first)
        return std::nullopt;
    const auto phrase = m_phrases.endingBefore(noun - 1, m_sentence.first);
    if (!phrase || !(phrase->named || phrase->noun || item(phrase->first).is(Determiner)))
        return std::nullopt;
    if (phrase->first > m_sentence.first && m_verbs.isVerb(phrase->first - 1, Verbal))
        return std::nullopt; // "called X's remarks": the verb decides
    return Voice{*phrase, Found::Beside, Why::Before, noun, 0.6F};
}

// "was described by Ruiz as": who does what the passive verb says; nothing where it is not said.
std::optional<Voice> Patterns::byAgent(int verb, int at) const
{
    for (int by = verb + 1; by < m_sentence.last && by <= std::max(at + 2, verb + 4); ++by) {
        if (!item(by).isWord() || !item(by).is(Agent))
            continue;
        if (const auto phrase = m_phrases.startingAt(by + 1, m_sentence.last);
            phrase && (phrase->named || phrase->noun))
            return Voice{*phrase, Found::Beside, Why::Before, verb, 0.75F};
    }
    return std::nullopt;
}

// "hailed her as a “...”": the describing is done by the clause's subject, whatever the verb.
std::optional<Voice> Patterns::byDescription(int at) const
{
    constexpr int FarthestBe = 3;
    int as = at - 1;
    if (as > m_sentence.first && item(as).is(Determiner))
        --as;
    if (as <= m_sentence.first || !item(as).isWord() || !item(as).is(As) || item(as).isCapital() ||
        item(as - 1).is(Term))
        return std::nullopt;
    for (int be = as - 1; be >= m_sentence.first && be >= as - FarthestBe; --be) {
        if (item(be).isWord() && item(be).is(Be))
            return std::nullopt; // "has been seen as": nobody says by whom
    }
    const auto subject = m_verbs.subjects().ofClause(std::max(m_sentence.first, at - Reach), as);
    // Where all nouns have capitals a name is one only if it is known.
    if (!subject || (m_phrases.nounsAreCapital() && subject->phrase.named && item(subject->phrase.head).mention < 0))
        return std::nullopt;
    return Voice{subject->phrase, Found::Apposition, Why::Before, as, 0.55F};
}

// A word of source in its place: "nach Angaben von", "d'après", "“...”, so X"; but not "nach dem Spiel".
bool Patterns::isSource(int word) const
{
    const Item &it = item(word);
    if (it.is(After))
        return true;
    if (it.is(Paper)) // "de acuerdo con", but not "the accord with"
        return word > m_sentence.first && item(word - 1).is(Preposition) && word + 1 < m_sentence.last &&
               item(word + 1).is(Preposition);
    if (it.is(Preposition)) {
        const bool elided =
            word > m_sentence.first && item(word - 1).isWord() && item(word - 1).span.end == it.span.begin;
        return elided || (word + 1 < m_sentence.last && item(word + 1).is(Paper));
    }
    if (!it.is(Adverb))
        return true;
    if (word + 1 >= m_sentence.last || item(word + 1).is(Say | Cue) || word == m_sentence.first)
        return false;
    return item(word - 1).marked >= 0 || item(word - 1).sign == u',';
}

std::optional<Voice> Patterns::bySource(int at) const
{
    const int from = std::max(m_sentence.first, at - Reach);
    const int to = std::min(m_sentence.last, at + Reach);
    for (int word = from; word < to; ++word) {
        if (!item(word).isWord() || !item(word).is(According | After) || !isSource(word))
            continue;
        if (const auto subject = m_verbs.subjects().source(word))
            return Voice{subject->phrase, subject->found, Why::Source, word, 0.87F};
    }
    return std::nullopt;
}

// A clause of speech at the sentence's end speaks for all of it.
std::optional<Voice> Patterns::byTail(int at) const
{
    constexpr int LongestTail = 8;
    for (int verb = m_sentence.last - 1; verb > std::max(at, m_sentence.last - LongestTail); --verb) {
        if (!m_verbs.isVerb(verb, Say))
            continue;
        std::optional<Subject> subject;
        if (item(verb - 1).sign == u',')
            subject = m_verbs.subjects().after(verb);
        else if (const auto before = m_verbs.subjects().before(verb, at + 1);
                 before && before->phrase.first > at + 1 && item(before->phrase.first - 1).sign == u',')
            subject = before;
        if (!subject || subject->found == Found::Clause)
            return std::nullopt;
        return Voice{subject->phrase, subject->found, Why::After, verb, 0.8F};
    }
    return std::nullopt;
}

// "Leavitt: “...”"
std::optional<Voice> Patterns::byLabel(int at) const
{
    if (at - 1 <= m_sentence.first || item(at - 1).sign != u':')
        return std::nullopt;
    const auto phrase = m_phrases.endingBefore(at - 1, m_sentence.first);
    if (!phrase || !(phrase->named || phrase->noun || phrase->pronoun) || phrase->first != m_sentence.first)
        return std::nullopt;
    // "See: ...", "Myth 6: ...": written like names, and nobody.
    const Item &word = item(phrase->first);
    if (word.mention < 0 && !phrase->noun && word.is(Verb | Term))
        return std::nullopt;
    return Voice{*phrase, Found::Beside, Why::Label, -1, 0.85F};
}

// “...” — Name
std::optional<Voice> Patterns::bySignature(int at) const
{
    const int dash = at + 1;
    if (dash + 1 >= m_sentence.last || !QStringView(u"—–-―").contains(QChar(item(dash).sign)) || item(dash).sign == 0)
        return std::nullopt;
    const auto phrase = m_phrases.startingAt(dash + 1, m_sentence.last);
    if (!phrase || !phrase->named)
        return std::nullopt;
    // "—Ann Lee, 29, head of sales at a yard in Oslo": however long it is told who a person is.
    constexpr int LongestTail = 6;
    const bool told =
        m_phrases.isPerson(phrase->head) && phrase->last < m_sentence.last && item(phrase->last).sign == u',';
    if (!told && m_sentence.last - phrase->last > LongestTail)
        return std::nullopt;
    if (phrase->last < m_sentence.last && item(phrase->last).isWord())
        return std::nullopt;
    return Voice{*phrase, Found::Beside, Why::Signature, -1, 0.8F};
}

} // namespace quotes
