#pragma once

#include "blocks/evidence.h"
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

    // The same with what the library knows: lines that recur in other files, and the analyst's corrections.
    QList<text::Block> segment(QStringView body, const Evidence &evidence) const;
};

} // namespace blocks
