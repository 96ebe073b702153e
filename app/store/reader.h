#pragma once

#include "result.h"
#include "store/types.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace store {

// Reads a library on threads of its own, read-only; each call is one consistent snapshot that sees everything committed
// before it was asked. find() and the other long calls have their own thread, so that rows() and article() never wait
// for a search. Any thread may call; destruction waits for what was asked. Opens beside a Writer of any process, never
// creates or migrates: open the Writer first.
class Reader final
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &libraryPath);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    // All that match, no cap. A find() not yet answered when a newer one with the same caller (not 0) is asked answers
    // with an Error whose `what` is empty: nobody waits for it any more.
    QFuture<Result<QList<ArticleId>>> find(const Query &query, quintptr caller = 0);
    QFuture<Result<QList<Row>>> rows(const QList<ArticleId> &articles); // in the order asked, the unknown left out
    QFuture<Result<QList<Row>>> rowsByPath(const QStringList &paths);   // likewise; paths as in Provenance
    QFuture<Result<Article>> article(ArticleId article);
    QFuture<Result<Counts>> counts();
    QFuture<Result<QStringList>> labels();          // in use, by name
    QFuture<Result<QList<Tally>>> labelCounts();    // by name
    QFuture<Result<QList<Tally>>> sourceCounts();   // most first
    QFuture<Result<QList<Tally>>> languageCounts(); // most first
    QFuture<Result<BriefingHead>> briefingHead();   // its articles: find() with View::Briefing
    QFuture<Result<History>> history();
    QFuture<Result<QList<LoggedCommand>>> recentCommands(int most); // newest first
    // Whose name or alias has words that start as the words of `prefix` do, most articles first; an empty prefix takes
    // all.
    QFuture<Result<QList<LibraryEntity>>> entities(const QString &prefix, int most);
    QFuture<Result<QList<int>>>
    entityCounts(const QList<text::Entity> &entities);          // articles in the library, in the order asked
    QFuture<Result<QList<Related>>> related(ArticleId article); // closest first
    // What the library knows of lines, by blocks::lineKey. Sightings leave out the article itself and lines that stand
    // nowhere else; the same source counts apart.
    QFuture<Result<QHash<quint64, Sighting>>> sightings(ArticleId article, const QList<quint64> &lineKeys);
    QFuture<Result<QList<ArticleId>>> articlesWithLines(const QList<quint64> &lineKeys); // with any of them, by id
    QFuture<Result<QList<Rule>>> rules();                                                // of lines, newest first
    // All that was taught, and for each, the lines first and then the entities in the order given, how many articles
    // follow it now.
    QFuture<Result<Corrections>> corrections();
    QFuture<Result<QList<int>>> followers(const Corrections &corrections);
    QFuture<Result<QList<ArticleId>>> articlesFollowing(const EntityRule &rule); // by id; of lines: articlesWithLines()
    // What is left to analyse anew, for pipeline::Reviser.
    QFuture<Result<RevisionDue>> revisionDue();
    QFuture<Result<QList<ArticleId>>> staleArticles(int most);
    QFuture<Result<QList<ArticleLines>>> lines(ArticleId after, int most);       // by id
    QFuture<Result<QList<ToRevise>>> toRevise(const QList<ArticleId> &articles); // what is gone or damaged left out
    // The feed items of an article, in order, each with the article that it announces, if there is one.
    QFuture<Result<QList<Lead>>> leads(ArticleId article);
    QFuture<Result<QList<Announcing>>> announcedBy(ArticleId article); // best first
    QFuture<Result<QList<FollowUp>>> followUps();                      // newest first
    QFuture<Result<QHash<QString, KnownFile>>>
    knownFiles(const QString &folder);              // by path; folder as given to beginImport()
    QFuture<Result<QList<ImportReport>>> imports(); // newest first, without their files
    QFuture<Result<ImportReport>> importReport(ImportId import);
    QFuture<Result<QByteArray>> setting(const QString &key); // empty where never set
    QFuture<Result<QStringList>> check();                    // integrity problems in words; empty is good

    QString libraryPath() const;

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace store
