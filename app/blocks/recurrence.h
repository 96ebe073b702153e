#pragma once

#include "blocks/echo.h"
#include "blocks/votes.h"

#include <array>
#include <vector>

namespace blocks {

// The columns of the evidence forest: a page as it looks when it is known which of its lines stand in other files.
//
// Where a source is known, its story stands between lines that recur, in the widest gap; and what is made like a line
// that recurs, or stands beside it, is mostly of its side. So the page is looked at anew with what recurs set apart.
class Recurrence final
{
public:
    // odds: what the text alone says, log-odds for story, one a line. All must outlive the Recurrence.
    Recurrence(const Page &page, const Context &context, const Votes &votes, const std::vector<float> &odds);

    // The line's own cues, those of an Echo of what is told, and those of the vote.
    static std::size_t columns();

    // Column c of the line at out[c * Chunk].
    void write(std::size_t line, quint8 *out) const;

    // Log-odds of all lines.
    std::vector<float> judge(const Forest &forest) const;

private:
    struct Gap // lines between two that stand in other files
    {
        quint32 begin = 0;
        quint32 end = 0;   // half-open
        int words = 0;     // in lines that are story by the text alone
        bool most = false; // of all gaps this one has the most such words
    };

    void sum();
    void findGaps();
    void findKin();
    std::vector<quint8> told() const;
    int voted(std::ptrdiff_t begin, std::ptrdiff_t end) const; // lines that stand in other files
    void putFiles(std::size_t line, ColumnWriter &to) const;
    void putGap(std::size_t line, ColumnWriter &to) const;
    void putKin(std::size_t line, ColumnWriter &to) const;

    const Page &m_page;
    const Context &m_context;
    const Votes &m_votes;
    const std::vector<float> &m_odds;
    std::vector<int> m_voted; // sums up to each line: lines that stand in other files
    std::vector<Gap> m_gaps;
    std::vector<quint32> m_gapOf;                            // a line's gap, or that below it
    std::array<std::vector<int>, Patterns::SortCount> m_kin; // for each group the lines that stand in other files
    int m_storyWords = 0;
    int m_known = 0;            // the most files of the same source that hold one line: how well the source is known
    std::vector<quint8> m_told; // odds as bytes, where what recurs counts against the story
    Echo m_echo;                // of what is told
};

} // namespace blocks
