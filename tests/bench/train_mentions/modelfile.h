#pragma once

#include "crf.h"

#include <QString>

namespace train {

struct ModelParts
{
    std::vector<std::pair<quint32, Row>> weights; // sorted by feature
    std::vector<double> transitions;
    std::vector<std::pair<quint32, std::array<float, mentions::OtherKindCount>>> kinds; // sorted by feature
    const Clusters *clusters = nullptr;
    float least = 0.05F; // weights below are left out
};

// Writes the file that mentions::Model maps; returns its size in bytes.
qint64 writeModel(const QString &path, const ModelParts &parts);

} // namespace train
