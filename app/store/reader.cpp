#include "store/reader.h"

#include "store/check.h"
#include "store/commandlog.h"
#include "store/finder.h"
#include "store/importer.h"
#include "store/migrations.h"
#include "store/readerthread.h"
#include "store/rows.h"
#include "store/rules.h"

#include <QFileInfo>

#include <array>
#include <atomic>

namespace store {

class Reader::Private final
{
public:
    // What shows an article, what searches, and what takes long each have their own thread.
    enum Lane : quint8 { Quick, Search, Long, LaneCount };

    explicit Private(QString path) : m_path(std::move(path))
    {
        for (auto &lane : m_lanes)
            lane = std::make_unique<ReaderThread>(openForReading(m_path));
    }

    template <typename Work>
    auto ask(Lane lane, Work work, std::function<bool()> stale = {})
    {
        return m_lanes[lane]->ask(std::move(work), std::move(stale));
    }

    std::function<bool()> newSearch(quintptr caller)
    {
        if (!caller)
            return {};
        const std::lock_guard lock(m_mutex);
        auto &latest = m_latest[caller];
        if (!latest)
            latest = std::make_shared<std::atomic<quint64>>(0);
        const quint64 mine = ++*latest;
        return [latest, mine] { return *latest != mine; };
    }
    QString path() const { return m_path; }

private:
    static std::unique_ptr<Connection> openForReading(const QString &path)
    {
        const int latest = migrations().constLast().version;
        auto connection = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
        if (checkedVersion(*connection, latest) != latest)
            throw SqlError{{QStringLiteral("%1 is of an earlier version of Broadsheet; open it once for writing first.")
                                .arg(path)}};
        connection->script("PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; "
                           "PRAGMA mmap_size = 268435456;");
        return connection;
    }

