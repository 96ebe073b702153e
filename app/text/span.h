#pragma once

#include <QStringView>

#include <compare>

namespace text {

// Half-open range [begin, end) of UTF-16 code units in a document's body: the same numbers in QString and in
// JavaScript.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype size() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    constexpr bool contains(qsizetype at) const { return begin <= at && at < end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    constexpr auto operator<=>(const Span &) const = default;
};

constexpr bool fits(Span span, QStringView body)
{
    return 0 <= span.begin && span.begin <= span.end && span.end <= body.size();
}

// The words of a span; the span must fit the body.
inline QStringView slice(QStringView body, Span span)
{
    return body.sliced(span.begin, span.size());
}

} // namespace text
