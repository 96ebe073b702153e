#pragma once

#include "store/connection.h"
#include "store/types.h"

namespace store {

struct SameEvent
{
    ArticleId article = 0;
    double score = 0;       // 0..1
    QString why;            // for the user
    bool sameStory = false; // much of the shorter of both stands in the other
};

// Articles on the event that this one tells of, best first: dated within MostDays of it, and naming in their stories
// most of the names that either side names most, each weighed by how few articles of the library have it (inverse
// document frequency, Sparck Jones 1972), or fewer of them under a headline of much the same words. Places alone make
// no event, and an article without a date of its own is on none; but whatever its date, one that shares most names and
// most of the words is the same story. Throws SqlError, and Refusal where the article cannot be read.
inline constexpr int MostDays = 3;
QList<SameEvent> loadSameEvent(Connection &connection, ArticleId article);

} // namespace store
