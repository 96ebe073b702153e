#include "quotes/marks.h"

#include "quotes/pairing.h"

#include <algorithm>

namespace quotes {

namespace {

// How many blocks ahead a quotation may be closed that was left open and does not begin the next block with its mark.
constexpr int FarthestClose = 6;

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
    while (at < words.size() && at < LongestLabel &&
           (words[at].isUpper() || (at > 0 && QStringView(u" .-'’").contains(words[at]))))
        ++at;
    return at >= 2 && at < words.size() && words[at] == u':';
}

// A line of a program or a query: what stands in its marks are values, and nobody says them.
bool isCode(QStringView line)
{
    constexpr int Fewest = 2, Farthest = 150; // signs, and letters for each
    static constexpr QStringView Pairs = u"=> :: () == != += </ />";
    int signs = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line[at];
        const QStringView pair = line.sliced(at).first(std::min<qsizetype>(2, line.size() - at));
        if (c == u'{' || c == u'}')
            ++signs;
        else if (c.isLetterOrNumber() || c.isSpace() || pair.size() < 2 || pair[1].isSpace())
            continue;
        else if (pair == u"->") // not the way in "Settings -> Privacy"
            signs += line.sliced(at).startsWith(u"-> '") || line.sliced(at).startsWith(u"->>") ? 1 : 0;
        else if (Pairs.contains(pair))
            ++signs;
    }
    return signs >= Fewest && signs * Farthest >= line.size();
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
        if (!m_signs.empty() && isCode(text::slice(m_body, stretch)))
            return;
        if (m_signs.empty()) {
            if (isCarriedInto(block))
                append({stretch, trimmed(m_body, stretch), block, m_carriedMarks, false, true});
            return;
        }
        std::size_t i = isCarriedInto(block) ? closeCarried(block) : 0;
        Pairing pairing(m_signs);
        while (i < m_signs.size())
            i = pairing.opens(i) ? readQuotation(block, pairing, i) : i + 1;
    }

    bool isCarriedInto(int block) const
    {
        return m_carried && block <= m_carriedUntil && m_blocks[block].group() == m_carriedGroup;
    }

    // The block before of the same group; captions, links and their like may stand between the paragraphs of a story.
    int blockBefore(int block) const
    {
        const text::Group group = m_blocks[block].group();
        int before = block - 1;
        while (before >= 0 && before >= block - FarthestClose && group == text::Group::Story &&
               m_blocks[before].group() != group && m_blocks[before].group() != text::Group::Post)
            --before;
        return before >= 0 && m_blocks[before].group() == group ? before : -1;
    }

    // Ends here what a block before left open and did not begin again.
    std::size_t closeCarried(int block)
    {
        const text::Span stretch = m_blocks[block].span;
        const auto found =
            std::find_if(m_signs.begin(), m_signs.end(), [](const SignAt &sign) { return !isSingle(sign.sign); });
        if (found == m_signs.end()) {
            append({stretch, stretch, block, m_carriedMarks, false, true});
            return m_signs.size();
        }
        m_carried = false;
        append({{stretch.begin, found->at + found->length},
                trimmed(m_body, {stretch.begin, found->at}),
                block,
                m_carriedMarks,
                true,
                true});
        return static_cast<std::size_t>(found - m_signs.begin()) + 1;
    }

    std::size_t readQuotation(int block, Pairing &pairing, std::size_t i)
    {
        const SignAt &opener = m_signs[i];
        const Marks marks = Pairing::marksOf(opener.sign);
        const std::size_t closer = pairing.closerOf(i);
        const qsizetype from = opener.at + opener.length;
        if (closer == Pairing::None)
            return !pairing.sawCurly() && leaveOpen(block, i, marks) ? m_signs.size() : i + 1;
        const SignAt &end = m_signs[closer];
        Marked marked{{opener.at, end.at + end.length}, trimmed(m_body, {from, end.at}), block, marks, true, false};
        if (pairing.missedCloser()) {
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
        if (at != m_blocks[block].span.begin || m_found.isEmpty() || m_found.last().closed)
            return false;
        const int before = blockBefore(block);
        return before >= 0 && m_found.last().block == before && m_found.last().span.end == m_blocks[before].span.end;
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

    // Where one of the next blocks of the same group closes before it opens anything, the blocks up to it belong to the
    // quotation.
    void lookForClose(int block, Marks marks)
    {
        for (int ahead = block + 1; ahead < m_blocks.size() && ahead <= block + FarthestClose; ++ahead) {
            if (m_blocks[ahead].group() != m_blocks[block].group()) {
                if (m_blocks[block].group() == text::Group::Story && m_blocks[ahead].group() != text::Group::Post)
                    continue;
                return;
            }
            m_ahead.clear();
            findSigns(m_body, m_blocks[ahead].span, m_ahead);
            std::erase_if(m_ahead, [](const SignAt &sign) { return isSingle(sign.sign); });
            if (m_ahead.empty())
                continue;
            const SignAt &first = m_ahead.front();
            const bool closes =
                first.canClose && !first.canOpen && first.sign != Sign::CurlyOpen && first.sign != Sign::Low;
            m_carried = closes && first.at > m_blocks[ahead].span.begin;
            m_carriedUntil = ahead;
            m_carriedMarks = marks;
            m_carriedGroup = m_blocks[block].group();
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
    text::Group m_carriedGroup = text::Group::Story;
};

} // namespace

QList<Marked> findMarked(QStringView body, const QList<text::Block> &blocks)
{
    return Search(body, blocks).run();
}

} // namespace quotes
