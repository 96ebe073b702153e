#pragma once

#include "data.h"

namespace train {

// More training texts from those there are, never to measure on: whole pages with most of what is not story left out,
// as an extractor would (set "residual+"); stories with feeds of other texts of the same fold before, in and after them
// ("feeds+"); starts of stories followed by the posts of other texts of the same fold ("tweets+"); and a few lines of a
// story alone ("briefs+").
std::vector<Example> vary(const std::vector<Example> &examples, int variants);

} // namespace train
