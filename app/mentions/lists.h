#pragma once

#include "result.h"
#include "text/mention.h"

#include <QString>

#include <vector>

namespace mentions {

// What the lists know of a word or phrase; bits of a mask.
enum Category : quint32 {
    Country = 1u << 0,
    Region = 1u << 1,
    Province = 1u << 2,
    BigCity = 1u << 3, // 500,000 people and more
    City = 1u << 4,    // 100,000
    Town = 1u << 5,
    Organisation = 1u << 6,
    Nationality = 1u << 7,
    Head = 1u << 8, // an office: president, ministre
    Rank = 1u << 9, // General, Mr
    NameCategories = (1u << 10) - 1,
    Modifier = 1u << 10, // may stand before a head: foreign, deputy
    OrganisationCue = 1u << 11,
    PlaceCue = 1u << 12,
    EventCue = 1u << 13,
    WorkCue = 1u << 14,
    Time = 1u << 15,
    Speech = 1u << 16,
    Family = 1u << 17,
    Male = 1u << 18,
    Female = 1u << 19,
    Surname = 1u << 20,
    Particle = 1u << 21,
    Acronym = 1u << 22,    // counts only where written in capitals
    Figure = 1u << 23,     // a person whose name alone tells who is meant
    Foreign = 1u << 24,    // means this thing in other languages than English, where it is short for many things
    Generic = 1u << 25,    // with "the" before it and alone no name, whatever its capital: "the Kingdom"
    Nameless = 1u << 26,   // alone no name: "NGO", "Senators"
    Body = 1u << 27,       // says of a name that it is an organisation's: "Lenz, a charity"
    LegalForm = 1u << 28,  // ends a company's name: "GmbH"
    Settlement = 1u << 29, // says of a name that people live there: "the town of Orsk"
    Shortened = 1u << 30,  // a stop behind it is its own: "Corp."
};
inline constexpr int CategoryCount = 22;
inline constexpr quint32 PlaceCategories = Country | Region | Province | BigCity | City | Town;
inline constexpr quint32 GivenName = Male | Female;

// A thing the lists know, under its English name.
struct Known
{
    QString name;
    text::MentionKind kind = text::MentionKind::Place;
};

// The word lists of resources/lists in one hash table of phrases. Immutable after load; any thread may look up.
class Lists final
{
public:
    struct Entry
    {
        quint64 hash = 0;  // 0: empty place
        qint32 known = -1; // index for known(), -1 where it is but a word
        quint32 categories : 31 = 0;
        quint32 begins : 1 = 0; // longer phrases begin with this one
    };
    static_assert(sizeof(Entry) == 16); // four to a line of the cache

    // Names the file that is missing.
    static Result<Lists> load(const QString &folder);

    // By the hash of a phrase: joinHash over the lowerHash of its tokens from PhraseStart. Null where it is none.
    const Entry *find(quint64 phrase) const { return mayHold(phrase) ? search(phrase) : nullptr; }
    // Begins to fetch what find will look at.
    void prefetch(quint64 phrase) const
    {
        if (mayHold(phrase))
            __builtin_prefetch(&m_entries[placeOf(phrase)]);
    }
    // A place by the stem of a Russian or Ukrainian word in any case ("России"). Null where there is none.
    const Entry *findStem(QStringView word) const;
    quint32 categoriesOf(QStringView words) const;
    const Entry *findWords(QStringView words) const;
    const Known &known(qint32 index) const { return m_known[static_cast<std::size_t>(index)]; }

private:
    struct Builder;
    const Entry *search(quint64 phrase) const;
    static std::size_t filterWord(quint64 phrase) { return static_cast<std::size_t>(phrase >> (70 - FilterBits)); }
    static quint64 filterBit(quint64 phrase) { return 1ULL << (phrase >> (64 - FilterBits) & 63); }
    bool mayHold(quint64 phrase) const { return (m_filter[filterWord(phrase)] & filterBit(phrase)) != 0; }
    std::size_t placeOf(quint64 hash) const
    {
        return static_cast<std::size_t>(hash ^ (hash >> 29)) & (m_entries.size() - 1);
    }

    // A bit for the phrases that begin with the same bits: most words are on no list, and this is small enough to stay
    // in the cache, as the table is not (Bloom 1970, with one hash).
    static constexpr int FilterBits = 22;
    std::vector<quint64> m_filter = std::vector<quint64>(1u << (FilterBits - 6));
    std::vector<Entry> m_entries; // open addressing, a power of two
    std::vector<Known> m_known;
};

} // namespace mentions
