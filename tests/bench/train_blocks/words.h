#pragma once

#include "blocks/wordscore.h"

#include <vector>

namespace train {

// The tokens of one line and what it is.
struct Bag
{
    std::vector<quint32> tokens;
    int domain = 0;
    float truth = 0;
    float weight = 0; // 0: not learned from
};

// Logistic regression by AdaGrad (Duchi et al. 2011) with L2 penalty, rounded to bytes. Deterministic.
blocks::WordScore learnWords(const std::vector<const Bag *> &bags);

} // namespace train
