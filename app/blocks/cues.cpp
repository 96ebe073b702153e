// The cues of a line by itself; see enum Cue.
#include "blocks/labels.h"
#include "blocks/page.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace blocks {

namespace {

using Case = Word::Case;

quint8 clip(int value)
{
    return quint8(std::clamp(value, 0, int(Full)));
}

quint8 rankOfEnd(Sign sign)
{
    switch (sign) {
    case Sign::Stop:
        return 63;
    case Sign::Question:
        return 58;
    case Sign::Exclamation:
        return 54;
    case Sign::Ellipsis:
        return 48;
    case Sign::Colon:
        return 40;
    case Sign::Comma:
    case Sign::Dash:
        return 34;
    case Sign::Quote:
    case Sign::Apostrophe:
        return 28;
    case Sign::Close:
        return 24;
    case Sign::Bar:
    case Sign::Bullet:
        return 18;
    case Sign::Digit:
        return 10;
    case Sign::Ideograph:
    case Sign::Caseless:
    case Sign::Mark:
    case Sign::Lower:
    case Sign::Upper:
        return 0;
    default:
        return 14;
    }
}

quint8 rankOfStart(Sign sign)
{
    switch (sign) {
    case Sign::Lower:
        return 0;
    case Sign::Caseless:
    case Sign::Ideograph:
        return 10;
    case Sign::Upper:
        return 20;
    case Sign::Digit:
        return 30;
    case Sign::Quote:
    case Sign::Apostrophe:
        return 38;
    case Sign::Open:
        return 42;
    case Sign::Bullet:
        return 50;
    case Sign::Dash:
        return 54;
    case Sign::At:
    case Sign::Hash:
    case Sign::Emoji:
        return 63;
    default:
        return 58;
    }
}

// How much the line's end is that of a sentence, closing quotes and brackets apart.
quint8 sentenceEnd(QStringView line, const Signs &signs)
{
    qsizetype end = line.size();
    while (end > 1) {
        const Sign sign = signs.of(line[end - 1]);
        if (sign != Sign::Quote && sign != Sign::Apostrophe && sign != Sign::Close && sign != Sign::Space &&
            sign != Sign::Mark)
            break;
        --end;
    }
    switch (signs.of(line[end - 1])) {
    case Sign::Stop:
    case Sign::Question:
    case Sign::Exclamation:
        return Full;
    case Sign::Ellipsis:
        return 20;
    case Sign::Colon:
        return 10;
    default:
        return 0;
    }
}

class CueWriter final
{
public:
    CueWriter(Cues &cues, const Line &line) : m_cues(cues), m_line(line), m_counts(line.counts) {}

    void set(Cue cue, quint8 value) { m_cues[std::size_t(cue)] = value; }

    void shape()
    {
        const int words = int(m_line.wordCount);
        const int cased = m_counts[Case::Lower] + m_counts[Case::Capital] + m_counts[Case::AllCaps];
        set(Cue::Size, logarithmic(m_line.size));
        set(Cue::Words, clip(words));
        set(Cue::WordLength, words > 0 ? clip(4 * (m_counts.letters + m_counts.digits) / words) : 0);
        set(Cue::Capitals, share(m_counts[Case::Capital] + m_counts[Case::AllCaps] - 1, cased - 1));
        set(Cue::AllCaps, share(m_counts[Case::AllCaps], cased));
        set(Cue::Uppers, share(m_counts.uppers, m_counts.letters));
        set(Cue::Digits, share(m_counts.digits, m_counts.letters + m_counts.digits));
        set(Cue::Numbers, share(m_counts[Case::Number], words));
        set(Cue::Ideographs, share(m_counts[Case::Ideograph], words));
        set(Cue::Longest, clip(m_counts.longest));
    }

    void punctuation()
    {
        int all = 0;
        for (int sign = int(Sign::Digit) + 1; sign < SignCount; ++sign)
            all += m_counts[Sign(sign)];
        const int words = std::max(1, int(m_line.wordCount));
        set(Cue::Signs, clip(all * 16 / words));
        set(Cue::Commas, clip(m_counts[Sign::Comma]));
        set(Cue::CommaRate, clip(m_counts[Sign::Comma] * 256 / std::max(1, m_line.size)));
        set(Cue::Sentences, clip(m_counts.sentences));
        set(Cue::Quotes, clip(m_counts[Sign::Quote]));
        set(Cue::OddQuotes, m_counts[Sign::Quote] % 2 != 0 ? Full : 0);
        set(Cue::Links, clip(m_counts.links));
        set(Cue::Handles, clip(m_counts.handles + m_counts.hashtags + m_counts.mails));
        set(Cue::Emoji, clip(m_counts[Sign::Emoji]));
        set(Cue::Copyright, clip(m_counts[Sign::Copyright]));
        set(Cue::Bars, clip(m_counts[Sign::Bar] + m_counts[Sign::Bullet]));
        set(Cue::Clock, clip(m_counts.clocks));
        set(Cue::Brackets, clip(m_counts[Sign::Open]));
        set(Cue::Currency, clip(m_counts[Sign::Currency]));
        set(Cue::Questions, clip(m_counts[Sign::Question] + 8 * m_counts[Sign::Exclamation]));
        set(Cue::Dotted, clip(m_counts.dotted));
    }

