#pragma once

#include <QStringView>
#include <QtGlobal>

#include <vector>

namespace blocks {

// What a UTF-16 code unit is to the segmenter.
enum class Sign : quint8 {
    Space,
    Lower,
    Upper,
    Caseless,  // letters of scripts without case
    Ideograph, // Han and kana: written without spaces, each counts as a word
    Mark,      // combining marks and joiners: belong to the word they stand in
    Apostrophe,
    Digit,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Comma,
    Colon,
    Quote,
    Open,
    Close,
    Dash,
    Bullet,
    Bar, // signs that part menu entries: | › » /
    At,
    Hash,
    Copyright,
    Currency,
    Emoji,
    Other,
};

// Sign and folded form (lower case, no diacritics) of every code unit, as two flat tables; immutable, shared by all
// threads.
class Signs final
{
public:
    Signs();

    Sign of(QChar c) const { return m_signs[c.unicode()]; }
    char16_t folded(QChar c) const { return m_folded[c.unicode()]; }

private:
    std::vector<Sign> m_signs;
    std::vector<char16_t> m_folded;
};

inline constexpr int SignCount = int(Sign::Other) + 1;

inline constexpr quint32 WordSeed = 2166136261U;

inline quint32 extend(quint32 hash, char16_t c)
{
    return (hash ^ c) * 16777619U; // FNV-1a
}

// Spreads a hash over all its bits (the finaliser of MurmurHash3), so that any of them can index a table.
inline quint32 spread(quint32 hash)
{
    hash ^= hash >> 16;
    hash *= 0x85ebca6bU;
    hash ^= hash >> 13;
    hash *= 0xc2b2ae35U;
    return hash ^ (hash >> 16);
}

} // namespace blocks
