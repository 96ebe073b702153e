#include "store/fold.h"
#include "store/idset.h"
#include "store/keys.h"
#include "store/rows.h"

namespace store {

namespace {

// How many articles a key stands in, up to `most`: lists of notices and menus are long.
int countOf(Connection &connection, const QString &match, int most)
{
    return static_cast<int>(
        connection.number("SELECT count(*) FROM (SELECT 1 FROM keys WHERE keys MATCH ?1 LIMIT ?2)", match, most));
}

} // namespace

QHash<quint64, Sighting> loadSightings(Connection &connection, ArticleId article, const QList<quint64> &lineKeys)
{
    Statement row = connection.query("SELECT source_key, source FROM article WHERE id = ?1", article);
    const QString source = row.step() && !row.text(1).isEmpty() ? sourceToken(row.text(0)) : QString();
    QHash<quint64, Sighting> sightings;
    for (const quint64 key : lineKeys) {
        if (key == 0 || sightings.contains(key))
            continue;
        const QString line = lineToken(key);
        const int files = countOf(connection, line, MostSightings + 1) - 1;
        if (files < 1)
            continue;
        const int same =
            source.isEmpty() ? 0 : countOf(connection, line + QStringLiteral(" AND ") + source, files + 1) - 1;
        sightings.insert(key, {files, std::max(same, 0)});
    }
    return sightings;
}

QList<ArticleId> loadArticlesWithLines(Connection &connection, const QList<quint64> &lineKeys)
{
    IdSet ids;
    for (const quint64 key : lineKeys) {
        Statement rows = connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1", lineToken(key));
        while (rows.step())
            ids.insert(rows.integer(0));
    }
    return ids.ids();
}

} // namespace store
