#include "quotes/pairing.h"

#include <array>

namespace quotes {

// Marks inside marks inside marks; keeps rows of opening marks linear.
constexpr int DeepestNesting = 8;

// Which signs close what was opened, and which open the same again inside it.
struct Pairing::Pair
{
    Marks marks = Marks::Double;
    std::array<bool, 12> closes{};
    bool nests = false; // the opening sign inside counts up

    bool isClosedBy(Sign sign) const { return closes[static_cast<std::size_t>(sign)]; }
};

Pairing::Pair Pairing::pairFor(Sign opener)
{
    const auto pairOf = [](Marks marks, std::initializer_list<Sign> closers, bool nests = false) {
        Pair pair{marks, {}, nests};
        for (const Sign sign : closers)
            pair.closes[static_cast<std::size_t>(sign)] = true;
        return pair;
    };
    switch (opener) {
    case Sign::Straight:
        return pairOf(Marks::Double, {Sign::Straight, Sign::CurlyClose});
    case Sign::Doubled:
        return pairOf(Marks::Double, {Sign::Doubled});
    case Sign::CurlyOpen:
        return pairOf(Marks::Double, {Sign::CurlyClose, Sign::Straight, Sign::CurlyOpen}, true);
    case Sign::CurlyClose:
        return pairOf(Marks::Double, {Sign::CurlyClose, Sign::CurlyOpen, Sign::Straight});
    case Sign::Low:
        return pairOf(Marks::Double, {Sign::CurlyOpen, Sign::CurlyClose, Sign::Straight}, true);
    case Sign::GuilOpen:
        return pairOf(Marks::Guillemets, {Sign::GuilClose}, true);
    case Sign::GuilClose:
        return pairOf(Marks::Guillemets, {Sign::GuilOpen, Sign::GuilClose});
    case Sign::CornerOpen:
        return pairOf(Marks::Corners, {Sign::CornerClose}, true);
    case Sign::SingleOpen:
        return pairOf(Marks::Single, {Sign::SingleClose, Sign::SingleOpen});
    case Sign::SingleClose:
        return pairOf(Marks::Single, {Sign::SingleOpen, Sign::SingleClose});
    default:
        return pairOf(Marks::Single, {Sign::SingleStraight, Sign::SingleClose});
    }
}

Marks Pairing::marksOf(Sign opener)
{
    return pairFor(opener).marks;
}

bool Pairing::opens(std::size_t i) const
{
    const SignAt &sign = m_signs[i];
    switch (sign.sign) {
    case Sign::CurlyOpen:
    case Sign::Low:
    case Sign::GuilOpen:
    case Sign::CornerOpen:
        return true;
    case Sign::CornerClose:
        return false;
    default:
        return sign.canOpen;
    }
}

std::size_t Pairing::closerOf(std::size_t i)
{
    const Pair pair = pairFor(m_signs[i].sign);
    if (pair.marks == Marks::Single)
        return singleCloserOf(i, pair);
    int depth = 1, curly = 0;
    m_sawCurly = m_missing = false;
    for (std::size_t k = i + 1; k < m_signs.size(); ++k) {
        const SignAt &sign = m_signs[k];
        if (m_signs[i].sign == Sign::Straight && sign.sign == Sign::CurlyOpen && sign.canOpen) {
            m_sawCurly = true;
            ++curly;
            continue;
        }
        if (curly > 0 && sign.sign == Sign::CurlyClose) {
            --curly;
            continue;
        }
        const bool opener = sign.sign == Sign::Straight && sign.canOpen && !sign.canClose;
        const bool again = sign.sign == m_signs[i].sign && (pair.nests || opener);
        if (again && !closesDespiteShape(i, k)) {
            if (!nestsAt(k, pair)) {
                m_missing = true;
                return k;
            }
            ++depth;
        } else if (pair.isClosedBy(sign.sign) && !isInner(i, k, pair) && --depth == 0) {
            return k;
        }
    }
    return None;
}

// “Mostly false.“: the opening sign where only a closing one makes sense.
bool Pairing::closesDespiteShape(std::size_t i, std::size_t k) const
{
    const SignAt &sign = m_signs[k];
    return sign.sign == Sign::CurlyOpen && m_signs[i].sign == Sign::CurlyOpen && sign.canClose && !sign.canOpen;
}

// An opening sign inside a quotation nests where enough closers for all that is open follow before the next opener;
// else a closer was forgotten.
bool Pairing::nestsAt(std::size_t k, const Pair &pair) const
{
    std::size_t next = k + 1;
    int openers = 1;
    for (int closers = 0; next < m_signs.size(); ++next) {
        if (isSingle(m_signs[next].sign))
            continue;
        if (m_signs[next].sign == m_signs[k].sign && !(m_signs[next].canClose && !m_signs[next].canOpen)) {
            if (closers == 0 && ++openers <= DeepestNesting)
                continue;
            return closers == 1 && next + 2 < m_signs.size();
        }
        if (pair.isClosedBy(m_signs[next].sign) && ++closers > openers)
            return true;
    }
    return false;
}

// A sign that could close by its kind, but by its place is an inch or belongs to something nested.
bool Pairing::isInner(std::size_t i, std::size_t k, const Pair &pair) const
{
    const SignAt &sign = m_signs[k];
    if (!sign.canClose && sign.canOpen)
        return sign.sign == Sign::CurlyOpen && m_signs[i].sign != Sign::Low;
    if (sign.sign != Sign::Straight || !sign.afterDigit || k + 1 >= m_signs.size())
        return false;
    const SignAt &next = m_signs[k + 1];
    return next.canClose && !next.canOpen && pair.isClosedBy(next.sign);
}

// ‘the leaders’ words’: after s, with a later sign that closes better, it is a possessive.
std::size_t Pairing::singleCloserOf(std::size_t i, const Pair &pair)
{
    if (i < m_noSingleUntil)
        return None;
    std::size_t fallback = None;
    for (std::size_t k = i + 1; k < m_signs.size(); ++k) {
        const SignAt &sign = m_signs[k];
        if (!isSingle(sign.sign)) {
            if (fallback != None)
                return fallback;
            continue;
        }
        if (sign.canOpen && !sign.canClose) {
            if (fallback != None)
                return fallback;
            continue;
        }
        if (!pair.isClosedBy(sign.sign) || !sign.canClose || sign.afterDigit)
            continue;
        if (!sign.beforeLower || sign.afterPoint)
            return k;
        if (fallback == None)
            fallback = k;
    }
    if (fallback == None)
        m_noSingleUntil = m_signs.size();
    return fallback;
}

} // namespace quotes
