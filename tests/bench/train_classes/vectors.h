#pragma once

#include <QString>

#include <vector>

namespace train {

// Words and their vectors, the most frequent word first. One row of `dimensions` numbers a word.
struct Vectors
{
    std::vector<QString> words;
    std::vector<float> rows;
    std::size_t dimensions = 0;

    const float *row(std::size_t word) const { return &rows[word * dimensions]; }
};

// Reads {"vectors": {"the": [numbers...], ...}}: of each word the first `dimensions` numbers, of at most `most` words.
// Words without a letter are left out.
Vectors readVectors(const QString &path, std::size_t dimensions, std::size_t most);

// Moves the mean to zero and gives every row the length 1.
void centre(Vectors &vectors);

} // namespace train
