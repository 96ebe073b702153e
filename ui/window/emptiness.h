#pragma once

#include "store/types.h"
#include "widgets/empty_state.h"

namespace window {

// What stands where a list is empty: why, and what to do next.
struct Emptiness
{
    QString title;
    QString text;
    QList<widgets::Hint> hints; // ids of the keyboard map
};

// Arriving: an import is on its way to bring the first articles.
Emptiness emptinessOf(const store::Query &query, const store::Counts &counts, bool arriving);

} // namespace window
