#include "blocks/recurrence.h"

#include <algorithm>

namespace blocks {

namespace {

constexpr std::size_t VoteColumns = 29;

} // namespace

Recurrence::Recurrence(const Page &page, const Context &context, const Votes &votes, const std::vector<float> &odds)
    : m_page(page),
      m_context(context),
      m_votes(votes),
      m_odds(odds),
      m_told(told()),
      m_echo(page, context.patterns(), m_told)
{
    sum();
    findGaps();
    findKin();
}

std::size_t Recurrence::columns()
{
    return std::size_t(CueCount) + Echo::topics().size() + VoteColumns;
}

std::vector<quint8> Recurrence::told() const
{
    std::vector<quint8> told(m_odds.size());
    for (std::size_t i = 0; i < told.size(); ++i)
        told[i] = oddsByte(m_votes.told(i));
    return told;
}

void Recurrence::sum()
{
    m_voted.assign(m_odds.size() + 1, 0);
    for (std::size_t i = 0; i < m_odds.size(); ++i)
        m_voted[i + 1] = m_voted[i] + (m_votes.files(i) > 0 ? 1 : 0);
}

int Recurrence::voted(std::ptrdiff_t begin, std::ptrdiff_t end) const
{
    const auto n = std::ptrdiff_t(m_odds.size());
    return m_voted[std::size_t(std::clamp<std::ptrdiff_t>(end, 0, n))] -
           m_voted[std::size_t(std::clamp<std::ptrdiff_t>(begin, 0, n))];
}

void Recurrence::findKin()
{
    for (std::size_t sort = 0; sort < Patterns::SortCount; ++sort) {
        m_kin[sort].assign(m_context.patterns().groups(Patterns::Sort(sort)), 0);
        for (std::size_t i = 0; i < m_odds.size(); ++i)
            m_kin[sort][m_context.patterns().group(Patterns::Sort(sort), i)] += m_votes.files(i) > 0 ? 1 : 0;
    }
}

void Recurrence::findGaps()
{
    const auto n = quint32(m_odds.size());
    m_gapOf.assign(n, 0);
    m_gaps.push_back({});
    for (quint32 i = 0; i < n; ++i) {
        m_known = std::max(m_known, m_votes.sameSource(i));
        m_gapOf[i] = quint32(m_gaps.size() - 1);
        Gap &gap = m_gaps.back();
        if (m_votes.files(i) > 0) {
            if (gap.begin == i)
                gap.begin = gap.end = i + 1;
            else
                m_gaps.push_back({i + 1, i + 1, 0, false});
            m_gapOf[i] = quint32(m_gaps.size() - 1);
            continue;
        }
        gap.end = i + 1;
        if (m_odds[i] > 0) {
            gap.words += m_page.lines[i].size;
            m_storyWords += m_page.lines[i].size;
        }
    }
    std::max_element(m_gaps.begin(), m_gaps.end(), [](const Gap &a, const Gap &b) { return a.words < b.words; })->most =
        true;
}

void Recurrence::write(std::size_t line, quint8 *out) const
{
    for (std::size_t cue = 0; cue < std::size_t(CueCount); ++cue)
        out[cue * Chunk] = m_page.cues[line][cue];
    m_echo.write(line, out + std::size_t(CueCount) * Chunk);
    ColumnWriter to(out + (columns() - VoteColumns) * Chunk);
    putFiles(line, to);
    putGap(line, to);
    putKin(line, to);
}

void Recurrence::putFiles(std::size_t line, ColumnWriter &to) const
{
    const auto n = std::ptrdiff_t(m_odds.size());
    const auto at = std::ptrdiff_t(line);
    to.put(oddsByte(m_odds[line]));
    to.put(logarithmic(m_votes.files(line)));
    to.put(logarithmic(m_votes.sameSource(line)));
    to.put(m_votes.recurs(line) ? int(Full) : 0);
    to.put(line > 0 ? logarithmic(m_votes.files(line - 1)) : quint8(0));
    to.put(at + 1 < n ? logarithmic(m_votes.files(line + 1)) : quint8(0));
    to.put(voted(at - 3, at));
    to.put(voted(at + 1, at + 4));
    to.put(share(voted(0, n), int(n)));
    to.put(line > 0 ? oddsByte(m_odds[line - 1]) : quint8(16));
    to.put(at + 1 < n ? oddsByte(m_odds[line + 1]) : quint8(16));
    to.put(logarithmic(m_known));
}

void Recurrence::putGap(std::size_t line, ColumnWriter &to) const
{
    const auto n = quint32(m_odds.size());
    const Gap &gap = m_gaps[m_gapOf[line]];
    const bool inside = m_votes.files(line) == 0;
    const bool above = gap.begin > 0;
    const bool below = gap.end < n;
    to.put(!inside || !above ? 63 : int(logarithmic(int(line) - int(gap.begin))));
    to.put(!inside || !below ? 63 : int(logarithmic(int(gap.end) - 1 - int(line))));
    to.put(inside ? int(logarithmic(int(gap.end - gap.begin))) : 0);
    to.put(inside ? int(logarithmic(gap.words)) : 0);
    to.put(inside ? int(share(gap.words, m_storyWords)) : 0);
    to.put(inside && gap.most ? int(Full) : 0);
    // The lines that bound it.
    to.put(above ? int(logarithmic(m_votes.sameSource(gap.begin - 1))) : 0);
    to.put(below ? int(logarithmic(m_votes.sameSource(gap.end))) : 0);
    to.put(above ? m_page.cue(gap.begin - 1, Cue::Size) : quint8(0));
    to.put(above ? m_page.cue(gap.begin - 1, Cue::Opening) : quint8(0));
    to.put(below ? m_page.cue(gap.end, Cue::Size) : quint8(0));
    to.put(below ? m_page.cue(gap.end, Cue::Opening) : quint8(0));
}

// Of the other lines that start, end or are made alike, and of the run of short lines, those that stand in other files.
void Recurrence::putKin(std::size_t line, ColumnWriter &to) const
{
    const int own = m_votes.files(line) > 0 ? 1 : 0;
    const auto put = [&to](int recurring, int others) {
        to.put(others <= 0 ? 0 : 1 + int(share(recurring, others)) * 62 / int(Full));
    };
    for (std::size_t sort = 0; sort < Patterns::SortCount; ++sort) {
        const quint32 group = m_context.patterns().group(Patterns::Sort(sort), line);
        put(group == 0 ? 0 : m_kin[sort][group] - own, m_context.patterns().others(Patterns::Sort(sort), line));
    }
    const Context::Run run = m_context.runOf(line);
    const bool in = run.end > run.begin;
    put(in ? voted(run.begin, run.end) - own : 0, in ? int(run.end - run.begin) - 1 : 0);
}

std::vector<float> Recurrence::judge(const Forest &forest) const
{
    std::vector<float> moved(m_odds.size());
    std::vector<quint8> table(columns() * Chunk);
    std::array<qint32, Chunk> sums;
    for (std::size_t begin = 0; begin < moved.size(); begin += Chunk) {
        const std::size_t end = std::min(moved.size(), begin + Chunk);
        for (std::size_t i = begin; i < end; ++i)
            write(i, table.data() + (i - begin));
        forest.judge(table.data(), end - begin, sums);
        for (std::size_t i = begin; i < end; ++i)
            moved[i] = float(sums[i - begin]) * Forest::Unit;
    }
    return moved;
}

} // namespace blocks
