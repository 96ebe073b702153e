#pragma once

#include <QChar>
#include <QtGlobal>

#include <array>

namespace language {

// What a UTF-16 code unit is to the tokeniser. Surrogates are emoji unless they write letters or ideographs.
enum class Letter : quint8 {
    Space,
    Lower, // also letters without case: Arabic, Hebrew, Devanagari, Hangul
    Upper,
    Digit,
    Mark,      // combining; belongs to the letter before it
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

// Tables over all code units, built when the program starts.
struct LetterTables
{
    std::array<Letter, 0x10000> letters;
    std::array<char16_t, 0x10000> lower;
};
extern const LetterTables *const letterTables;

// Thread-safe, no locale.
inline Letter letterOf(QChar c)
{
    return letterTables->letters[c.unicode()];
}

inline bool isWordLetter(Letter letter)
{
    return letter == Letter::Lower || letter == Letter::Upper || letter == Letter::Mark;
}

// In small letters, one to one.
inline char16_t lowered(QChar c)
{
    return letterTables->lower[c.unicode()];
}

} // namespace language
