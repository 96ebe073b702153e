#pragma once

#include "blocks/signs.h"

#include <QStringView>

#include <array>
#include <vector>

namespace blocks {

// A word of a line: its hash is the same in every case and with or without diacritics.
struct Word
{
    enum class Case : quint8 { Lower, Capital, AllCaps, None, Ideograph, Number };
    static constexpr int CaseCount = 6;

    quint32 hash = 0;
    Case letters = Case::None;
    quint8 length = 0; // code units, at most 255
    quint32 stem = 0;  // hash of the first five letters, so that inflected forms meet
};

// What one pass over a text counts.
struct Counts
{
    std::array<int, SignCount> signs{};       // of signs outside words
    std::array<int, Word::CaseCount> words{}; // by case
    int letters = 0;                          // code units in words
    int uppers = 0;
    int digits = 0;
    int longest = 0;   // word, code units
    int sentences = 0; // stops that end a sentence inside the text
    int links = 0;     // "://", "www."
    int dotted = 0;    // "name.tld": a stop between letters
    int handles = 0;
    int mails = 0;
    int hashtags = 0;
    int clocks = 0; // "12:34"

    int operator[](Sign sign) const { return signs[std::size_t(sign)]; }
    int operator[](Word::Case letters_) const { return words[std::size_t(letters_)]; }
};

// Appends the words of a text in order and counts its signs. Linear; no allocation but for the words.
Counts scan(QStringView text, const Signs &signs, std::vector<Word> &words);

} // namespace blocks
