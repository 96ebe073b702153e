#include "yardstick.h"

#include "intake/walk.h"

#include <QFile>

#include <memory>
#include <sqlite3.h>

namespace {

struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

bool run(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Statement prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return Statement(statement);
}

bool insert(sqlite3_stmt *statement, const QByteArray &path, const QByteArray &text)
{
    sqlite3_reset(statement);
    sqlite3_bind_text(statement, 1, path.constData(), static_cast<int>(path.size()), SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    return sqlite3_step(statement) == SQLITE_DONE;
}

} // namespace

int takeBare(const QString &folder, const QString &path)
{
    sqlite3 *opened = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &opened);
    const std::unique_ptr<sqlite3, Close> database(opened);
    if (!run(opened, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                     "CREATE TABLE article (id INTEGER PRIMARY KEY, path TEXT, text TEXT);"
                     "CREATE VIRTUAL TABLE search USING fts5 (path, text, content = '', "
                     "tokenize = 'unicode61 remove_diacritics 2');"))
        return -1;
    const Statement article = prepare(opened, "INSERT INTO article (path, text) VALUES (?1, ?2)");
    const Statement search =
        prepare(opened, "INSERT INTO search (rowid, path, text) VALUES (last_insert_rowid(), ?1, ?2)");
    intake::Walk walk(folder);
    int taken = 0;
    bool good = run(opened, "BEGIN");
    while (const auto found = walk.next()) {
        QFile file(QFile::decodeName(found->native));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray name = found->path.toUtf8(), text = file.readAll();
        good = good && insert(article.get(), name, text) && insert(search.get(), name, text);
        if (++taken % 256 == 0)
            good = good && run(opened, "COMMIT") && run(opened, "BEGIN");
    }
    return good && run(opened, "COMMIT") ? taken : -1;
}
