#include "store/writer.h"

#include "store/filelock.h"
#include "store/migrations.h"
#include "store/rows.h"
#include "store/writerloop.h"

#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

const QString indexVersionKey = QStringLiteral("index.version");

// What fails before SQLite could say it in words.
std::optional<Error> obstacle(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (info.isDir())
        return Error{QStringLiteral("%1 is a folder, not a library.").arg(shown)};
    // Also for root, whom the modes do not stop: a read-only file is meant to stay as it is.
    constexpr auto anyWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    if (info.exists() && (!info.isWritable() || !(info.permissions() & anyWrite)))
        return Error{QStringLiteral("%1 is read-only; allow writing to it, or open another library.").arg(shown)};
    if (!QDir().mkpath(info.absolutePath()))
        return Error{
            QStringLiteral("The folder %1 cannot be created.").arg(QDir::toNativeSeparators(info.absolutePath()))};
    return std::nullopt;
}

std::unique_ptr<Connection> openLibrary(const QString &path)
{
    const QList<Migration> steps = migrations();
    auto connection = std::make_unique<Connection>(path, Connection::Mode::Create);
    checkedVersion(*connection, steps.last().version); // before anything is written
    if (connection->isReadOnly())
        throw SqlError{{QStringLiteral("%1 is read-only; allow writing to it.").arg(QDir::toNativeSeparators(path))}};
    connection->script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
                       "PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; "
                       "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;");
    migrate(*connection, steps);
    return connection;
}

std::optional<Done> rebuildSome(Session &session, ArticleId &last)
{
    Connection &connection = *session.connection;
    if (last < 0) {
        session.indexer.clear();
        connection.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)", indexVersionKey, QByteArray("0"));
        last = 0;
    }
    while (const ArticleId article =
               connection.number("SELECT id FROM article WHERE id > ?1 ORDER BY id LIMIT 1", last)) {
        session.shelf.reindex(article);
        last = article;
        if (session.shouldYield())
            return std::nullopt;
    }
    connection.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)", indexVersionKey,
                   QByteArray::number(IndexVersion));
    session.news.list = true;
    return Done{};
}

Applied told(Session &session, Applied applied)
{
    if (!applied.changed)
        return applied;
    session.news.changed += applied.articles;
    session.news.briefing |= touchesBriefing(applied.command);
    session.news.followUps |= std::holds_alternative<SaveLead>(applied.command);
    if (touchesRules(applied.command)) {
        session.news.rules = true;
        session.indexer.rolledBack(); // names it remembers may be gone
    }
    session.news.history = applied.history;
    return applied;
}

// The lines are to be counted again. A statement of one row, see Shelf::write().
void noteLines(Session &session)
{
    session.connection->run("UPDATE epoch SET lines = lines + 1 WHERE id = 1");
    session.news.lines = true;
}

} // namespace

class Writer::Private final
{
public:
    Private(QString path, std::unique_ptr<FileLock> lock, std::unique_ptr<Connection> connection)
        : m_path(std::move(path)), m_lock(std::move(lock)), m_connection(std::move(connection))
    {
    }

    void start(Writer *writer)
    {
        const auto announce = [writer](const News &news) {
            QMetaObject::invokeMethod(
                writer, [writer, news] { tell(*writer, news); }, Qt::QueuedConnection);
        };
        m_loop = std::make_unique<WriterLoop>(std::move(m_connection), announce);
    }
    void stop() { m_loop.reset(); }
    QString path() const { return m_path; }

    template <typename T>
    QFuture<Result<T>> ask(WriterLoop::Urgency urgency, typename Task<T>::Work work)
    {
        auto task = std::make_unique<Task<T>>(std::move(work));
        auto future = task->future();
        m_loop->post(std::move(task), urgency);
        return future;
    }

private:
    static void tell(Writer &writer, const News &news)
    {
        if (!news.arrived.isEmpty())
            emit writer.articlesArrived(news.arrived);
        if (!news.changed.isEmpty() && !news.list)
            emit writer.articlesChanged(news.changed);
        if (news.list)
            emit writer.articlesChanged({});
        if (news.briefing)
            emit writer.briefingChanged();
        if (news.rules)
            emit writer.rulesChanged();
        if (news.lines)
            emit writer.linesChanged();
        if (news.followUps)
            emit writer.followUpsChanged();
        if (news.history)
            emit writer.historyChanged(*news.history);
    }

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<Connection> m_connection; // until the loop has it
    std::unique_ptr<WriterLoop> m_loop;       // ends before the lock is given up
};

namespace {
constexpr auto Urgent = WriterLoop::Urgency::Urgent;
constexpr auto InTurn = WriterLoop::Urgency::InTurn;
} // namespace

Result<std::unique_ptr<Writer>> Writer::open(const QString &libraryPath)
{
    const QString path = QFileInfo(libraryPath).absoluteFilePath();
    if (const auto error = obstacle(path))
        return *error;
    auto lock = FileLock::take(path);
    if (!lock)
        return lock.error();
    try {
        auto connection = openLibrary(path);
        const bool isNew = connection->number("SELECT count(*) FROM article") == 0;
        const bool stale = loadSetting(*connection, indexVersionKey).toInt() != IndexVersion;
        std::unique_ptr<Writer> writer(
            new Writer(std::make_unique<Private>(path, std::move(*lock), std::move(connection))));
        if (isNew && stale)
            writer->setSetting(indexVersionKey, QByteArray::number(IndexVersion));
        else if (stale)
            writer->rebuildIndex();
        return writer;
    } catch (const SqlError &error) {
        return error.error;
    }
}

