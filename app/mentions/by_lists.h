#pragma once

#include "mentions/page.h"

#include <optional>

namespace mentions {

// Marks names in one sentence by lists, titles, given names and capitals: for languages without a model.
// `nouns`: common nouns are written with capitals too (German).
void markByLists(const Page &page, std::size_t sentence, bool nouns, std::vector<Mark> &marks);

// The name of the lists that starts at a token. Where capitals prove nothing (`doubtful`), small towns are left out.
std::optional<Mark> markOf(const Page &page, qsizetype first, bool doubtful);

// A person whose name alone tells who is meant, between these tokens; ends where it begins where there is none.
Mark figureAt(const Page &page, qsizetype first, qsizetype end);

} // namespace mentions
