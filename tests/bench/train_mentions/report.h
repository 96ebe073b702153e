#pragma once

#include "crf.h"

#include <QString>

#include <vector>

namespace train {

// A labelled set that is not learned from, and where its sentences end among the checks.
struct CheckSet
{
    QString name;
    std::size_t end = 0;
};

// Prints exact F1 over persons, organisations and places for each set, with precision and recall, and F1 by type: of
// the sequence model alone, before the program's lists mend what it finds.
void report(Crf &crf, const std::vector<CheckSet> &sets);

} // namespace train
