#include "quotes/attribution.h"

#include <algorithm>

namespace quotes {

namespace {

// Items looked at on either side of a quotation; keeps endless sentences linear.
constexpr int Reach = 48;

// "X says he thinks she said ...": how many verbs outward a pronoun is followed.
constexpr int DeepestNesting = 3;

constexpr Traits Verbal = Say | Cue | Gerund;

float confidenceOf(Found found, bool strong, Why why)
{
    float value = strong ? 0.97F : 0.85F;
    switch (found) {
    case Found::Beside:
    case Found::Source:
        break;
    case Found::Inverted:
        value -= 0.01F;
        break;
    case Found::Apposition:
        value -= 0.07F;
        break;
    case Found::Clause:
        value -= 0.22F;
        break;
    }
    return why == Why::Before ? value - 0.03F : value;
}

} // namespace

// A listed verb in a place where it can be one: not "the report", "his claim", "in response".
bool SentenceVoice::isVerb(int at, Traits wanted) const
{
    const Item &it = item(at);
    if (!it.isWord() || !it.is(wanted) || it.mention >= 0)
        return false;
    if (at == m_sentence.first)
        return true;
    const Item &before = item(at - 1);
    if (it.is(Noun | Paper) && before.isWord() && !letsVerbFollow(at))
        return false;
    if (before.isWord() && before.is(Determiner) && !before.is(Pronoun) && !m_phrases.isPronoun(at - 1))
        return it.is(Say) && !it.is(Paper) && before.is(That);
    if (before.is(Possessive) && before.isWord())
        return it.is(Gerund);
    return true;
}

// Before a word that may be a noun: "Trump claims", "officials claim", "to claim"; but "personal attacks", "in order".
bool SentenceVoice::letsVerbFollow(int at) const
{
    const Item &before = item(at - 1);
    if (m_phrases.isPronoun(at - 1) || before.is(Auxiliary | Adverb | Relative | Conjunction | Plural))
        return true;
    if (m_verbFirst)
        return m_phrases.isName(at - 1) || m_phrases.isNoun(at - 1);
    const QStringView word = text::slice(m_body, item(at).span);
    if (!word.endsWith(u's') || word.endsWith(u"ss"))
        return before.span.size() == 2 && before.is(Preposition) && before.span.end + 1 == item(at).span.begin &&
               m_body[before.span.begin].toLower() == u't';
    return m_phrases.isName(at - 1) || (m_phrases.isNoun(at - 1) && !before.is(Noun));
}

// The quotation ends in a way that lets a clause like "he said" follow.
bool SentenceVoice::closesClause(int at) const
{
    const Marked &marked = m_marked[item(at).marked];
    qsizetype end = marked.words.end - 1;
    while (end > marked.words.begin && QStringView(u"'’”\"»)").contains(m_body[end]))
        --end;
    const QChar final = m_body[end];
    if (QStringView(u",?!.—–-…").contains(final))
        return true;
    return at + 1 < m_sentence.last && QStringView(u",—–-").contains(QChar(item(at + 1).sign)) && item(at + 1).sign != 0;
}

// "hat gestern in Bonn erklärt": the finite verb that a participle at the end of its clause belongs to, not beside it; or -1.
int SentenceVoice::auxiliaryOf(int verb, int limit) const
{
    if (!m_nounsAreCapital || (verb + 1 < m_sentence.last && item(verb + 1).isWord()))
        return -1;
    for (int at = verb - 1; at > std::max(limit, verb - Reach / 2); --at) {
        const Item &it = item(at);
        if (it.marked >= 0 || it.sign == u';' || it.sign == u':' || (it.isWord() && it.is(Say | That)))
            return -1;
        if (it.isWord() && it.is(Auxiliary) && at < verb - 1 && !it.isCapital())
            return at;
    }
    return -1;
}

std::optional<Subject> SentenceVoice::subjectOf(int verb, int limit) const
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
    auto found = m_subjects.before(verb, limit);
    const bool coordinated = verb > limit && item(verb - 1).isWord() && item(verb - 1).is(Conjunction);
    if (m_verbFirst && !coordinated && (!found || found->found == Found::Clause)) {
        if (const auto inverted = m_subjects.after(verb))
            return inverted;
    }
    return found;
}

