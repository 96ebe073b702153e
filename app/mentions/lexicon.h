#pragma once

#include "result.h"

#include <QFile>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace mentions {

struct Page;

// What a Chinese word is in a dictionary.
enum class WordSort : quint8 { Unknown, Noun, Verb, Other, Idiom, Person, Foreigner, Place, Organisation, ProperName };

// Where a character stands in names of the dictionary more often than elsewhere; bits.
enum CharacterUse : quint8 {
    InForeigner = 1, // 斯, 尔: writes foreign names by their sound
    BeginsPerson = 2,
    EndsPerson = 4,
    BeginsPlace = 8,
    EndsPlace = 16, // 县, 岛
    EndsOrganisation = 32
};

// The word of a text that a character belongs to.
struct Piece
{
    quint32 word = 0; // hash; 0 where the token is none of a language without spaces
    WordSort sort = WordSort::Unknown;
    quint8 place = 0; // begins, goes on, ends, alone: 0..3
    quint8 use = 0;   // CharacterUse of the character itself
};

// A dictionary of a language written without spaces, as a file that is mapped, not read. Little-endian: "BSWORDS1",
// uint32 words; then uint32 hashes in order, then for each word uint8 sort or, for a character, the use in the upper
// bits of a second byte's table; see Entry.
class Lexicon final
{
public:
    struct Entry
    {
        quint8 sort = 0;
        quint8 cost = 0; // -log2 of the frequency, in eighths
        quint8 use = 0;
    };
    static Result<std::shared_ptr<const Lexicon>> load(const QString &path);

    // Cuts every run of characters into the likeliest words (each by its frequency alone). One piece a token.
    void cut(const Page &page, std::vector<Piece> &pieces) const;

private:
    struct Step
    {
        int cost = 0;
        qsizetype from = 0;
        quint32 word = 0;
        quint8 sort = 0;
    };
    const Entry *find(quint32 hash) const;
    void cutRun(const Page &page, qsizetype first, qsizetype last, std::vector<Step> &best,
                std::vector<Piece> &pieces) const;

    std::unique_ptr<QFile> m_file;
    std::span<const quint32> m_words;
    const Entry *m_entries = nullptr;
};

} // namespace mentions
