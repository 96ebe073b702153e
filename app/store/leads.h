#pragma once

#include "store/ids.h"

#include <QDateTime>
#include <QString>

namespace store {

// Which article a feed's item announces. Exact: the same words as its headline. Else by token overlap: articles whose
// headlines hold the rarest words of the item, scored by the Dice coefficient (Dice 1945) of the two lines' words, each
// weighed by how rare it is among the library's headlines (inverse document frequency, Sparck Jones 1972).
struct Announced
{
    ArticleId article = 0; // 0: none in the library
    QString title;         // its headline
    double score = 0;      // 1: word for word; at least LeastOverlap
    QString why;           // for the user

    bool operator==(const Announced &) const = default;
};
inline constexpr double LeastOverlap = 0.6;

// A feed item of an article.
struct Lead
{
    int block = 0; // index into Analysis::blocks
    QString words; // the item
    Announced announced;
    bool saved = false; // for follow-up

    bool operator==(const Lead &) const = default;
};

// An article in whose feeds another one is announced.
struct Announcing
{
    ArticleId article = 0;
    int block = 0; // the item, in that article's Analysis::blocks
    QString words; // the item
    double score = 0;
    QString why;

    bool operator==(const Announcing &) const = default;
};

// Command: keeps an item nobody has imported yet, or lets it go. One undo step.
struct SaveLead
{
    ArticleId article = 0; // in whose feeds it stands
    QString words;         // as in Lead
    bool on = true;
    bool operator==(const SaveLead &) const = default;
};

// A lead kept, and what has come of it.
struct FollowUp
{
    ArticleId article = 0; // in whose feeds it stands; may be gone
    QString words;
    QDateTime saved;     // UTC
    Announced announced; // the article that has come meanwhile, if one has

    bool operator==(const FollowUp &) const = default;
};

} // namespace store
