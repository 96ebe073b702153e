#pragma once

#include "quotes/marks.h"
#include "quotes/signs.h"

namespace quotes {

// Pairs the signs of one block. Keeps a reference to the signs; linear over all calls in order.
class Pairing final
{
public:
    static constexpr std::size_t None = ~std::size_t{0};

    explicit Pairing(const std::vector<SignAt> &signs) : m_signs(signs) {}

    // The kind of marks a sign opens.
    static Marks marksOf(Sign opener);

    bool opens(std::size_t i) const;

    // The sign that closes what i opened, or None where it stays open.
    std::size_t closerOf(std::size_t i);

    // The last closerOf() found the next quotation's beginning rather than an end.
    bool missedCloser() const { return m_missing; }

    // The last closerOf() met curly signs inside straight ones.
    bool sawCurly() const { return m_sawCurly; }

private:
    struct Pair;
    static Pair pairFor(Sign opener);
    bool closesDespiteShape(std::size_t i, std::size_t k) const;
    bool nestsAt(std::size_t k, const Pair &pair) const;
    bool isInner(std::size_t i, std::size_t k, const Pair &pair) const;
    std::size_t singleCloserOf(std::size_t i, const Pair &pair);

    const std::vector<SignAt> &m_signs;
    std::size_t m_noSingleUntil = 0;
    bool m_missing = false;
    bool m_sawCurly = false;
};

} // namespace quotes
