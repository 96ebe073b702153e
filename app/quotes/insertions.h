#pragma once

#include "quotes/lexicon.h"
#include "quotes/marks.h"
#include "text/mention.h"

#include <vector>

namespace quotes {

// The end of the verb of speech among the first small words behind a position, or -1: "dijo", "le dijo", "a-t-elle
// dit".
qsizetype verbOfSpeechAfter(QStringView body, qsizetype at, qsizetype end, const Lexicon &lexicon);

// Parts marked stretches where a clause of speech breaks into them without marks of its own, as French papers write:
// « Nous partons, souligne-t-elle. La mer monte. » Only where the clause names its speaker by a pronoun tied to the
// verb or by a person's name, and only in languages whose subjects follow their verbs. One lexicon a block, null where
// nothing is known of its language. Linear in the body.
QList<Marked> withInsertions(QStringView body, const QList<text::Mention> &mentions, const QList<Marked> &marked,
                             const std::vector<const Lexicon *> &lexicons);

} // namespace quotes
