#include "quotes/subject.h"

// The half of SubjectFinder that looks behind the verb.
namespace quotes {

// "said the mayor, Ann Lee.": the name that stands behind its noun.
Phrase SubjectFinder::nameBehind(const Phrase &noun) const
{
    if (noun.named || noun.pronoun || noun.last + 1 >= m_to || item(noun.last).sign != u',')
        return noun;
    const auto name = m_phrases.startingAt(noun.last + 1, m_to);
    const bool whole =
        name && name->named && name->first == noun.last + 1 && (name->last == m_to || item(name->last).sign != 0);
    return whole ? *name : noun;
}

// Two names in a row, or a second article, are two phrases: "a EFE | Pastoriza", "sur une radio | le ministre".
int SubjectFinder::endOfObject(const Phrase &object) const
{
    for (int at = object.first + 1; at < object.last; ++at) {
        const Item &before = item(at - 1);
        const bool name = m_phrases.isPerson(at) && before.mention >= 0 && before.mention != item(at).mention;
        const bool article = item(at).is(Determiner) && item(at).mention < 0 && !before.is(Preposition | Determiner);
        if (name || article)
            return at;
    }
    return object.last;
}

// "am | 3. Mai 2021 |": behind the day.
int SubjectFinder::endOfDate(int at) const
{
    constexpr int Longest = 4;
    int end = at;
    bool dated = false;
    while (end < m_to && end < at + Longest &&
           (item(end).number || item(end).sign == u'.' || (item(end).isWord() && item(end).is(Date)))) {
        dated |= item(end).is(Date);
        ++end;
    }
    return dated ? end : at;
}

// "comentó a EFE Pastoriza", "dijo, por su lado, Ana Ruiz", "sagte am Montag in Kiel Karl Voss": the subject of an
// inverted verb may stand behind what tells where and to whom.
std::optional<Subject> SubjectFinder::afterAdjuncts(int at) const
{
    constexpr int Most = 3;
    for (int adjunct = 0; adjunct < Most; ++adjunct) {
        if (at < m_to && item(at).sign == u',')
            ++at;
        if (at + 1 >= m_to || !item(at).isWord() || !item(at).is(Preposition) || item(at).is(That | According))
            break;
        if (const int behind = endOfDate(at + 1); behind > at + 1) {
            at = behind;
            continue;
        }
        const auto object = m_phrases.startingAt(at + 1, m_to);
        if (!object || object->pronoun)
            return std::nullopt;
        at = endOfObject(*object);
    }
    while (at < m_to && (item(at).sign == u',' || (item(at).isWord() && item(at).is(Adverb) && !item(at).is(That))))
        ++at;
    const auto phrase = m_phrases.startingAt(at, m_to);
    if (!phrase || phrase->pronoun || !(phrase->noun || (phrase->named && m_phrases.isPerson(phrase->head))))
        return std::nullopt;
    return Subject{nameBehind(*phrase), Found::Inverted};
}

// "erklärte der für die Aufsicht zuständige Vizechef Karl Voss": the person a German article waits for.
std::optional<Subject> SubjectFinder::afterAttribute(int article) const
{
    constexpr int Longest = 10;
    if (!m_phrases.nounsAreCapital() || article >= m_to || !item(article).is(Determiner))
        return std::nullopt;
    for (int at = article + 1; at < m_to && at <= article + Longest && item(at).isWord(); ++at) {
        if (item(at).is(Say | Cue | That | Relative))
            break;
        if (!m_phrases.isPerson(at))
            continue;
        const auto phrase = m_phrases.startingAt(at, m_to);
        return phrase ? std::optional(Subject{*phrase, Found::Inverted}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Subject> SubjectFinder::after(int verb) const
{
    int at = verb + 1;
    while (at < m_to && item(at).isWord() && item(at).is(Adverb | Auxiliary | Prefix) && !m_phrases.isPronoun(at) &&
           !item(at).is(Title | Determiner))
        ++at;
    if (at + 1 < m_to && item(at).isWord() && item(at).is(Impersonal))
        return source(at);
    if (m_phrases.verbFirst() && at < m_to && item(at).isWord() && item(at).is(Preposition) && !item(at).is(Determiner))
        return afterAdjuncts(at);
    const auto phrase = m_phrases.startingAt(at, m_to);
    if (!phrase)
        return afterAttribute(at);
    if (phrase->governed || !(phrase->named || phrase->pronoun || phrase->noun || item(phrase->first).is(Determiner)))
        return std::nullopt;
    return Subject{nameBehind(*phrase), Found::Inverted};
}

std::optional<Subject> SubjectFinder::source(int word) const
{
    if (item(word).is(After)) {
        const auto phrase = m_phrases.endingBefore(word, m_from);
        return phrase ? std::optional(Subject{*phrase, Found::Source}) : std::nullopt;
    }
    int at = word + 1;
    while (at < m_to && item(at).isWord() && item(at).is(Preposition | Prefix))
        ++at;
    const auto phrase = m_phrases.startingAt(at, m_to);
    if (!phrase || !(phrase->named || phrase->pronoun || phrase->noun || item(phrase->first).is(Determiner) ||
                     m_phrases.isNationality(phrase->first)))
        return std::nullopt;
    return Subject{*phrase, Found::Source};
}

} // namespace quotes
