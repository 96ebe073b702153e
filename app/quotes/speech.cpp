#include "quotes/speech.h"

#include <algorithm>

namespace quotes {

namespace {

// Letters of the words that titles write small; longer ones make a phrase of it unless they tie nouns: "with".
constexpr qsizetype LongestLink = 3;

bool isIdeographic(QChar c)
{
    return (c.unicode() >= 0x2E80 && c.unicode() < 0xA000) || (c.unicode() >= 0xAC00 && c.unicode() < 0xD7A4);
}

} // namespace

Speech::Speech(QStringView body, const QList<text::Block> &blocks, const QList<Marked> &marked,
               std::span<const Item> items, std::span<const Voiced> voiced)
    : m_body(body), m_blocks(blocks), m_marked(marked), m_items(items), m_voiced(voiced)
{
    int singles = 0, others = 0;
    for (const Marked &quotation : m_marked) {
        if (m_blocks[quotation.block].group() == text::Group::Story)
            ++(quotation.marks == Marks::Single ? singles : others);
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
bool Speech::isTitled(int marked, const Lexicon *lexicon, int longest) const
{
    // German titles write prepositions small and all nouns large, as any phrase does.
    const Traits links = lexicon && !lexicon->nounsAreCapital() ? Linking | Preposition : Linking;
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
            else if (end - at > LongestLink && !(lexicon && (lexicon->find(words.sliced(at, end - at)) & links) != 0))
                ++smalls;
        }
        begins = c.isSpace() || c == u'-';
        if (capitals + smalls > longest)
            return false;
    }
    return capitals > 0 && smalls == 0;
}

// "the film “...”", "in his book, “...”", "la revista satírica «...»", "the company “...”"
bool Speech::followsWork(int at, const Line &line) const
{
    if (item(at - 1).sign == u',')
        --at;
    if (at <= line.first || !item(at - 1).isWord() || item(at - 1).is(Say))
        return false;
    if (item(at - 1).is(Work | Body))
        return true;
    return line.lexicon && line.lexicon->verbFirst() && at - 2 >= line.first && item(at - 1).traits == 0 &&
           !item(at - 1).isCapital() && item(at - 2).isWord() && item(at - 2).is(Work) && !item(at - 2).is(Say);
}

// "his “...” radio show"
bool Speech::leadsWork(int at, const Line &line) const
{
    for (int k = at + 1; k < line.last && k <= at + 2; ++k) {
        if (!item(k).isWord() || item(k).is(Say | Verb | Auxiliary | Preposition | Determiner))
            return false;
        if (item(k).is(Work) && !item(k).is(Noun))
            return true;
    }
    return false;
}

// Where words stand without spaces, short marked ones without a sign of their own are terms and names as often, unless
// a colon or a word of speech stands beside them.
bool Speech::isUnspokenTerm(int marked) const
{
    constexpr int Long = 24; // ideographs
    const text::Span span = m_marked[marked].span;
    const QStringView words = text::slice(m_body, m_marked[marked].words);
    if (words.size() >= Long || !isIdeographic(words.front()))
        return false;
    if (std::any_of(words.begin(), words.end(), [](QChar c) { return QStringView(u"。！？，…!?,").contains(c); }))
        return false;
    const QChar before = span.begin > 0 ? m_body[span.begin - 1] : QChar(u'：');
    const QChar after = span.end < m_body.size() ? m_body[span.end] : QChar(u' ');
    return !QStringView(u"：:，,说說道称稱曰言示").contains(before) && !QStringView(u"とって").contains(after);
}

// "(CROSSTALK)", "(LAUGHTER)" between the turns of a transcript.
bool Speech::isStageDirection(const Stretch &stretch, const Line &line) const
{
    if (!stretch.before || stretch.before->sign != u'(' || stretch.words > 3 || stretch.at + 1 >= line.last ||
        item(stretch.at + 1).sign != u')')
        return false;
    const QStringView words = text::slice(m_body, m_marked[stretch.marked].words);
    return std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLower(); });
}

// Robert “Bobby” Scott
bool Speech::isNickname(int at, const Line &line) const
{
    return at > line.first && at + 1 < line.last && item(at - 1).isWord() && item(at - 1).isCapital() &&
           item(at + 1).isWord() && item(at + 1).isCapital() &&
           !item(at + 1).is(Say | Pronoun | Determiner | Male | Female) && !item(at - 1).is(Say | Adverb | Preposition);
}

