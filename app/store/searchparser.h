#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace store {

// A search as a tree; search.h says the language.
struct SearchNode
{
    enum class Kind : quint8 { And, Or, Not, Words, Field };
    Kind kind = Kind::And;
    QString field; // of a Field: "source"
    QString text;  // of Words and Field: as typed, without quotes
    bool prefix = false;
    std::vector<SearchNode> children;
};

struct ParsedSearch
{
    SearchNode root;     // an And; without children where nothing was asked
    QStringList columns; // of the index, in which words are sought
};

ParsedSearch parseSearch(QStringView search);

} // namespace store