    void edges(QStringView text, const Signs &signs)
    {
        set(Cue::End, rankOfEnd(signs.of(text.back())));
        set(Cue::Start, rankOfStart(signs.of(text.front())));
        set(Cue::Sentence, sentenceEnd(text, signs));
        set(Cue::Label, labelOf(text, signs));
    }

    void families(const FamilyCover &cover)
    {
        const int words = int(m_line.wordCount);
        int most = 0;
        for (int i = 0; i < FamilyCount; ++i) {
            const int covered = cover.words[std::size_t(i)];
            most += i == int(Family::Speech) || i == int(Family::Address) ? 0 : covered;
            m_cues[std::size_t(Cue::FirstFamily) + std::size_t(i)] =
                covered > 0 ? std::max<quint8>(1, share(covered, words)) : 0;
        }
        set(Cue::Covered, share(most, words));
        set(Cue::Opening, cover.opening);
    }

    void functionWords(const quint64 *stops, int language)
    {
        std::array<quint8, 64> hits{};
        quint64 seen = 0;
        int edges = 0;
        const std::size_t count = std::min<std::size_t>(m_line.wordCount, 200);
        for (std::size_t i = 0; i < count; ++i) {
            const quint64 mask = stops[i];
            seen |= mask;
            for (quint64 rest = mask; rest != 0; rest &= rest - 1)
                ++hits[std::size_t(qCountTrailingZeroBits(rest))];
            if ((i == 0 || i + 1 == count) && (mask >> unsigned(language) & 1) != 0)
                edges += i == 0 ? 1 : 2;
        }
        int best = 0;
        for (; seen != 0; seen &= seen - 1)
            best = std::max<int>(best, hits[std::size_t(qCountTrailingZeroBits(seen))]);
        const int own = hits[std::size_t(language)];
        set(Cue::Stops, share(own, int(count)));
        set(Cue::AnyStops, share(best, int(count)));
        set(Cue::Foreign, count > 3 ? share(best - own, int(count)) : 0);
        set(Cue::Edges, quint8(edges * 16));
    }

private:
    Cues &m_cues;
    const Line &m_line;
    const Counts &m_counts;
};

} // namespace

void Page::fillCues(const Signs &signs, const WordLists &lists, const WordScore &score)
{
    cues.resize(lines.size());
    QHash<quint32, int> repeats;
    repeats.reserve(qsizetype(lines.size()));
    Overlap overlap(*this);
    std::vector<bool> isLong(lines.size());
    constexpr int LongLine = 12;       // words
    constexpr int LongestCaption = 40; // words
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        const Word *first = words.data() + line.firstWord;
        const QStringView text = body.sliced(line.span.begin, line.span.size());
        CueWriter writer(cues[i], line);
        writer.shape();
        writer.punctuation();
        writer.edges(text, signs);
        // A phrase deep inside a long paragraph tells little about it.
        writer.families(lists.cover(first, std::min<std::size_t>(line.wordCount, 60)));
        writer.functionWords(stops.data() + line.firstWord, language);
        writer.set(Cue::WordScore, quint8(std::clamp(std::lround(32 + 6 * score.of(first, line.wordCount)), 0L, 63L)));
        line.credits =
            line.counts[Sign::Colon] > 0 && line.size <= LongestCaption && creditsSomebody(text, signs, lists);
        ++repeats[line.key];
        isLong[i] = line.size >= LongLine && cue(i, Cue::Sentence) == Full;
        if (isLong[i])
            overlap.add(i);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        cues[i][std::size_t(Cue::Vocabulary)] = overlap.of(i, isLong[i]);
        cues[i][std::size_t(Cue::Repeats)] = clip(repeats.value(lines[i].key));
    }
}

void Overlap::add(std::size_t line)
{
    const Line &own = m_page.lines[line];
    for (std::size_t i = own.firstWord; i < own.firstWord + own.wordCount; ++i) {
        const quint32 place = m_page.places[i];
        if (place == 0 || m_last[place] == line + 1)
            continue;
        m_last[place] = quint32(line + 1);
        m_lines[place] = quint16(std::min(int(m_lines[place]) + 1, 0xffff));
    }
}

quint8 Overlap::of(std::size_t line, bool added) const
{
    const Line &own = m_page.lines[line];
    const int needed = added ? 2 : 1;
    int content = 0;
    int shared = 0;
    for (std::size_t i = own.firstWord; i < own.firstWord + own.wordCount; ++i) {
        const quint32 place = m_page.places[i];
        if (place == 0)
            continue;
        ++content;
        shared += m_lines[place] >= needed ? 1 : 0;
    }
    return share(shared, content);
}

} // namespace blocks
