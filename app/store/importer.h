#pragma once

#include "store/connection.h"
#include "store/shelf.h"
#include "store/types.h"

#include <QHash>

#include <optional>

namespace store {

// Records what an import brings, inside the Writer's transactions. Touches nothing that the analyst did. Throws
// SqlError, and Refusal for an import that never began.
class Importer final
{
public:
    Importer(Connection &connection, Shelf &shelf) : m_connection(connection), m_shelf(shelf) {}

    ImportId begin(const QString &folder);

    struct Placed
    {
        ArticleId article = 0;
        bool isNew = false;
    };
    Placed put(ImportId import, const Incoming &incoming);

    // The articles that were thought missing and are there.
    QList<ArticleId> note(ImportId import, const QList<FileOutcome> &outcomes);

    struct Finished
    {
        ImportReport report;
        QList<ArticleId> changed;
        bool removed = false; // an article gave way to the one it was moved from
    };
    Finished finish(ImportId import, bool cancelled);

    void rolledBack() { m_next.clear(); } // forgets what may not be so in the file

private:
    struct Stored;
    template <typename Key>
    std::optional<Stored> stored(std::string_view sql, qint64 folder, const Key &key);
    qint64 folderOf(ImportId import);
    void record(ImportId import, const FileOutcome &outcome);
    FileOutcome place(const Incoming &incoming, qint64 folder);
    bool followMove(ImportId import, ArticleId vanished);

    Connection &m_connection;
    Shelf &m_shelf;
    QHash<ImportId, qint64> m_next; // the next place in the report
};

// The report with its files.
ImportReport reportOf(Connection &connection, ImportId import);

} // namespace store
