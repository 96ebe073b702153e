#pragma once

#include "blocks/context.h"

#include <span>
#include <vector>

namespace blocks {

// Log-odds as a byte: 32 is even; beyond about 4.5 either way is certain enough.
inline constexpr int OddsSteps = 7; // bytes for each unit of log-odds
quint8 oddsByte(float logOdds);

// The columns of the second pass: what the first pass thought of the lines around, and what the page's story, as the
// first pass saw it, is like. Stacked generalisation (Wolpert 1992) over a sequence (Cohen and Carvalho 2005).
class Echo final
{
public:
    static std::span<const Topic> topics(); // one a column

    // first: the first pass's odds as bytes, one a line. All must outlive the Echo.
    Echo(const Page &page, const Patterns &patterns, const std::vector<quint8> &first);

    // Column c of the line at out[c * Chunk].
    void write(std::size_t line, quint8 *out) const;

private:
    struct Kin // lines of one shape
    {
        int lines = 0;
        int odds = 0;
    };

    void sum();
    void meetStory();
    void findKin();
    void putAround(std::size_t line, ColumnWriter &to) const;
    void putStory(std::size_t line, ColumnWriter &to) const;
    void putKin(std::size_t line, ColumnWriter &to) const;
    void findCore();
    void putCore(std::size_t line, ColumnWriter &to) const;
    void putKind(const Kin &kin, std::size_t line, ColumnWriter &to) const;
    bool solid(std::size_t line) const;

    const Page &m_page;
    const Patterns &m_patterns;
    const std::vector<quint8> &m_first;
    Overlap m_overlap;
    std::vector<int> m_odds;                          // sums up to each line
    std::vector<int> m_words;                         // sums: words in lines that are more likely story
    std::vector<quint32> m_solidBefore, m_solidAfter; // 1 + line
    std::vector<quint32> m_runBegin, m_runEnd;        // of lines decided the same way
    std::vector<Kin> m_fine, m_coarse;
    std::array<std::vector<Kin>, Patterns::SortCount> m_groups;
    std::ptrdiff_t m_coreBegin = 0, m_coreEnd = 0; // the stretch that is most of all story
    quint8 m_coreShare = 0;                        // of what speaks for story, that in the core
    std::ptrdiff_t m_firstSolid = -1, m_lastSolid = -1;
    int m_storyLines = 0;
    int m_meanSize = 0, m_meanStops = 0, m_meanEnd = 0, m_meanCapitals = 0, m_meanScore = 0; // of solid story lines
};

} // namespace blocks
