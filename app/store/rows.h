#pragma once

#include "store/connection.h"
#include "store/types.h"

#include <QHash>

namespace store {

// What Reader answers, inside one read transaction. All throw SqlError, and Refusal for
// what is not there or cannot be read.
QList<Row> loadRows(Connection &connection, const QList<ArticleId> &articles);
QList<Row> loadRowsByPath(Connection &connection, const QStringList &paths);
Article loadArticle(Connection &connection, ArticleId article);
Incoming loadText(Connection &connection, ArticleId article); // all but the analysis, which may be damaged
Counts loadCounts(Connection &connection);
QList<Tally> loadLabelCounts(Connection &connection);
QList<Tally> loadSourceCounts(Connection &connection);
QList<Tally> loadLanguageCounts(Connection &connection);
BriefingHead loadBriefingHead(Connection &connection);
QHash<QString, KnownFile> loadKnownFiles(Connection &connection, const QString &folder);
QList<ImportReport> loadImports(Connection &connection);
QByteArray loadSetting(Connection &connection, const QString &key);
QList<LibraryEntity> loadEntities(Connection &connection, const QString &prefix, int most);
QList<int> loadEntityCounts(Connection &connection, const QList<text::Entity> &entities);
QList<Related> loadRelated(Connection &connection, ArticleId article);
QHash<quint64, Sighting> loadSightings(Connection &connection, ArticleId article, const QList<quint64> &lineKeys);
QList<ArticleId> loadArticlesWithLines(Connection &connection, const QList<quint64> &lineKeys);

quint64 loadBasis(Connection &connection, ArticleId article); // ToRevise::basis; 0: there is no such article
RevisionDue loadRevisionDue(Connection &connection);
QList<ArticleId> loadStale(Connection &connection, int most);
QList<ArticleLines> loadLines(Connection &connection, ArticleId after, int most);
QList<ToRevise> loadToRevise(Connection &connection, const QList<ArticleId> &articles);
QList<Lead> loadLeads(Connection &connection, ArticleId article);
QList<Announcing> loadAnnouncing(Connection &connection, ArticleId article);
QList<FollowUp> loadFollowUps(Connection &connection);

// From the columns id, folder, started, finished, cancelled.
ImportReport headOf(const Statement &row);

} // namespace store
