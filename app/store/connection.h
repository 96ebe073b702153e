#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

// What SQLite refused. Thrown inside the room only: Writer and Reader turn it into an Error at the door.
struct SqlError
{
    Error error;
    bool interrupted = false;
};

// A request that makes no sense as it stands. Thrown before anything was written, so that the transaction can go on.
struct Refusal
{
    Error error;
};

class Connection;

// A prepared statement, borrowed from its connection's cache and given back, reset, by the destructor.
class Statement final
{
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    // Places count from 1, as in SQL.
    void bind(int place, qint64 value);
    void bind(int place, int value) { bind(place, qint64{value}); }
    void bind(int place, bool value) { bind(place, qint64{value}); }
    void bind(int place, double value);
    void bind(int place, const QString &value);
    void bind(int place, const QByteArray &value); // as a blob
    void bindNull(int place);

    template <typename... Values>
    Statement &bindAll(const Values &...values)
    {
        int place = 0;
        (bind(++place, values), ...);
        return *this;
    }

    bool step(); // whether there is a row
    void run();  // to the end, then reset: ready for the next values

    // Columns count from 0. NULL reads as 0 or empty.
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    friend class Connection;
    Statement(Connection &connection, sqlite3_stmt *statement, bool *busy);

    Connection *m_connection;
    sqlite3_stmt *m_statement;
    bool *m_busy;                   // the cache's mark, or null where the statement is not cached
    std::vector<QByteArray> m_kept; // bound values live until the statement is reset
};

// One SQLite connection. Used by one thread at a time.
class Connection final
{
public:
    enum class Mode : quint8 { ReadOnly, ReadWrite, Create };

    // Throws SqlError.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    template <typename... Values>
    Statement query(std::string_view sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.bindAll(values...);
        return statement;
    }
    template <typename... Values>
    void run(std::string_view sql, const Values &...values)
    {
        query(sql, values...).run();
    }
    template <typename... Values>
    qint64 number(std::string_view sql, const Values &...values)
    {
        Statement statement = query(sql, values...);
        return statement.step() ? statement.integer(0) : 0;
    }

    void script(const QByteArray &sql); // several statements, nothing bound
    qint64 lastId() const;
    int changes() const;
    bool isReadOnly() const;
    QString path() const { return m_path; }

    // While set, a running statement is given up (SqlError::interrupted) once `stale` answers true; asked every few
    // thousand steps, on the connection's thread.
    void setStaleCheck(std::function<bool()> stale);

    // Copies the library as it is to a new file, page by page.
    void backUpTo(const QString &path);

    [[noreturn]] void fail() const;

private:
    friend class Statement;
    struct Cached;
    Statement prepare(std::string_view sql);

    QString m_path;
    sqlite3 *m_db = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Cached>> m_cache;
    std::function<bool()> m_stale;
};

// Rolls back unless committed.
class Transaction final
{
public:
    enum class Kind : quint8 { Read, Write };
    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace store
