#include "blocks/votes.h"

#include "blocks/context.h"
#include "blocks/echo.h"

#include <algorithm>
#include <cmath>

namespace blocks {

namespace {

constexpr int RunningWords = 12; // such a line is running text where the text alone says it is story
constexpr int FewFiles = 3;      // fewer never turn running text into something else

} // namespace

Votes::Votes(const Page &page, const Evidence &evidence, const std::vector<float> &odds) : m_page(page), m_odds(odds)
{
    count(evidence);
    if (m_any)
        discountCopies();
    m_voted.assign(page.lines.size() + 1, 0);
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        m_voted[i + 1] = m_voted[i] + (m_files[i] > 0 ? 1 : 0);
}

void Votes::count(const Evidence &evidence)
{
    m_files.assign(m_page.lines.size(), 0);
    m_sameSource.assign(m_page.lines.size(), 0);
    if (evidence.sightings.isEmpty())
        return;
    for (std::size_t i = 0; i < m_page.lines.size(); ++i) {
        const quint64 key = lineKey(text::slice(m_page.body, m_page.lines[i].span));
        const auto found = evidence.sightings.constFind(key);
        if (key == 0 || found == evidence.sightings.constEnd())
            continue;
        m_files[i] = found->files;
        m_sameSource[i] = found->sameSource;
        m_any = m_any || found->files > 0;
    }
}

bool Votes::running(std::size_t line) const
{
    return m_odds[line] > 0 && m_page.lines[line].size >= RunningWords;
}

void Votes::discountCopies()
{
    std::vector<int> recurring;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (running(i))
            recurring.push_back(m_files[i]);
    int copies = 0;
    if (!recurring.empty()) {
        const auto middle = recurring.begin() + qsizetype(recurring.size() / 2);
        std::nth_element(recurring.begin(), middle, recurring.end());
        copies = *middle;
    }
    std::vector<int> around(m_files.size());
    int above = 0;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        around[i] = above;
        above = running(i) ? m_files[i] : above;
    }
    int below = 0;
    for (std::size_t i = m_files.size(); i-- > 0;) {
        // Only running text is protected by the running text around it: a share button between copied paragraphs is
        // none.
        const int taken = running(i) ? std::max({copies, around[i], below}) : copies;
        below = running(i) ? m_files[i] : below;
        m_sameSource[i] = std::max(0, m_sameSource[i] - taken);
        around[i] = taken;
    }
    for (std::size_t i = 0; i < m_files.size(); ++i)
        m_files[i] = std::max(0, m_files[i] - around[i]);
}

float Votes::prior(std::size_t line) const
{
    constexpr float Doubling = 2.0F;     // log-odds of twice as many files
    constexpr float OtherSource = 0.25F; // what a file of another source counts
    constexpr float Enough = 2;
    const float files = float(m_sameSource[line]) + OtherSource * float(m_files[line] - m_sameSource[line]);
    return files < Enough ? 0.0F : -Doubling * std::log2(files);
}

void Votes::write(std::size_t line, quint8 *out) const
{
    ColumnWriter to(out);
    const auto n = std::ptrdiff_t(m_files.size());
    const auto at = std::ptrdiff_t(line);
    const auto voted = [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        return m_voted[std::size_t(std::clamp<std::ptrdiff_t>(end, 0, n))] -
               m_voted[std::size_t(std::clamp<std::ptrdiff_t>(begin, 0, n))];
    };
    to.put(oddsByte(m_odds[line]));
    to.put(logarithmic(m_files[line]));
    to.put(logarithmic(m_sameSource[line]));
    to.put(m_page.cue(line, Cue::Size));
    to.put(m_page.cue(line, Cue::Sentence));
    to.put(line > 0 ? logarithmic(m_files[line - 1]) : quint8(0));
    to.put(at + 1 < n ? logarithmic(m_files[line + 1]) : quint8(0));
    to.put(voted(at - 3, at));
    to.put(voted(at + 1, at + 4));
    to.put(share(voted(0, n), int(n)));
    to.put(line > 0 ? oddsByte(m_odds[line - 1]) : quint8(16));
    to.put(at + 1 < n ? oddsByte(m_odds[line + 1]) : quint8(16));
}

std::vector<float> Votes::weigh(const Forest &forest) const
{
    std::vector<float> odds = m_odds;
    if (m_voted.back() == 0 || forest.trees.empty())
        return odds;
    std::vector<quint8> table(Columns * Chunk);
    std::array<qint32, Chunk> sums;
    for (std::size_t begin = 0; begin < odds.size(); begin += Chunk) {
        const std::size_t end = std::min(odds.size(), begin + Chunk);
        for (std::size_t i = begin; i < end; ++i)
            write(i, table.data() + (i - begin));
        forest.judge(table.data(), end - begin, sums);
        for (std::size_t i = begin; i < end; ++i) {
            const float voted = m_odds[i] + prior(i) + float(sums[i - begin]) * Forest::Unit;
            if (voted > 0 || !running(i) || m_files[i] >= FewFiles)
                odds[i] = voted;
        }
    }
    return odds;
}

} // namespace blocks
