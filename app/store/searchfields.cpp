#include "store/searchfields.h"

#include "store/dayrange.h"
#include "store/fold.h"
#include "store/keys.h"
#include "store/search.h"
#include "store/searchterms.h"

#include <QHash>

namespace store {

IdSet idsOf(Statement statement)
{
    IdSet ids;
    while (statement.step())
        ids.insert(statement.integer(0));
    return ids;
}

IdSet allArticles(Connection &connection)
{
    return idsOf(connection.query("SELECT id FROM article"));
}

std::optional<IdSet> SearchFields::find(const SearchNode &node)
{
    if (node.field == u"source")
        return source(node);
    if (node.field == u"label")
        return label(node);
    if (node.field == u"path")
        return path(node);
    if (node.field == u"note")
        return note(node);
    if (node.field == u"entity")
        return entity(node);
    if (node.field == u"lang")
        return keyed(languageKey(folded(node.text)));
    if (node.field == u"date")
        return date(node.text);
    if (node.field == u"has")
        return having(folded(node.text));
    if (node.field == u"is")
        return inState(folded(node.text));
    return std::nullopt;
}

IdSet SearchFields::keyed(const QString &key)
{
    return idsOf(
        m_connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1", u'"' + QString(key).remove(u'"') + u'"'));
}

std::optional<IdSet> SearchFields::having(const QString &word)
{
    for (const QString &key : {hasQuotesKey, hasFeedsKey, hasPostsKey, hasNoticesKey}) {
        if (QStringView(key).sliced(1) == word)
            return keyed(key);
    }
    return std::nullopt;
}

std::optional<IdSet> SearchFields::inState(const QString &word)
{
    static const QHash<QString, std::string_view> queries{
        {QStringLiteral("read"), "SELECT article FROM state WHERE read"},
        {QStringLiteral("starred"), "SELECT article FROM state WHERE starred"},
        {QStringLiteral("kept"), "SELECT article FROM state WHERE pile = 1"},
        {QStringLiteral("later"), "SELECT article FROM state WHERE pile = 2"},
        {QStringLiteral("dropped"), "SELECT article FROM state WHERE pile = 3"},
        {QStringLiteral("briefing"), "SELECT article FROM briefing"},
        {QStringLiteral("missing"), "SELECT id FROM article WHERE missing"},
        {QStringLiteral("noted"), "SELECT article FROM note"},
        {QStringLiteral("labelled"), "SELECT article FROM label"}};
    const auto at = queries.constFind(word);
    if (at != queries.constEnd())
        return idsOf(m_connection.query(*at));
    if (word != u"unread" && word != u"inbox")
        return std::nullopt;
    IdSet ids = allArticles(m_connection);
    ids.subtract(idsOf(m_connection.query(word == u"unread" ? "SELECT article FROM state WHERE read"
                                                            : "SELECT article FROM state WHERE pile <> 0")));
    return ids;
}

IdSet SearchFields::source(const SearchNode &node)
{
    const QString from = sortKey(node.text.trimmed());
    const QString to = node.prefix ? from + QChar(0xffff) : from;
    return idsOf(m_connection.query("SELECT id FROM article WHERE source_key BETWEEN ?1 AND ?2", from, to));
}

IdSet SearchFields::label(const SearchNode &node)
{
    IdSet ids;
    Statement labels = m_connection.query("SELECT DISTINCT label FROM label");
    while (labels.step()) {
        const QString label = labels.text(0);
        if (sameOrStartsSo(label, node))
            ids.unite(idsOf(m_connection.query("SELECT article FROM label WHERE label = ?1", label)));
    }
    return ids;
}

IdSet SearchFields::path(const SearchNode &node)
{
    IdSet ids;
    const QString wanted = folded(node.text);
    Statement paths = m_connection.query("SELECT id, path FROM article");
    while (paths.step()) {
        if (folded(paths.text(1)).contains(wanted))
            ids.insert(paths.integer(0));
    }
    return ids;
}

IdSet SearchFields::note(const SearchNode &node)
{
    IdSet ids;
    Statement notes = m_connection.query("SELECT article, note FROM note");
    while (notes.step()) {
        if (hasPhrase(foldedWords(notes.text(1)), node))
            ids.insert(notes.integer(0));
    }
    return ids;
}

IdSet SearchFields::entity(const SearchNode &node)
{
    IdSet ids;
    if (!hasWord(node.text))
        return ids;
    Statement named = m_connection.query("SELECT DISTINCT entity FROM entity_name WHERE id IN "
                                         "(SELECT rowid FROM entity_search WHERE entity_search MATCH ?1)",
                                         quoted(node));
    while (named.step())
        ids.unite(keyed(entityKey(named.integer(0))));
    return ids;
}

std::optional<IdSet> SearchFields::date(const QString &text)
{
    const auto days = dayRange(text.trimmed());
    if (!days)
        return std::nullopt;
    return idsOf(m_connection.query("SELECT id FROM article WHERE date BETWEEN ?1 AND ?2", days->first.toJulianDay(),
                                    days->last.toJulianDay()));
}

} // namespace store
