#include "blocks/patterns.h"

#include "blocks/context.h"

#include <algorithm>
#include <cstdlib>

namespace blocks {

namespace {

using Case = Word::Case;

constexpr quint32 Again = 0xffffffffU; // the word has stood in this line already

// What a line is made of: numbers, function words, words in capitals and other words, in order.
quint32 makeOf(const Page &page, std::size_t line)
{
    constexpr quint32 MostWords = 10;
    const Line &own = page.lines[line];
    quint32 hash = extend(WordSeed, char16_t(page.cue(line, Cue::End) * 64 + page.cue(line, Cue::Start)));
    quint32 before = 0;
    for (quint32 i = own.firstWord; i < own.firstWord + std::min(own.wordCount, MostWords); ++i) {
        const Word &word = page.words[i];
        const bool function = word.letters != Case::Number && (page.stops[i] >> unsigned(page.language) & 1) != 0;
        const quint32 part = function ? word.hash : quint32(word.letters);
        if (part != before)
            hash = spread(hash * 31 + part);
        before = part;
    }
    return hash | 1U;
}

} // namespace

Patterns::Patterns(const Page &page) : m_page(page)
{
    findGroups();
    findWords();
}

void Patterns::findGroups()
{
    const std::size_t n = m_page.lines.size();
    std::array<std::vector<quint32>, SortCount> hashes;
    for (auto &sort : hashes)
        sort.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Line &line = m_page.lines[i];
        const Word *words = m_page.words.data() + line.firstWord;
        if (line.wordCount > 0) {
            hashes[Start][i] = words[0].hash | 1U;
            hashes[Last][i] = words[line.wordCount - 1].hash | 1U;
            hashes[Make][i] = makeOf(m_page, i);
        }
        if (line.wordCount > 2)
            hashes[Pair][i] = spread(words[0].hash * 31 + words[1].hash) | 1U;
    }
    for (const Sort sort : {Start, Pair, Last, Make})
        number(sort, hashes[sort]);
    m_above.assign(n, 0);
    m_below.assign(n, 0);
    std::vector<quint32> last(groups(Make));
    for (std::size_t i = 0; i < n; ++i) {
        quint32 &seen = last[m_groups[Make][i]];
        m_above[i] = seen;
        if (seen > 0)
            m_below[seen - 1] = quint32(i + 1);
        seen = quint32(i + 1);
    }
}

void Patterns::number(Sort sort, const std::vector<quint32> &hashes)
{
    std::size_t capacity = 64;
    while (capacity < hashes.size() * 2)
        capacity *= 2;
    std::vector<quint32> table(capacity); // 0 is an empty slot, else the number
    std::vector<quint32> known{0};
    auto &groups = m_groups[sort];
    auto &sizes = m_sizes[sort];
    groups.assign(hashes.size(), 0);
    sizes.assign(1, 0);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (hashes[i] == 0)
            continue;
        std::size_t at = spread(hashes[i]) & (capacity - 1);
        while (table[at] != 0 && known[table[at]] != hashes[i])
            at = (at + 1) & (capacity - 1);
        if (table[at] == 0) {
            table[at] = quint32(known.size());
            known.push_back(hashes[i]);
            sizes.push_back(0);
        }
        groups[i] = table[at];
        ++sizes[table[at]];
    }
}

int Patterns::others(Sort sort, std::size_t line) const
{
    const quint32 group = m_groups[sort][line];
    return group == 0 ? 0 : int(m_sizes[sort][group]) - 1;
}

void Patterns::findWords()
{
    m_before.assign(m_page.words.size(), 0);
    m_after.assign(m_page.words.size(), 0);
    std::vector<quint32> last(m_page.vocabulary), lastWord(m_page.vocabulary);
    for (std::size_t line = 0; line < m_page.lines.size(); ++line) {
        const Line &own = m_page.lines[line];
        for (quint32 i = own.firstWord; i < own.firstWord + own.wordCount; ++i) {
            const quint32 place = m_page.places[i];
            if (place == 0)
                continue;
            const quint32 before = last[place];
            if (before == line + 1) {
                m_before[i] = Again;
                continue;
            }
            m_before[i] = before;
            if (before > 0)
                m_after[lastWord[place]] = quint32(line + 1);
            last[place] = quint32(line + 1);
            lastWord[place] = i;
        }
    }
}

