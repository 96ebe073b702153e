#pragma once

#include "blocks/evidence.h"
#include "blocks/forest.h"
#include "blocks/page.h"

#include <array>
#include <vector>

namespace blocks {

// What the library says of a page's lines: how many other files hold each, copies of the article apart.
//
// A notice stands in many files among ever other lines; a paragraph of wire copy recurs together with its neighbours.
// So from the files that hold a line are taken away as many as hold the running text around it, or most of the page's
// running text.
class Votes final
{
public:
    static constexpr std::size_t Columns = 12;

    // odds: what the text alone says, log-odds for story, one a line.
    Votes(const Page &page, const Evidence &evidence, const std::vector<float> &odds);

    bool any() const { return m_any; }
    int files(std::size_t line) const { return m_files[line]; } // other files, copies of the article apart

    // What the number of files by itself says, log-odds: a story's line hardly ever stands in a second file. Other
    // files of the same source say the most.
    float prior(std::size_t line) const;

    // Column c of the line at out[c * Chunk].
    void write(std::size_t line, quint8 *out) const;

    // The odds after the vote.
    std::vector<float> weigh(const Forest &forest) const;

private:
    void count(const Evidence &evidence);
    void discountCopies();
    bool running(std::size_t line) const;

    const Page &m_page;
    const std::vector<float> &m_odds;
    std::vector<int> m_files;
    std::vector<int> m_sameSource;
    std::vector<int> m_voted; // sums up to each line: lines that stand in other files
    bool m_any = false;
};

} // namespace blocks
