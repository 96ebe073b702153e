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

// Where the articles of a library come from.
struct Supply
{
    bool arriving = false; // an import is on its way to bring the first articles
    QString origin;        // the folder or file that is imported; empty: nothing is opened
};

QString searchHelp(); // the fields that a search may name, in a sentence

Emptiness emptinessOf(const store::Query &query, const store::Counts &counts, const Supply &supply);

} // namespace window
