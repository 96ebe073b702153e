#include "quotes/subject.h"

#include <algorithm>

namespace quotes {

namespace {

// How far before its verb a subject is looked for; keeps endless sentences linear.
constexpr int Farthest = 64;

bool isDash(char16_t sign)
{
    return sign == u'-' || sign == u'–' || sign == u'—';
}

bool isBracket(char16_t sign)
{
    return sign == u')' || sign == u']';
}

} // namespace

bool SubjectFinder::isUsable(const Phrase &phrase) const
{
    return !phrase.governed && (phrase.named || phrase.pronoun || phrase.noun || item(phrase.first).is(Determiner));
}

// "Police in Estonia and Latvia said": of two places that only tell where the subject is, the second is no subject.
std::optional<Phrase> SubjectFinder::withPlaces(const Phrase &second, int limit) const
{
    const int joint = second.first - 1;
    if (joint <= limit || !item(joint).isWord() || !item(joint).is(Conjunction) || !m_phrases.isPlace(second.head))
        return std::nullopt;
    auto whole = m_phrases.endingBefore(joint, limit);
    if (!whole || !whole->noun || whole->governed || !m_phrases.isPlace(whole->last - 1))
        return std::nullopt;
    whole->last = second.last;
    return whole;
}

// Steps over auxiliaries, adverbs and their like: "has since repeatedly", "Monday".
int SubjectFinder::skipBack(int at, int limit) const
{
    while (at > limit) {
        const Item &before = item(at - 1);
        if (!before.isWord() || m_phrases.isPronoun(at - 1))
            break;
        const bool dated = before.is(Preposition) && at < m_to && item(at).isWord() && item(at).is(Date); // "on Monday"
        if (!before.is(Auxiliary | Adverb) && !dated)
            break;
        --at;
    }
    return at;
}

std::optional<Subject> SubjectFinder::antecedent(int relative, int limit) const
{
    int at = relative;
    if (at > limit && item(at - 1).sign == u',')
        --at;
    if (const auto phrase = m_phrases.endingBefore(at, limit);
        phrase && !phrase->pronoun && (phrase->named || phrase->noun) &&
        !(phrase->governed && m_phrases.isPlace(phrase->head))) // "in the Gulf, which it called": not the Gulf
        return Subject{*phrase, Found::Apposition};
    return std::nullopt;
}

// The verb follows a comma, a dash or a bracket: what it closes is an insertion, the subject stands before that. Of
// several insertions in a row ("Ann Lee, head of the office, which ..., said") the person before the first has it.
std::optional<Subject> SubjectFinder::acrossInsertion(int at, int limit) const
{
    const char16_t closing = item(at - 1).sign;
    std::optional<Subject> found;
    for (int k = at - 2; k > limit; --k) {
        const char16_t sign = item(k).sign;
        if (item(k).marked >= 0 || sign == u';' || (item(k).isWord() && item(k).is(Say) && !item(k).isCapital()))
            break;
        const bool opens = isBracket(closing) ? (sign == u'(' || sign == u'[')
                           : isDash(closing)  ? isDash(sign)
                                              : sign == u',';
        if (!opens)
            continue;
        const auto phrase = m_phrases.endingBefore(k, limit);
        if (const auto inner = nameInside(k, at - 1, phrase))
            return inner;
        if (phrase && isUsable(*phrase) && (phrase->named || phrase->pronoun || phrase->noun)) {
            const bool person = phrase->pronoun || (phrase->named && m_phrases.isPerson(phrase->head));
            if (!found || person)
                found = Subject{*phrase, Found::Apposition};
            if (person)
                return found;
        }
        if (isBracket(closing) || isDash(closing))
            break;
    }
    return found;
}

// "the mayor, Ann Lee, said": the insertion is the name itself.
std::optional<Subject> SubjectFinder::nameInside(int open, int close, const std::optional<Phrase> &before) const
{
    const auto inner = m_phrases.startingAt(open + 1, close);
    if (!inner || !inner->named || inner->last != close)
        return std::nullopt;
    if (before && before->named && (!m_phrases.isPerson(inner->head) || m_phrases.isPerson(before->head)))
        return std::nullopt;
    return Subject{*inner, Found::Apposition};
}

// The position after the last word that begins a clause before the verb.
int SubjectFinder::clauseStart(int verb, int limit) const
{
    for (int at = verb - 1; at > limit; --at) {
        const Item &it = item(at);
        if (it.sign == u';' || it.sign == u':' || it.marked >= 0)
            return at + 1;
        if (it.isWord() && !it.isCapital() && it.is(That | Subordinator) && at + 1 < verb &&
            (it.is(Preposition) ? m_phrases.isPronoun(at + 1) : m_phrases.startingAt(at + 1, verb).has_value()))
            return at + 1;
    }
    return limit;
}

std::optional<Subject> SubjectFinder::ofClause(int from, int verb) const
{
    for (int at = from; at < verb;) {
        const Item &it = item(at);
        const bool opening = it.is(Preposition | Subordinator | Gerund | According) && !it.is(Person | Body | Title);
        if (opening && it.isWord()) {
            // An adjunct: up to its comma, or as far as its noun.
            const auto object = m_phrases.startingAt(at + 1, verb);
            at = object ? object->last : at + 1;
            continue;
        }
        if (const auto phrase = m_phrases.startingAt(at, verb)) {
            // "PORTOMAR: The pact ..." is no subject of what follows.
            const bool dateline = phrase->last < verb && item(phrase->last).sign == u':' && phrase->named &&
                                  !m_phrases.isPerson(phrase->head);
            const bool possessor = dateline || (phrase->last < verb && item(phrase->last).is(Possessive));
            if (!possessor && (phrase->named || phrase->pronoun || phrase->noun))
                return Subject{*phrase, Found::Clause};
            at = phrase->last;
            continue;
        }
        ++at;
    }
    return std::nullopt;
}

std::optional<Subject> SubjectFinder::before(int verb, int limit) const
{
    const int start = std::max({limit, m_from, verb - Farthest});
    const int at = skipBack(verb, start);
    if (at <= start)
        return std::nullopt;
    const Item &it = item(at - 1);
    if (it.is(Relative) && it.isWord() && !it.isCapital()) {
        if (const auto found = antecedent(at - 1, start))
            return found;
    }
    if (it.sign == u',' || isBracket(it.sign) || isDash(it.sign)) {
        if (const auto found = acrossInsertion(at, start))
            return found;
    } else if (it.isWord() && !it.is(Conjunction) && !(it.is(Preposition) && !it.is(Person))) {
        const auto phrase = m_phrases.endingBefore(at, start);
        if (phrase && isUsable(*phrase))
            return Subject{withPlaces(*phrase, start).value_or(*phrase), Found::Beside};
    }
    if (it.is(Conjunction)) {
        if (auto found = ofCoordinated(at - 1, start))
            return found;
    }
    const int clause = clauseStart(verb, start);
    for (int k = at - 1; k > clause && k > at - 8; --k) {
        if (item(k).isWord() && item(k).is(Relative) && !item(k).is(That)) {
            if (const auto found = antecedent(k, start))
                return found;
        }
    }
    if (auto found = ofClause(clause, at))
        return found;
    return ofClause(start, at);
}

// "X said that it rained but added": the verb shares the subject of the verb of speech before the conjunction.
std::optional<Subject> SubjectFinder::ofCoordinated(int conjunction, int limit) const
{
    for (int verb = conjunction - 1; verb > limit; --verb) {
        const bool beside = verb == conjunction - 1; // "laughed and said"
        if (item(verb).isWord() && item(verb).is(beside ? Say | Cue | Verb : Say) && !item(verb).isCapital() &&
            !item(verb).is(Noun | Person))
            return before(verb, limit);
    }
    return std::nullopt;
}

std::optional<Subject> SubjectFinder::plainRun(int from, int verb) const
{
    constexpr int LongestRun = 8;
    const int to = skipBack(verb, from);
    if (to <= from || to - from > LongestRun || item(from).is(Preposition))
        return std::nullopt;
    for (int at = from; at < to; ++at) {
        if (!item(at).isWord() || item(at).is(Say | Cue | Gerund | Verb | Auxiliary | Subordinator | Relative |
                                              Conjunction | Adverb | According))
            return std::nullopt;
    }
    return Subject{Phrase{from, to, from}, Found::Beside};
}

std::optional<Subject> SubjectFinder::ofParticiple(int verb, int limit) const
{
    const int start = std::max({limit, m_from, verb - Farthest});
    const int at = skipBack(verb, start);
    if (at > start && item(at - 1).isWord() && !item(at - 1).is(Conjunction | Preposition)) {
        if (const auto phrase = m_phrases.endingBefore(at, start);
            phrase && (phrase->named || phrase->pronoun || phrase->noun)) {
            // "with Lavrov saying", "X is saying"; but "released a statement saying" has the subject of "released".
            const bool with = phrase->first > start && item(phrase->first - 1).is(Preposition);
            if (with || at < verb)
                return Subject{*phrase, Found::Beside};
        }
    }
    if (auto found = ofClause(start, at))
        return found;
    return std::nullopt;
}

} // namespace quotes
