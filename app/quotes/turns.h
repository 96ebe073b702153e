#pragma once

#include "quotes/lexicon.h"
#include "quotes/marks.h"

#include <vector>

namespace quotes {

// Adds what is spoken behind dashes, as Spanish, French and Portuguese set dialogue: "—No lo sé —dijo Ana—. Mañana."
// A block that begins with a dash counts where a verb of speech breaks into it, and so do its neighbours that begin
// with one; lists do not. What stands between marks inside such a turn is part of it. One lexicon a block, null where
// nothing is known of its language. Linear in the body.
QList<Marked> withTurns(QStringView body, const QList<text::Block> &blocks, const QList<Marked> &marked,
                        const std::vector<const Lexicon *> &lexicons);

} // namespace quotes