std::optional<Voice> SentenceVoice::behind(int at) const
{
    int from = at + 1;
    while (from < m_sentence.last && item(from).sign != 0 && QStringView(u",—–-").contains(QChar(item(from).sign)))
        ++from;
    if (from < m_sentence.last && item(from).isWord() && item(from).is(As))
        ++from; // "“...,” as X put it"
    if (from < m_sentence.last && item(from).isWord() && item(from).is(Conjunction | Subordinator) && !item(from).is(Say))
        return std::nullopt;
    const bool closes = closesClause(at);
    const int to = std::min(m_sentence.last, from + Reach / 2);
    for (int verb = from; verb < to; ++verb) {
        if (item(verb).marked >= 0 || item(verb).sign == u';' || item(verb).sign == u':')
            break;
        if (item(verb).is(That) && item(verb).isWord() && !item(verb).is(Pronoun | Relative))
            break;
        if (!isVerb(verb, Say | Cue))
            continue;
        const bool strong = item(verb).is(Say);
        const bool direct = verb == from || (verb == from + 1 && item(from).is(Adverb | Auxiliary | Prefix | According));
        if (!closes && !strong)
            break;
        if (direct) {
            if (const auto subject = m_subjects.after(verb))
                return Voice{subject->phrase, subject->found, Why::After, verb, confidenceOf(subject->found, strong, Why::After)};
            continue;
        }
        // "„...“, hatte X gestern erklärt"
        const bool split = m_verbFirst && item(from).is(Auxiliary) && closes;
        auto subject = split ? m_subjects.after(from) : m_subjects.before(verb, from);
        if (strong && closes && (!subject || subject->found == Found::Clause)) {
            if (const auto run = m_subjects.plainRun(from, verb))
                subject = run;
        }
        if (!subject || (!strong && subject->found == Found::Clause))
            continue;
        const bool beside = subject->phrase.first <= from + 1;
        if (!closes && !beside)
            break;
        return Voice{subject->phrase, subject->found, Why::After, verb, confidenceOf(subject->found, strong, Why::After)};
    }
    return std::nullopt;
}

std::optional<Voice> SentenceVoice::ahead(int at, int depth) const
{
    const int from = std::max(m_sentence.first, at - Reach);
    for (int verb = at - 1; verb >= from; --verb) {
        if (auto owner = byOwner(verb, at))
            return owner;
        if (!isVerb(verb, Verbal))
            continue;
        if (isPassive(verb))
            return byAgent(verb, at);
        const bool afterQuote = verb > m_sentence.first &&
                                (item(verb - 1).marked >= 0 ||
                                 (item(verb - 1).sign == u',' && verb - 2 >= m_sentence.first && item(verb - 2).marked >= 0));
        std::optional<Subject> subject;
        if (afterQuote && item(verb).is(Say | Cue))
            subject = m_subjects.after(verb);
        if (!subject)
            subject = subjectOf(verb, m_sentence.first);
        if (!subject || subject->phrase.first >= at)
            continue;
        const bool strong = item(verb).is(Say);
        if (!subject->phrase.named && !subject->phrase.pronoun && isDeepInObject(verb, at))
            continue;
        if (subject->phrase.pronoun && subject->phrase.first > from && !afterQuote && depth < DeepestNesting) {
            auto outer = ahead(subject->phrase.first, depth + 1);
            if (outer && (outer->found != Found::Clause || outer->phrase.named))
                return outer;
        }
        // "told a woman who suggested": the outer verb of speech has the floor.
        if (!strong && subject->phrase.last < verb && item(subject->phrase.last).is(Relative) && depth < DeepestNesting) {
            auto outer = ahead(subject->phrase.first, depth + 1);
            if (outer && outer->cue >= 0 && item(outer->cue).is(Say) && outer->found != Found::Clause)
                return outer;
        }
        const float far = at - verb > 12 ? 0.1F : 0;
        return Voice{subject->phrase, subject->found, Why::Before, verb, confidenceOf(subject->found, strong, Why::Before) - far};
    }
    return std::nullopt;
}

