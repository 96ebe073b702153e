#pragma once

#include "blocks/page.h"

#include <array>
#include <vector>

namespace blocks {

class ColumnWriter;

// What the lines of a page have in common: how they start and end, what they are made of, and the words that a line
// shares with those around it. "5 of 57" and "6 of 57" are of one make; a subheading's words come again in the
// paragraph under it, those of a headline from elsewhere do not.
class Patterns final
{
public:
    static constexpr int GroupColumns = 11;
    static constexpr int WordColumns = 8;

    explicit Patterns(const Page &page);

    // GroupColumns, then WordColumns.
    void write(std::size_t line, ColumnWriter &to) const;

    enum Sort : quint8 { Start, Pair, Last, Make }; // first word, first two words, last word, make
    static constexpr std::size_t SortCount = 4;

    // A number that lines of one sort share; 0 where the line has no such part.
    quint32 group(Sort sort, std::size_t line) const { return m_groups[sort][line]; }
    quint32 groups(Sort sort) const { return quint32(m_sizes[sort].size()); } // one more than the largest
    int others(Sort sort, std::size_t line) const;

private:
    void findGroups();
    void number(Sort sort, const std::vector<quint32> &hashes);
    void findWords();
    void putWords(std::size_t line, ColumnWriter &to) const;
    void putPeriod(std::size_t line, ColumnWriter &to) const;

    const Page &m_page;
    std::array<std::vector<quint32>, SortCount> m_groups; // a number a line
    std::array<std::vector<quint32>, SortCount> m_sizes;  // lines of a number
    std::vector<quint32> m_above, m_below;                // 1 + the nearest line of the same make
    // For each word of the page, 1 + the nearest line above and below that holds it.
    std::vector<quint32> m_before, m_after;
};

} // namespace blocks
