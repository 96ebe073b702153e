#include "store/announcements.h"

#include "store/search.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace store {

namespace {

constexpr int MostCandidates = 1000;
constexpr qsizetype FewWords = 3;  // a shorter line announces only what has the same words
constexpr qsizetype FeedWords = 4; // the rarest of a headline; a feed that holds two of them is looked into

// Of the line's weight, what a headline must share at least to reach LeastOverlap: 2s / (w + s) at best.
constexpr double LeastShare = LeastOverlap / (2 - LeastOverlap);

QString quoted(const QString &word)
{
    return u'"' + word + u'"';
}

} // namespace

QString Likeness::why() const
{
    return score >= 1 ? QStringLiteral("the same words as its headline")
                      : QStringLiteral("%1 of its %2 words are in the headline").arg(shared).arg(of);
}

Headlines::Headlines(Connection &connection)
    : m_connection(connection), m_all(static_cast<double>(connection.number("SELECT count(*) FROM article")))
{
}

Headlines::Word Headlines::wordOf(const QString &word)
{
    const auto at = m_words.constFind(word);
    if (at != m_words.constEnd())
        return *at;
    const auto headlines =
        static_cast<int>(m_connection.number("SELECT doc FROM headline_words WHERE term = ?1", word));
    return *m_words.insert(word, {headlines, std::log(1 + (m_all + 1) / (headlines + 1))});
}

Wording Headlines::wordingOf(const QString &line)
{
    Wording wording{foldedWords(line), {}, 0};
    for (const QString &word : std::as_const(wording.words)) {
        if (wording.distinct.contains(word))
            continue;
        wording.distinct.insert(word);
        wording.weight += wordOf(word).weight;
    }
    return wording;
}

Likeness Headlines::compare(const Wording &line, const Wording &headline)
{
    if (line.words.isEmpty() || headline.words.isEmpty())
        return {};
    if (line.words == headline.words)
        return {1, line.distinct.size(), line.distinct.size()};
    if (line.distinct.size() < FewWords)
        return {};
    Likeness likeness{0, 0, line.distinct.size()};
    double shared = 0;
    for (const QString &word : line.distinct) {
        if (!headline.distinct.contains(word))
            continue;
        ++likeness.shared;
        shared += wordOf(word).weight;
    }
    if (likeness.shared >= 2) // the same words in another order are not word for word
        likeness.score = std::min(0.99, 2 * shared / (line.weight + headline.weight));
    return likeness;
}

QStringList Headlines::rarestFirst(const Wording &wording, bool known)
{
    QStringList words;
    for (const QString &word : wording.distinct) {
        if (!known || wordOf(word).headlines > 0)
            words.append(word);
    }
    std::sort(words.begin(), words.end(), [this](const QString &a, const QString &b) {
        return std::tuple(wordOf(a).headlines, -a.size(), a) < std::tuple(wordOf(b).headlines, -b.size(), b);
    });
    return words;
}

QList<ArticleId> Headlines::candidates(const Wording &line)
{
    const QStringList words = rarestFirst(line, true);
    double left = 0;
    for (const QString &word : words)
        left += wordOf(word).weight;
    QStringList any;
    for (const QString &word : words) {
        if (left < LeastShare * line.weight)
            break;
        any.append(quoted(word));
        left -= wordOf(word).weight;
    }
    QList<ArticleId> articles;
    if (any.isEmpty())
        return articles;
    Statement rows = m_connection.query("SELECT rowid FROM headline WHERE headline MATCH ?1 LIMIT ?2",
                                        any.join(QStringLiteral(" OR ")), MostCandidates);
    while (rows.step())
        articles.append(rows.integer(0));
    return articles;
}

Announced Headlines::announcedBy(const QString &words, ArticleId except)
{
    const Wording line = wordingOf(words);
    Announced best;
    for (const ArticleId article : candidates(line)) {
        if (article == except)
            continue;
        Statement row = m_connection.query("SELECT title FROM article WHERE id = ?1", article);
        if (!row.step())
            continue;
        const QString title = row.text(0);
        const Likeness likeness = compare(line, wordingOf(title));
        if (likeness.score >= LeastOverlap && likeness.score > best.score)
            best = {article, title, likeness.score, likeness.why()};
    }
    return best;
}

QList<ArticleId> Headlines::withInFeeds(const Wording &headline, int most)
{
    const QStringList words = rarestFirst(headline, false).mid(0, FeedWords);
    QStringList pairs;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j)
            pairs.append(u'(' + quoted(words.at(i)) + QStringLiteral(" AND ") + quoted(words.at(j)) + u')');
    }
    if (words.size() == 1)
        pairs.append(quoted(words.first()));
    QList<ArticleId> articles;
    if (pairs.isEmpty())
        return articles;
    Statement rows = m_connection.query("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                                        QStringLiteral("feeds : (") + pairs.join(QStringLiteral(" OR ")) + u')', most);
    while (rows.step())
        articles.append(rows.integer(0));
    return articles;
}

} // namespace store
