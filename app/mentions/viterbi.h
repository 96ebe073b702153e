#pragma once

#include "mentions/model.h"

#include <vector>

namespace mentions {

// The best labelling of a sentence (Viterbi 1967) under the model's transitions, where names begin and end properly.
// Keeps its memory between sentences.
class Viterbi final
{
public:
    explicit Viterbi(const Model &model);

    // One row of scores a token, and whether it may be of a name: else it is outside of any. The labels are valid until
    // the next call.
    const std::vector<quint8> &decode(const std::vector<Scores> &emissions, const std::vector<quint8> &open);

private:
    using Row = std::array<qint32, LabelCount>;
    using Lane = std::array<qint32, 12>; // three registers

    void advance(Row &row, const Scores &scores, std::array<quint8, LabelCount> &from) const;
    void close(Row &row, std::array<quint8, LabelCount> &from) const;

    // Transitions to labels that begin a name or are none; to those that go on with one.
    std::array<Lane, 1 + 2 * TypeCount> m_opening{};
    std::array<qint32, 2 * TypeCount> m_fromBegin{}, m_fromInside{};
    std::vector<std::array<quint8, LabelCount>> m_from;
    std::vector<quint8> m_labels;
};

// How sure a name is: the probability of its type against none and the other types in the same place, 0..1.
float sureness(const Model &model, const std::vector<Scores> &emissions, qsizetype first, qsizetype last, int type);

} // namespace mentions
