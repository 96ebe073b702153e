#pragma once

#include "intake/walk.h"
#include "result.h"
#include "text/document.h"

namespace intake {

inline constexpr qint64 LargestFile = 16LL * 1024 * 1024; // bytes

// Reads and decodes one file. Opens regular files only, read-only, and never waits for a pipe or a device. The error
// says why in a few words for the user, without the path: too large, not text, empty, may not be read, changed while
// reading. Reentrant.
Result<text::Document> read(const Found &file, qint64 largest = LargestFile);

} // namespace intake
