#include "quotes/voices.h"

#include <algorithm>

namespace quotes {

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

// What was said before a line counts for it only within its group. The story goes on behind a caption or a link that
// stands between its paragraphs.
void Voices::enter(const Line &line)
{
    constexpr int FarthestStory = 8; // blocks
    const text::Group group = m_blocks[line.block].group();
    const bool goesOn = m_before && m_blocks[m_before->block].group() == group;
    if (m_before && !goesOn && m_blocks[m_before->block].group() == text::Group::Story)
        m_story = {m_memory, m_before->block};
    if (goesOn)
        return;
    const bool back = group == text::Group::Story && m_story.block >= 0 && line.block - m_story.block <= FarthestStory;
    m_memory = back ? m_story.memory : Memory{};
}

std::vector<Voiced> Voices::find()
{
    for (const Line &line : m_lines) {
        enter(line);
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
    if ((traits & (Say | Cue | According)) != 0 && line.lexicon && m_blocks[line.block].group() == text::Group::Story &&
        !line.lexicon->besideOnly()) {
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
        if (line.lexicon->besideOnly()) {
            constexpr float Unmeasured = 0.75F; // no labelled news of these languages says how often it is right
            if (now.voice && !standsBeside(*now.voice))
                now.voice.reset();
            if (now.voice)
                now.voice->confidence = std::min(now.voice->confidence, Unmeasured);
            continue;
        }
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
    if (line.lexicon->besideOnly()) {
        m_memory = {};
        return;
    }
    m_memory.announced.reset();
    m_memory.subject.reset();
    m_memory.told.reset();
    if (m_sentences.empty())
        return;
    const SentenceVoice last = reader(line, phrases, m_sentences.back());
    const char16_t end = item(line.last - 1).sign;
    if (end == u':' || end == u',')
        m_memory.announced = last.announced();
    m_memory.subject = named(last.firstSubject(m_sentences.back().last));
    m_memory.told = toldIn(m_sentences.back());
    m_memory.spoke.reset();
    for (const int marked : m_lineMarked) {
        if (voiced(marked).voice)
            m_memory.spoke = voiced(marked).voice;
    }
}

// Found without the help of long lists: a name, pronoun or noun next to its verb of speech.
bool Voices::standsBeside(const Voice &voice) const
{
    const Phrase &phrase = voice.phrase;
    return voice.found != Found::Clause && (phrase.named || phrase.pronoun || phrase.noun);
}

// "il n’existe", "il faut"
bool Voices::standsForNobody(int pronoun) const
{
    constexpr int Farthest = 3;
    const auto size = static_cast<int>(m_items.size());
    for (int at = pronoun + 1; at < size && at <= pronoun + Farthest && item(at).isWord(); ++at) {
        if (item(at).is(Nobody))
            return true;
        if (!item(at).is(Auxiliary | Adverb))
            break;
    }
    return false;
}

// Only a name can be guessed at from afar, or a pronoun that stands for somebody: "it" and "I" seldom do.
std::optional<Voice> Voices::named(std::optional<Voice> voice) const
{
    if (voice && voice->phrase.pronoun)
        return item(voice->phrase.head).is(Male | Female | Plural) && !standsForNobody(voice->phrase.head)
                   ? voice
                   : std::nullopt;
    if (!voice)
        return std::nullopt;
    const int mention = item(voice->phrase.head).mention;
    if (mention < 0)
        return std::nullopt;
    const text::MentionKind kind = m_mentions[mention].kind;
    if (kind != text::MentionKind::Person && kind != text::MentionKind::Organisation)
        return std::nullopt;
    return voice;
}

} // namespace quotes
