#pragma once

#include <QChar>

#include <QtGlobal>

namespace language {

// What a UTF-16 code unit is to the tokeniser. Surrogates are emoji unless they write letters or ideographs.
enum class Letter : quint8 {
    Space,
    Lower, // also letters without case: Arabic, Hebrew, Devanagari, Hangul
    Upper,
    Digit,
    Mark,  // combining; belongs to the letter before it
    Ideograph, // Han: written without spaces, a token each
    Kana,      // hiragana and katakana: a run of one of them is a token
    Apostrophe,
    Punctuation,
    Symbol,
    Emoji,
    High, // surrogates
    Low,
    Joiner, // zero-width joiner and variation selectors: part of an emoji
};

// Looks up one code unit in a table that is built on first use. Thread-safe, no locale.
Letter letterOf(QChar c);

inline bool isWordLetter(Letter letter)
{
    return letter == Letter::Lower || letter == Letter::Upper || letter == Letter::Mark;
}

// Case folded one to one, from the same kind of table.
char16_t lowered(QChar c);

} // namespace language
