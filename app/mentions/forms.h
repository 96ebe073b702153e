#pragma once

#include "language/tokens.h"
#include "mentions/classes.h"

#include <QStringView>

#include <array>
#include <vector>

namespace mentions {

class Lists;

// Word clusters: the path of a word in a binary tree of words that stand in the same places (Brown et al. 1992).
struct Path
{
    quint32 bits = 0;  // the first step in the lowest bit
    quint8 length = 0; // 0: not known
};

// What the model knows of a word by itself, wherever it stands. Computed once a distinct word.
struct Form
{
    quint64 exact = 0;               // exactHash
    quint64 lower = 0;               // lowerHash
    quint32 shape = 0;               // hash of "Xxxx-dd"
    quint32 brief = 0;               // hash of "Xx-d"
    quint32 categories = 0;          // of the lists
    std::array<quint32, 5> prefix{}; // hashes of the first 1..5 small letters, 0 where it is shorter
    std::array<quint32, 5> suffix{};
    Path path;
    WordClass kin; // words that stand among the same words
    bool capital = false;
    bool uncased = false; // a script without capitals
    bool upper = false;
    bool word = false;
    quint16 size = 0;

    // May be part of a name by its letters.
    bool isNameLike() const { return capital || uncased; }
};

// Where a word stands, seen from the token that is labelled.
enum Slot : quint8 { Here, Before1, Before2, After1, After2, ElsewhereBefore, ElsewhereAfter };
inline constexpr int SlotCount = 7;

Form formOf(QStringView word, const language::Token &token, bool uncased, quint32 categories, Path path,
            const WordClass &kin);

// The beginning and the end of a sentence, as forms.
const Form &edge(bool end);

// Appends the features of a form in a place.
void addFormFeatures(const Form &form, Slot slot, std::vector<quint32> &features);

} // namespace mentions
