#pragma once

#include "blocks/echo.h"
#include "blocks/model.h"

#include <array>
#include <span>
#include <vector>

namespace blocks {

// The odds with the signs of the likeliest sequence (Viterbi 1967): two neighbours of one shape seldom part ways. A
// line whose side changes keeps next to no certainty.
std::vector<float> decode(const Page &page, std::vector<float> odds);

// What the model thinks of a page's lines. Holds the table of columns, so that kinds and reasons can ask further.
class Judgement final
{
public:
    Judgement(const Page &page, const Model &model);

    const Context &context() const { return m_context; }
    const std::vector<float> &odds() const { return m_odds; } // log-odds for story, one a line

    // Log-odds of all lines by another forest over the second pass's columns.
    std::vector<float> judge(const Forest &forest) const;

    // The same by several forests, for some lines only; those of the others are 0.
    std::vector<std::vector<float>> ask(std::span<const Forest> forests, const std::vector<bool> &wanted) const;

    // How much each topic moved the log-odds of every line, by the trees that weigh most.
    std::vector<std::array<float, TopicCount>> topics() const;

private:
    const quint8 *chunk(std::size_t index) const { return m_table.data() + index * m_columns * Chunk; }

    const Page &m_page;
    const Model &m_model;
    Context m_context;
    std::size_t m_columns;
    std::vector<quint8> m_table; // chunk after chunk, column after column
    std::vector<float> m_odds;
};

} // namespace blocks
