#pragma once

#include "text/span.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace reader {

// Every place where the words stand in the body, in order, not overlapping. Case, diacritics, and the shapes of
// quotation marks, apostrophes, dashes and spaces make no difference. At most `most` of them.
QList<text::Span> findAll(QStringView body, QStringView words, qsizetype most = 10'000);

// What a search of the library asked for: words in order, the last one a mere beginning where `prefix`.
struct Term
{
    QStringList words;
    bool prefix = false;

    bool operator==(const Term &) const = default;
};

// Every place where one of the terms stands as whole words, in order, not overlapping; folded as findAll() folds. What
// is neither letter nor number parts words, and letters of scripts without blanks are words of their own.
QList<text::Span> findTerms(QStringView body, const QList<Term> &terms, qsizetype most = 10'000);

// The hits of one search and which of them is the current one.
class Search final
{
public:
    Search() = default;
    // Current is the first hit at or after the place, or the first of all.
    Search(QList<text::Span> hits, qsizetype from);

    const QList<text::Span> &hits() const { return m_hits; }
    int count() const { return int(m_hits.size()); }
    int number() const { return m_current + 1; } // from 1; 0 where there is none
    std::optional<text::Span> current() const;
    void step(int by); // wraps around

private:
    QList<text::Span> m_hits;
    int m_current = -1;
};

} // namespace reader
