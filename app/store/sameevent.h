#pragma once

#include "store/connection.h"
#include "store/types.h"

namespace store {

struct SameEvent
{
    ArticleId article = 0;
    double score = 0; // 0..1
    QString why;      // for the user
};

// Articles on the event that this one tells of, best first: published within MostDays of it, and naming most of the
// rare names that it names, each weighed by how few articles of the library have it (inverse document frequency, Sparck
// Jones 1972), or fewer of them under a headline of much the same words. Throws SqlError, and Refusal where the article
// cannot be read.
inline constexpr int MostDays = 3;
QList<SameEvent> loadSameEvent(Connection &connection, ArticleId article);

} // namespace store