// German: the airline „Sosoliso“, the „Nightline“ programme. A noun before the marks and no end of a clause in them.
bool Speech::isNamed(int marked, const Item &before, const Line &line) const
{
    return line.lexicon && line.lexicon->nounsAreCapital() && before.isWord() && before.isCapital() &&
           !before.is(Paper | Say | Term | Preposition) && before.mention < 0 && !isClause(marked);
}

// "war als „ein Segen“ bezeichnet worden": somebody said so, though nobody says who.
bool Speech::isCued(int at, const Line &line) const
{
    return line.lexicon && line.lexicon->nounsAreCapital() && at + 1 < line.last && item(at + 1).isWord() &&
           item(at + 1).is(Say | Cue) && !item(at + 1).is(Noun);
}

// "the “dig”-policy": the marks hold a part of a word.
bool Speech::isCompound(int marked) const
{
    const qsizetype end = m_marked[marked].span.end;
    return end + 1 < m_body.size() && m_body[end] == u'-' && m_body[end + 1].isLetter() && !isClause(marked);
}

// Ends or begins like a sentence of its own.
bool Speech::isClause(int marked) const
{
    const text::Span words = m_marked[marked].words;
    return QStringView(u",.!?…，。！？").contains(m_body[words.end - 1]);
}

// The name of something, in a sentence that does not say it is spoken: a title, an example, a nickname.
bool Speech::isNameOrTerm(const Stretch &stretch, const Line &line) const
{
    const auto &[marked, at, words, spoken, before] = stretch;
    const bool titled = isTitled(marked, line.lexicon);
    if (titled && words <= 8 && isSubject(at, line))
        return true;
    if (!before)
        return titled && words > 1 && words <= 8 && !isSentence(marked) && !spoken;
    if (before->sign == u'=' || isCompound(marked) ||
        (titled && words <= 8 && (followsWork(at, line) || leadsWork(at, line))) ||
        (isNickname(at, line) && words <= 3) || isStageDirection(stretch, line) || isPointedAt(at, line))
        return true;
    if (line.lexicon && line.lexicon->nounsAreCapital()) {
        if (before->is(Determiner) && !spoken && words <= 2 && titled && !isClause(marked))
            return true; // the „Stern“
        if (isNamed(marked, *before, line) && words <= (spoken ? 1 : 6))
            return true;
    }
    const bool listed = before->is(As) && at - 1 > line.first && item(at - 2).is(Term); // "such as “a” and “b”"
    if (!spoken && before->isWord() && (before->is(Term) || listed))
        return true;
    return isLongTitle(stretch, line) || (titled && words <= 8 && !isSentence(marked) && isTitleAt(stretch, line));
}

// “The Last Pier,” Ruiz says, had been in the works: the sentence goes on with the marked words as its subject.
bool Speech::isSubject(int at, const Line &line) const
{
    constexpr int LongestInsertion = 8;
    const auto goesOn = [this](int k) {
        return item(k).isWord() && !item(k).isCapital() && item(k).is(Auxiliary | Verb) && !item(k).is(Say | Cue);
    };
    if (line.lexicon && line.lexicon->nounsAreCapital())
        return false; // the verb stands second there, whatever comes first
    int comma = at + 1;
    if (comma < line.last && goesOn(comma))
        return true;
    while (comma < line.last && comma <= at + LongestInsertion && item(comma).sign == 0 && item(comma).marked < 0 &&
           !item(comma).ends)
        ++comma;
    return comma > at + 1 && comma + 1 < line.last && item(comma).sign == u',' && goesOn(comma + 1);
}

// "directed “The Feeling That the Time for Something Has Passed”": no word of saying right before it, and more capitals
// than anybody speaks in.
bool Speech::isLongTitle(const Stretch &stretch, const Line &line) const
{
    constexpr int Shortest = 5, Longest = 16; // words
    return stretch.words >= Shortest && stretch.before && stretch.before->isWord() && !stretch.before->is(Say | That) &&
           !isClause(stretch.marked) && isTitled(stretch.marked, line.lexicon, Longest);
}

