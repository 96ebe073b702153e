#include "store/connection.h"

#include <QDir>

#include <sqlite3.h>
#include <utility>

namespace store {

namespace {

QString wordsFor(int code, sqlite3 *db, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return QStringLiteral("%1 is not a Broadsheet library.").arg(shown);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QStringLiteral("%1 is being written by another program; close that first.").arg(shown);
    case SQLITE_READONLY:
        return QStringLiteral("%1 cannot be written; allow writing to it and its folder.").arg(shown);
    case SQLITE_FULL:
        return QStringLiteral("The disk is full: %1 could not be written. Free some space and try again.").arg(shown);
    case SQLITE_CANTOPEN:
        return QStringLiteral("%1 cannot be opened; see that it exists and may be read.").arg(shown);
    case SQLITE_CORRUPT:
        return QStringLiteral("%1 is damaged; check it, and restore its backup or rebuild it from the source files.")
            .arg(shown);
    default:
        return QStringLiteral("%1: %2.").arg(shown, QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)));
    }
}

} // namespace

struct Connection::Cached
{
    explicit Cached(sqlite3_stmt *prepared) : statement(prepared) {}
    ~Cached() { sqlite3_finalize(statement); }
    Cached(const Cached &) = delete;
    Cached &operator=(const Cached &) = delete;

    sqlite3_stmt *statement;
    bool busy = false;
};

Statement::Statement(Connection &connection, sqlite3_stmt *statement, bool *busy)
    : m_connection(&connection), m_statement(statement), m_busy(busy)
{
    if (m_busy)
        *m_busy = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_busy(std::exchange(other.m_busy, nullptr)),
      m_kept(std::move(other.m_kept))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    if (m_busy)
        *m_busy = false;
    else
        sqlite3_finalize(m_statement);
}

void Statement::bind(int place, qint64 value)
{
    if (sqlite3_bind_int64(m_statement, place, value) != SQLITE_OK)
        m_connection->fail();
}

void Statement::bind(int place, double value)
{
    if (sqlite3_bind_double(m_statement, place, value) != SQLITE_OK)
        m_connection->fail();
}

void Statement::bind(int place, const QString &value)
{
    const QByteArray &utf8 = m_kept.emplace_back(value.toUtf8());
    if (sqlite3_bind_text64(m_statement, place, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), nullptr,
                            SQLITE_UTF8) != SQLITE_OK)
        m_connection->fail();
}

void Statement::bind(int place, const QByteArray &value)
{
    const QByteArray &kept = m_kept.emplace_back(value);
    if (sqlite3_bind_blob64(m_statement, place, kept.constData(), static_cast<sqlite3_uint64>(kept.size()), nullptr) !=
        SQLITE_OK)
        m_connection->fail();
}

void Statement::bindNull(int place)
{
    if (sqlite3_bind_null(m_statement, place) != SQLITE_OK)
        m_connection->fail();
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_connection->fail();
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
    sqlite3_reset(m_statement);
    m_kept.clear();
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const void *text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(static_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Connection::Connection(const QString &path, Mode mode) : m_path(path)
{
    // Counting every allocation takes a lock that all threads share. Only possible before SQLite is first used.
    static const int unused = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(unused);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == Mode::Create ? SQLITE_OPEN_CREATE : 0;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_db, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error{wordsFor(code, m_db, path)};
        sqlite3_close_v2(m_db);
        throw SqlError{error};
    }
    sqlite3_busy_timeout(m_db, 5000);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Connection::~Connection()
{
    m_cache.clear();
    sqlite3_close_v2(m_db);
}

Statement Connection::prepare(std::string_view sql)
{
    std::string key(sql);
    const auto at = m_cache.find(key);
    if (at != m_cache.end() && !at->second->busy)
        return {*this, at->second->statement, &at->second->busy};
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        fail();
    if (at != m_cache.end()) // the same statement is running further up
        return {*this, statement, nullptr};
    const auto &cached = m_cache.emplace(std::move(key), std::make_unique<Cached>(statement)).first->second;
    return {*this, cached->statement, &cached->busy};
}

void Connection::script(const QByteArray &sql)
{
    if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail();
}

qint64 Connection::lastId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

int Connection::changes() const
{
    return sqlite3_changes(m_db);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_db, "main") == 1;
}

void Connection::setStaleCheck(std::function<bool()> stale)
{
    m_stale = std::move(stale);
    if (!m_stale) {
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
        return;
    }
    const auto ask = [](void *self) -> int { return static_cast<Connection *>(self)->m_stale() ? 1 : 0; };
    sqlite3_progress_handler(m_db, 5000, ask, this);
}

void Connection::backUpTo(const QString &path)
{
    const Connection copy(path, Mode::Create);
    sqlite3_backup *backup = sqlite3_backup_init(copy.m_db, "main", m_db, "main");
    if (!backup)
        copy.fail();
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        copy.fail();
}

void Connection::fail() const
{
    const int code = sqlite3_extended_errcode(m_db);
    throw SqlError{{wordsFor(code, m_db, m_path)}, (code & 0xff) == SQLITE_INTERRUPT};
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    m_connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.run("ROLLBACK");
    } catch (const SqlError &) { // SQLite has rolled back by itself already
    }
}

void Transaction::commit()
{
    m_connection.run("COMMIT");
    m_open = false;
}

} // namespace store
