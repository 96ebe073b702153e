#pragma once

#include "blocks/kinds.h"
#include "blocks/votes.h"

#include <QString>

namespace blocks {

// Verdicts in words: what a line is part of, then the cues that moved the model most, as they are in this line.
class Reasons final
{
public:
    // voted: the odds after the vote. All must outlive the Reasons.
    Reasons(const Page &page, const Judgement &judgement, const Votes &votes, const std::vector<float> &voted,
            const std::vector<Verdict> &verdicts);

    QString of(std::size_t line) const;

private:
    const Page &m_page;
    const Judgement &m_judgement;
    const Votes &m_votes;
    const std::vector<float> &m_voted;
    const std::vector<Verdict> &m_verdicts;
    std::vector<std::array<float, TopicCount>> m_topics;
    std::size_t m_firstStory = 0; // past the last line where there is none
    std::size_t m_lastStory = 0;
};

} // namespace blocks
