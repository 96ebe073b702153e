#pragma once

#include "store/types.h"

#include <optional>

namespace pipeline {

// Whether a correction of lines holds wherever they stand in the library, or only where they stand in this article.
enum class Reach : quint8 { Everywhere, HereOnly };

// The command that makes blocks of an article (indexes into its Analysis::blocks) be of a kind, or, without a kind,
// takes such corrections away. Lines without letters are corrected here only, whatever the reach. Pure; apply it by
// Writer::apply().
store::SetRule teachLines(const store::Article &article, const QList<int> &blocks, std::optional<text::BlockKind> kind,
                          Reach reach = Reach::Everywhere);

// The same for the run of short lines under a heading, wherever it stands; the heading itself stays what it is. Nothing
// where the heading holds no letter.
std::optional<store::SetRule> teachHeading(const store::Article &article, int block,
                                           std::optional<text::BlockKind> kind);

} // namespace pipeline
