#include "quotes/marks.h"

#include "quotes/signs.h"

#include <algorithm>
#include <array>

namespace quotes {

namespace {

constexpr std::size_t None = ~std::size_t{0};

// How many blocks ahead a quotation may be closed that was left open and does not begin the next block with its mark.
constexpr int FarthestClose = 6;

// Which signs close what was opened, and which open the same again inside it.
struct Pair
{
    Marks marks = Marks::Double;
    std::array<bool, 12> closes{};
    bool nests = false; // the opening sign inside counts up

    bool isClosedBy(Sign sign) const { return closes[static_cast<std::size_t>(sign)]; }
};

Pair pairOf(Marks marks, std::initializer_list<Sign> closers, bool nests = false)
{
    Pair pair{marks, {}, nests};
    for (const Sign sign : closers)
        pair.closes[static_cast<std::size_t>(sign)] = true;
    return pair;
}

Pair pairFor(Sign opener)
{
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

bool isSingle(Sign sign)
{
    return sign >= Sign::SingleOpen;
}

// Pairs the signs of one block.
class Pairing final
{
public:
    explicit Pairing(const std::vector<SignAt> &signs) : m_signs(signs) {}

    bool opens(std::size_t i) const
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

    // The sign that closes what i opened, or None where it stays open.
    std::size_t closerOf(std::size_t i)
    {
        const Pair pair = pairFor(m_signs[i].sign);
        if (pair.marks == Marks::Single)
            return singleCloserOf(i, pair);
        int depth = 1, curly = 0;
        m_sawCurly = false;
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

    // The last closerOf() found the next quotation's beginning rather than an end.
    bool missedCloser() const { return m_missing; }
    // The last closerOf() met curly signs inside straight ones.
    bool sawCurly() const { return m_sawCurly; }
    void forgetMissed() { m_missing = false; }

private:
    // “Mostly false.“: the opening sign where only a closing one makes sense.
    bool closesDespiteShape(std::size_t i, std::size_t k) const
    {
        const SignAt &sign = m_signs[k];
        return sign.sign == Sign::CurlyOpen && m_signs[i].sign == Sign::CurlyOpen && sign.canClose && !sign.canOpen;
    }

    // An opening sign inside a quotation nests where two closers follow before the next opener; else a closer was forgotten.
    bool nestsAt(std::size_t k, const Pair &pair) const
    {
        std::size_t next = k + 1;
        for (int closers = 0; next < m_signs.size(); ++next) {
            if (isSingle(m_signs[next].sign))
                continue;
            if (m_signs[next].sign == m_signs[k].sign && !(m_signs[next].canClose && !m_signs[next].canOpen))
                return closers == 1 && next + 2 < m_signs.size();
            if (pair.isClosedBy(m_signs[next].sign) && ++closers == 2)
                return true;
        }
        return false;
    }

    // A sign that could close by its kind, but by its place is an inch or belongs to something nested.
    bool isInner(std::size_t i, std::size_t k, const Pair &pair) const
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
    std::size_t singleCloserOf(std::size_t i, const Pair &pair)
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

    const std::vector<SignAt> &m_signs;
    std::size_t m_noSingleUntil = 0;
    bool m_missing = false;
    bool m_sawCurly = false;
};

text::Span trimmed(QStringView body, text::Span span)
{
    while (span.begin < span.end && body[span.begin].isSpace())
        ++span.begin;
    while (span.end > span.begin && body[span.end - 1].isSpace())
        --span.end;
    return span;
}

// "WALLACE: Let us start": a line of a transcript; a mark that opens before it and never closes belongs to the layout.
bool beginsWithLabel(QStringView words)
{
    constexpr qsizetype LongestLabel = 40;
    qsizetype at = 0;
    while (at < words.size() && at < LongestLabel && (words[at].isUpper() || (at > 0 && QStringView(u" .-'’").contains(words[at]))))
        ++at;
    return at >= 2 && at < words.size() && words[at] == u':';
}

// Walks the blocks and keeps what their signs say.
class Search final
{
public:
    Search(QStringView body, const QList<text::Block> &blocks) : m_body(body), m_blocks(blocks) {}

    QList<Marked> run()
    {
        for (int block = 0; block < m_blocks.size(); ++block)
            readBlock(block);
        return std::move(m_found);
    }

private:
    void readBlock(int block)
    {
        m_signs.clear();
        const text::Span stretch = m_blocks[block].span;
        findSigns(m_body, stretch, m_signs);
        if (m_signs.empty()) {
            if (m_carried && block <= m_carriedUntil)
                append({stretch, trimmed(m_body, stretch), block, m_carriedMarks, false, true});
            return;
        }
        std::size_t i = m_carried && block <= m_carriedUntil ? closeCarried(block) : 0;
        Pairing pairing(m_signs);
        while (i < m_signs.size())
            i = pairing.opens(i) ? readQuotation(block, pairing, i) : i + 1;
    }

    // Ends here what a block before left open and did not begin again.
    std::size_t closeCarried(int block)
    {
        const text::Span stretch = m_blocks[block].span;
        const auto found = std::find_if(m_signs.begin(), m_signs.end(), [](const SignAt &sign) { return !isSingle(sign.sign); });
        if (found == m_signs.end()) {
            append({stretch, stretch, block, m_carriedMarks, false, true});
            return m_signs.size();
        }
        m_carried = false;
        append({{stretch.begin, found->at + found->length}, trimmed(m_body, {stretch.begin, found->at}), block, m_carriedMarks,
                true, true});
        return static_cast<std::size_t>(found - m_signs.begin()) + 1;
    }

    std::size_t readQuotation(int block, Pairing &pairing, std::size_t i)
    {
        const SignAt &opener = m_signs[i];
        const Marks marks = pairFor(opener.sign).marks;
        const std::size_t closer = pairing.closerOf(i);
        const qsizetype from = opener.at + opener.length;
        if (closer == None)
            return !pairing.sawCurly() && leaveOpen(block, i, marks) ? m_signs.size() : i + 1;
        const SignAt &end = m_signs[closer];
        Marked marked{{opener.at, end.at + end.length}, trimmed(m_body, {from, end.at}), block, marks, true, false};
        if (pairing.missedCloser()) {
            pairing.forgetMissed();
            marked.closed = false;
            marked.span.end = marked.words.end;
        }
        marked.continues = continuesLast(block, opener.at);
        append(marked);
        return marked.closed ? closer + 1 : closer;
    }

    // True where the opener of block's beginning repeats the mark of the quotation left open in the block before.
    bool continuesLast(int block, qsizetype at) const
    {
        return at == m_blocks[block].span.begin && !m_found.isEmpty() && !m_found.last().closed &&
               m_found.last().block + 1 == block && m_found.last().span.end == m_blocks[block - 1].span.end &&
               m_blocks[block].group() == m_blocks[block - 1].group();
    }

    // Takes what has no closer up to the block's end. Single signs never stay open: they are apostrophes then.
    bool leaveOpen(int block, std::size_t i, Marks marks)
    {
        const SignAt &opener = m_signs[i];
        if (marks == Marks::Single || opener.sign == Sign::GuilClose)
            return false;
        const text::Span stretch = m_blocks[block].span;
        const text::Span words = trimmed(m_body, {opener.at + opener.length, stretch.end});
        if (words.isEmpty() || beginsWithLabel(text::slice(m_body, words)))
            return false;
        const bool continues = continuesLast(block, opener.at);
        append({{opener.at, stretch.end}, words, block, marks, false, continues});
        lookForClose(block, marks);
        return true;
    }

    // Where one of the next blocks of the same group closes before it opens anything, the blocks up to it belong to the quotation.
    void lookForClose(int block, Marks marks)
    {
        for (int ahead = block + 1; ahead < m_blocks.size() && ahead <= block + FarthestClose; ++ahead) {
            if (m_blocks[ahead].group() != m_blocks[block].group())
                return;
            m_ahead.clear();
            findSigns(m_body, m_blocks[ahead].span, m_ahead);
            std::erase_if(m_ahead, [](const SignAt &sign) { return isSingle(sign.sign); });
            if (m_ahead.empty())
                continue;
            const SignAt &first = m_ahead.front();
            const bool closes = first.canClose && !first.canOpen && first.sign != Sign::CurlyOpen && first.sign != Sign::Low;
            m_carried = closes && first.at > m_blocks[ahead].span.begin;
            m_carriedUntil = ahead;
            m_carriedMarks = marks;
            return;
        }
    }

    void append(const Marked &marked)
    {
        if (!marked.words.isEmpty())
            m_found.append(marked);
    }

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    std::vector<SignAt> m_signs, m_ahead;
    QList<Marked> m_found;
    bool m_carried = false;
    int m_carriedUntil = -1;
    Marks m_carriedMarks = Marks::Double;
};

} // namespace

QList<Marked> findMarked(QStringView body, const QList<text::Block> &blocks)
{
    return Search(body, blocks).run();
}

} // namespace quotes
