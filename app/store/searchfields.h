#pragma once

#include "store/connection.h"
#include "store/idset.h"
#include "store/searchparser.h"

#include <optional>

namespace store {

IdSet idsOf(Statement statement); // its first column
IdSet allArticles(Connection &connection);

// Answers what a search asks of a field that is not the text's: state, source, date, label, note, path, language,
// entity, what an article has.
class SearchFields final
{
public:
    explicit SearchFields(Connection &connection) : m_connection(connection) {}

    // Nothing where field or value are none of the language.
    std::optional<IdSet> find(const SearchNode &node);

private:
    IdSet keyed(const QString &key);
    std::optional<IdSet> inState(const QString &word);
    std::optional<IdSet> having(const QString &word);
    std::optional<IdSet> date(const QString &text);
    IdSet source(const SearchNode &node);
    IdSet label(const SearchNode &node);
    IdSet path(const SearchNode &node);
    IdSet note(const SearchNode &node);
    IdSet entity(const SearchNode &node);

    Connection &m_connection;
};

} // namespace store
