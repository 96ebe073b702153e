#pragma once

#include "result.h"
#include "text/block.h"

#include <QList>

namespace blocks {

// Tells the story from the rest: one block for each non-empty line of a body. Immutable after load; any thread may segment.
class Segmenter final
{
public:
    // Reads word lists and weights from the share folder; says which file is missing or broken.
    static Result<Segmenter> load(const QString &share);

    QList<text::Block> segment(QStringView body) const;
};

} // namespace blocks
