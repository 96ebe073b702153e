#pragma once

#include "data.h"

namespace train {

// The set that written pages are in.
inline constexpr auto WrittenSet = "written+";

// Reads the pages written for this project, see texts/README.md: "=== shape site" begins a page, and each of its lines
// stands behind the letter of its label. Pages of one site fall into one fold. Fails for a line that is neither.
Result<std::vector<Example>> readPages(const QString &folder, int folds);

} // namespace train
