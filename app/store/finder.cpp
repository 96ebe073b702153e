#include "store/finder.h"

#include "store/searcher.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace store {

namespace {

// What a view leaves out (the inbox is all that was not put elsewhere) or holds.
struct Filter
{
    std::optional<IdSet> in;
    std::optional<IdSet> out;

    void narrow(IdSet ids)
    {
        if (in)
            in->intersect(ids);
        else
            in = std::move(ids);
    }
    bool passes(ArticleId id) const { return (!in || in->contains(id)) && (!out || !out->contains(id)); }
};

Filter filterFor(Connection &connection, View view)
{
    const auto pile = [&connection](Pile of) {
        return idsOf(connection.query("SELECT article FROM state WHERE pile = ?1", static_cast<int>(of)));
    };
    switch (view) {
    case View::Inbox:
        return {std::nullopt, idsOf(connection.query("SELECT article FROM state WHERE pile <> 0"))};
    case View::Kept:
        return {pile(Pile::Kept), std::nullopt};
    case View::Later:
        return {pile(Pile::Later), std::nullopt};
    case View::Dropped:
        return {pile(Pile::Dropped), std::nullopt};
    case View::Starred:
        return {idsOf(connection.query("SELECT article FROM state WHERE starred")), std::nullopt};
    case View::Briefing: // the order holds its articles only
    case View::All:
        break;
    }
    return {};
}

std::string_view orderFor(const Query &query)
{
    if (query.view == View::Briefing)
        return "SELECT article FROM briefing ORDER BY place, article";
    switch (query.sort) {
    case Sort::Source:
        return "SELECT id FROM article ORDER BY source_key, date DESC, id";
    case Sort::Title:
        return "SELECT id FROM article ORDER BY title_key, id";
    case Sort::Path:
        return "SELECT id FROM article ORDER BY path_key, id";
    case Sort::DateAscending:
    case Sort::DateDescending:
    case Sort::Relevance:
        break;
    }
    return "SELECT id, date FROM article ORDER BY date DESC, id";
}

// From newest first to oldest first; articles of one day stay in the order they came.
QList<ArticleId> oldestFirst(Statement newestFirst, const Filter &filter)
{
    QList<std::pair<qint64, ArticleId>> dated;
    while (newestFirst.step()) {
        if (filter.passes(newestFirst.integer(0)))
            dated.append({newestFirst.integer(1), newestFirst.integer(0)});
    }
    std::sort(dated.begin(), dated.end());
    QList<ArticleId> ids;
    ids.reserve(dated.size());
    for (const auto &article : std::as_const(dated))
        ids.append(article.second);
    return ids;
}

// Scoring takes some microseconds an article. Of more than these, those that have the words in the title are scored,
// and the others follow as they came: a word that stands everywhere tells little.
constexpr qsizetype MostScored = 3000;

// The best first (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), a word in
// the title counting ten times; equally good ones, and those found by fields only, as they came.
QList<ArticleId> mostRelevantFirst(Connection &connection, const QString &match, const QList<ArticleId> &found)
{
    if (match.isEmpty() || found.isEmpty())
        return found;
    QHash<ArticleId, double> scores;
    Statement ranked = connection.query(
        "SELECT rowid, bm25(search, 10.0, 1.0, 0.5, 0.3, 0.5, 0.1, 1.0, 1.0) FROM search WHERE search MATCH ?1", match);
    while (ranked.step())
        scores.insert(ranked.integer(0), ranked.real(1));
    QList<std::pair<double, ArticleId>> order;
    order.reserve(found.size());
    for (const ArticleId id : found)
        order.append({scores.value(id, 0), id});
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<ArticleId> ids;
    ids.reserve(order.size());
    for (const auto &article : std::as_const(order))
        ids.append(article.second);
    return ids;
}

} // namespace

QList<ArticleId> findArticles(Connection &connection, const Query &query)
{
    Filter filter = filterFor(connection, query.view);
    if (!query.label.isEmpty())
        filter.narrow(idsOf(connection.query("SELECT article FROM label WHERE label = ?1", query.label)));
    const ParsedSearch search = parseSearch(query.search);
    Searcher searcher(connection, search);
    if (!search.root.children.empty())
        filter.narrow(searcher.run());
    if (filter.in && filter.in->isEmpty())
        return {};
    if (query.sort == Sort::DateAscending && query.view != View::Briefing)
        return oldestFirst(connection.query(orderFor(query)), filter);
    QList<ArticleId> ids;
    Statement order = connection.query(orderFor(query));
    while (order.step()) {
        const ArticleId id = order.integer(0);
        if (filter.passes(id))
            ids.append(id);
    }
    if (query.sort == Sort::Relevance && query.view != View::Briefing)
        return mostRelevantFirst(connection, searcher.rankingMatch(ids.size() > MostScored), ids);
    return ids;
}

} // namespace store
