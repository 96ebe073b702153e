#pragma once

#include "store/types.h"

#include <QDate>
#include <QList>
#include <QString>

namespace briefing {

// What an analyst hands on: exactly these articles, in this order. A value; every export of the same value has the same
// bytes.
struct Briefing
{
    QString title;
    QString marking;                // "TLP:AMBER", free text, or empty
    QDate date;                     // stands on the cover and in the metadata; no clock is asked
    QList<store::Article> articles; // the analyst's note is row.state.note
};

// What a cover counts.
struct Figures
{
    int articles = 0;
    int sources = 0; // distinct, by name; articles of unknown source count as one by their folder
    int words = 0;   // of the stories

    bool operator==(const Figures &) const = default;
};
Figures figuresOf(const Briefing &briefing);

// The title of the article, never empty: where the analysis found none, the file's name.
QString headlineOf(const store::Article &article);

// Who published it as far as is known, else the file's name.
QString sourceOf(const store::Article &article);

} // namespace briefing
