#pragma once

#include "data.h"

#include <QTextStream>

#include <functional>
#include <map>

namespace train {

// What a segmenter made of the lines of an example: true for story. Headlines count for neither.
struct Score
{
    int documents = 0;
    int perfect = 0;
    int storyRight = 0, storyMissed = 0, storyWrong = 0; // lines; wrong: other lines taken for story
    int otherRight = 0;
    std::map<QString, std::pair<int, int>> types; // found and all, of other lines by rough type

    void add(const Example &example, const std::vector<bool> &story);
    double storyF1() const;
    double otherF1() const;
    double perfectShare() const;
};

void printTable(QTextStream &out, const std::map<QString, Score> &scores);
void printTypes(QTextStream &out, const Score &score);

// Lines by the kind they are, an index of blocks::otherKinds or below 0 where that is unknown, and the kind they are
// taken for.
using KindScore = std::map<int, std::map<int, int>>;
// The share found of each kind, what its lines are taken for most, and the mean of the shares.
void printKindTable(QTextStream &out, const KindScore &score);

} // namespace train