// Words like a title's, in a place where nothing says that somebody speaks them.
bool Speech::isTitleAt(const Stretch &stretch, const Line &line) const
{
    const Item &before = *stretch.before;
    const auto &voice = voicedOf(stretch.marked).voice;
    // "his new film, “The Long Way Home” (May 3), is set there": capitals throughout, and no word of speech.
    if (before.sign == u',' && !stretch.spoken && stretch.words > 2 && !isClause(stretch.marked))
        return true;
    const bool paired =
        before.is(Conjunction) && stretch.spoken && stretch.at - 2 >= line.first && item(stretch.at - 2).marked >= 0;
    if (before.sign == u':' || before.sign == u',' || before.is(Say) || paired ||
        (before.is(As) && isCued(stretch.at, line)) || (voice && voice->cue == stretch.at - 1))
        return false;
    // "отмечает агентство «Волна»": the marks belong to the name before them.
    const bool tied = voice && voice->why == Why::Before && voice->found == Found::Inverted &&
                      voice->phrase.last == stretch.at && stretch.words <= 3;
    const bool called = stretch.spoken && !tied && voice->cue >= 0 && stretch.at > voice->cue &&
                        stretch.at - voice->cue <= 8 && (before.is(As) || !before.is(Possessive | Preposition));
    // One capital word behind a preposition or an article is a name: "the crew of the “Kursk”".
    const bool named = line.lexicon && !line.lexicon->nounsAreCapital() && before.isWord() &&
                       before.is(Preposition | Determiner) && !before.is(As | That);
    return !called && (stretch.words > 1 || before.is(Possessive) || named);
}

// "See: “What is a harbour?”": the reader is sent there.
bool Speech::isPointedAt(int at, const Line &line) const
{
    const int verb = at - 2;
    return verb >= line.first && item(at - 1).sign == u':' && item(verb).is(Verb) && item(verb).isCapital() &&
           item(verb).mention < 0 && (verb == line.first || item(verb - 1).ends);
}

// A sentence of its own.
bool Speech::isSentence(int marked) const
{
    return voicedOf(marked).whole && isClause(marked);
}

// Whether the evidence for speech carries as few words as these.
bool Speech::isLongEnough(const Stretch &stretch, const Line &line) const
{
    const Marked &marked = m_marked[stretch.marked];
    const auto &voice = voicedOf(stretch.marked).voice;
    const bool known = line.lexicon && !line.lexicon->besideOnly();
    if (isClause(stretch.marked) && stretch.before && stretch.before->sign == u':')
        return stretch.words > 1;
    // “船可以绕路，”她说: a comma or full stop inside the marks, where words stand without spaces, is a sentence's own.
    if (!voice && isClause(stretch.marked) && isIdeographic(m_body[marked.words.begin]))
        return marked.closed && stretch.words > 1;
    if (!voice)
        return stretch.words > (isCued(stretch.at, line) ? 1 : known ? 4 : 3) && (marked.closed || !known);
    if (voice->why > Why::Next)
        return stretch.words > 3;
    return stretch.spoken || voice->confidence >= 0.5F || isSentence(stretch.marked) || stretch.words > 2;
}

bool Speech::isSpeech(int marked, const Line &line) const
{
    const Voiced &voiced = voicedOf(marked);
    if (voiced.item < 0)
        return false;
    if (voiced.pieceOf >= 0 && (m_marked[marked].continues || voiced.whole))
        return true;
    if (m_marked[marked].marks == Marks::Dash)
        return true; // taken only where a verb of speech breaks in
    const bool spoken = voiced.voice && voiced.voice->why <= Why::Label && voiced.voice->found != Found::Clause;
    const Stretch stretch{marked, voiced.item, wordCount(marked), spoken,
                          voiced.item > line.first ? &item(voiced.item - 1) : nullptr};
    if (isNameOrTerm(stretch, line) || (!line.lexicon && isUnspokenTerm(marked)))
        return false;
    const bool beside = spoken && voiced.voice->cue >= 0;
    const text::Group group = m_blocks[m_marked[marked].block].group();
    if (group == text::Group::Feed || group == text::Group::Notice)
        return beside && stretch.words >= 3 && voiced.voice->confidence >= 0.88F;
    if (m_marked[marked].marks == Marks::Single && !m_singleStyle)
        return beside && (stretch.words >= 4 || isClause(marked));
    return isLongEnough(stretch, line);
}

} // namespace quotes
