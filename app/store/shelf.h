#pragma once

#include "store/connection.h"
#include "store/indexer.h"
#include "store/types.h"

namespace store {

// One article in all the tables that hold a part of it: what it says of itself, its text, its analysis, its lines, and
// its words in the indexes. Inside the Writer's transactions; touches nothing that the analyst did. Throws SqlError.
class Shelf final
{
public:
    Shelf(Connection &connection, Indexer &indexer) : m_connection(connection), m_indexer(indexer) {}

    ArticleId add(qint64 folder, const Incoming &incoming);
    void replace(ArticleId article, qint64 folder, const Incoming &incoming);
    void remove(ArticleId article);
    Incoming load(ArticleId article); // throws Refusal where it is damaged

    enum class Revision : quint8 { Left, Same, Changed, LinesToo }; // what became of the article
    Revision revise(const Reanalysed &anew);
    void reindex(ArticleId article); // into an index that has it not; leaves out what is damaged

private:
    ArticleId write(ArticleId article, qint64 folder, const Incoming &incoming);
    Revision rewrite(const Reanalysed &anew, qint64 folder);
    void index(ArticleId article, const Incoming &incoming);
    void unindex(ArticleId article);

    Connection &m_connection;
    Indexer &m_indexer;
};

} // namespace store
