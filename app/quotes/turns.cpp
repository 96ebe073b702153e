#include "quotes/turns.h"

#include "quotes/insertions.h"

#include <algorithm>

namespace quotes {

namespace {

bool isDash(QChar c)
{
    return c == u'—' || c == u'–' || c == u'―';
}

// A clause that breaks into a turn, with the comma or dashes round it.
struct Insertion
{
    qsizetype begin = 0;
    qsizetype end = 0; // where the turn goes on, or the block's end
};

// Reads one block that begins with a dash.
class TurnReader final
{
public:
    TurnReader(QStringView body, text::Span stretch, const Lexicon &lexicon)
        : m_body(body), m_stretch(stretch), m_lexicon(lexicon)
    {
    }

    static bool begins(QStringView body, text::Span stretch)
    {
        if (stretch.size() < 3 || !isDash(body[stretch.begin]))
            return false;
        qsizetype at = stretch.begin + 1;
        while (at < stretch.end && (body[at].isSpace() || QStringView(u"¿¡«\"“…").contains(body[at])))
            ++at;
        return at < stretch.end && at <= stretch.begin + 5 && body[at].isLetter() && !body[at].isLower();
    }

    // The clauses that break into it.
    std::vector<Insertion> insertions() const
    {
        std::vector<Insertion> found;
        for (qsizetype at = m_stretch.begin + 1; at < m_stretch.end;) {
            const bool dash = isDash(m_body[at]);
            if ((!dash && !QStringView(u",?!…").contains(m_body[at])) || !speaksAfter(at)) {
                ++at;
                continue;
            }
            const bool ends = dash || m_body[at] == u','; // a question mark belongs to the words
            const Insertion clause{ends ? at : at + 1, dash ? endOfDashes(at + 1) : endOfClause(at + 1)};
            found.push_back(clause);
            at = std::max(at + 1, clause.end);
        }
        return found;
    }

private:
    // "dijo Ana", "le dijo": one of the first small words is a verb of speech.
    bool speaksAfter(qsizetype at) const
    {
        const bool spaced = isDash(m_body[at]) || (at + 1 < m_stretch.end && m_body[at + 1].isSpace());
        return spaced && verbOfSpeechAfter(m_body, at + 1, m_stretch.end, m_lexicon) >= 0;
    }

    // Behind the closing dash and the mark that belongs to the words before it.
    qsizetype endOfDashes(qsizetype at) const
    {
        while (at < m_stretch.end && !isDash(m_body[at]))
            ++at;
        for (++at; at < m_stretch.end && (m_body[at].isSpace() || QStringView(u".,;:").contains(m_body[at]));)
            ++at;
        return std::min(at, m_stretch.end);
    }

    // "— Je pars, dit Anne. Tu viens ?": up to its full stop, or the comma that lets the words go on.
    qsizetype endOfClause(qsizetype at) const
    {
        while (at < m_stretch.end && !QStringView(u".,;:?!").contains(m_body[at]))
            ++at;
        for (++at; at < m_stretch.end && m_body[at].isSpace();)
            ++at;
        return std::min(at, m_stretch.end);
    }

    QStringView m_body;
    text::Span m_stretch;
    const Lexicon &m_lexicon;
};

// Walks the blocks; runs of them that begin with dashes are dialogue or none.
class Turns final
{
public:
    Turns(QStringView body, const QList<text::Block> &blocks, const std::vector<const Lexicon *> &lexicons)
        : m_body(body), m_blocks(blocks), m_lexicons(lexicons)
    {
    }

    QList<Marked> find()
    {
        for (int block = 0; block < m_blocks.size();) {
            int end = block;
            bool spoken = false;
            m_insertions.clear();
            while (end < m_blocks.size() && isTurn(end)) {
                m_insertions.push_back(TurnReader(m_body, m_blocks[end].span, *lexiconOf(end)).insertions());
                spoken = spoken || !m_insertions.back().empty();
                ++end;
            }
            for (int turn = block; spoken && turn < end; ++turn)
                add(turn, m_insertions[static_cast<std::size_t>(turn - block)]);
            block = std::max(end, block + 1);
        }
        return std::move(m_found);
    }

private:
    const Lexicon *lexiconOf(int block) const { return m_lexicons[static_cast<std::size_t>(block)]; }

    bool isTurn(int block) const
    {
        const Lexicon *const lexicon = lexiconOf(block);
        return lexicon && lexicon->verbFirst() && !lexicon->nounsAreCapital() &&
               m_blocks[block].group() == text::Group::Story && TurnReader::begins(m_body, m_blocks[block].span);
    }

    void add(int block, const std::vector<Insertion> &insertions)
    {
        qsizetype begin = m_blocks[block].span.begin;
        for (const Insertion &insertion : insertions) {
            append(block, {begin, insertion.begin});
            begin = insertion.end;
        }
        append(block, {begin, m_blocks[block].span.end});
    }

    void append(int block, text::Span span)
    {
        while (span.end > span.begin && m_body[span.end - 1].isSpace())
            --span.end;
        text::Span words = span;
        while (words.begin < words.end && (isDash(m_body[words.begin]) || m_body[words.begin].isSpace()))
            ++words.begin;
        if (!words.isEmpty())
            m_found.append({span, words, block, Marks::Dash, true, false});
    }

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    const std::vector<const Lexicon *> &m_lexicons;
    std::vector<std::vector<Insertion>> m_insertions; // of the run being read
    QList<Marked> m_found;
};

} // namespace

QList<Marked> withTurns(QStringView body, const QList<text::Block> &blocks, const QList<Marked> &marked,
                        const std::vector<const Lexicon *> &lexicons)
{
    const QList<Marked> turns = Turns(body, blocks, lexicons).find();
    if (turns.isEmpty())
        return marked;
    QList<Marked> all;
    qsizetype turn = 0;
    bool dropped = false;
    for (Marked one : marked) {
        for (; turn < turns.size() && turns[turn].span.begin <= one.span.begin; ++turn)
            all.append(turns[turn]);
        const bool free = (turn == 0 || turns[turn - 1].span.end <= one.span.begin) &&
                          (turn == turns.size() || one.span.end <= turns[turn].span.begin);
        one.continues = one.continues && !dropped;
        dropped = !free;
        if (free)
            all.append(one);
    }
    for (; turn < turns.size(); ++turn)
        all.append(turns[turn]);
    return all;
}

} // namespace quotes
