#include "quotes/verbs.h"

#include <algorithm>

namespace quotes {

namespace {

constexpr int FarthestAuxiliary = 24; // items; keeps endless sentences linear

} // namespace

// A listed verb in a place where it can be one: not "the report", "his claim", "in response".
bool VerbReader::isVerb(int at, Traits wanted) const
{
    const Item &it = item(at);
    if (!it.isWord() || !it.is(wanted) || it.mention >= 0)
        return false;
    if (at == m_sentence.first)
        return true;
    const Item &before = item(at - 1);
    if (it.is(Noun | Paper) && before.isWord() && (!letsVerbFollow(at) || leadsVerb(at)))
        return false;
    if (before.isWord() && before.is(Determiner) && !before.is(Pronoun) && !m_phrases.isPronoun(at - 1))
        return it.is(Say) && !it.is(Paper) && before.is(That);
    if (before.is(Possessive) && before.isWord())
        return it.is(Gerund);
    return !followsPreposition(at) && !isLoneParticiple(at);
}

// "with chants of": no finite verb stands there; "to call" and "saying" do.
bool VerbReader::followsPreposition(int at) const
{
    const Item &before = item(at - 1);
    return !m_verbFirst && !item(at).is(Gerund) && before.isWord() && before.is(Preposition) &&
           !before.is(Subordinator | According | Adverb | As) &&
           text::slice(m_body, before.span).compare(u"to", Qt::CaseInsensitive) != 0;
}

// "el momento más indicado": in Spanish and Portuguese a participle is a verb only with its auxiliary.
bool VerbReader::isLoneParticiple(int at) const
{
    constexpr int Farthest = 4;
    if (!m_verbFirst || m_nounsAreCapital)
        return false;
    const QStringView word = text::slice(m_body, item(at).span);
    if (word.size() < 5 || !(word.endsWith(u"ado") || word.endsWith(u"ido")))
        return false;
    for (int k = at - 1; k >= m_sentence.first && k >= at - Farthest && item(k).isWord(); --k) {
        if (item(k).is(Auxiliary) && !item(k).is(Determiner)) // "la" is both
            return false;
    }
    return true;
}

// "officials from two states will meet": a word that may be a noun is one where a finite verb follows.
bool VerbReader::leadsVerb(int at) const
{
    if (m_verbFirst || at + 1 >= m_sentence.last || m_phrases.isPronoun(at - 1))
        return false;
    const Item &next = item(at + 1);
    return next.isWord() && next.is(Auxiliary | Be) && !next.is(Adverb | Cue | Say) &&
           next.letters != language::Case::Upper;
}

// Before a word that may be a noun: "Trump claims", "officials claim", "to claim"; but "personal attacks", "in order".
bool VerbReader::letsVerbFollow(int at) const
{
    const Item &before = item(at - 1);
    if (m_phrases.isPronoun(at - 1) || before.is(Auxiliary | Adverb | Relative | Conjunction | Plural))
        return true;
    if (m_verbFirst)
        return m_phrases.isName(at - 1) || m_phrases.isNoun(at - 1);
    // "Ruiz and Vega claim": of two the verb has no s.
    if (m_phrases.isName(at - 1)) {
        int name = at - 1;
        while (name > m_sentence.first && m_phrases.isName(name))
            --name;
        if (name > m_sentence.first && item(name).isWord() && item(name).is(Conjunction) && m_phrases.isName(name - 1))
            return true;
    }
    // "Ukrainian attacks", "Reuters reports"
    if (m_phrases.isNationality(at - 1))
        return false;
    const QStringView word = text::slice(m_body, item(at).span);
    if (!word.endsWith(u's') || word.endsWith(u"ss"))
        return before.span.size() == 2 && before.is(Preposition) && before.span.end + 1 == item(at).span.begin &&
               m_body[before.span.begin].toLower() == u't';
    return m_phrases.isName(at - 1) || (m_phrases.isNoun(at - 1) && !before.is(Noun));
}

// "hat gestern in Bonn erklärt": the finite verb that a participle at the end of its clause belongs to, not beside it;
// or -1.
int VerbReader::auxiliaryOf(int verb, int limit) const
{
    if (!m_nounsAreCapital || (verb + 1 < m_sentence.last && item(verb + 1).isWord()))
        return -1;
    for (int at = verb - 1; at > std::max(limit, verb - FarthestAuxiliary); --at) {
        const Item &it = item(at);
        if (it.marked >= 0 || it.sign == u';' || it.sign == u':' || (it.isWord() && it.is(Say | That)))
            return -1;
        if (it.isWord() && it.is(Auxiliary) && at < verb - 1 && !it.isCapital())
            return at;
    }
    return -1;
}

// "is called", "has since been dubbed"
bool VerbReader::isPassive(int verb) const
{
    int at = verb - 1;
    while (at > m_sentence.first && item(at).isWord() && item(at).is(Adverb) && !item(at).is(Be))
        --at;
    const bool behind = m_nounsAreCapital && verb + 1 < m_sentence.last && item(verb + 1).is(Be); // "verurteilt wurde"
    return at >= m_sentence.first && item(verb).is(Cue) && !item(verb).is(Gerund) &&
           (behind || (item(at).isWord() && item(at).is(Be)));
}

// "los jefes reiteran su apoyo a una «...»": part of a noun phrase under a preposition, not what the verb introduces.
bool VerbReader::isDeepInObject(int verb, int at) const
{
    if (!m_verbFirst || m_nounsAreCapital || !item(at - 1).is(Determiner))
        return false;
    bool preposition = false;
    for (int k = verb + 1; k < at; ++k) {
        if (item(k).sign != 0 || (item(k).isWord() && item(k).is(That)))
            return false;
        preposition |= item(k).is(Preposition);
    }
    return preposition;
}

std::optional<Subject> VerbReader::subjectOf(int verb, int limit) const
{
    if (item(verb).is(Gerund) && !item(verb).is(Say | Cue))
        return m_subjects.ofParticiple(verb, limit);
    if (const int auxiliary = auxiliaryOf(verb, limit); auxiliary >= 0) {
        auto found = m_subjects.before(auxiliary, limit);
        if (!found || found->found == Found::Clause)
            found = m_subjects.after(auxiliary);
        if (found)
            return found;
    }
    // "según subrayó": the subject follows or is left out.
    if (m_verbFirst && !m_nounsAreCapital && verb > limit && item(verb - 1).isWord() && item(verb - 1).is(According))
        return behindVerb(verb);
    auto found = m_subjects.before(verb, limit);
    if (!found && verb == m_sentence.first)
        return behindVerb(verb); // "Says Ruiz: “...”"
    const auto inverted = invertedOf(verb, found);
    return inverted ? inverted : found;
}

// Where verbs come first, the subject behind one, if what stands before it is a worse guess.
std::optional<Subject> VerbReader::invertedOf(int verb, const std::optional<Subject> &found) const
{
    if (!m_verbFirst || verb <= m_sentence.first)
        return std::nullopt;
    const Item &before = item(verb - 1);
    const bool coordinated = before.isWord() && before.is(Conjunction);
    if (!found)
        return coordinated ? std::nullopt : behindVerb(verb);
    const bool clause = found->found == Found::Clause;
    // "Der Zeitung sagte Voss": a person behind the verb of speech rather than a thing at the sentence's start.
    const bool first = m_nounsAreCapital && item(verb).is(Say) && found->found == Found::Beside &&
                       found->phrase.first == m_sentence.first && !found->phrase.pronoun &&
                       !m_phrases.isPerson(found->phrase.head);
    // "Der Schaden sei groß, sagte Voss": no insertion ends before the verb.
    const bool tail = found->found == Found::Apposition && before.sign == u',';
    if (coordinated || !(clause || tail || first))
        return std::nullopt;
    const auto inverted = behindVerb(verb);
    if (!inverted)
        return std::nullopt;
    const Phrase &phrase = inverted->phrase;
    const bool person = phrase.pronoun || (phrase.named && m_phrases.isPerson(phrase.head));
    return person || clause ? inverted : std::nullopt;
}

// "justificó la situación": what follows is an object unless it is known to be somebody.
std::optional<Subject> VerbReader::behindVerb(int verb) const
{
    const auto subject = m_subjects.after(verb);
    if (subject && m_verbFirst && !(m_nounsAreCapital && item(verb).is(Say)) &&
        !(subject->phrase.named || subject->phrase.noun || subject->phrase.pronoun))
        return std::nullopt;
    return subject;
}

} // namespace quotes
