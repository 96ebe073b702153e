#pragma once

#include "store/commandlog.h"
#include "store/connection.h"
#include "store/importer.h"
#include "store/indexer.h"

#include <functional>
#include <optional>

namespace store {

// What committed transactions changed, to be told to those who show it.
struct News
{
    QList<ArticleId> changed;
    QList<ArticleId> arrived;
    bool list = false; // the list as a whole may differ
    bool briefing = false;
    bool rules = false;
    bool lines = false; // they are to be counted again
    bool followUps = false;
    std::optional<History> history;
};

// What the Writer's jobs work with; lives on its thread.
struct Session
{
    explicit Session(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)),
          indexer(*connection),
          shelf(*connection, indexer),
          importer(*connection, shelf),
          commands(*connection)
    {
    }

    void rolledBack()
    {
        indexer.rolledBack();
        importer.rolledBack();
    }

    std::unique_ptr<Connection> connection;
    Indexer indexer;
    Shelf shelf;
    Importer importer;
    CommandLog commands;
    News news;
    std::function<bool()> shouldYield; // somebody waits, or the transaction has lasted long enough
};

} // namespace store
