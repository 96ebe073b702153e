#pragma once

#include "text/span.h"

#include <vector>

namespace language {

enum class TokenKind : quint8 {
    Word,        // letters; "U.S." and "don't" are one, the possessive 's and the elided l', d', dell' are their own
    Number,      // "32", "2.1", "1,000", "5G"
    Punctuation, // one mark, or a run of dots or of dashes
    Symbol,      // "$", "%", "+"
    Link,        // "https://t.co/x", "www.example.org"
    Mail,        // "a@example.org"
    Handle,      // "@name"
    Hashtag,     // "#word"
    Emoji,       // one emoji with its modifiers; a pair of regional letters is one flag
};

// How a word is written. For all that is no word: None.
enum class Case : quint8 { None, Lower, Capital, Upper, Mixed };

struct Token
{
    text::Span span;
    TokenKind kind = TokenKind::Word;
    Case letters = Case::None;
    bool spaceBefore = false; // white space, or the body's start
    bool lineBefore = false;  // a line ends before it, or the body starts

    bool isWord() const { return kind == TokenKind::Word; }
    bool isCapital() const { return letters >= Case::Capital; }
    bool operator==(const Token &) const = default;
};

// Tokens of the body in order, into the cleared vector, which keeps its memory. Together they hold every character that
// is not white space. Han characters are a token each; Thai, Lao and Khmer runs are one. Pure, thread-safe, linear.
void tokenise(QStringView body, std::vector<Token> &tokens);

} // namespace language
