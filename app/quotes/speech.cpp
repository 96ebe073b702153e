#include "quotes/speech.h"

namespace quotes {

namespace {

bool isIdeographic(QChar c)
{
    return (c.unicode() >= 0x2E80 && c.unicode() < 0xA000) || (c.unicode() >= 0xAC00 && c.unicode() < 0xD7A4);
}

} // namespace

Speech::Speech(QStringView body, const QList<text::Block> &blocks, const QList<Marked> &marked, std::span<const Item> items,
               std::span<const Voiced> voiced)
    : m_body(body), m_blocks(blocks), m_marked(marked), m_items(items), m_voiced(voiced)
{
    int singles = 0, others = 0;
    for (int i = 0; i < m_marked.size(); ++i) {
        if (m_blocks[m_marked[i].block].group() == text::Group::Story)
            ++(m_marked[i].marks == Marks::Single ? singles : others);
    }
    m_singleStyle = singles > others;
}

// Words between spaces, up to ten; two ideographs count as a word.
int Speech::wordCount(int marked) const
{
    int words = 0, ideographs = 0;
    bool inside = false;
    for (const QChar c : text::slice(m_body, m_marked[marked].words)) {
        ideographs += isIdeographic(c) ? 1 : 0;
        const bool letter = !c.isSpace();
        words += letter && !inside ? 1 : 0;
        inside = letter;
        if (words >= 10)
            break;
    }
    return std::max(words, ideographs / 2);
}

// "Face the Nation": the long words begin with capitals.
bool Speech::isTitled(int marked) const
{
    int capitals = 0, smalls = 0;
    bool begins = true;
    const QStringView words = text::slice(m_body, m_marked[marked].words);
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QChar c = words[at];
        if (begins && c.isLetter()) {
            qsizetype end = at;
            while (end < words.size() && words[end].isLetter())
                ++end;
            if (c.isUpper())
                ++capitals;
            else if (end - at > 3)
                ++smalls;
        }
        begins = c.isSpace() || c == u'-';
        if (capitals + smalls > 10)
            return false;
    }
    return capitals > 0 && smalls == 0;
}

// "the film “...”", "in his book, “...”"
bool Speech::followsWork(int at, const Line &line) const
{
    if (item(at - 1).sign == u',')
        --at;
    return at > line.first && item(at - 1).isWord() && item(at - 1).is(Work) && !item(at - 1).is(Say);
}

// Robert “Bobby” Scott
bool Speech::isNickname(int at, const Line &line) const
{
    return at > line.first && at + 1 < line.last && item(at - 1).isWord() && item(at - 1).isCapital() && item(at + 1).isWord() &&
           item(at + 1).isCapital() && !item(at + 1).is(Say | Pronoun | Determiner | Male | Female) &&
           !item(at - 1).is(Say | Adverb | Preposition);
}

// German: the airline „Sosoliso“, the „Nightline“ programme. A noun before the marks and no end of a clause in them.
bool Speech::isNamed(int marked, const Item &before, const Line &line) const
{
    return line.lexicon && line.lexicon->nounsAreCapital() && before.isWord() && before.isCapital() &&
           !before.is(Paper | Say | Term | Preposition) && before.mention < 0 && !isClause(marked);
}

// Ends or begins like a sentence of its own.
bool Speech::isClause(int marked) const
{
    const text::Span words = m_marked[marked].words;
    return QStringView(u",.!?…").contains(m_body[words.end - 1]);
}

bool Speech::isSpeech(int marked, const Line &line) const
{
    const Voiced &voiced = m_voiced[static_cast<std::size_t>(marked)];
    const Marked &stretch = m_marked[marked];
    if (voiced.item < 0)
        return false;
    if (voiced.pieceOf >= 0 && stretch.continues)
        return true;
    const int at = voiced.item;
    const int words = wordCount(marked);
    const bool spoken = voiced.voice && voiced.voice->why <= Why::Label && voiced.voice->found != Found::Clause;
    const Item *before = at > line.first ? &item(at - 1) : nullptr;
    if (before && (before->sign == u'=' || (isTitled(marked) && followsWork(at, line))))
        return false;
    if (before && line.lexicon && line.lexicon->nounsAreCapital() && before->is(Determiner) && !spoken && words <= 2 &&
        isTitled(marked) && !isClause(marked))
        return false; // the „Stern“
    if (before && isNamed(marked, *before, line) && words <= (spoken ? 1 : 6))
        return false;
    const bool sentence = voiced.whole && isClause(marked);
    if (isTitled(marked) && words <= 8 && !sentence) {
        const bool paired = before && before->is(Conjunction) && spoken && at - 2 >= line.first && item(at - 2).marked >= 0;
        const bool introduced = before && (before->sign == u':' || before->sign == u',' || before->is(Say) || paired ||
                                           (voiced.voice && voiced.voice->cue == at - 1));
        const bool titleLike = words > 1 || (before && before->is(Possessive));
        const bool called = spoken && voiced.voice->cue >= 0 && at > voiced.voice->cue && at - voiced.voice->cue <= 8 &&
                            (before->is(As) || !before->is(Possessive | Preposition));
        if (!introduced && titleLike && !called && !(spoken && at == line.first))
            return false;
    }
    if (isNickname(at, line) && words <= 3)
        return false;
    const text::Group group = m_blocks[stretch.block].group();
    const bool beside = spoken && voiced.voice->cue >= 0;
    if (group == text::Group::Feed || group == text::Group::Notice)
        return beside && words >= 3 && voiced.voice->confidence >= 0.9F;
    const bool listed = before && before->is(As) && at - 1 > line.first && item(at - 2).is(Term); // "such as “a” and “b”"
    if (before && before->isWord() && (before->is(Term) || listed) && !spoken)
        return false;
    if (stretch.marks == Marks::Single && !m_singleStyle)
        return beside && (words >= 4 || isClause(marked));
    if (isClause(marked) && before && before->sign == u':')
        return words > 1;
    if (!voiced.voice)
        return words > (line.lexicon ? 4 : 3) && (stretch.closed || !line.lexicon);
    if (voiced.voice->why > Why::Next)
        return words > 3;
    if (sentence && voiced.voice->why <= Why::Next)
        return true;
    if (!spoken && voiced.voice->confidence < 0.5F)
        return words > 2;
    return true;
}

} // namespace quotes
