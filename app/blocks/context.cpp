#include "blocks/context.h"

#include <algorithm>
#include <cstdlib>

namespace blocks {

namespace {

constexpr int LongLine = 12;  // words; such a line that ends like a sentence is most likely running text
constexpr int ShortLine = 30; // words; the most that a line of a run has
constexpr std::array sortsOfHeading{Family::Feed, Family::Comment, Family::Promo, Family::Legal};

constexpr std::array nearCues{Cue::Size,    Cue::End,      Cue::Capitals, Cue::Stops,  Cue::WordScore,
                              Cue::Covered, Cue::Sentence, Cue::Start,    Cue::Commas, Cue::Opening};
// How many of nearCues are looked at in a line one, two, three and four away.
constexpr std::array<std::size_t, 4> reach{10, 6, 5, 3};
constexpr std::array windows{3, 6, 12, 24};

void append(std::vector<Topic> &to, Topic topic, int count = 1)
{
    to.insert(to.end(), std::size_t(count), topic);
}

Topic topicOf(Cue cue)
{
    switch (cue) {
    case Cue::Size:
    case Cue::Words:
        return Topic::Length;
    case Cue::End:
    case Cue::Sentence:
    case Cue::Sentences:
        return Topic::Ending;
    case Cue::Start:
        return Topic::Opening;
    case Cue::Capitals:
    case Cue::AllCaps:
    case Cue::Uppers:
        return Topic::Capitals;
    case Cue::Signs:
    case Cue::Commas:
    case Cue::CommaRate:
    case Cue::Bars:
    case Cue::Brackets:
    case Cue::Questions:
    case Cue::Label:
        return Topic::Punctuation;
    case Cue::Stops:
    case Cue::Foreign:
    case Cue::AnyStops:
    case Cue::Edges:
    case Cue::WordLength:
    case Cue::Longest:
    case Cue::Ideographs:
        return Topic::FunctionWords;
    case Cue::Digits:
    case Cue::Numbers:
    case Cue::Clock:
    case Cue::Currency:
        return Topic::Figures;
    case Cue::Quotes:
    case Cue::OddQuotes:
        return Topic::Quotation;
    case Cue::Links:
    case Cue::Handles:
    case Cue::Emoji:
    case Cue::Dotted:
    case Cue::Copyright:
        return Topic::Marks;
    case Cue::Vocabulary:
        return Topic::Vocabulary;
    case Cue::Repeats:
        return Topic::Repeated;
    default:
        return Topic::Wording;
    }
}

std::vector<Topic> makeTopics()
{
    std::vector<Topic> topics;
    for (int i = 0; i < CueCount; ++i)
        append(topics, topicOf(Cue(i)));
    append(topics, Topic::Place, 12);
    append(topics, Topic::Length);
    for (const std::size_t cues : reach)
        append(topics, Topic::Around, int(2 * cues));
    append(topics, Topic::Around, 2 * int(windows.size()) + 10);
    append(topics, Topic::Run, 12);
    append(topics, Topic::Heading, int(sortsOfHeading.size()));
    append(topics, Topic::Run, Patterns::GroupColumns);
    append(topics, Topic::Vocabulary, Patterns::WordColumns);
    return topics;
}

} // namespace

std::span<const Topic> Context::topics()
{
    static const std::vector<Topic> topics = makeTopics();
    return topics;
}

quint8 likeness(const Page &page, std::size_t a, std::size_t b)
{
    int unlike = 0;
    unlike += std::abs(page.cue(a, Cue::Size) - page.cue(b, Cue::Size));
    unlike += std::abs(page.cue(a, Cue::Capitals) - page.cue(b, Cue::Capitals)) / 4;
    unlike += page.cue(a, Cue::End) == page.cue(b, Cue::End) ? 0 : 10;
    unlike += page.cue(a, Cue::Start) == page.cue(b, Cue::Start) ? 0 : 10;
    unlike += std::abs(page.cue(a, Cue::Stops) - page.cue(b, Cue::Stops)) / 4;
    const Line &x = page.lines[a];
    const Line &y = page.lines[b];
    if (x.wordCount > 0 && y.wordCount > 0 && page.words[x.firstWord].hash == page.words[y.firstWord].hash)
        unlike -= 10;
    return quint8(std::clamp(int(Full) - unlike, 0, int(Full)));
}

Context::Context(const Page &page) : m_page(page), m_patterns(page)
{
    sum();
    findRuns();
    findHeadings();
}

void Context::sum()
{
    const std::size_t n = m_page.lines.size();
    for (auto *sums : {&m_sentenceWords, &m_wordScore, &m_short, &m_marked})
        sums->assign(n + 1, 0);
    m_longBefore.assign(n, 0);
    m_longAfter.assign(n, 0);
    int sentences = 0, longLines = 0, longWords = 0, words = 0, stops = 0;
    quint32 last = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const int size = m_page.lines[i].size;
        const bool sentence = m_page.cue(i, Cue::Sentence) == Full;
        const bool marked = m_page.cue(i, Cue::Links) + m_page.cue(i, Cue::Handles) + m_page.cue(i, Cue::Emoji) > 0;
        m_sentenceWords[i + 1] = m_sentenceWords[i] + (sentence ? size : 0);
        m_wordScore[i + 1] = m_wordScore[i] + m_page.cue(i, Cue::WordScore);
        m_short[i + 1] = m_short[i] + (size <= 4 ? 1 : 0);
        m_marked[i + 1] = m_marked[i] + (marked ? 1 : 0);
        m_longBefore[i] = last;
        words += size;
        sentences += sentence ? 1 : 0;
        if (!sentence || size < LongLine)
            continue;
        ++longLines;
        longWords += size;
        stops += m_page.cue(i, Cue::Stops);
        last = quint32(i + 1);
        m_firstLong = m_firstLong < 0 ? std::ptrdiff_t(i) : m_firstLong;
        m_lastLong = std::ptrdiff_t(i);
    }
    last = 0;
    for (std::size_t i = n; i-- > 0;) {
        m_longAfter[i] = last;
        if (m_page.cue(i, Cue::Sentence) == Full && m_page.lines[i].size >= LongLine)
            last = quint32(i + 1);
    }
    m_meanLong = longLines > 0 ? longWords / longLines : 0;
    m_meanStops = longLines > 0 ? quint8(stops / longLines) : 0;
    m_sentenceShare = share(sentences, int(n));
    m_shortShare = share(m_short[n], int(n));
    m_wordShare = share(m_sentenceWords[n] / 16, std::max(1, words / 16));
}

