#include "store/rows.h"

#include "store/codec.h"

#include <QDateTime>
#include <QDir>

namespace store {

namespace {

QStringList labelsOf(Connection &connection, ArticleId article)
{
    QStringList labels;
    Statement rows = connection.query("SELECT label FROM label WHERE article = ?1 ORDER BY label", article);
    while (rows.step())
        labels.append(rows.text(0));
    return labels;
}

std::optional<Row> loadRow(Connection &connection, ArticleId article)
{
    Statement row = connection.query(
        "SELECT a.path, a.source, a.title, a.snippet, a.language, a.date, a.words, a.feed_items, a.posts, a.notices, "
        "a.quotes, a.missing, s.pile, s.read, s.starred, b.place, n.note FROM article a LEFT JOIN state s ON s.article "
        "= a.id "
        "LEFT JOIN briefing b ON b.article = a.id LEFT JOIN note n ON n.article = a.id WHERE a.id = ?1",
        article);
    if (!row.step())
        return std::nullopt;
    return Row{article,
               row.text(0),
               row.text(1),
               row.text(2),
               row.text(3),
               row.text(4),
               QDate::fromJulianDay(row.integer(5)),
               row.number(6),
               row.number(7),
               row.number(8),
               row.number(9),
               row.number(10),
               row.flag(11),
               {static_cast<Pile>(row.number(12) & 3), row.flag(13), row.flag(14), !row.isNull(15),
                labelsOf(connection, article), row.text(16)}};
}

QList<Tally> tallies(Statement statement)
{
    QList<Tally> list;
    while (statement.step())
        list.append({statement.text(0), statement.number(1)});
    return list;
}

} // namespace

QList<Row> loadRows(Connection &connection, const QList<ArticleId> &articles)
{
    QList<Row> rows;
    rows.reserve(articles.size());
    for (const ArticleId article : articles) {
        if (auto row = loadRow(connection, article))
            rows.append(*std::move(row));
    }
    return rows;
}

QList<Row> loadRowsByPath(Connection &connection, const QStringList &paths)
{
    QList<ArticleId> articles;
    for (const QString &path : paths) {
        Statement ids = connection.query("SELECT a.id FROM folder f JOIN article a ON a.folder = f.id AND a.path = ?1 "
                                         "ORDER BY a.id",
                                         path);
        while (ids.step())
            articles.append(ids.integer(0));
    }
    return loadRows(connection, articles);
}

Article loadArticle(Connection &connection, ArticleId id)
{
    const auto row = loadRow(connection, id);
    if (!row)
        throw Refusal{
            {QStringLiteral("The article is no longer in %1.").arg(QDir::toNativeSeparators(connection.path()))}};
    Article article;
    article.row = *row;
    article.document = loadText(connection, id).document;
    Statement parts = connection.query("SELECT d.data, f.path, p.block, p.fraction FROM article a "
                                       "JOIN folder f ON f.id = a.folder JOIN analysis d ON d.article = a.id "
                                       "LEFT JOIN position p ON p.article = a.id WHERE a.id = ?1",
                                       id);
    parts.step();
    auto analysis = decodeAnalysis(parts.blob(0));
    if (analysis && !fits(*analysis, article.document.body.size()))
        analysis = Error{QStringLiteral("The stored analysis does not fit the text; analyse again.")};
    if (!analysis)
        throw Refusal{{row->path + QStringLiteral(": ") + analysis.error().what}};
    article.analysis = std::move(*analysis);
    const QString folder = parts.text(1);
    article.file = folder.isEmpty() ? row->path : QDir(folder).absoluteFilePath(row->path);
    article.position = {parts.number(2), parts.real(3)};
    return article;
}

Incoming loadText(Connection &connection, ArticleId id)
{
    Statement row = connection.query("SELECT b.text, a.path, a.source, a.size, a.modified, a.sha256, a.encoding, "
                                     "a.encoding_reason, a.line_ends, e.lines, a.analysis_version, e.followed "
                                     "FROM article a JOIN body b ON b.article = a.id JOIN evidence e ON e.article = "
                                     "a.id WHERE a.id = ?1",
                                     id);
    if (!row.step())
        throw Refusal{{QStringLiteral("%1 has lost the text of an article; check it.")
                           .arg(QDir::toNativeSeparators(connection.path()))}};
    Incoming incoming;
    incoming.document = {row.text(0),
                         {row.text(1), row.text(2), row.integer(3), row.integer(4), row.blob(5), row.text(6),
                          row.text(7), static_cast<text::LineEnds>(row.number(8))}};
    incoming.lineKeys = decodeLines(row.blob(9));
    incoming.analysisVersion = row.number(10);
    incoming.followed = decodeLines(row.blob(11));
    return incoming;
}

Counts loadCounts(Connection &connection)
{
    Counts counts;
    counts.all = static_cast<int>(connection.number("SELECT count(*) FROM article"));
    counts.missing = static_cast<int>(connection.number("SELECT count(*) FROM article WHERE missing"));
    counts.briefing = static_cast<int>(connection.number("SELECT count(*) FROM briefing"));
    Statement state = connection.query("SELECT count(*) FILTER (WHERE pile = 1), count(*) FILTER (WHERE pile = 2), "
                                       "count(*) FILTER (WHERE pile = 3), count(*) FILTER (WHERE starred), "
                                       "count(*) FILTER (WHERE read) FROM state");
    if (state.step()) {
        counts.kept = state.number(0);
        counts.later = state.number(1);
        counts.dropped = state.number(2);
        counts.starred = state.number(3);
        counts.unread = counts.all - state.number(4);
    }
    counts.inbox = counts.all - counts.kept - counts.later - counts.dropped;
    return counts;
}

QList<Tally> loadLabelCounts(Connection &connection)
{
    return tallies(connection.query("SELECT label, count(*) FROM label GROUP BY label ORDER BY label"));
}

QList<Tally> loadSourceCounts(Connection &connection)
{
    return tallies(
        connection.query("SELECT min(source), count(*) AS n FROM article GROUP BY source_key ORDER BY n DESC, 1"));
}

QList<Tally> loadLanguageCounts(Connection &connection)
{
    return tallies(
        connection.query("SELECT language, count(*) AS n FROM article GROUP BY language ORDER BY n DESC, 1"));
}

BriefingHead loadBriefingHead(Connection &connection)
{
    BriefingHead head;
    Statement rows = connection.query("SELECT name, value FROM briefing_head");
    while (rows.step())
        (rows.text(0) == u"title" ? head.title : head.marking) = rows.text(1);
    return head;
}

QHash<QString, KnownFile> loadKnownFiles(Connection &connection, const QString &folder)
{
    QHash<QString, KnownFile> files;
    Statement rows =
        connection.query("SELECT a.path, a.id, a.size, a.modified, a.sha256, a.missing, a.analysis_version "
                         "FROM folder f JOIN article a ON a.folder = f.id WHERE f.path = ?1",
                         folder);
    while (rows.step()) {
        files.insert(rows.text(0),
                     {rows.integer(1), rows.integer(2), rows.integer(3), rows.blob(4), rows.flag(5), rows.number(6)});
    }
    return files;
}

ImportReport headOf(const Statement &row)
{
    ImportReport report;
    report.id = row.integer(0);
    report.folder = row.text(1);
    report.started = QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC);
    if (!row.isNull(3))
        report.finished = QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC);
    report.cancelled = row.flag(4);
    return report;
}

QList<ImportReport> loadImports(Connection &connection)
{
    QList<ImportReport> imports;
    Statement rows = connection.query("SELECT i.id, f.path, i.started, i.finished, i.cancelled FROM import i "
                                      "JOIN folder f ON f.id = i.folder ORDER BY i.id DESC");
    while (rows.step())
        imports.append(headOf(rows));
    return imports;
}

QByteArray loadSetting(Connection &connection, const QString &key)
{
    Statement row = connection.query("SELECT value FROM setting WHERE key = ?1", key);
    return row.step() ? row.blob(0) : QByteArray();
}

} // namespace store
