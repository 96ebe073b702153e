#include "quotes/reported.h"

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
            return at + 1;
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
    return item(at).is(Determiner | Pronoun) || m_phrases.isName(at) ? at : -1;
}

// "X said that ..."
std::optional<Reported> ReportedSpeech::leading(int verb) const
{
    const int first = contentAfter(verb);
    const int last = contentEnd();
    if (first < 0 || last - first < ShortestReport)
        return std::nullopt;
    const auto subject = m_subjects.before(verb, m_sentence.first);
    if (!subject || subject->found == Found::Clause ||
        !(subject->phrase.named || subject->phrase.pronoun || subject->phrase.noun))
        return std::nullopt;
    const bool that = item(first - 1).isWord() && item(first - 1).is(That);
    return Reported{{subject->phrase, subject->found, Why::Reported, verb, that ? 0.85F : 0.7F}, first, last};
}

// "..., X said on Monday."
std::optional<Reported> ReportedSpeech::trailing(int verb) const
{
    constexpr int LongestTail = 8;
    if (m_sentence.last - verb > LongestTail)
        return std::nullopt;
    auto subject = m_subjects.before(verb, m_sentence.first);
    if (subject && subject->found == Found::Clause)
        subject.reset();
    int first = subject ? subject->phrase.first : verb;
    if (!subject && first > m_sentence.first && item(first - 1).sign == u',')
        subject = m_subjects.after(verb);
    if (!subject || first - 1 <= m_sentence.first + ShortestReport || item(first - 1).sign != u',')
        return std::nullopt;
    return Reported{{subject->phrase, subject->found, Why::Reported, verb, 0.75F}, m_sentence.first, first - 1};
}

std::optional<Reported> ReportedSpeech::find() const
{
    for (int at = m_sentence.first; at < m_sentence.last; ++at) {
        const Item &it = item(at);
        if (!it.isWord() || !it.is(Say) || it.isCapital() || it.is(Paper) || it.mention >= 0)
            continue;
        if (auto found = trailing(at))
            return found;
        if (auto found = leading(at))
            return found;
        return std::nullopt; // the first verb of speech decides
    }
    return std::nullopt;
}

} // namespace quotes
