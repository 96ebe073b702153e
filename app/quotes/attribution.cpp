#include "quotes/attribution.h"

#include <algorithm>

namespace quotes {

namespace {

// Items looked at on either side of a quotation; keeps endless sentences linear.
constexpr int Reach = 48;

// "X says he thinks she said ...": how many verbs outward a pronoun is followed.
constexpr int DeepestNesting = 3;

// As often right as it says, as measured on labelled news; where subjects may stand on either side of their verb they
// are mistaken more often.
float confidenceOf(Found found, bool strong, Why why, bool verbFirst)
{
    float value = (strong ? 0.97F : 0.87F) - (verbFirst ? 0.05F : 0);
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
        value -= 0.13F;
        break;
    }
    return why == Why::Before ? value - 0.03F : value;
}

} // namespace

// The quotation ends in a way that lets a clause like "he said" follow.
bool SentenceVoice::closesClause(int at) const
{
    const Marked &marked = m_marked[item(at).marked];
    qsizetype end = marked.words.end - 1;
    while (end > marked.words.begin && QStringView(u"'’”\"»)").contains(m_body[end]))
        --end;
    const QChar final = m_body[end];
    if (QStringView(u",?!.—–-…،؟").contains(final))
        return true;
    return at + 1 < m_sentence.last && QStringView(u",—–-،").contains(QChar(item(at + 1).sign)) &&
           item(at + 1).sign != 0;
}

// Where the clause behind a marked stretch begins, or the sentence's end where another clause follows.
int SentenceVoice::clauseBehind(int at) const
{
    int from = at + 1;
    while (from < m_sentence.last && item(from).sign != 0 && QStringView(u",—–-،").contains(QChar(item(from).sign)))
        ++from;
    if (from < m_sentence.last && item(from).isWord() && item(from).is(As))
        ++from; // "“...,” as X put it"
    const bool other = from < m_sentence.last && item(from).isWord() && item(from).is(Conjunction | Subordinator) &&
                       !item(from).is(Say);
    return other ? m_sentence.last : from;
}

// A subject behind its verb, with nothing behind it but where, when and to whom.
bool SentenceVoice::endsClause(const std::optional<Subject> &subject) const
{
    if (!subject || !(subject->phrase.named || subject->phrase.pronoun || subject->phrase.noun))
        return false;
    for (int at = subject->phrase.first; at < subject->phrase.last; ++at) {
        if (item(at).is(Linking) && !m_phrases.isPerson(subject->phrase.first) &&
            m_phrases.isPerson(subject->phrase.head))
            return false; // "the story of Ana Ruiz"
    }
    const int next = subject->phrase.last;
    return next >= m_sentence.last || item(next).sign != 0 || item(next).marked >= 0 ||
           item(next).is(Preposition | Adverb | Conjunction | Subordinator | Gerund);
}

std::optional<Subject> SentenceVoice::subjectBehind(int verb, int from, bool closes) const
{
    const SubjectFinder &subjects = m_verbs.subjects();
    // “The Last Pier” tells the story of Ana Ruiz: what stands in the marks is the subject itself.
    if (verb == from && !closes && !m_verbFirst && !endsClause(subjects.after(verb)))
        return std::nullopt;
    if (verb == from || (verb == from + 1 && item(from).is(Adverb | Auxiliary | Prefix | According)))
        return subjects.after(verb);
    if (m_verbFirst && closes && item(from).is(Auxiliary)) // "„...“, hatte X gestern erklärt"
        return subjects.after(from);
    const auto subject = subjects.before(verb, from);
    if (subject && subject->found != Found::Clause)
        return subject;
    if (!item(verb).is(Say))
        return std::nullopt;
    const auto run = closes ? subjects.plainRun(from, verb) : std::nullopt;
    return run ? run : subject;
}

std::optional<Voice> SentenceVoice::behind(int at) const
{
    const int from = clauseBehind(at);
    const bool closes = closesClause(at);
    const int to = std::min(m_sentence.last, from + Reach / 2);
    for (int verb = from; verb < to; ++verb) {
        if (item(verb).marked >= 0 || item(verb).sign == u';' || item(verb).sign == u':')
            break;
        if (!m_verbs.isVerb(verb, Say | Cue))
            continue;
        const bool strong = item(verb).is(Say);
        if (!closes && !strong)
            break;
        const auto subject = subjectBehind(verb, from, closes);
        if (!subject)
            continue;
        if (!closes && subject->found != Found::Inverted && subject->phrase.first > from + 1)
            break;
        return Voice{subject->phrase, subject->found, Why::After, verb,
                     confidenceOf(subject->found, strong, Why::After, m_verbFirst)};
    }
    return std::nullopt;
}

