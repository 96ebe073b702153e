#include "store/importer.h"

#include "store/codec.h"
#include "store/fold.h"
#include "store/rows.h"
#include "store/rules.h"
#include "store/summary.h"

#include <QDateTime>

#include <algorithm>
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

QDate dateOf(const Incoming &incoming)
{
    if (incoming.analysis.date.isValid())
        return incoming.analysis.date;
    return QDateTime::fromMSecsSinceEpoch(incoming.document.provenance.modified, Qt::UTC).date();
}

constexpr std::string_view insertArticle =
    "INSERT INTO article (folder, path, source, title, snippet, language, date, dated, words, feed_items, posts, "
    "notices, "
    "quotes, fingerprint, size, modified, sha256, encoding, encoding_reason, line_ends, analysis_version, source_key, "
    "title_key, path_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
    "?19, ?20, "
    "?21, ?22, ?23, ?24)";
constexpr std::string_view updateArticle =
    "UPDATE article SET folder = ?1, path = ?2, source = ?3, title = ?4, snippet = ?5, language = ?6, date = ?7, dated "
    "= ?8, "
    "words = ?9, feed_items = ?10, posts = ?11, notices = ?12, quotes = ?13, fingerprint = ?14, size = ?15, modified = "
    "?16, "
    "sha256 = ?17, encoding = ?18, encoding_reason = ?19, line_ends = ?20, analysis_version = ?21, source_key = ?22, "
    "title_key = ?23, path_key = ?24, missing = 0 WHERE id = ?25";

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
        replace(known->article, folder, incoming);
        const bool sameBytes = !file.sha256.isEmpty() && known->sha256 == file.sha256;
        return {file.path, Outcome::Updated, sameBytes ? QStringLiteral("analysed anew") : QString(), known->article};
    }
    if (!file.sha256.isEmpty()) {
        const auto same = stored("SELECT id, sha256, missing, path FROM article WHERE sha256 = ?2 "
                                 "ORDER BY missing DESC, folder = ?1 DESC, id LIMIT 1",
                                 folder, file.sha256);
        if (same && same->missing) {
            replace(same->article, folder, incoming);
            return {file.path, Outcome::Updated, MovedFrom + same->path, same->article};
        }
        if (same) {
            return {file.path, Outcome::Duplicate, QStringLiteral("same bytes as %1").arg(same->path),
                    write(0, folder, incoming)};
        }
    }
    return {file.path, Outcome::Added, {}, write(0, folder, incoming)};
}

ArticleId Importer::write(ArticleId article, qint64 folder, const Incoming &incoming)
{
    const text::Provenance &file = incoming.document.provenance;
    const text::Analysis &analysis = incoming.analysis;
    const Summary summary = summarise(incoming.document.body, analysis);
    Statement row = m_connection.query(article ? updateArticle : insertArticle);
    row.bindAll(folder, file.path, file.source, analysis.title, summary.snippet, analysis.language,
                dateOf(incoming).toJulianDay(), analysis.date.isValid(), analysis.words, summary.feedItems,
                summary.posts, summary.notices, static_cast<int>(analysis.quotes.size()),
                static_cast<qint64>(analysis.fingerprint), file.size, file.modified, file.sha256, file.encoding,
                file.encodingReason, static_cast<int>(file.lineEnds), incoming.analysisVersion, sortKey(file.source),
                sortKey(analysis.title), pathKey(file.path));
    if (article)
        row.bind(25, article);
    row.run();
    const ArticleId id = article ? article : m_connection.lastId();
    // Plain statements of one row: for others (OR REPLACE) SQLite would have the full-text index write out what it
    // gathered.
    if (article) {
        m_connection.run("UPDATE body SET text = ?2 WHERE article = ?1", id, incoming.document.body);
        m_connection.run("UPDATE analysis SET data = ?2 WHERE article = ?1", id, encode(analysis));
        m_connection.run("UPDATE evidence SET lines = ?2, digest = 0, followed = ?3 WHERE article = ?1", id,
                         encodeLines(incoming.lineKeys), encodeLines(incoming.followed));
    } else {
        m_connection.run("INSERT INTO body (article, text) VALUES (?1, ?2)", id, incoming.document.body);
        m_connection.run("INSERT INTO analysis (article, data) VALUES (?1, ?2)", id, encode(analysis));
        m_connection.run("INSERT INTO evidence (article, lines, digest, followed) VALUES (?1, ?2, 0, ?3)", id,
                         encodeLines(incoming.lineKeys), encodeLines(incoming.followed));
    }
    index(id, incoming);
    return id;
}

