#pragma once

#include "mentions/model.h"

#include <vector>

namespace mentions {

// The best labelling of a sentence (Viterbi 1967) under the model's transitions, where names begin and end properly.
// Keeps its memory between sentences.
class Viterbi final
{
public:
    // One row of scores a token. The labels are valid until the next call.
    const std::vector<quint8> &decode(const Model &model, const std::vector<Scores> &emissions);

private:
    std::vector<std::array<quint8, LabelCount>> m_from;
    std::vector<quint8> m_labels;
};

// How sure a name is: the probability of its type against none and the other types in the same place, 0..1.
float sureness(const Model &model, const std::vector<Scores> &emissions, qsizetype first, qsizetype last, int type);

} // namespace mentions
