#include "store/importer.h"

#include "store/rows.h"
#include "store/rules.h"

#include <QDateTime>

#include <optional>

namespace store {

struct Importer::Stored
{
    ArticleId article = 0;
    QByteArray sha256;
    bool missing = false;
    QString path;
};

namespace {

const QString MovedFrom = QStringLiteral("moved from ");

} // namespace

ImportId Importer::begin(const QString &folder)
{
    m_connection.run("INSERT OR IGNORE INTO folder (path) VALUES (?1)", folder);
    m_connection.run("INSERT INTO import (folder, started) SELECT id, ?2 FROM folder WHERE path = ?1", folder,
                     QDateTime::currentMSecsSinceEpoch());
    return m_connection.lastId();
}

qint64 Importer::folderOf(ImportId import)
{
    const qint64 folder = m_connection.number("SELECT folder FROM import WHERE id = ?1", import);
    if (!folder)
        throw Refusal{{QStringLiteral("There is no import %1 in %2.").arg(import).arg(m_connection.path())}};
    return folder;
}

void Importer::record(ImportId import, const FileOutcome &outcome)
{
    auto next = m_next.find(import);
    if (next == m_next.end()) {
        next = m_next.insert(
            import, m_connection.number("SELECT coalesce(max(seq), 0) + 1 FROM import_file WHERE import = ?1", import));
    }
    Statement insert = m_connection.query("INSERT INTO import_file (import, seq, outcome, article, path, reason) "
                                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bindAll(import, (*next)++, static_cast<int>(outcome.outcome));
    if (outcome.article)
        insert.bind(4, outcome.article);
    else
        insert.bind(5, outcome.path);
    if (!outcome.reason.isEmpty())
        insert.bind(6, outcome.reason);
    insert.run();
}

template <typename Key>
std::optional<Importer::Stored> Importer::stored(std::string_view sql, qint64 folder, const Key &key)
{
    Statement row = m_connection.query(sql, folder, key);
    if (!row.step())
        return std::nullopt;
    return Stored{row.integer(0), row.blob(1), row.flag(2), row.text(3)};
}

Importer::Placed Importer::put(ImportId import, const Incoming &incoming)
{
    const FileOutcome outcome = place(incoming, folderOf(import));
    const bool moved = outcome.reason.startsWith(MovedFrom); // has an article's own corrections that nobody could heed
    markIfBehind(m_connection, outcome.article, moved ? -1 : incoming.epoch);
    record(import, outcome);
    return {outcome.article, outcome.outcome == Outcome::Added || outcome.outcome == Outcome::Duplicate};
}

FileOutcome Importer::place(const Incoming &incoming, qint64 folder)
{
    const text::Provenance &file = incoming.document.provenance;
    const auto known =
        stored("SELECT id, sha256, missing, path FROM article WHERE folder = ?1 AND path = ?2", folder, file.path);
    if (known) {
        m_shelf.replace(known->article, folder, incoming);
        const bool sameBytes = !file.sha256.isEmpty() && known->sha256 == file.sha256;
        return {file.path, Outcome::Updated, sameBytes ? QStringLiteral("analysed anew") : QString(), known->article};
    }
    if (!file.sha256.isEmpty()) {
        const auto same = stored("SELECT id, sha256, missing, path FROM article WHERE sha256 = ?2 "
                                 "ORDER BY missing DESC, folder = ?1 DESC, id LIMIT 1",
                                 folder, file.sha256);
        if (same && same->missing) {
            m_shelf.replace(same->article, folder, incoming);
            return {file.path, Outcome::Updated, MovedFrom + same->path, same->article};
        }
        if (same) {
            return {file.path, Outcome::Duplicate, QStringLiteral("same bytes as %1").arg(same->path),
                    m_shelf.add(folder, incoming)};
        }
    }
    return {file.path, Outcome::Added, {}, m_shelf.add(folder, incoming)};
}

QList<ArticleId> Importer::note(ImportId import, const QList<FileOutcome> &outcomes)
{
    const qint64 folder = folderOf(import);
    QList<ArticleId> back;
    for (FileOutcome outcome : outcomes) {
        const auto known = stored("SELECT id, sha256, missing, path FROM article WHERE folder = ?1 AND path = ?2",
                                  folder, outcome.path);
        if (known) {
            outcome.article = known->article;
            if (outcome.modified)
                m_connection.run("UPDATE article SET modified = ?2 WHERE id = ?1", known->article, outcome.modified);
            if (known->missing) {
                m_connection.run("UPDATE article SET missing = 0 WHERE id = ?1", known->article);
                back.append(known->article);
            }
        }
        record(import, outcome);
    }
    return back;
}

Importer::Finished Importer::finish(ImportId import, bool cancelled)
{
    const qint64 folder = folderOf(import);
    Finished finished;
    const bool isFolder = m_connection.number("SELECT path <> '' FROM folder WHERE id = ?1", folder) != 0;
    if (!cancelled && isFolder) {
        QList<ArticleId> vanished;
        Statement unseen = m_connection.query(
            "SELECT id FROM article WHERE folder = ?1 AND NOT missing AND id NOT IN "
            "(SELECT article FROM import_file WHERE import = ?2 AND article IS NOT NULL) ORDER BY path_key",
            folder, import);
        while (unseen.step())
            vanished.append(unseen.integer(0));
        for (const ArticleId article : std::as_const(vanished)) {
            finished.changed.append(article);
            if (followMove(import, article)) {
                finished.removed = true;
                continue;
            }
            m_connection.run("UPDATE article SET missing = 1 WHERE id = ?1", article);
            record(import, {{}, Outcome::Vanished, {}, article});
        }
    }
    m_connection.run("UPDATE import SET finished = ?2, cancelled = ?3 WHERE id = ?1", import,
                     QDateTime::currentMSecsSinceEpoch(), cancelled);
    finished.report = reportOf(m_connection, import);
    return finished;
}

// A file that this import brought anew with the very bytes of one that is gone was moved: the old article, with all
// that the analyst did to it, takes the new path, and the new article, still untouched, gives way.
bool Importer::followMove(ImportId import, ArticleId vanished)
{
    Statement twin = m_connection.query(
        "SELECT a.id, a.folder, v.path, f.seq FROM article v JOIN article a ON a.sha256 = v.sha256 AND a.id <> v.id "
        "JOIN import_file f ON f.import = ?1 AND f.article = a.id "
        "WHERE v.id = ?2 AND length(v.sha256) > 0 AND f.outcome IN (0, 5) AND NOT a.missing "
        "AND a.id NOT IN (SELECT article FROM state) AND a.id NOT IN (SELECT article FROM label) "
        "AND a.id NOT IN (SELECT article FROM note) AND a.id NOT IN (SELECT article FROM briefing) "
        "ORDER BY a.id LIMIT 1",
        import, vanished);
    if (!twin.step())
        return false;
    const ArticleId article = twin.integer(0);
    const qint64 folder = twin.integer(1), seq = twin.integer(3);
    const QString reason = MovedFrom + twin.text(2);
    const Incoming moved = m_shelf.load(article);
    m_shelf.remove(article);
    m_shelf.replace(vanished, folder, moved);
    markIfBehind(m_connection, vanished, -1);
    m_connection.run("UPDATE import_file SET outcome = ?3, article = ?4, reason = ?5 WHERE import = ?1 AND seq = ?2",
                     import, seq, static_cast<int>(Outcome::Updated), vanished, reason);
    return true;
}

ImportReport reportOf(Connection &connection, ImportId import)
{
    ImportReport report;
    {
        Statement head = connection.query("SELECT i.id, f.path, i.started, i.finished, i.cancelled FROM import i "
                                          "JOIN folder f ON f.id = i.folder WHERE i.id = ?1",
                                          import);
        if (!head.step())
            throw Refusal{{QStringLiteral("There is no import %1 in %2.").arg(import).arg(connection.path())}};
        report = headOf(head);
    }
    Statement files =
        connection.query("SELECT f.outcome, coalesce(a.path, f.path), f.reason, f.article FROM import_file f "
                         "LEFT JOIN article a ON a.id = f.article WHERE f.import = ?1 ORDER BY f.seq",
                         import);
    while (files.step())
        report.files.append({files.text(1), static_cast<Outcome>(files.number(0)), files.text(2), files.integer(3)});
    return report;
}

} // namespace store
