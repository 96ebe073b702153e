#pragma once

#include <QtGlobal>

#include <vector>

namespace train {

// Groups rows of `dimensions` numbers into `count` clusters by k-means (Lloyd 1982), learned from the first `sample`
// rows; the first centres are rows evenly apart. Returns the cluster of every row. Deterministic.
std::vector<quint16> cluster(const std::vector<float> &rows, std::size_t dimensions, std::size_t count,
                             std::size_t sample, int rounds);

} // namespace train