Writer::Writer(std::unique_ptr<Private> priv) : d(std::move(priv))
{
    d->start(this);
}

Writer::~Writer()
{
    d->stop();
}

QFuture<Result<ImportId>> Writer::beginImport(const QString &folder)
{
    return d->ask<ImportId>(Urgent, [folder](Session &session) { return session.importer.begin(folder); });
}

QFuture<Result<QList<ArticleId>>> Writer::put(ImportId import, const QList<Incoming> &batch)
{
    return d->ask<QList<ArticleId>>(
        InTurn, [import, batch, ids = QList<ArticleId>()](Session &session) mutable -> std::optional<QList<ArticleId>> {
            noteLines(session);
            while (ids.size() < batch.size()) {
                const auto placed = session.importer.put(import, batch.at(ids.size()));
                (placed.isNew ? session.news.arrived : session.news.changed).append(placed.article);
                ids.append(placed.article);
                if (ids.size() < batch.size() && session.shouldYield())
                    return std::nullopt;
            }
            return ids;
        });
}

QFuture<Result<Done>> Writer::note(ImportId import, const QList<FileOutcome> &outcomes)
{
    return d->ask<Done>(InTurn, [import, outcomes](Session &session) {
        session.news.changed += session.importer.note(import, outcomes);
        return Done{};
    });
}

QFuture<Result<ImportReport>> Writer::finishImport(ImportId import, bool cancelled)
{
    return d->ask<ImportReport>(InTurn, [import, cancelled](Session &session) {
        auto finished = session.importer.finish(import, cancelled);
        session.news.changed += finished.changed;
        session.news.list |= finished.removed;
        if (finished.removed)
            noteLines(session);
        return std::move(finished.report);
    });
}

QFuture<Result<Done>> Writer::reanalysed(const QList<Reanalysed> &articles, bool waitedFor)
{
    return d->ask<Done>(waitedFor ? Urgent : InTurn,
                        [articles, waitedFor, next = qsizetype{0}](Session &session) mutable -> std::optional<Done> {
                            while (next < articles.size()) {
                                const Reanalysed &article = articles.at(next++);
                                const auto revision = session.shelf.revise(article);
                                if (revision >= Shelf::Revision::Changed)
                                    session.news.changed.append(article.article);
                                if (revision == Shelf::Revision::LinesToo)
                                    noteLines(session);
                                if (!waitedFor && next < articles.size() && session.shouldYield())
                                    return std::nullopt;
                            }
                            return Done{};
                        });
}

QFuture<Result<Done>> Writer::counted(qint64 lines)
{
    return d->ask<Done>(InTurn, [lines](Session &session) {
        session.connection->run("UPDATE epoch SET counted = ?1 WHERE id = 1 AND counted < ?1", lines);
        return Done{};
    });
}

QFuture<Result<Applied>> Writer::apply(const Command &command)
{
    return d->ask<Applied>(Urgent,
                           [command](Session &session) { return told(session, session.commands.apply(command)); });
}

QFuture<Result<std::optional<Applied>>> Writer::undo()
{
    return d->ask<std::optional<Applied>>(Urgent, [](Session &session) {
        auto applied = session.commands.undo();
        return std::optional(applied ? std::optional(told(session, *applied)) : std::nullopt);
    });
}

QFuture<Result<std::optional<Applied>>> Writer::redo()
{
    return d->ask<std::optional<Applied>>(Urgent, [](Session &session) {
        auto applied = session.commands.redo();
        return std::optional(applied ? std::optional(told(session, *applied)) : std::nullopt);
    });
}

QFuture<Result<Done>> Writer::setPosition(ArticleId article, Position position)
{
    return d->ask<Done>(Urgent, [article, position](Session &session) {
        session.connection->run("INSERT OR REPLACE INTO position (article, block, fraction) "
                                "SELECT id, ?2, ?3 FROM article WHERE id = ?1",
                                article, position.block, position.fraction);
        return Done{};
    });
}

QFuture<Result<Done>> Writer::markRead(ArticleId article)
{
    return d->ask<Done>(Urgent, [article](Session &session) {
        session.connection->run("INSERT INTO state (article, read) SELECT id, 1 FROM article WHERE id = ?1 "
                                "ON CONFLICT (article) DO UPDATE SET read = 1 WHERE NOT read",
                                article);
        if (session.connection->changes() > 0)
            session.news.changed.append(article);
        return Done{};
    });
}

QFuture<Result<Done>> Writer::setSetting(const QString &key, const QByteArray &value)
{
    return d->ask<Done>(Urgent, [key, value](Session &session) {
        session.connection->run("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)", key, value);
        return Done{};
    });
}

QFuture<Result<Done>> Writer::rebuildIndex()
{
    return d->ask<Done>(InTurn,
                        [last = ArticleId{-1}](Session &session) mutable { return rebuildSome(session, last); });
}

QString Writer::libraryPath() const
{
    return d->path();
}

} // namespace store
