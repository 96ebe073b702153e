#pragma once

#include "blocks/scan.h"
#include "blocks/wordlists.h"
#include "blocks/wordscore.h"
#include "text/span.h"

#include <QStringView>

#include <array>
#include <vector>

namespace blocks {

// The cues of a line by itself. Every cue is a number from 0 to 63; the order is part of the model file's format.
enum class Cue : quint8 {
    Size,       // words, logarithmic; two ideographs count as a word
    Words,      // words, exact
    WordLength, // mean, in quarters of a letter
    End,        // last sign, from a letter (0) to a full stop (63)
    Sentence,   // ends like a sentence, also before a closing quote or bracket
    Start,      // first sign: lower case, caseless, upper case, digit, quote, bullet, mark
    Capitals,   // share of words with a capital, the first apart
    AllCaps,    // share of words in capitals
    Uppers,     // share of upper case among letters
    Digits,     // share of digits among letters and digits
    Signs,      // signs for each word
    Commas,     // number
    CommaRate,  // for each word
    Sentences,  // sentence ends inside
    Stops,      // share of function words of the page's language
    Foreign,    // how much more function words of another language
    AnyStops,   // share of function words of the line's best language
    Edges,      // function words at either edge
    Quotes,     // number of quotation marks
    OddQuotes,  // a quotation opened and not closed, or the reverse
    Links,
    Handles, // handles, hashtags, mail addresses
    Emoji,
    Copyright,
    Bars,
    Clock,
    Numbers, // share of numbers among words
    Brackets,
    Currency,
    Questions,
    Dotted,
    Longest,    // word
    Ideographs, // share
    Vocabulary, // share of content words that stand in the page's other long lines
    Repeats,    // how often the line stands in the page
    Covered,    // share of words in any family of cue words
    Opening,    // the family that opens the line
    Label,     // words before a colon or bar near the line's start, as in "Photo: ..." and "Related | ...", from 1 to 6
    WordScore, // what the words themselves say, by the linear model; 32 is neutral
    FirstFamily, // and the shares of all families
};
inline constexpr int CueCount = int(Cue::FirstFamily) + FamilyCount;
using Cues = std::array<quint8, 64>;
static_assert(CueCount <= 64);
inline constexpr quint8 Full = 63;

struct Line
{
    text::Span span;       // in the body, without white space at the edges
    int number = 0;        // from 1, counting LF
    quint32 firstWord = 0; // in Page::words
    quint32 wordCount = 0;
    quint32 key = 0;      // of its words: equal lines have equal keys
    int size = 0;         // words; two ideographs count as one
    bool credits = false; // a word of credits stands before a colon: "Picture: Ann Lee"
    Counts counts;
};

// A body taken apart: its lines, their words and their own cues.
class Page final
{
public:
    Page(QStringView body, const Signs &signs, const WordLists &lists, const WordScore &score);

    qsizetype size() const { return qsizetype(lines.size()); }
    quint8 cue(std::size_t line, Cue cue) const { return cues[line][std::size_t(cue)]; }

    QStringView body;
    std::vector<Line> lines;
    std::vector<Word> words;
    std::vector<quint64> stops; // for each word the languages in which it is a function word, see WordLists::stopMask
    std::vector<Cues> cues;
    std::vector<quint32> places; // for each word its place in the vocabulary, 0 where it is no content word
    quint32 vocabulary = 1;      // number of places
    int language = 0;            // index into WordLists::languages()

private:
    void split(const Signs &signs);
    void chooseLanguage();
    void buildVocabulary();
    void fillCues(const Signs &signs, const WordLists &lists, const WordScore &score);
};

// How many lines of a chosen sort hold each content word, and what share of a line's content words they hold.
class Overlap final
{
public:
    explicit Overlap(const Page &page) : m_page(page), m_lines(page.vocabulary), m_last(page.vocabulary) {}

    void add(std::size_t line);
    quint8 of(std::size_t line, bool added) const; // added: the line itself is among those added, and does not count

private:
    const Page &m_page;
    std::vector<quint16> m_lines;
    std::vector<quint32> m_last;
};

// 0..63 on a logarithmic scale: 0, 1, 3, 7, 15 ... words are 0, 8, 16, 24, 32 ...
quint8 logarithmic(int count);
quint8 share(int part, int whole);

} // namespace blocks
