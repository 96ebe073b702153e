#include "store/searcher.h"

#include "store/codec.h"
#include "store/fold.h"
#include "store/search.h"
#include "store/searchterms.h"

#include <optional>

namespace store {

namespace {

using Kind = SearchNode::Kind;

bool isWordsField(const SearchNode &node)
{
    return node.kind == Kind::Field && (node.field == u"said" || node.field == u"speaker");
}

// What of the words is sought, as an expression of the index; empty where there are none.
QString soughtWords(const SearchNode &node)
{
    if (node.kind == Kind::Words)
        return quoted(node);
    QStringList parts;
    if (node.kind == Kind::And || node.kind == Kind::Or) {
        for (const SearchNode &child : node.children)
            parts.append(soughtWords(child));
        parts.removeAll(QString());
    }
    if (parts.isEmpty())
        return {};
    return u'(' + parts.join(node.kind == Kind::Or ? QStringLiteral(" OR ") : QStringLiteral(" AND ")) + u')';
}

} // namespace

QString Searcher::rankingMatch(bool inTitles) const
{
    const QString words = soughtWords(m_search.root);
    if (words.isEmpty() || (inTitles && !m_search.columns.contains(QStringLiteral("title"))))
        return {};
    return inTitles ? QStringLiteral("title : ") + words : inColumns(words);
}

QString Searcher::inColumns(const QString &expression) const
{
    return u'{' + m_search.columns.join(u' ') + QStringLiteral("} : (") + expression + u')';
}

QString Searcher::matchFor(const SearchNode &node) const
{
    if (node.kind == Kind::Words)
        return quoted(node);
    if (node.kind != Kind::Or && node.kind != Kind::And)
        return {};
    QStringList parts;
    for (const SearchNode &child : node.children) {
        parts.append(matchFor(child));
        if (parts.last().isEmpty())
            return {};
    }
    return u'(' + parts.join(node.kind == Kind::Or ? QStringLiteral(" OR ") : QStringLiteral(" AND ")) + u')';
}

IdSet Searcher::set(const SearchNode &node)
{
    const QString match = matchFor(node);
    if (!match.isEmpty())
        return matching(inColumns(match));
    switch (node.kind) {
    case Kind::And:
        return setOfAll(node);
    case Kind::Or: {
        IdSet any;
        for (const SearchNode &child : node.children)
            any.unite(set(child));
        return any;
    }
    case Kind::Not: {
        IdSet others = allArticles(m_connection);
        others.subtract(set(node.children.front()));
        return others;
    }
    case Kind::Words:
    case Kind::Field:
        break;
    }
    return field(node);
}

IdSet Searcher::setOfAll(const SearchNode &node)
{
    std::optional<IdSet> found;
    const auto narrow = [&found](IdSet ids) {
        if (found)
            found->intersect(ids);
        else
            found = std::move(ids);
    };
    QStringList words;
    const SearchNode *speaker = nullptr, *said = nullptr;
    for (const SearchNode &child : node.children) {
        if (const QString match = matchFor(child); !match.isEmpty())
            words.append(match);
        else if (child.kind != Kind::Not)
            narrow(set(child));
        if (isWordsField(child))
            (child.field == u"said" ? said : speaker) = &child;
    }
    if (!words.isEmpty())
        narrow(matching(inColumns(words.join(QStringLiteral(" AND ")))));
    if (!found)
        found = allArticles(m_connection);
    for (const SearchNode &child : node.children) {
        if (child.kind == Kind::Not)
            found->subtract(set(child.children.front()));
    }
    if (speaker && said) {
        IdSet together;
        for (const ArticleId id : found->ids()) {
            if (saidTogether(id, *speaker, *said))
                together.insert(id);
        }
        return together;
    }
    return *std::move(found);
}

bool Searcher::saidTogether(ArticleId article, const SearchNode &speaker, const SearchNode &said)
{
    Statement row =
        m_connection.query("SELECT data, text FROM analysis JOIN body USING (article) WHERE article = ?1", article);
    if (!row.step())
        return false;
    const auto analysis = decodeAnalysis(row.blob(0));
    const QString body = row.text(1);
    if (!analysis || !fits(*analysis, body.size()))
        return false;
    for (const text::Quote &quote : analysis->quotes) {
        if (!quote.speaker || !hasPhrase(foldedWords(quote.speaker->name), speaker))
            continue;
        for (const text::Span &piece : quote.pieces) {
            if (hasPhrase(foldedWords(text::slice(body, piece)), said))
                return true;
        }
    }
    return false;
}

IdSet Searcher::field(const SearchNode &node)
{
    if (isWordsField(node))
        return hasWord(node.text)
                   ? matching((node.field == u"said" ? QStringLiteral("said : ") : QStringLiteral("speakers : ")) +
                              quoted(node))
                   : IdSet();
    if (auto ids = m_fields.find(node))
        return *std::move(ids);
    // Not the language: words.
    const QString words = node.field + u' ' + node.text;
    return matching(inColumns(quoted({Kind::Words, {}, words, node.prefix, {}})));
}

IdSet Searcher::matching(const QString &expression)
{
    return idsOf(m_connection.query("SELECT rowid FROM search WHERE search MATCH ?1", expression));
}

} // namespace store