// "Okafor said that the extension reflects “...”": a thing says nothing, who speaks of it does.
std::optional<Voice> SentenceVoice::aroundThing(const Phrase &subject, int depth) const
{
    int before = subject.first - 1;
    if (subject.named || subject.noun || subject.pronoun || before <= m_sentence.first)
        return std::nullopt;
    if (item(before).isWord() && item(before).is(That))
        --before;
    if (!item(before).isWord() || !item(before).is(Say | Gerund))
        return std::nullopt;
    auto outer = ahead(subject.first, depth + 1);
    const bool clear = outer && (outer->found != Found::Clause || outer->phrase.named || outer->phrase.pronoun);
    return clear && outer->cue == before ? outer : std::nullopt;
}

std::optional<Voice> SentenceVoice::ahead(int at, int depth) const
{
    const int from = std::max(m_sentence.first, at - Reach);
    for (int verb = at - 1; verb >= from; --verb) {
        if (auto owner = m_patterns.byOwner(verb, at))
            return owner;
        if (!m_verbs.isVerb(verb, Verbal))
            continue;
        if (m_verbs.isPassive(verb))
            return m_patterns.byAgent(verb, at);
        const bool afterQuote =
            verb > m_sentence.first &&
            (item(verb - 1).marked >= 0 ||
             (item(verb - 1).sign == u',' && verb - 2 >= m_sentence.first && item(verb - 2).marked >= 0));
        std::optional<Subject> subject;
        if (afterQuote && item(verb).is(Say | Cue))
            subject = m_verbs.subjects().after(verb);
        if (!subject)
            subject = m_verbs.subjectOf(verb, m_sentence.first);
        if (!subject || subject->phrase.first >= at)
            continue;
        const bool strong = item(verb).is(Say);
        if (!subject->phrase.named && !subject->phrase.pronoun && m_verbs.isDeepInObject(verb, at))
            continue;
        if (subject->phrase.pronoun && subject->phrase.first > from && !afterQuote && depth < DeepestNesting) {
            auto outer = ahead(subject->phrase.first, depth + 1);
            if (outer && (outer->found != Found::Clause || outer->phrase.named))
                return outer;
        }
        // "told a woman who suggested": the outer verb of speech has the floor.
        if (!strong && subject->phrase.last < verb && item(subject->phrase.last).is(Relative) &&
            depth < DeepestNesting) {
            auto outer = ahead(subject->phrase.first, depth + 1);
            if (outer && outer->cue >= 0 && item(outer->cue).is(Say) && outer->found != Found::Clause)
                return outer;
        }
        if (!strong && depth < DeepestNesting) {
            if (auto outer = aroundThing(subject->phrase, depth))
                return outer;
        }
        const float far = at - verb > 12 ? 0.1F : 0;
        return Voice{subject->phrase, subject->found, Why::Before, verb,
                     confidenceOf(subject->found, strong, Why::Before, m_verbFirst) - far};
    }
    return std::nullopt;
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

std::optional<Voice> SentenceVoice::find(int at) const
{
    if (auto voice = m_patterns.bySignature(at))
        return voice;
    auto after = closesClause(at) || at + 1 < m_sentence.last ? behind(at) : std::nullopt;
    if (after && after->why == Why::After && closesClause(at))
        return after;
    auto before = ahead(at);
    if (after && (!before || before->confidence < after->confidence))
        return after;
    if (before && before->found != Found::Clause)
        return before;
    if (auto source = m_patterns.bySource(at))
        return source;
    if (auto label = m_patterns.byLabel(at))
        return label;
    if (auto tail = m_patterns.byTail(at))
        return tail;
    return before ? before : m_patterns.byDescription(at);
}

std::optional<Voice> SentenceVoice::announced() const
{
    int end = m_sentence.last;
    while (end > m_sentence.first && item(end - 1).sign != 0)
        --end;
    for (int verb = end - 1; verb >= std::max(m_sentence.first, end - Reach); --verb) {
        if (!m_verbs.isVerb(verb, Verbal))
            continue;
        if (const auto subject = m_verbs.subjectOf(verb, m_sentence.first))
            return Voice{subject->phrase, subject->found, Why::Intro, verb, 0.75F};
    }
    auto voice = firstSubject(end);
    if (voice)
        voice->why = Why::Intro;
    return voice;
}

std::optional<Voice> SentenceVoice::firstSubject(int before) const
{
    const auto subject = m_verbs.subjects().ofClause(m_sentence.first, std::min(before, m_sentence.first + Reach));
    if (!subject)
        return std::nullopt;
    return Voice{subject->phrase, Found::Clause, Why::Subject, -1, 0.4F};
}

} // namespace quotes
