#pragma once

#include "text/analysis.h"

#include <QList>

namespace window {

// What lines become when the analyst says that they are story, or are not: a kind of the other side that fits their
// place. Lines are given by their indices in the blocks, in order; never empty. Pure.
text::BlockKind flipped(const QList<text::Block> &blocks, const QList<int> &lines);

// The feed under this heading: the heading, then what follows up to the next heading or the end of the run.
QList<int> feedUnder(const QList<text::Block> &blocks, int heading);

} // namespace window
