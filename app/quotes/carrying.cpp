#include "quotes/voices.h"

#include <algorithm>

// The half of Voices that gives a voice to what its own sentence leaves without.
namespace quotes {

namespace {

Voice carried(Voice voice, Why why, float confidence)
{
    voice.why = why;
    voice.confidence = std::min(voice.confidence, confidence);
    return voice;
}

bool isSpoken(const std::optional<Voice> &voice)
{
    return voice && voice->why <= Why::Previous;
}

} // namespace

void Voices::carryAll(const Line &line, const PhraseReader &phrases)
{
    m_nextSpoken.assign(m_lineMarked.size(), -1);
    for (std::size_t i = m_lineMarked.size(); i-- > 1;)
        m_nextSpoken[i - 1] = isSpoken(voiced(m_lineMarked[i]).voice) ? m_lineMarked[i] : m_nextSpoken[i];
    m_previous = -1;
    for (std::size_t i = 0; i < m_lineMarked.size(); ++i) {
        carry(line, phrases, m_lineMarked[i], m_nextSpoken[i]);
        if (voiced(m_lineMarked[i]).voice)
            m_previous = m_lineMarked[i];
        joinPieces(m_lineMarked[i]);
    }
}

void Voices::carry(const Line &line, const PhraseReader &phrases, int marked, int next)
{
    Voiced &now = voiced(marked);
    if (m_marked[marked].continues && marked > 0 && !otherSpeaks(marked)) {
        now.pieceOf = marked - 1;
        if (!now.voice && voiced(marked - 1).voice)
            now.voice = carried(*voiced(marked - 1).voice, Why::Continued, 0.9F);
    }
    if (now.voice)
        return;
    if (line.lexicon->besideOnly()) {
        carryBeside(marked, next);
        return;
    }
    if (const auto label = transcriptLabel(line, phrases)) {
        now.voice = label;
        return;
    }
    if (now.elided >= 0 && carryElided(line, phrases, marked))
        return;
    if (carryInSentence(marked, next) || carryInParagraph(marked, next) || carryFromBefore(line, marked))
        return;
    carrySubject(line, phrases, marked);
}

// "OKAFOR: The town had “a good day” of it.": a line of a transcript says who speaks all of it.
std::optional<Voice> Voices::transcriptLabel(const Line &line, const PhraseReader &phrases) const
{
    constexpr int LongestLabel = 4;
    int colon = line.first;
    while (colon < line.last && colon <= line.first + LongestLabel && item(colon).isWord() &&
           item(colon).letters == language::Case::Upper)
        ++colon;
    if (colon == line.first || colon >= line.last || item(colon).sign != u':')
        return std::nullopt;
    const auto phrase = phrases.endingBefore(colon, line.first);
    if (!phrase || !phrase->named)
        return std::nullopt;
    // "NEW DELHI: ..." says where, not who.
    const int mention = item(phrase->head).mention;
    if (mention >= 0 && m_mentions[mention].kind == text::MentionKind::Place)
        return std::nullopt;
    return Voice{*phrase, Found::Beside, Why::Label, -1, 0.6F};
}

// The further pieces of a quotation, and nothing from afar.
bool Voices::carryBeside(int marked, int next)
{
    Voiced &now = voiced(marked);
    if (carryInSentence(marked, next))
        return true;
    const bool near = m_previous >= 0 && voiced(m_previous).sentence.last == now.sentence.first;
    if (near && now.whole)
        now.voice = carried(*voiced(m_previous).voice, Why::Previous, 0.7F);
    return near;
}

// The last person that a sentence of the paragraph speaks of before the marked one, behind the quotation before it.
std::optional<Voice> Voices::subjectBefore(const Line &line, const PhraseReader &phrases, int marked) const
{
    constexpr int Farthest = 4; // sentences
    const Voiced &now = m_voiced[static_cast<std::size_t>(marked)];
    const int from = m_previous >= 0 ? m_voiced[static_cast<std::size_t>(m_previous)].sentence.last : line.first;
    auto sentence = std::lower_bound(m_sentences.begin(), m_sentences.end(), now.sentence.first,
                                     [](const Sentence &one, int first) { return one.first < first; });
    for (int tried = 0; tried < Farthest && sentence != m_sentences.begin(); ++tried) {
        --sentence;
        if (sentence->first < from)
            break;
        if (auto told = toldIn(*sentence))
            return told;
        auto subject = reader(line, phrases, *sentence).firstSubject(sentence->last);
        if (!subject || subject->phrase.pronoun)
            continue;
        const bool noun = subject->phrase.noun && item(subject->phrase.head).is(Person);
        if (!noun && !phrases.isPerson(subject->phrase.head))
            continue;
        subject->confidence = 0.6F;
        subject->why = Why::Mentioned;
        return subject;
    }
    return std::nullopt;
}

// A left-out subject is the last one spoken of, else who spoke last.
bool Voices::carryElided(const Line &line, const PhraseReader &phrases, int marked)
{
    Voiced &now = voiced(marked);
    if (auto subject = subjectBefore(line, phrases, marked))
        now.voice = subject;
    else if (m_previous >= 0)
        now.voice = carried(*voiced(m_previous).voice, Why::Previous, 0.7F);
    else if (m_memory.spoke)
        now.voice = carried(*m_memory.spoke, Why::Paragraph, 0.6F);
    else if (!carrySubject(line, phrases, marked))
        return false;
    now.voice->cue = now.elided;
    now.voice->confidence = std::max(now.voice->confidence, 0.5F);
    return true;
}

bool Voices::carryInSentence(int marked, int next)
{
    Voiced &now = voiced(marked);
    for (const int other : {m_previous, next}) {
        if (other < 0 || voiced(other).sentence.first != now.sentence.first || !isSpoken(voiced(other).voice))
            continue;
        now.voice = carried(*voiced(other).voice, Why::Sentence, 0.8F);
        return true;
    }
    return false;
}

bool Voices::carryInParagraph(int marked, int next)
{
    Voiced &now = voiced(marked);
    if (m_previous < 0) {
        if (next < 0 || !now.whole)
            return false;
        now.voice = carried(*voiced(next).voice, Why::Next, 0.8F);
        return true;
    }
    const Voiced &previous = voiced(m_previous);
    const bool near = previous.sentence.last == now.sentence.first;
    now.voice = carried(*previous.voice, Why::Previous, now.whole ? (near ? 0.85F : 0.6F) : 0.45F);
    return true;
}

bool Voices::carryFromBefore(const Line &line, int marked)
{
    Voiced &now = voiced(marked);
    if (now.item != line.first)
        return false;
    if (m_memory.announced) {
        now.voice = carried(*m_memory.announced, Why::Intro, 0.8F);
        return true;
    }
    if (m_memory.spoke && now.whole && m_marked[marked].marks != Marks::Dash) { // turns change between dashes
        now.voice = carried(*m_memory.spoke, Why::Paragraph, 0.6F);
        return true;
    }
    return false;
}

// The quotation before was left open, but this one has a clause of its own that names somebody else: a closing mark was
// forgotten.
bool Voices::otherSpeaks(int marked) const
{
    const Voiced &now = m_voiced[static_cast<std::size_t>(marked)];
    const Voiced &before = m_voiced[static_cast<std::size_t>(marked) - 1];
    if (!now.voice || !before.voice || now.voice->cue < 0 || !now.voice->phrase.named || !before.voice->phrase.named)
        return false;
    const int mine = item(now.voice->phrase.head).mention, theirs = item(before.voice->phrase.head).mention;
    return mine >= 0 && theirs >= 0 && m_mentions[mine].entity != m_mentions[theirs].entity;
}

// "The port stays shut, Vega said. “...”": whom a sentence without marks reports.
std::optional<Voice> Voices::toldIn(Sentence sentence) const
{
    const auto told = std::lower_bound(m_reported.begin(), m_reported.end(), sentence.first,
                                       [](const Reported &reported, int first) { return reported.voice.cue < first; });
    if (told == m_reported.end() || told->voice.cue >= sentence.last)
        return std::nullopt;
    return carried(told->voice, Why::Told, 0.6F);
}

bool Voices::carrySubject(const Line &line, const PhraseReader &phrases, int marked)
{
    Voiced &now = voiced(marked);
    if (m_marked[marked].marks == Marks::Dash && now.elided < 0)
        return false;
    if (!now.whole) {
        if (auto voice = named(reader(line, phrases, now.sentence).firstSubject(now.sentence.last))) {
            now.voice = voice;
            return true;
        }
    }
    const auto own = std::lower_bound(m_sentences.begin(), m_sentences.end(), now.sentence.first,
                                      [](const Sentence &sentence, int first) { return sentence.first < first; });
    std::optional<Voice> before;
    const auto told = own == m_sentences.begin() ? m_memory.told : toldIn(*std::prev(own));
    if (told && now.whole) {
        now.voice = told;
        return true;
    }
    if (own != m_sentences.begin()) {
        const Sentence previous = *std::prev(own);
        before = named(reader(line, phrases, previous).firstSubject(previous.last));
    } else if (m_memory.subject) {
        before = m_memory.subject;
    }
    if (!before)
        return false;
    now.voice = carried(*before, Why::Mentioned, 0.35F);
    return true;
}

// “...,” X said. “...”: whole sentences in marks round one clause are one quotation in pieces.
void Voices::joinPieces(int marked)
{
    Voiced &now = voiced(marked);
    if (now.pieceOf >= 0 || marked == 0 || !now.voice)
        return;
    const Voiced &before = voiced(marked - 1);
    if (before.item < 0 || !before.voice || m_marked[marked].block != m_marked[marked - 1].block ||
        before.voice->phrase.first != now.voice->phrase.first)
        return;
    const bool carriedOn = now.voice->why == Why::Previous && now.whole && before.sentence.last == now.sentence.first;
    const bool carriedBack = before.voice->why == Why::Next && before.sentence.last == now.sentence.first;
    const bool around = now.voice->cue >= 0 && before.voice->cue == now.voice->cue && before.voice->why == Why::After &&
                        now.voice->why == Why::Before && before.item < now.voice->cue;
    if (carriedOn || carriedBack || around)
        now.pieceOf = marked - 1;
}

} // namespace quotes
