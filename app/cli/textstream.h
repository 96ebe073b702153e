#pragma once

#include "analysis/analyser.h"
#include "cli/streams.h"

#include <memory>

namespace cli {

// Lines {"id", "text"} from standard input, analysed on all cores, a few dozen in hand at most, and answered in order:
// each as soon as it and those before it are done, without waiting for more input. False where a line was no such
// object; that line is named on standard error and has no answer. Blocks until the input ends.
bool analyseStream(const std::shared_ptr<const analysis::Analyser> &analyser, Output &output);

} // namespace cli
