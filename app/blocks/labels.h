#pragma once

#include "blocks/wordlists.h"

#include <QStringView>

namespace blocks {

// Words before a colon or bar near a line's start, as in "Photo: ..." and "Related | ...", from 1 to 6; else 0.
quint8 labelOf(QStringView line, const Signs &signs);

// Whether a word or two before a colon are of the credits' family: "Readers on the steps. Picture: Ann Lee".
bool creditsSomebody(QStringView line, const Signs &signs, const WordLists &lists);

} // namespace blocks
