#include "quotes/reported.h"

#include <algorithm>

namespace quotes {

namespace {

constexpr int ShortestReport = 4; // items; less is no clause

} // namespace

// Before the full stop.
int ReportedSpeech::contentEnd() const
{
    int end = m_sentence.last;
    while (end > m_sentence.first && item(end - 1).sign != 0 && item(end - 1).sign != u')' &&
           item(end - 1).sign != u'%')
        --end;
    return end;
}

// Where the reported clause begins after its verb, or -1: "said on Monday that", "told reporters that", "sagte, die".
int ReportedSpeech::contentAfter(int verb) const
{
    constexpr int FarthestThat = 10;
    for (int at = verb + 1; at < m_sentence.last && at <= verb + FarthestThat; ++at) {
        const Item &it = item(at);
        if (it.isWord() && it.is(That) && !it.isCapital())
            return isRelative(verb, at) ? -1 : isShortened(at + 1) ? at : at + 1;
        if (it.isWord() && it.is(Say | Cue | Gerund | Auxiliary | Verb | Relative | Conjunction) &&
            !it.is(Person | Body))
            break;
        if (it.sign == u',' && m_nounsAreCapital) {
            if (at + 1 < m_sentence.last && item(at + 1).isWord() && item(at + 1).is(That))
                return at + 2;
            return at + 1 < m_sentence.last && item(at + 1).is(Determiner | Pronoun) && !item(at + 1).is(Oblique)
                       ? at + 1
                       : -1;
        }
    }
    if (!item(verb).is(Bare))
        return -1;
    int at = verb + 1;
    while (at < m_sentence.last && item(at).isWord() && item(at).is(Adverb) && !m_phrases.isName(at))
        ++at;
    if (at >= m_sentence.last || !item(at).isWord() || item(at).is(Preposition))
        return -1;
    if (item(at).is(Determiner | Pronoun) || m_phrases.isName(at))
        return at;
    const bool clause = !item(at).is(Say | Cue | Conjunction | Subordinator | Relative) || item(at).is(Person | Body);
    return clause && hasVerb(at, m_sentence.last) ? at : -1;
}

// "said that’s the end": what follows is no word of its own.
bool ReportedSpeech::isShortened(int at) const
{
    return at < m_sentence.last && item(at - 1).span.end == item(at).span.begin && item(at).sign != u',';
}

// "recommends boots that last": after a verb that may also have an object, "that" belongs to the noun before it unless
// somebody is told or a text says it.
bool ReportedSpeech::isRelative(int verb, int that) const
{
    if (afterComma(that + 1) > that + 1 && isNegated(verb))
        return true; // "I do not recommend that, so ..."
    const Item &before = item(that - 1);
    // "adds to that legacy": an article, where the language has one that looks the same.
    if (item(that).is(Determiner) && before.is(Preposition) && !before.is(Prefix) && that + 1 < m_sentence.last &&
        item(that + 1).isWord() && !item(that + 1).is(Determiner | Pronoun) && !m_phrases.isName(that + 1))
        return true;
    const bool particle = that - 1 == verb + 1 && before.is(Prefix); // "points out that"
    return that - 1 > verb && !particle && !item(verb).is(Say) && before.isWord() && !m_phrases.isName(that - 1) &&
           !before.is(Adverb | Date | Person | Body | Paper | Pronoun | Told);
}

// "that, though it rains, the crews leave"
int ReportedSpeech::afterComma(int at) const
{
    return at < m_sentence.last && item(at).sign == u',' && item(at).marked < 0 ? at + 1 : at;
}

// "I can't argue": no one has said it.
bool ReportedSpeech::isNegated(int verb) const
{
    constexpr int Farthest = 3;
    for (int at = verb - 1; at >= std::max(m_sentence.first, verb - Farthest) && item(at).isWord(); --at) {
        if (item(at).is(Negation))
            return true;
    }
    return false;
}

// "LENZ (AP) — The crews", "PORTOMAR: The crews": where the report begins after the place.
int ReportedSpeech::contentBegin() const
{
    constexpr int LongestDateline = 8;
    if (item(m_sentence.first).letters != language::Case::Upper)
        return m_sentence.first;
    for (int at = m_sentence.first; at < m_sentence.last && at < m_sentence.first + LongestDateline; ++at) {
        const Item &it = item(at);
        const bool apart = at > m_sentence.first && item(at - 1).span.end < it.span.begin; // not "US-led talks"
        if (it.sign == u':' || (apart && it.sign != 0 && QStringView(u"—–-").contains(QChar(it.sign))))
            return at + 1;
        if (it.isWord() && !it.isCapital() && !it.is(Date))
            break;
    }
    return m_sentence.first;
}

bool ReportedSpeech::hasVerb(int from, int to) const
{
    for (int at = from; at < to; ++at) {
        if (item(at).isWord() && item(at).is(Auxiliary | Verb))
            return true;
    }
    return false;
}

// A verb of speech in a place for one; others only where they can be nothing else.
bool ReportedSpeech::isVerb(int at) const
{
    const Item &it = item(at);
    if (!it.isWord() || it.isCapital() || it.is(Paper) || it.mention >= 0)
        return false;
    if (at > m_sentence.first && item(at - 1).is(Be) && !m_nounsAreCapital)
        return false; // "crews were told that": they do not speak
    const bool article = at > m_sentence.first && item(at - 1).is(Determiner) && !m_phrases.isPronoun(at - 1);
    if (it.is(Say)) // "seen in answers": a noun
        return !article && !(it.is(Noun) && at > m_sentence.first && item(at - 1).is(Preposition));
    return it.is(Cue) && !it.is(Noun | Person | Body) && at > m_sentence.first && item(at - 1).isWord() &&
           !item(at - 1).is(Determiner | Possessive | Preposition);
}

// "While X said that ...": the report ends with the clause that the first word opens.
bool ReportedSpeech::opensWith(const Phrase &subject) const
{
    return subject.first == m_sentence.first + 1 && item(m_sentence.first).is(Subordinator);
}

int ReportedSpeech::clauseEnd(int first, int last) const
{
    for (int at = first + ShortestReport; at < last; ++at) {
        if (item(at).sign == u',')
            return at;
    }
    return last;
}

// "X said that ..."
std::optional<Reported> ReportedSpeech::leading(int verb) const
{
    const int opening = contentAfter(verb);
    if (opening < 0)
        return std::nullopt;
    const bool that = item(opening - 1).isWord() && item(opening - 1).is(That);
    const int first = that ? afterComma(opening) : opening;
    const int last = contentEnd();
    if (last - first < ShortestReport)
        return std::nullopt;
    const auto subject = m_subjects.before(verb, m_sentence.first);
    if (!subject || subject->found == Found::Clause ||
        !(subject->phrase.named || subject->phrase.pronoun || subject->phrase.noun))
        return std::nullopt;
    if (!that && !item(verb).is(Say))
        return std::nullopt;
    return Reported{{subject->phrase, subject->found, Why::Reported, verb, that ? 0.85F : 0.7F},
                    first,
                    opensWith(subject->phrase) ? clauseEnd(first, last) : last};
}

// "X said Sunday, marking ...": where what belongs to the verb ends.
int ReportedSpeech::tailEnd(int verb) const
{
    int at = verb + 1;
    while (at < m_sentence.last && item(at).isWord() && item(at).is(Adverb | Preposition | Date))
        ++at;
    return at > verb + 1 && at < m_sentence.last && item(at).sign == u',' ? at : m_sentence.last;
}

// "..., X said on Monday."
std::optional<Reported> ReportedSpeech::trailing(int verb) const
{
    constexpr int LongestTail = 8, LongestDescription = 20;
    const bool inverted = verb > m_sentence.first && item(verb - 1).sign == u',';
    if ((inverted ? m_sentence.last - verb > LongestDescription : tailEnd(verb) - verb > LongestTail) ||
        !item(verb).is(Say) || isNegated(verb))
        return std::nullopt;
    auto subject = m_subjects.before(verb, m_sentence.first);
    if (subject && subject->found == Found::Clause)
        subject.reset();
    int first = subject ? subject->phrase.first : verb;
    if (!subject && first > m_sentence.first && item(first - 1).sign == u',')
        subject = m_subjects.after(verb);
    if (!subject || first - 1 <= m_sentence.first + ShortestReport || item(first - 1).sign != u',')
        return std::nullopt;
    // "The mayor, Ann Lee, said it will rain": the name is an insertion, not the end of a report.
    constexpr int SurelyClause = 10;
    if (first - 1 - m_sentence.first < SurelyClause && !hasVerb(m_sentence.first, first - 1))
        return std::nullopt;
    return Reported{{subject->phrase, subject->found, Why::Reported, verb, 0.75F}, contentBegin(), first - 1};
}

// "According to X, ...", "..., according to X."
std::optional<Reported> ReportedSpeech::sourced(int word) const
{
    const auto subject = m_subjects.source(word);
    if (!subject || !(subject->phrase.named || subject->phrase.noun || m_phrases.isNationality(subject->phrase.first)))
        return std::nullopt;
    const Voice voice{subject->phrase, Found::Source, Why::Source, word, 0.75F};
    const int last = contentEnd();
    if (word == m_sentence.first) {
        int comma = subject->phrase.last;
        while (comma < last && item(comma).sign != u',')
            ++comma;
        if (last - comma <= ShortestReport)
            return std::nullopt;
        return Reported{voice, comma + 1, last};
    }
    if (item(word - 1).sign != u',' || word - 1 - m_sentence.first < ShortestReport)
        return std::nullopt;
    return Reported{voice, contentBegin(), word - 1};
}

std::optional<Reported> ReportedSpeech::find() const
{
    constexpr int MostTried = 3; // keeps endless sentences linear
    int tried = 0;
    for (int at = m_sentence.first; at < m_sentence.last && tried < MostTried; ++at) {
        const Item &it = item(at);
        if (it.isWord() && it.is(According) && !it.is(Preposition | Adverb)) {
            if (auto found = sourced(at))
                return found;
        }
        if (!isVerb(at))
            continue;
        ++tried;
        if (auto found = trailing(at))
            return found;
        if (auto found = leading(at))
            return found;
    }
    return std::nullopt;
}

} // namespace quotes
