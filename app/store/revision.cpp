#include "store/codec.h"
#include "store/keys.h"
#include "store/rows.h"
#include "store/rules.h"

#include <QHashFunctions>

namespace store {

namespace {

quint32 sourceNumber(const QString &sourceKey, const QString &source)
{
    if (source.isEmpty())
        return 0;
    const quint64 hash = hashOf(sourceKey);
    return static_cast<quint32>(hash ^ (hash >> 32)) | 1U;
}

} // namespace

quint64 loadBasis(Connection &connection, ArticleId id)
{
    Statement row = connection.query("SELECT a.sha256, d.data, e.followed FROM article a "
                                     "LEFT JOIN analysis d ON d.article = a.id "
                                     "LEFT JOIN evidence e ON e.article = a.id WHERE a.id = ?1",
                                     id);
    if (!row.step())
        return 0;
    std::size_t digest = 0;
    for (int column = 0; column < 3; ++column) {
        const QByteArray part = row.blob(column);
        digest = qHashBits(part.constData(), std::size_t(part.size()), digest);
    }
    return quint64(digest) | 1U;
}

RevisionDue loadRevisionDue(Connection &connection)
{
    Statement row = connection.query("SELECT rules, lines, counted, (SELECT count(*) FROM stale) FROM epoch");
    if (!row.step())
        return {};
    return {row.integer(0), row.integer(3), row.integer(1), row.integer(1) != row.integer(2)};
}

QList<ArticleId> loadStale(Connection &connection, int most)
{
    QList<ArticleId> articles;
    Statement rows = connection.query("SELECT article FROM stale ORDER BY article LIMIT ?1", most);
    while (rows.step())
        articles.append(rows.integer(0));
    return articles;
}

QList<ArticleLines> loadLines(Connection &connection, ArticleId after, int most)
{
    QList<ArticleLines> articles;
    Statement rows = connection.query("SELECT a.id, a.source_key, a.source, e.digest, a.analysis_version, e.lines "
                                      "FROM article a JOIN evidence e ON e.article = a.id WHERE a.id > ?1 "
                                      "ORDER BY a.id LIMIT ?2",
                                      after, most);
    while (rows.step()) {
        articles.append({rows.integer(0), sourceNumber(rows.text(1), rows.text(2)),
                         static_cast<quint64>(rows.integer(3)), rows.number(4), decodeLines(rows.blob(5))});
    }
    return articles;
}

QList<ToRevise> loadToRevise(Connection &connection, const QList<ArticleId> &articles)
{
    QList<ToRevise> list;
    const Epoch epoch = currentEpoch(connection);
    for (const ArticleId id : articles) {
        if (connection.number("SELECT count(*) FROM article WHERE id = ?1", id) == 0)
            continue;
        try {
            Incoming stored = loadText(connection, id);
            ToRevise article{id,
                             std::move(stored.document),
                             {},
                             stored.analysisVersion,
                             0,
                             std::move(stored.lineKeys),
                             std::move(stored.followed),
                             false,
                             epoch,
                             loadBasis(connection, id)};
            Statement row = connection.query(
                "SELECT d.data, a.source_key, EXISTS (SELECT 1 FROM stale s WHERE s.article = a.id) FROM analysis d "
                "JOIN article a ON a.id = d.article WHERE d.article = ?1",
                id);
            row.step();
            article.stale = row.flag(2);
            article.source = sourceNumber(row.text(1), article.document.provenance.source);
            // What is damaged, or of a later version, is analysed anew.
            if (auto analysis = decodeAnalysis(row.blob(0)); analysis && fits(*analysis, article.document.body.size()))
                article.analysis = std::move(*analysis);
            list.append(std::move(article));
        } catch (const Refusal &) { // its text is lost; check() tells of it
        }
    }
    return list;
}

} // namespace store
