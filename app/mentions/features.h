#pragma once

#include "mentions/forms.h"
#include "mentions/hash.h"
#include "mentions/lexicon.h"

#include <array>
#include <span>
#include <vector>

namespace mentions {

inline constexpr int CategoryBits = 22; // of those that are a feature each
inline constexpr int KnownBits = 25;    // and of those that are part of one

// The number of a feature: its template and what fills it.
constexpr quint32 featureId(quint32 pattern, quint64 filling)
{
    return static_cast<quint32>(joinHash(pattern * 0x9E3779B1ULL + 11, filling) >> 16);
}

// One sentence as the model sees it. Forms stand in the order of the tokens.
struct Line
{
    std::span<const Form *const> forms;
    std::span<const quint64> phrases; // four bits a category of names: begins, inside, ends, alone
    bool shouting = false;
    std::span<const Piece> pieces{};           // of a dictionary; may be empty
    std::span<const language::Token> tokens{}; // of the forms

    qsizetype size() const { return static_cast<qsizetype>(forms.size()); }
    const Form &at(qsizetype i) const
    {
        return i < 0 ? edge(false) : i >= size() ? edge(true) : *forms[static_cast<std::size_t>(i)];
    }
    Piece piece(qsizetype i) const
    {
        return i < 0 || i >= static_cast<qsizetype>(pieces.size()) ? Piece{} : pieces[static_cast<std::size_t>(i)];
    }
    // True where nothing stands between a token and the one before it: the hyphen of "Jong-un".
    bool isJoined(qsizetype i) const
    {
        return i > 0 && i < static_cast<qsizetype>(tokens.size()) && !tokens[static_cast<std::size_t>(i)].spaceBefore;
    }
    quint64 phrase(qsizetype i) const { return i < 0 || i >= size() ? 0 : phrases[static_cast<std::size_t>(i)]; }
};

// Where else in the article a word stands, at most four places.
struct Elsewhere
{
    struct Place
    {
        const Form *before2 = nullptr;
        const Form *before = nullptr;
        const Form *after = nullptr;
    };
    std::array<Place, 4> places{};
    int count = 0;       // of places
    int occurrences = 0; // of the word with a capital in the article
    bool small = false;  // it also stands with a small letter
    bool inside = false; // it also stands inside a sentence
};

// True where a token is near enough to a possible name for the features of its neighbourhood to be looked at.
inline bool isNearName(const Line &line, qsizetype i)
{
    return line.at(i).isNameLike() || line.at(i - 1).isNameLike() || line.at(i + 1).isNameLike() || line.phrase(i) != 0;
}

// Appends the features that need more than one word. Only where isNearName.
void addNeighbourFeatures(const Line &line, qsizetype i, std::vector<quint32> &features);

// Appends the features of the other places of a word. Only for name-like words.
void addElsewhereFeatures(const Form &form, const Elsewhere &elsewhere, bool opens, std::vector<quint32> &features);

// Appends the features by which the kind of a name is told: its words and what stands around it.
void addKindFeatures(const Line &line, qsizetype first, qsizetype last, std::vector<quint32> &features);

} // namespace mentions