// The share of the line's content words that stand near it, above and below, and of its names that stand anywhere.
void Patterns::putWords(std::size_t line, ColumnWriter &to) const
{
    constexpr std::array<quint32, 3> windows{1, 3, 12};
    std::array<int, windows.size()> above{}, below{};
    const Line &own = m_page.lines[line];
    const auto at = quint32(line + 1);
    int content = 0, names = 0, known = 0;
    for (quint32 i = own.firstWord; i < own.firstWord + own.wordCount; ++i) {
        if (m_page.places[i] == 0 || m_before[i] == Again)
            continue;
        ++content;
        for (std::size_t w = 0; w < windows.size(); ++w) {
            above[w] += m_before[i] != 0 && at - m_before[i] <= windows[w] ? 1 : 0;
            below[w] += m_after[i] != 0 && m_after[i] - at <= windows[w] ? 1 : 0;
        }
        if (i == own.firstWord || m_page.words[i].letters != Case::Capital)
            continue;
        ++names;
        known += m_before[i] != 0 || m_after[i] != 0 ? 1 : 0;
    }
    for (const auto &some : {above, below})
        for (const int found : some)
            to.put(share(found, content));
    to.put(names == 0 ? 20 : 24 + share(known, names) / 2);
    to.put(names);
}

void Patterns::putPeriod(std::size_t line, ColumnWriter &to) const
{
    constexpr std::size_t Longest = 8;
    const std::size_t n = m_page.lines.size();
    const auto alike = [&](std::size_t a, std::size_t b) {
        return m_page.cue(a, Cue::Start) == m_page.cue(b, Cue::Start) &&
               m_page.cue(a, Cue::End) == m_page.cue(b, Cue::End) &&
               std::abs(m_page.cue(a, Cue::Size) - m_page.cue(b, Cue::Size)) <= 8;
    };
    int best = 0;
    std::size_t period = 0;
    for (std::size_t p = 1; p <= Longest; ++p) {
        int found = 0;
        for (const std::size_t distance : {p, 2 * p}) {
            found += line >= distance && alike(line, line - distance) ? 1 : 0;
            found += line + distance < n && alike(line, line + distance) ? 1 : 0;
        }
        if (found > best) {
            best = found;
            period = p;
        }
    }
    to.put(best);
    to.put(int(period));
}

void Patterns::write(std::size_t line, ColumnWriter &to) const
{
    const auto at = std::ptrdiff_t(line);
    for (const Sort sort : {Start, Pair, Last, Make})
        to.put(logarithmic(others(sort, line)));
    to.put(m_above[line] == 0 ? 63 : int(logarithmic(int(line + 1 - m_above[line]))));
    to.put(m_below[line] == 0 ? 63 : int(logarithmic(int(m_below[line] - 1 - line))));
    putPeriod(line, to);
    // How even the lines around are in length, and how many of them end like sentences.
    int uneven = 0, pairs = 0, sentences = 0, tiny = 0;
    const auto n = std::ptrdiff_t(m_page.lines.size());
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, at - 4); i < std::min(n, at + 5); ++i) {
        sentences += m_page.cue(std::size_t(i), Cue::Sentence) == Full ? 1 : 0;
        tiny += m_page.lines[std::size_t(i)].size <= 2 ? 1 : 0;
        if (i + 1 >= std::min(n, at + 5))
            break;
        uneven += std::abs(m_page.cue(std::size_t(i), Cue::Size) - m_page.cue(std::size_t(i) + 1, Cue::Size));
        ++pairs;
    }
    to.put(pairs == 0 ? 0 : uneven / pairs);
    to.put(sentences);
    to.put(tiny);
    putWords(line, to);
}

} // namespace blocks
