#pragma once

#include "analysis/analyser.h"

#include <memory>

namespace store {
class Reader;
class Writer;
} // namespace store

namespace cli {

// Brings the analyses of a library in step with all it knows; see pipeline::Reviser. Runs the event loop until done.
// False where that failed, which has been said.
bool revise(store::Writer &writer, store::Reader &reader, const std::shared_ptr<const analysis::Analyser> &analyser);

} // namespace cli
