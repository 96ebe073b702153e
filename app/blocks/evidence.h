#pragma once

#include "text/block.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace blocks {

// The same for lines that differ only in case, white space, punctuation and digits: "Read more »" and "READ MORE".
// 0 where the line holds no letter. Stable: libraries keep it.
quint64 lineKey(QStringView line);

// The key of one place: the line of this number (from 1, counting LF) with exactly these words, white space at the
// edges apart; of a line without letters too. Never 0. Stable: libraries keep it.
quint64 placeKey(int number, QStringView line);

// What the library knows of one line of an article.
struct Sighting
{
    int files = 0;      // other files that hold this line, near-duplicates of the article included
    int sameSource = 0; // of them, files of the article's own source
};

// An analyst's correction of a line, or of a feed by its heading.
struct Ruling
{
    text::BlockKind kind = text::BlockKind::FeedItem;
    QDate given;

    bool operator==(const Ruling &) const = default;
};

// What the library knows that the text alone cannot tell. A value: whoever fills it (app/store) looks up the keys of
// the article's own lines and of nothing else. Lines that are missing count as never seen.
struct Evidence
{
    QHash<quint64, Sighting> sightings; // by lineKey
    QHash<quint64, Ruling> lines;       // by lineKey: this line is of that kind, wherever it stands
    QHash<quint64, Ruling> headings;    // by lineKey: the run of short lines under this heading is of that kind

    QHash<quint64, Ruling> places; // by placeKey, of this article: goes before the others

    bool isEmpty() const { return sightings.isEmpty() && lines.isEmpty() && headings.isEmpty() && places.isEmpty(); }
};

} // namespace blocks