// "X's claim that ...": a noun of speech and whose it is.
std::optional<Voice> SentenceVoice::byOwner(int noun, int at) const
{
    const Item &it = item(noun);
    if (!it.isWord() || !it.is(Say | Cue | Paper) || noun - 1 < m_sentence.first)
        return std::nullopt;
    if (at - noun > 8 || !(item(noun + 1).is(That | Preposition) || noun + 1 == at))
        return std::nullopt;
    if (const Item &owner = item(noun - 1); owner.is(Determiner) && owner.is(Male | Female))
        return Voice{{noun - 1, noun, noun - 1, false, true}, Found::Beside, Why::Before, noun, 0.7F};
    if (!item(noun - 1).is(Possessive) || noun - 2 < m_sentence.first)
        return std::nullopt;
    const auto phrase = m_phrases.endingBefore(noun - 1, m_sentence.first);
    if (!phrase || !(phrase->named || phrase->noun))
        return std::nullopt;
    if (phrase->first > m_sentence.first && isVerb(phrase->first - 1, Verbal))
        return std::nullopt; // "called X's remarks": the verb decides
    return Voice{*phrase, Found::Beside, Why::Before, noun, 0.7F};
}

// A word of source in its place: "nach Angaben von", "d'après", "“...”, so X"; but not "nach dem Spiel".
bool SentenceVoice::isSource(int word) const
{
    const Item &it = item(word);
    if (it.is(After))
        return true;
    if (it.is(Paper)) // "de acuerdo con", but not "the accord with"
        return word > m_sentence.first && item(word - 1).is(Preposition) && word + 1 < m_sentence.last && item(word + 1).is(Preposition);
    if (it.is(Preposition)) {
        const bool elided = word > m_sentence.first && item(word - 1).isWord() && item(word - 1).span.end == it.span.begin;
        return elided || (word + 1 < m_sentence.last && item(word + 1).is(Paper));
    }
    if (!it.is(Adverb))
        return true;
    if (word + 1 >= m_sentence.last || item(word + 1).is(Say | Cue) || word == m_sentence.first)
        return false;
    return item(word - 1).marked >= 0 || item(word - 1).sign == u',';
}

std::optional<Voice> SentenceVoice::bySource(int at) const
{
    const int from = std::max(m_sentence.first, at - Reach);
    const int to = std::min(m_sentence.last, at + Reach);
    for (int word = from; word < to; ++word) {
        if (!item(word).isWord() || !item(word).is(According | After) || !isSource(word))
            continue;
        if (const auto subject = m_subjects.source(word))
            return Voice{subject->phrase, subject->found, Why::Source, word, 0.9F};
    }
    return std::nullopt;
}

// "hailed her as a “...”": the describing is done by the clause's subject, whatever the verb.
std::optional<Voice> SentenceVoice::byDescription(int at) const
{
    int as = at - 1;
    if (as > m_sentence.first && item(as).is(Determiner))
        --as;
    if (as <= m_sentence.first || !item(as).isWord() || !item(as).is(As) || item(as).isCapital() || item(as - 1).is(Term))
        return std::nullopt;
    const auto subject = m_subjects.ofClause(std::max(m_sentence.first, at - Reach), as);
    if (!subject)
        return std::nullopt;
    return Voice{subject->phrase, Found::Apposition, Why::Before, as, 0.55F};
}

// "Leavitt: “...”"
std::optional<Voice> SentenceVoice::byLabel(int at) const
{
    if (at - 1 <= m_sentence.first || item(at - 1).sign != u':')
        return std::nullopt;
    const auto phrase = m_phrases.endingBefore(at - 1, m_sentence.first);
    if (!phrase || !(phrase->named || phrase->noun || phrase->pronoun) || phrase->first != m_sentence.first)
        return std::nullopt;
    return Voice{*phrase, Found::Beside, Why::Label, -1, 0.85F};
}

