#pragma once

#include "store/connection.h"
#include "store/idset.h"
#include "store/searchfields.h"
#include "store/searchparser.h"

namespace store {

// Answers a parsed search as a set of articles: runs of words become one MATCH, fields are sets of their own, and AND,
// OR, NOT are set algebra. What is typed reaches the index only as quoted strings.
class Searcher final
{
public:
    Searcher(Connection &connection, const ParsedSearch &search)
        : m_connection(connection), m_search(search), m_fields(connection)
    {
    }

    IdSet run() { return set(m_search.root); }
    // The words sought and not excluded, for ranking; empty where there are none.
    QString rankingMatch(bool inTitles) const;

private:
    IdSet set(const SearchNode &node);
    IdSet setOfAll(const SearchNode &node);
    IdSet field(const SearchNode &node);
    IdSet matching(const QString &expression);
    bool saidTogether(ArticleId article, const SearchNode &speaker, const SearchNode &said);

    QString matchFor(const SearchNode &node) const; // empty where it is not words only
    QString inColumns(const QString &expression) const;

    Connection &m_connection;
    const ParsedSearch &m_search;
    SearchFields m_fields;
};

} // namespace store
