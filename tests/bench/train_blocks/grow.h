#pragma once

#include "blocks/forest.h"

#include <vector>

namespace train {

// A table of lines: a column a cue, values 0..63.
struct Table
{
    std::size_t rows = 0;
    std::vector<std::vector<quint8>> columns;
};

struct Growth
{
    int trees = 300;
    double rate = 0.08;
    double rows = 0.5;    // share drawn for a tree
    double columns = 0.3; // share drawn for a tree
    double ridge = 20;    // pulls leaf values to 0
    quint64 seed = 1;
};

// Gradient boosting of oblivious trees on log loss (Friedman 2001, with Newton steps and an L2 penalty).
// truth is 0 or 1; rows of weight 0 are not learned from. Deterministic.
// start, where not empty, holds the log-odds that the forest is to correct; its bias is then 0.
blocks::Forest grow(const Table &table, const std::vector<float> &truth, const std::vector<float> &weights,
                    const Growth &growth, const std::vector<float> &start = {});

// The forest's log-odds for each row.
std::vector<float> judge(const blocks::Forest &forest, const Table &table);

} // namespace train