void Context::findRuns()
{
    const std::size_t n = m_page.lines.size();
    m_runs.assign(n, {});
    const auto belongs = [this](std::size_t i) {
        return m_page.cue(i, Cue::Sentence) < Full && m_page.lines[i].size <= ShortLine;
    };
    for (std::size_t begin = 0; begin < n;) {
        std::size_t end = begin;
        while (end < n && belongs(end))
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            m_runs[i] = {quint32(begin), quint32(end)};
        begin = std::max(end, begin + 1);
    }
}

void Context::findHeadings()
{
    m_headings.assign(m_page.lines.size(), {});
    std::array<quint32, 4> last{};
    for (std::size_t i = 0; i < m_page.lines.size(); ++i) {
        m_headings[i] = last;
        if (m_page.lines[i].size > 8)
            continue;
        for (std::size_t sort = 0; sort < sortsOfHeading.size(); ++sort)
            if (m_page.cues[i][std::size_t(Cue::FirstFamily) + std::size_t(sortsOfHeading[sort])] >= Full / 2)
                last[sort] = quint32(i + 1);
    }
}

int Context::between(const std::vector<int> &sums, std::ptrdiff_t begin, std::ptrdiff_t end) const
{
    const auto n = std::ptrdiff_t(m_page.lines.size());
    return sums[std::size_t(std::clamp(end, std::ptrdiff_t(0), n))] -
           sums[std::size_t(std::clamp(begin, std::ptrdiff_t(0), n))];
}

void Context::write(std::size_t line, quint8 *out) const
{
    ColumnWriter to(out);
    for (int i = 0; i < CueCount; ++i)
        to.put(m_page.cues[line][std::size_t(i)]);
    putPlace(line, to);
    putNeighbours(line, to);
    putWindows(line, to);
    putRun(line, to);
    m_patterns.write(line, to);
}

