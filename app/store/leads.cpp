#include "store/announcements.h"
#include "store/codec.h"
#include "store/fold.h"
#include "store/rows.h"

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype MostAnnouncing = 100;
constexpr int MostLooked = 300; // articles whose feeds are read for one headline

bool isSaved(Connection &connection, ArticleId article, const QString &words)
{
    return connection.number("SELECT count(*) FROM follow_up WHERE article = ?1 AND folded = ?2", article,
                             folded(words.simplified())) > 0;
}

QString wordsOf(const QString &body, const text::Block &block)
{
    return text::slice(body, block.span).toString().simplified();
}

} // namespace

QList<Lead> loadLeads(Connection &connection, ArticleId id)
{
    const Article article = loadArticle(connection, id);
    Headlines headlines(connection);
    QList<Lead> leads;
    for (qsizetype i = 0; i < article.analysis.blocks.size(); ++i) {
        const text::Block &block = article.analysis.blocks.at(i);
        if (block.kind != text::BlockKind::FeedItem)
            continue;
        const QString words = wordsOf(article.document.body, block);
        leads.append({static_cast<int>(i), words, headlines.announcedBy(words, id), isSaved(connection, id, words)});
    }
    return leads;
}

QList<Announcing> loadAnnouncing(Connection &connection, ArticleId id)
{
    Statement row = connection.query("SELECT title FROM article WHERE id = ?1", id);
    if (!row.step())
        return {};
    Headlines headlines(connection);
    const Wording title = headlines.wordingOf(row.text(0));
    QList<Announcing> found;
    for (const ArticleId other : headlines.withInFeeds(title, MostLooked)) {
        if (other == id)
            continue;
        Statement data = connection.query(
            "SELECT d.data, b.text FROM analysis d JOIN body b ON b.article = d.article WHERE d.article = ?1", other);
        if (!data.step())
            continue;
        const auto analysis = decodeAnalysis(data.blob(0));
        const QString body = data.text(1);
        if (!analysis || !fits(*analysis, body.size()))
            continue;
        Announcing best;
        for (qsizetype i = 0; i < analysis->blocks.size(); ++i) {
            if (analysis->blocks.at(i).kind != text::BlockKind::FeedItem)
                continue;
            const QString words = wordsOf(body, analysis->blocks.at(i));
            const Likeness likeness = headlines.compare(headlines.wordingOf(words), title);
            if (likeness.score >= LeastOverlap && likeness.score > best.score)
                best = {other, static_cast<int>(i), words, likeness.score, likeness.why()};
        }
        if (best.article)
            found.append(best);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Announcing &a, const Announcing &b) { return a.score > b.score; });
    return found.first(std::min(found.size(), MostAnnouncing));
}

QList<FollowUp> loadFollowUps(Connection &connection)
{
    Headlines headlines(connection);
    QList<FollowUp> list;
    Statement rows =
        connection.query("SELECT article, words, saved FROM follow_up ORDER BY saved DESC, article, folded");
    while (rows.step()) {
        const QString words = rows.text(1);
        list.append({rows.integer(0), words, QDateTime::fromMSecsSinceEpoch(rows.integer(2), Qt::UTC),
                     headlines.announcedBy(words, rows.integer(0))});
    }
    return list;
}

} // namespace store
