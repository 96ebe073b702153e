#pragma once

#include "blocks/scan.h"
#include "result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace blocks {

// The families of cue words, one list a family in share/lists/blocks. Evidence, never the verdict.
enum class Family : quint8 {
    Feed,
    Promo,
    Legal,
    Navigation,
    Byline,
    Date,
    Credit,
    Comment,
    Advertisement,
    More,
    Bio,
    Speech,
    Address,
};
inline constexpr int FamilyCount = 13;

QStringView nameOf(Family family); // for a reader

// How much of a line the phrases of each family cover, and which family opens it.
struct FamilyCover
{
    std::array<quint8, FamilyCount> words{}; // covered words of the line, at most 255
    quint8 opening = 0;                      // 1 + the family of a phrase at the line's start, 0 where there is none
};

// Hashes that may be known: most words stand in no list, and this answers for them from the nearest cache.
class Sieve final
{
public:
    void add(quint32 hash) { m_bits[hash >> 22] |= bit(hash); }
    bool mayHold(quint32 hash) const { return (m_bits[hash >> 22] & bit(hash)) != 0; }

private:
    static quint64 bit(quint32 hash) { return 1ULL << (hash >> 16 & 63); }

    std::array<quint64, 1024> m_bits{};
};

// Cue phrases and function words of many languages, as flat hash tables over word hashes.
class WordLists final
{
public:
    // Reads share/lists/blocks/*.txt. The error names the file that is missing or the line that is broken.
    static Result<WordLists> load(const QString &share, const Signs &signs);

    // The languages, as bits, in which this is a function word; bit n is languages()[n].
    quint64 stopMask(quint32 wordHash) const;
    const QStringList &languages() const { return m_languages; }

    FamilyCover cover(const Word *words, std::size_t count) const;

private:
    struct Stop
    {
        quint32 hash = 0;
        quint64 mask = 0;
    };
    // A phrase or the start of one: the lists as a trie whose edges are hashed.
    struct Step
    {
        quint32 hash = 0;     // of all words up to here; 0 is an empty slot
        quint16 families = 0; // bits: those in which the phrase is complete here
        bool longer = false;  // a longer phrase starts the same way
    };

    Result<Done> readStops(const QString &path, const Signs &signs);
    Result<Done> readPhrases(const QString &path, Family family, const Signs &signs);
    void addPhrase(const std::vector<Word> &words, Family family);
    void addStop(quint32 wordHash, quint64 mask);
    const Step *find(quint32 hash) const;

    QStringList m_languages;
    Sieve m_stopSieve;         // of function words
    Sieve m_startSieve;        // of words that start a phrase
    std::vector<Stop> m_stops; // open addressing; mask 0 is an empty slot
    std::vector<Step> m_steps; // open addressing
};

} // namespace blocks
