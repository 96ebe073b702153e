#include "blocks/votes.h"

#include <algorithm>
#include <cmath>

namespace blocks {

namespace {

constexpr int RunningWords = 12; // such a line is running text where the text alone says it is story
constexpr int FewFiles = 3;      // fewer never turn running text into something else
constexpr float Doubling = 2.0F; // log-odds of twice as many files

} // namespace

Votes::Votes(const Page &page, const Evidence &evidence, const std::vector<float> &odds) : m_page(page), m_odds(odds)
{
    count(evidence);
    if (m_any)
        discountCopies();
}

void Votes::count(const Evidence &evidence)
{
    m_files.assign(m_page.lines.size(), 0);
    m_sameSource.assign(m_page.lines.size(), 0);
    m_recurs.assign(m_page.lines.size(), false);
    if (evidence.sightings.isEmpty())
        return;
    for (std::size_t i = 0; i < m_page.lines.size(); ++i) {
        const quint64 key = lineKey(text::slice(m_page.body, m_page.lines[i].span));
        const auto found = evidence.sightings.constFind(key);
        if (key == 0 || found == evidence.sightings.constEnd())
            continue;
        m_files[i] = found->files;
        m_sameSource[i] = found->sameSource;
        m_recurs[i] = found->files > 0;
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
    constexpr float OtherSource = 0.25F; // what a file of another source counts
    constexpr float Enough = 2;
    const float files = float(m_sameSource[line]) + OtherSource * float(m_files[line] - m_sameSource[line]);
    return files < Enough ? 0.0F : -Doubling * std::log2(files);
}

float Votes::told(std::size_t line) const
{
    const bool silent = m_files[line] == 0 || (running(line) && m_files[line] < FewFiles);
    return silent ? m_odds[line] : m_odds[line] - Doubling * std::log2(1 + float(m_files[line]));
}

std::vector<float> Votes::settle(const std::vector<float> &seen) const
{
    std::vector<float> odds = m_odds;
    for (std::size_t i = 0; i < odds.size(); ++i) {
        const float voted = prior(i) + (m_odds[i] + seen[i]) / 2;
        if (voted > 0 || !running(i) || m_files[i] >= FewFiles)
            odds[i] = voted;
    }
    return odds;
}

} // namespace blocks
