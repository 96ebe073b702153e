#include "quotes/voices.h"

#include <algorithm>

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

Voices::Voices(QStringView body, const QList<text::Block> &blocks, const QList<text::Mention> &mentions,
               const QList<Marked> &marked, std::span<const Item> items, std::span<const Line> lines)
    : m_body(body),
      m_blocks(blocks),
      m_mentions(mentions),
      m_marked(marked),
      m_items(items),
      m_lines(lines),
      m_voiced(static_cast<std::size_t>(marked.size()))
{
}

SentenceVoice Voices::reader(const Line &line, const PhraseReader &phrases, Sentence sentence) const
{
    return {m_items, m_marked, m_body, phrases, sentence, *line.lexicon};
}

std::vector<Voiced> Voices::find()
{
    for (const Line &line : m_lines) {
        if (m_before &&
            (m_before->block + 1 != line.block || m_blocks[m_before->block].group() != m_blocks[line.block].group())) {
            m_announced.reset();
            m_spoke.reset();
            m_subject.reset();
        }
        readLine(line);
        m_before = &line;
    }
    return std::move(m_voiced);
}

void Voices::readSentences(const Line &line, const PhraseReader &phrases)
{
    m_sentences.clear();
    m_lineMarked.clear();
    for (int first = line.first, at = line.first; at < line.last; ++at) {
        if (!item(at).ends && at + 1 < line.last)
            continue;
        m_sentences.push_back({first, at + 1});
        readSentence(line, phrases, m_sentences.back());
        first = at + 1;
    }
}

void Voices::readSentence(const Line &line, const PhraseReader &phrases, Sentence sentence)
{
    bool whole = true, marked = false;
    Traits traits = 0;
    for (int i = sentence.first; i < sentence.last; ++i) {
        whole = whole && (item(i).marked >= 0 || item(i).sign != 0);
        traits |= item(i).traits;
        marked |= item(i).marked >= 0;
    }
    if (marked)
        return readMarked(line, phrases, sentence, whole);
    if ((traits & Say) != 0 && line.lexicon && m_blocks[line.block].group() == text::Group::Story) {
        if (const auto found = ReportedSpeech(m_items, phrases, sentence, *line.lexicon).find())
            m_reported.push_back(*found);
    }
}

void Voices::readMarked(const Line &line, const PhraseReader &phrases, Sentence sentence, bool whole)
{
    std::optional<SentenceVoice> find;
    if (line.lexicon && !whole)
        find.emplace(m_items, m_marked, m_body, phrases, sentence, *line.lexicon);
    for (int i = sentence.first; i < sentence.last; ++i) {
        if (item(i).marked < 0)
            continue;
        m_lineMarked.push_back(item(i).marked);
        Voiced &now = voiced(item(i).marked);
        now.item = i;
        now.sentence = sentence;
        now.whole = whole;
        if (!find)
            continue;
        now.voice = find->find(i);
        if (!now.voice || now.voice->found == Found::Clause)
            now.elided = find->elidedAfter(i);
        if (now.elided >= 0)
            now.voice.reset();
    }
}

void Voices::readLine(const Line &line)
{
    const PhraseReader phrases(m_items, m_mentions, line.lexicon);
    readSentences(line, phrases);
    if (!line.lexicon) {
        for (const int marked : m_lineMarked) {
            if (m_marked[marked].continues && marked > 0)
                voiced(marked).pieceOf = marked - 1;
        }
        return;
    }
    carryAll(line, phrases);
    m_announced.reset();
    m_subject.reset();
    if (m_sentences.empty())
        return;
    const SentenceVoice last = reader(line, phrases, m_sentences.back());
    const char16_t end = item(line.last - 1).sign;
    if (end == u':' || end == u',')
        m_announced = last.announced();
    m_subject = named(last.firstSubject(m_sentences.back().last));
    m_spoke.reset();
    for (const int marked : m_lineMarked) {
        if (voiced(marked).voice)
            m_spoke = voiced(marked).voice;
    }
}

// Only a name or a pronoun can be guessed at from afar.
std::optional<Voice> Voices::named(std::optional<Voice> voice) const
{
    if (!voice || voice->phrase.pronoun)
        return voice;
    const int mention = item(voice->phrase.head).mention;
    if (mention < 0)
        return std::nullopt;
    const text::MentionKind kind = m_mentions[mention].kind;
    if (kind != text::MentionKind::Person && kind != text::MentionKind::Organisation)
        return std::nullopt;
    return voice;
}

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
    if (m_marked[marked].continues && marked > 0) {
        now.pieceOf = marked - 1;
        if (!now.voice && voiced(marked - 1).voice)
            now.voice = carried(*voiced(marked - 1).voice, Why::Continued, 0.9F);
    }
    if (now.voice)
        return;
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
    return Voice{*phrase, Found::Beside, Why::Label, -1, 0.6F};
}

// A left-out subject is who spoke last, else the subject of the sentence before.
bool Voices::carryElided(const Line &line, const PhraseReader &phrases, int marked)
{
    Voiced &now = voiced(marked);
    if (m_previous >= 0)
        now.voice = carried(*voiced(m_previous).voice, Why::Previous, 0.7F);
    else if (m_spoke)
        now.voice = carried(*m_spoke, Why::Paragraph, 0.6F);
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
    if (m_announced) {
        now.voice = carried(*m_announced, Why::Intro, 0.8F);
        return true;
    }
    if (m_spoke && now.whole) {
        now.voice = carried(*m_spoke, Why::Paragraph, 0.6F);
        return true;
    }
    return false;
}

bool Voices::carrySubject(const Line &line, const PhraseReader &phrases, int marked)
{
    Voiced &now = voiced(marked);
    if (!now.whole) {
        if (auto voice = named(reader(line, phrases, now.sentence).firstSubject(now.sentence.last))) {
            now.voice = voice;
            return true;
        }
    }
    const auto own = std::lower_bound(m_sentences.begin(), m_sentences.end(), now.sentence.first,
                                      [](const Sentence &sentence, int first) { return sentence.first < first; });
    std::optional<Voice> before;
    if (own != m_sentences.begin()) {
        const Sentence previous = *std::prev(own);
        before = named(reader(line, phrases, previous).firstSubject(previous.last));
    } else if (m_subject) {
        before = m_subject;
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
