#pragma once

#include "mentions/finder.h"
#include "mentions/page.h"
#include "mentions/roles.h"

namespace mentions {

// Ties marks that name the same thing to one entity. The marks are in order and do not overlap, but roles may touch
// anything.
Found resolve(const Page &page, const std::vector<Mark> &marks, const std::vector<Role> &roles);

// Folds a name for comparing: no diacritics, no case, no marks, Cyrillic in Latin letters.
QString foldedName(const QString &name);

// The words of a person's name folded so, with one spelling of given names and of endings: Zelensky, Zelenskiy,
// Zelenskyy.
QStringList foldedPerson(const QString &name);

} // namespace mentions
