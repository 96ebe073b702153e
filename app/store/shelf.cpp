#include "store/shelf.h"

#include "store/codec.h"
#include "store/fold.h"
#include "store/rows.h"
#include "store/rules.h"
#include "store/summary.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

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

ArticleId Shelf::add(qint64 folder, const Incoming &incoming)
{
    return write(0, folder, incoming);
}

ArticleId Shelf::write(ArticleId article, qint64 folder, const Incoming &incoming)
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

void Shelf::replace(ArticleId article, qint64 folder, const Incoming &incoming)
{
    unindex(article);
    write(article, folder, incoming);
}

void Shelf::remove(ArticleId article)
{
    unindex(article);
    m_connection.run("DELETE FROM article WHERE id = ?1", article);
}

void Shelf::index(ArticleId article, const Incoming &incoming)
{
    const QList<quint64> lines = decodeLines(encodeLines(incoming.lineKeys)); // as unindex() will find them
    const QList<quint64> followed = decodeLines(encodeLines(incoming.followed));
    m_indexer.add(article,
                  {incoming.document.body, incoming.analysis, lines, followed, incoming.document.provenance.source});
}

void Shelf::reindex(ArticleId article)
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

// Writes what came out anew, where anything did.
Shelf::Revision Shelf::rewrite(const Reanalysed &anew, qint64 folder)
{
    Incoming incoming = loadText(m_connection, anew.article);
    const Incoming before = incoming;
    if (!anew.lineKeys.isEmpty())
        incoming.lineKeys = decodeLines(encodeLines(anew.lineKeys));
    incoming.followed = anew.followed ? decodeLines(encodeLines(*anew.followed)) : before.followed;
    const bool newLines = incoming.lineKeys != before.lineKeys, newRules = incoming.followed != before.followed;
    if (!anew.analysis && !newLines && !newRules)
        return Revision::Same;
    Statement data = m_connection.query("SELECT data FROM analysis WHERE article = ?1", anew.article);
    const auto stored = data.step() ? decodeAnalysis(data.blob(0)) : Result<text::Analysis>(Error{});
    if (!anew.analysis && !stored)
        return Revision::Left;
    incoming.analysis = anew.analysis ? *anew.analysis : *stored;
    incoming.analysisVersion = anew.analysisVersion;
    if (!fits(incoming.analysis, incoming.document.body.size()))
        return Revision::Left;
    if (!newLines && !newRules && stored && differsInWordsOnly(*stored, incoming.analysis))
        m_connection.run("UPDATE analysis SET data = ?2 WHERE article = ?1", anew.article, encode(incoming.analysis));
    else
        replace(anew.article, folder, incoming);
    if (newRules)
        m_indexer.callBy(incoming.analysis.entities);
    return newLines ? Revision::LinesToo : Revision::Changed;
}

Shelf::Revision Shelf::revise(const Reanalysed &anew)
{
    Statement row = m_connection.query("SELECT folder, missing FROM article WHERE id = ?1", anew.article);
    if (!row.step() || (anew.basis != 0 && anew.basis != loadBasis(m_connection, anew.article)))
        return Revision::Left;
    // Read before the last correction: not even for a moment is it to undo what heeded that one. It is due again.
    if (anew.epoch < currentEpoch(m_connection)) {
        markIfBehind(m_connection, anew.article, anew.epoch);
        return Revision::Left;
    }
    const bool missing = row.flag(1);
    Revision revision = Revision::Left;
    try {
        revision = rewrite(anew, row.integer(0));
    } catch (const Refusal &) { // its text is lost; check() tells of it
    }
    if (revision == Revision::Left)
        return revision;
    m_connection.run("UPDATE article SET missing = ?2, analysis_version = ?3 WHERE id = ?1", anew.article, missing,
                     anew.analysisVersion);
    if (anew.evidence)
        m_connection.run("UPDATE evidence SET digest = ?2 WHERE article = ?1", anew.article,
                         static_cast<qint64>(*anew.evidence));
    markIfBehind(m_connection, anew.article, anew.epoch);
    return revision;
}

void Shelf::unindex(ArticleId article)
{
    try {
        const Incoming before = load(article);
        m_indexer.remove(article, {before.document.body, before.analysis, before.lineKeys, before.followed,
                                   before.document.provenance.source});
    } catch (const Refusal &) { // damaged: what it left in the index goes with the next rebuild
    }
}

Incoming Shelf::load(ArticleId article)
{
    Incoming incoming = loadText(m_connection, article);
    incoming.analysis = loadArticle(m_connection, article).analysis;
    return incoming;
}

} // namespace store