void Context::putPlace(std::size_t line, ColumnWriter &to) const
{
    const int n = int(m_page.lines.size());
    const int at = int(line);
    to.put(share(at, std::max(1, n - 1)));
    to.put(at);
    to.put(n - 1 - at);
    to.put(logarithmic(n));
    to.put(share(m_sentenceWords[line] / 16, std::max(1, m_sentenceWords.back() / 16)));
    to.put(m_sentenceShare);
    to.put(m_shortShare);
    to.put(m_wordShare);
    to.put(logarithmic(m_meanLong));
    to.put(m_meanStops);
    to.put(m_firstLong < 0 ? 63 : logarithmic(int(std::max<std::ptrdiff_t>(0, m_firstLong - at))));
    to.put(m_lastLong < 0 ? 63 : logarithmic(int(std::max<std::ptrdiff_t>(0, at - m_lastLong))));
    to.put(m_meanLong == 0 ? 0 : std::min(63, m_page.lines[line].size * 32 / m_meanLong));
}

void Context::putNeighbours(std::size_t line, ColumnWriter &to) const
{
    const std::size_t n = m_page.lines.size();
    for (std::size_t distance = 1; distance <= reach.size(); ++distance) {
        for (const bool above : {true, false}) {
            const bool there = above ? line >= distance : line + distance < n;
            const std::size_t at = above ? line - distance : line + distance;
            for (std::size_t i = 0; i < reach[distance - 1]; ++i)
                to.put(there ? m_page.cue(at, nearCues[i]) : quint8(0));
        }
    }
}

void Context::putWindows(std::size_t line, ColumnWriter &to) const
{
    const auto at = std::ptrdiff_t(line);
    const std::size_t n = m_page.lines.size();
    for (const int window : windows) {
        to.put(logarithmic(between(m_sentenceWords, at - window, at)));
        to.put(logarithmic(between(m_sentenceWords, at + 1, at + 1 + window)));
    }
    for (const int window : {6, 16}) {
        const int above = std::min(window, int(at));
        const int below = std::min(window, int(n) - 1 - int(at));
        to.put(above == 0 ? 32 : between(m_wordScore, at - above, at) / above);
        to.put(below == 0 ? 32 : between(m_wordScore, at + 1, at + 1 + below) / below);
    }
    to.put(between(m_short, at - 8, at));
    to.put(between(m_short, at + 1, at + 9));
    to.put(between(m_marked, at - 3, at + 4));
    to.put(m_longBefore[line] == 0 ? 63 : logarithmic(int(line + 1 - m_longBefore[line])));
    to.put(m_longAfter[line] == 0 ? 63 : logarithmic(int(m_longAfter[line] - 1 - line)));
    to.put(m_longBefore[line] == 0 ? quint8(0) : m_page.cue(m_longBefore[line] - 1, Cue::Size));
}

void Context::putRun(std::size_t line, ColumnWriter &to) const
{
    const Run run = m_runs[line];
    const int length = int(run.end - run.begin);
    const std::size_t n = m_page.lines.size();
    to.put(logarithmic(length));
    to.put(length == 0 ? 0 : int(line - run.begin));
    to.put(length == 0 ? 0 : int(run.end - 1 - line));
    const bool above = length > 0 && run.begin > 0;
    const bool below = length > 0 && run.end < n;
    to.put(above ? m_page.cue(run.begin - 1, Cue::Size) : quint8(0));
    to.put(above ? m_page.cue(run.begin - 1, Cue::End) : quint8(0));
    to.put(below ? m_page.cue(run.end, Cue::Size) : quint8(0));
    to.put(line > 0 ? likeness(m_page, line, line - 1) : quint8(0));
    to.put(line + 1 < n ? likeness(m_page, line, line + 1) : quint8(0));
    to.put(line > 1 ? likeness(m_page, line, line - 2) : quint8(0));
    to.put(line + 2 < n ? likeness(m_page, line, line + 2) : quint8(0));
    to.put(line > 2 ? likeness(m_page, line, line - 3) : quint8(0));
    to.put(line + 3 < n ? likeness(m_page, line, line + 3) : quint8(0));
    for (const quint32 heading : m_headings[line])
        to.put(heading == 0 ? 63 : logarithmic(int(line + 1 - heading)));
}

} // namespace blocks
