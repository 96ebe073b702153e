#pragma once

#include "language/sentences.h"
#include "language/tokens.h"
#include "quotes/lexicon.h"
#include "quotes/marks.h"
#include "text/mention.h"

#include <span>
#include <vector>

namespace quotes {

// One word, punctuation mark, or whole marked stretch of a block, with what is known of it.
struct Item
{
    text::Span span;
    Traits traits = 0;
    int marked = -1;   // index into the marked stretches where this stands for one
    int mention = -1;  // index into the mentions where one covers this word
    char16_t sign = 0; // the first unit of punctuation; 0 for words and marked stretches
    language::Case letters = language::Case::None;
    bool number = false;
    bool ends = false; // a sentence ends after it

    bool is(Traits wanted) const { return (traits & wanted) != 0; }
    bool isWord() const { return sign == 0 && marked < 0; }
    bool isCapital() const { return letters >= language::Case::Capital; }
};

// The items of one block, in the order of the body; positions are indexes into items.
struct Line
{
    int first = 0;
    int last = 0; // half-open
    int block = 0;
    const Lexicon *lexicon = nullptr; // null where nothing is known of the language
};

// Turns the tokens of a document into items and lines: tokens inside marked stretches vanish into one item, hyphenated
// words are one, full stops of abbreviations belong to their word. One pass, each list walked beside the body.
class LineReader final
{
public:
    LineReader(QStringView body, const QList<text::Block> &blocks, const QList<text::Mention> &mentions,
               const QList<Marked> &marked, std::span<const language::Token> tokens,
               std::span<const language::Sentence> sentences);

    // Appends the items of a block; blocks must come in order. The lexicon may be null.
    Line read(int block, const Lexicon *lexicon, std::vector<Item> &items);

private:
    void addMarked(const Line &line, std::vector<Item> &items) const;
    void addWord(const Line &line, std::vector<Item> &items);
    Item itemFor(const language::Token &token, const Lexicon *lexicon);
    bool endsSentence(std::size_t token);
    bool joinsBefore(std::size_t token, bool ends, const std::vector<Item> &items, int first) const;
    bool separatesPronoun(std::size_t token, const Lexicon *lexicon) const;
    void endSentencesAfterQuotes(const Line &line, std::vector<Item> &items) const;

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    const QList<text::Mention> &m_mentions;
    const QList<Marked> &m_marked;
    std::span<const language::Token> m_tokens;
    std::span<const language::Sentence> m_sentences;
    std::size_t m_token = 0, m_sentence = 0;
    qsizetype m_mention = 0, m_mark = 0;
};

} // namespace quotes
