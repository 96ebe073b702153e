#pragma once

#include "store/searchparser.h"

#include <QString>
#include <QStringList>

namespace store {

// A node's words in the index's own query language: nothing in them is an operator.
QString quoted(const SearchNode &node);

// Whether a node's words stand among these next to each other.
bool hasPhrase(const QStringList &words, const SearchNode &node);

// Whether a value is what the node says, or starts so where it ends in a star; by folded letters.
bool sameOrStartsSo(const QString &value, const SearchNode &node);

} // namespace store