    QString m_path;
    std::mutex m_mutex;
    QHash<quintptr, std::shared_ptr<std::atomic<quint64>>> m_latest; // the newest search of each caller
    std::array<std::unique_ptr<ReaderThread>, LaneCount> m_lanes;
};

Result<std::unique_ptr<Reader>> Reader::open(const QString &libraryPath)
{
    try {
        auto priv = std::make_unique<Private>(QFileInfo(libraryPath).absoluteFilePath());
        return std::unique_ptr<Reader>(new Reader(std::move(priv)));
    } catch (const SqlError &error) {
        return error.error;
    }
}

Reader::Reader(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Reader::~Reader() = default;

QString Reader::libraryPath() const
{
    return d->path();
}

QFuture<Result<QList<ArticleId>>> Reader::find(const Query &query, quintptr caller)
{
    return d->ask(
        Private::Search, [query](Connection &c) { return findArticles(c, query); }, d->newSearch(caller));
}

QFuture<Result<QList<Row>>> Reader::rows(const QList<ArticleId> &articles)
{
    return d->ask(Private::Quick, [articles](Connection &c) { return loadRows(c, articles); });
}

QFuture<Result<QList<Row>>> Reader::rowsByPath(const QStringList &paths)
{
    return d->ask(Private::Quick, [paths](Connection &c) { return loadRowsByPath(c, paths); });
}

QFuture<Result<Article>> Reader::article(ArticleId article)
{
    return d->ask(Private::Quick, [article](Connection &c) { return loadArticle(c, article); });
}

QFuture<Result<Counts>> Reader::counts()
{
    return d->ask(Private::Quick, loadCounts);
}

QFuture<Result<QStringList>> Reader::labels()
{
    return d->ask(Private::Quick, [](Connection &c) {
        QStringList names;
        for (const Tally &label : loadLabelCounts(c))
            names.append(label.name);
        return names;
    });
}

QFuture<Result<QList<Tally>>> Reader::labelCounts()
{
    return d->ask(Private::Quick, loadLabelCounts);
}

QFuture<Result<QList<Tally>>> Reader::sourceCounts()
{
    return d->ask(Private::Long, loadSourceCounts);
}

QFuture<Result<QList<Tally>>> Reader::languageCounts()
{
    return d->ask(Private::Long, loadLanguageCounts);
}

QFuture<Result<BriefingHead>> Reader::briefingHead()
{
    return d->ask(Private::Quick, loadBriefingHead);
}

QFuture<Result<History>> Reader::history()
{
    return d->ask(Private::Quick, historyOf);
}

QFuture<Result<QList<LoggedCommand>>> Reader::recentCommands(int most)
{
    return d->ask(Private::Quick, [most](Connection &c) { return store::recentCommands(c, most); });
}

QFuture<Result<QList<LibraryEntity>>> Reader::entities(const QString &prefix, int most)
{
    return d->ask(Private::Long, [prefix, most](Connection &c) { return loadEntities(c, prefix, most); });
}

QFuture<Result<QList<int>>> Reader::entityCounts(const QList<text::Entity> &entities)
{
    return d->ask(Private::Quick, [entities](Connection &c) { return loadEntityCounts(c, entities); });
}

QFuture<Result<QList<Related>>> Reader::related(ArticleId article)
{
    return d->ask(Private::Quick, [article](Connection &c) { return loadRelated(c, article); });
}

QFuture<Result<QHash<quint64, Sighting>>> Reader::sightings(ArticleId article, const QList<quint64> &lineKeys)
{
    return d->ask(Private::Long, [article, lineKeys](Connection &c) { return loadSightings(c, article, lineKeys); });
}

QFuture<Result<QList<ArticleId>>> Reader::articlesWithLines(const QList<quint64> &lineKeys)
{
    return d->ask(Private::Long, [lineKeys](Connection &c) { return loadArticlesWithLines(c, lineKeys); });
}

QFuture<Result<QList<Rule>>> Reader::rules()
{
    return d->ask(Private::Quick, loadRules);
}

QFuture<Result<Corrections>> Reader::corrections()
{
    return d->ask(Private::Quick, loadCorrections);
}

QFuture<Result<QList<int>>> Reader::followers(const Corrections &corrections)
{
    return d->ask(Private::Long, [corrections](Connection &c) { return loadFollowers(c, corrections); });
}

QFuture<Result<QList<ArticleId>>> Reader::articlesFollowing(const EntityRule &rule)
{
    return d->ask(Private::Long, [rule](Connection &c) { return loadFollowing(c, rule); });
}

QFuture<Result<RevisionDue>> Reader::revisionDue()
{
    return d->ask(Private::Quick, loadRevisionDue);
}

QFuture<Result<QList<ArticleId>>> Reader::staleArticles(int most)
{
    return d->ask(Private::Quick, [most](Connection &c) { return loadStale(c, most); });
}

QFuture<Result<QList<ArticleLines>>> Reader::lines(ArticleId after, int most)
{
    return d->ask(Private::Long, [after, most](Connection &c) { return loadLines(c, after, most); });
}

QFuture<Result<QList<ToRevise>>> Reader::toRevise(const QList<ArticleId> &articles)
{
    const auto lane = articles.size() > 1 ? Private::Long : Private::Quick; // for one alone somebody waits
    return d->ask(lane, [articles](Connection &c) { return loadToRevise(c, articles); });
}

QFuture<Result<QList<Lead>>> Reader::leads(ArticleId article)
{
    return d->ask(Private::Long, [article](Connection &c) { return loadLeads(c, article); });
}

QFuture<Result<QList<Announcing>>> Reader::announcedBy(ArticleId article)
{
    return d->ask(Private::Long, [article](Connection &c) { return loadAnnouncing(c, article); });
}

QFuture<Result<QList<FollowUp>>> Reader::followUps()
{
    return d->ask(Private::Long, loadFollowUps);
}

QFuture<Result<QHash<QString, KnownFile>>> Reader::knownFiles(const QString &folder)
{
    return d->ask(Private::Long, [folder](Connection &c) { return loadKnownFiles(c, folder); });
}

QFuture<Result<QList<ImportReport>>> Reader::imports()
{
    return d->ask(Private::Quick, loadImports);
}

QFuture<Result<ImportReport>> Reader::importReport(ImportId import)
{
    return d->ask(Private::Long, [import](Connection &c) { return reportOf(c, import); });
}

QFuture<Result<QByteArray>> Reader::setting(const QString &key)
{
    return d->ask(Private::Quick, [key](Connection &c) { return loadSetting(c, key); });
}

QFuture<Result<QStringList>> Reader::check()
{
    return d->ask(Private::Long, [](Connection &c) { return checkLibrary(c); });
}

} // namespace store
