#pragma once

#include <QList>
#include <QString>

namespace models {

// What the library knows of a feed item: the article that it announces, or that the analyst wants to follow it up.
struct Lead
{
    int block = 0;      // index into Analysis::blocks
    qint64 article = 0; // 0: none in the library
    QString title;      // of that article
    QString why;        // how it was found, for the user
    bool saved = false; // for follow-up

    bool operator==(const Lead &) const = default;
};

} // namespace models
