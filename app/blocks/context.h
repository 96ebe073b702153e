#pragma once

#include "blocks/forest.h"
#include "blocks/page.h"
#include "blocks/patterns.h"

#include <span>
#include <vector>

namespace blocks {

// What a column of the forests' table is about, for the user's reason and for the trainer's report.
enum class Topic : quint8 {
    Length,
    Ending,
    Opening,
    Capitals,
    Punctuation,
    FunctionWords,
    Figures,
    Quotation,
    Marks, // links, handles, emoji
    Vocabulary,
    Repeated,
    Wording, // families and word score
    Place,
    Around, // neighbours
    Run,
    Heading,   // a heading of other matter above
    FirstPass, // what the first pass thought of the line itself
};
inline constexpr int TopicCount = int(Topic::FirstPass) + 1;

// Writes one line's columns in order, Chunk apart.
class ColumnWriter final
{
public:
    explicit ColumnWriter(quint8 *first) : m_next(first) {}

    void put(quint8 value)
    {
        *m_next = value;
        m_next += Chunk;
    }
    void put(int value) { put(quint8(value < 0 ? 0 : value > int(Full) ? int(Full) : value)); }

private:
    quint8 *m_next;
};

// The columns of the first pass: a line's own cues and what the lines around it look like.
class Context final
{
public:
    static std::span<const Topic> topics(); // one a column

    explicit Context(const Page &page);

    // Column c of the line at out[c * Chunk].
    void write(std::size_t line, quint8 *out) const;

    // Short lines that do not end like sentences stand in runs.
    struct Run
    {
        quint32 begin = 0;
        quint32 end = 0; // half-open; empty for a line that is in no run
    };
    Run runOf(std::size_t line) const { return m_runs[line]; }

    const Patterns &patterns() const { return m_patterns; }

private:
    void sum();
    void findRuns();
    void findHeadings();
    void putPlace(std::size_t line, ColumnWriter &to) const;
    void putNeighbours(std::size_t line, ColumnWriter &to) const;
    void putWindows(std::size_t line, ColumnWriter &to) const;
    void putRun(std::size_t line, ColumnWriter &to) const;
    int between(const std::vector<int> &sums, std::ptrdiff_t begin, std::ptrdiff_t end) const;

    const Page &m_page;
    Patterns m_patterns;
    std::vector<int> m_sentenceWords; // sums up to each line: words in lines that end like sentences
    std::vector<int> m_wordScore;
    std::vector<int> m_short;
    std::vector<int> m_marked;
    std::vector<Run> m_runs;
    std::vector<quint32> m_longBefore; // 1 + index of the nearest long sentence line above
    std::vector<quint32> m_longAfter;
    std::vector<std::array<quint32, 4>> m_headings; // 1 + index of the last heading above of each sort
    std::ptrdiff_t m_firstLong = -1;
    std::ptrdiff_t m_lastLong = -1;
    int m_meanLong = 0; // words
    quint8 m_sentenceShare = 0;
    quint8 m_shortShare = 0;
    quint8 m_wordShare = 0; // of words, those in lines that end like sentences
    quint8 m_meanStops = 0;
};

// How alike two neighbouring lines are in shape, 0..63.
quint8 likeness(const Page &page, std::size_t a, std::size_t b);

} // namespace blocks