void Importer::replace(ArticleId article, qint64 folder, const Incoming &incoming)
{
    unindex(article);
    write(article, folder, incoming);
}

void Importer::remove(ArticleId article)
{
    unindex(article);
    m_connection.run("DELETE FROM article WHERE id = ?1", article);
}

void Importer::index(ArticleId article, const Incoming &incoming)
{
    const QList<quint64> lines = decodeLines(encodeLines(incoming.lineKeys)); // as unindex() will find them
    const QList<quint64> followed = decodeLines(encodeLines(incoming.followed));
    m_indexer.add(article,
                  {incoming.document.body, incoming.analysis, lines, followed, incoming.document.provenance.source});
}

void Importer::reindex(ArticleId article)
{
    try {
        index(article, load(article));
    } catch (const Refusal &) { // check() tells of it
    }
}

namespace {

// Whether only what blocks say of themselves, reason and confidence, differs: nothing that is indexed or listed.
bool differsInWordsOnly(text::Analysis before, const text::Analysis &after)
{
    if (before.blocks.size() != after.blocks.size())
        return false;
    for (qsizetype i = 0; i < before.blocks.size(); ++i) {
        before.blocks[i].reason = after.blocks[i].reason;
        before.blocks[i].confidence = after.blocks[i].confidence;
    }
    return before == after;
}

} // namespace

Importer::Revision Importer::reanalysed(const Reanalysed &anew)
{
    Statement row = m_connection.query("SELECT folder, missing, sha256 FROM article WHERE id = ?1", anew.article);
    if (!row.step() || (!anew.sha256.isEmpty() && anew.sha256 != row.blob(2)))
        return Revision::Left;
    const qint64 folder = row.integer(0);
    const bool missing = row.flag(1);
    Revision revision = Revision::Same;
    try {
        Incoming incoming = loadText(m_connection, anew.article);
        const Incoming before = incoming;
        if (!anew.lineKeys.isEmpty())
            incoming.lineKeys = decodeLines(encodeLines(anew.lineKeys));
        incoming.followed = anew.followed ? decodeLines(encodeLines(*anew.followed)) : before.followed;
        const bool newLines = incoming.lineKeys != before.lineKeys, newRules = incoming.followed != before.followed;
        if (anew.analysis || newLines || newRules) {
            Statement data = m_connection.query("SELECT data FROM analysis WHERE article = ?1", anew.article);
            const auto stored = data.step() ? decodeAnalysis(data.blob(0)) : Result<text::Analysis>(Error{});
            if (!anew.analysis && !stored)
                return Revision::Left;
            incoming.analysis = anew.analysis ? *anew.analysis : *stored;
            incoming.analysisVersion = anew.analysisVersion;
            if (!fits(incoming.analysis, incoming.document.body.size()))
                return Revision::Left;
            revision = newLines ? Revision::LinesToo : Revision::Changed;
            if (!newLines && !newRules && stored && differsInWordsOnly(*stored, incoming.analysis))
                m_connection.run("UPDATE analysis SET data = ?2 WHERE article = ?1", anew.article,
                                 encode(incoming.analysis));
            else
                replace(anew.article, folder, incoming);
            if (newRules)
                m_indexer.callBy(incoming.analysis.entities);
            revision = newLines ? Revision::LinesToo : Revision::Changed;
        }
    } catch (const Refusal &) { // its text is lost; check() tells of it
        return Revision::Left;
    }
    m_connection.run("UPDATE article SET missing = ?2, analysis_version = ?3 WHERE id = ?1", anew.article, missing,
                     anew.analysisVersion);
    if (anew.evidence)
        m_connection.run("UPDATE evidence SET digest = ?2 WHERE article = ?1", anew.article,
                         static_cast<qint64>(*anew.evidence));
    m_connection.run("DELETE FROM stale WHERE article = ?1 AND epoch <= ?2", anew.article, anew.epoch);
    return revision;
}

void Importer::unindex(ArticleId article)
{
    try {
        const Incoming before = load(article);
        m_indexer.remove(article, {before.document.body, before.analysis, before.lineKeys, before.followed,
                                   before.document.provenance.source});
    } catch (const Refusal &) { // damaged: what it left in the index goes with the next rebuild
    }
}

Incoming Importer::load(ArticleId article)
{
    Incoming incoming = loadText(m_connection, article);
    incoming.analysis = loadArticle(m_connection, article).analysis;
    return incoming;
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
    const Incoming moved = load(article);
    remove(article);
    replace(vanished, folder, moved);
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
