#pragma once

#include "blocks/evidence.h"
#include "blocks/page.h"

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
    // odds: what the text alone says, log-odds for story, one a line. All must outlive the Votes.
    Votes(const Page &page, const Evidence &evidence, const std::vector<float> &odds);

    bool any() const { return m_any; }
    int files(std::size_t line) const { return m_files[line]; }           // other files, copies of the article apart
    int sameSource(std::size_t line) const { return m_sameSource[line]; } // of them, files of the article's own source
    bool recurs(std::size_t line) const { return m_recurs[line]; }        // also in copies of the article

    // What the number of files by itself says, log-odds: a story's line hardly ever stands in a second file. Other
    // files of the same source say the most.
    float prior(std::size_t line) const;

    // The odds of the text, where lines that stand in other files are counted against the story.
    float told(std::size_t line) const;

    // The odds after the vote: the prior, and the mean of what the text alone says and of what a forest says that
    // knows what recurs.
    std::vector<float> settle(const std::vector<float> &seen) const;

private:
    void count(const Evidence &evidence);
    void discountCopies();
    bool running(std::size_t line) const;

    const Page &m_page;
    const std::vector<float> &m_odds;
    std::vector<int> m_files;
    std::vector<int> m_sameSource;
    std::vector<bool> m_recurs;
    bool m_any = false;
};

} // namespace blocks
