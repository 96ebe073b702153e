#pragma once

#include "store/connection.h"
#include "store/types.h"

#include <QHash>
#include <QSet>

namespace store {

// Grows whenever the same article would be indexed differently; an index of another version is built anew on opening.
inline constexpr int IndexVersion = 2;

// What an article is indexed by.
struct Indexed
{
    const QString &body;
    const text::Analysis &analysis;
    const QList<quint64> &lineKeys;
    const QList<quint64> &followed; // entity rules
    const QString &source;
};

// Keeps the inverted indexes and the library-wide entity counts in step with the articles. Inside the Writer's
// transactions. Taking an article out of an index means saying what was put in, so remove() must get the very values of
// add().
class Indexer final
{
public:
    explicit Indexer(Connection &connection) : m_connection(connection) {}

    void add(ArticleId article, const Indexed &indexed);
    void remove(ArticleId article, const Indexed &indexed);
    void flush();      // writes the counts gathered; before each commit or savepoint release
    void rolledBack(); // forgets what may not be so in the file
    void callBy(const QList<text::Entity> &entities); // the names the library shows from now on

    void clear(); // empties indexes and counts, for a rebuild; flush() included

private:
    struct Texts;
    static Texts textsOf(const QString &body, const text::Analysis &analysis);
    QString keysOf(const Indexed &indexed, int countBy);
    QStringList entityKeys(const text::Analysis &analysis, int countBy);
    qint64 entityId(const text::Entity &entity);
    void rememberName(qint64 entity, const QString &name);
    void put(std::string_view sql, std::string_view titleSql, ArticleId article, const Indexed &indexed);

    Connection &m_connection;
    QHash<QString, qint64> m_entities;    // by kind and key
    QSet<QPair<qint64, QString>> m_names; // known to be in entity_name
    QHash<qint64, int> m_counts;          // gathered since the last flush
};

} // namespace store
