#pragma once

#include "blocks/judgement.h"

#include <QString>

#include <vector>

namespace blocks {

// What became of a line.
struct Verdict
{
    text::BlockKind kind = text::BlockKind::Paragraph;
    float confidence = 0;
    qint32 heading = -1; // the line that heads the feed this line belongs to
    qint32 run = 0;      // how many feed items stand together
    QString reason;      // set where something else than the model decided

    bool story() const { return groupOf(kind) == text::Group::Story; }
};

// Chooses a kind for every line from the model's odds and the structure the lines make together.
std::vector<Verdict> chooseKinds(const Page &page, const Judgement &judgement, const Model &model,
                                 const std::vector<float> &odds);

} // namespace blocks