// “...” — Name
std::optional<Voice> SentenceVoice::bySignature(int at) const
{
    const int dash = at + 1;
    if (dash + 1 >= m_sentence.last || !QStringView(u"—–-―").contains(QChar(item(dash).sign)) || item(dash).sign == 0)
        return std::nullopt;
    const auto phrase = m_phrases.startingAt(dash + 1, m_sentence.last);
    if (!phrase || !phrase->named || m_sentence.last - phrase->last > 6)
        return std::nullopt;
    if (phrase->last < m_sentence.last && item(phrase->last).isWord())
        return std::nullopt;
    return Voice{*phrase, Found::Beside, Why::Signature, -1, 0.8F};
}

// "«...», ha señalado.": the verb's subject is left out.
int SentenceVoice::elidedAfter(int at) const
{
    if (!m_verbFirst || m_nounsAreCapital)
        return -1;
    int verb = at + 1;
    if (verb < m_sentence.last && item(verb).sign == u',')
        ++verb;
    while (verb < m_sentence.last && item(verb).isWord() && item(verb).is(Auxiliary) && !item(verb).is(Say))
        ++verb;
    return verb < m_sentence.last && item(verb).isWord() && item(verb).is(Say) && !item(verb).isCapital() ? verb : -1;
}

// "was described by Ruiz as": who does what the passive verb says; nothing where it is not said.
std::optional<Voice> SentenceVoice::byAgent(int verb, int at) const
{
    for (int by = verb + 1; by < m_sentence.last && by <= std::max(at + 2, verb + 4); ++by) {
        if (!item(by).isWord() || !item(by).is(Agent))
            continue;
        if (const auto phrase = m_phrases.startingAt(by + 1, m_sentence.last); phrase && (phrase->named || phrase->noun))
            return Voice{*phrase, Found::Beside, Why::Before, verb, 0.75F};
    }
    return std::nullopt;
}

// "los jefes reiteran su apoyo a una «...»": part of a noun phrase under a preposition, not what the verb introduces.
bool SentenceVoice::isDeepInObject(int verb, int at) const
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

// "is called", "has since been dubbed"
bool SentenceVoice::isPassive(int verb) const
{
    int at = verb - 1;
    while (at > m_sentence.first && item(at).isWord() && item(at).is(Adverb) && !item(at).is(Be))
        --at;
    return at >= m_sentence.first && item(verb).is(Cue) && !item(verb).is(Gerund) && item(at).isWord() && item(at).is(Be);
}

std::optional<Voice> SentenceVoice::find(int at) const
{
    if (auto voice = bySignature(at))
        return voice;
    auto after = closesClause(at) || at + 1 < m_sentence.last ? behind(at) : std::nullopt;
    if (after && after->why == Why::After && closesClause(at))
        return after;
    auto before = ahead(at);
    if (after && (!before || before->confidence < after->confidence))
        return after;
    if (before && before->found != Found::Clause)
        return before;
    if (auto source = bySource(at))
        return source;
    if (auto label = byLabel(at))
        return label;
    return before ? before : byDescription(at);
}

std::optional<Voice> SentenceVoice::announced() const
{
    int end = m_sentence.last;
    while (end > m_sentence.first && item(end - 1).sign != 0)
        --end;
    for (int verb = end - 1; verb >= std::max(m_sentence.first, end - Reach); --verb) {
        if (!isVerb(verb, Verbal))
            continue;
        if (const auto subject = subjectOf(verb, m_sentence.first))
            return Voice{subject->phrase, subject->found, Why::Intro, verb, 0.75F};
    }
    auto voice = firstSubject(end);
    if (voice)
        voice->why = Why::Intro;
    return voice;
}

std::optional<Voice> SentenceVoice::firstSubject(int before) const
{
    const auto subject = m_subjects.ofClause(m_sentence.first, std::min(before, m_sentence.first + Reach));
    if (!subject)
        return std::nullopt;
    return Voice{subject->phrase, Found::Clause, Why::Subject, -1, 0.4F};
}

} // namespace quotes
