#include "store/searcher.h"

#include "store/codec.h"
#include "store/fold.h"
#include "store/keys.h"
#include "store/search.h"

#include <QDate>

#include <optional>

namespace store {

namespace {

using Kind = SearchNode::Kind;

// A string in the index's own query language: nothing in it is an operator.
QString quoted(const SearchNode &node)
{
    QString text = spaced(node.text);
    text.replace(u'"', u' ');
    text.replace(QChar(0), u' ');
    return u'"' + text + (node.prefix ? QStringLiteral("\" *") : QStringLiteral("\""));
}

bool isWordsField(const SearchNode &node)
{
    return node.kind == Kind::Field && (node.field == u"said" || node.field == u"speaker");
}

bool sameOrStartsSo(const QString &value, const SearchNode &node)
{
    const QString wanted = folded(node.text.trimmed());
    return node.prefix ? folded(value).startsWith(wanted) : folded(value) == wanted;
}

// Whether these words stand in the text next to each other.
bool hasPhrase(const QStringList &words, const SearchNode &node)
{
    const QStringList wanted = foldedWords(node.text);
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        bool same = true;
        for (qsizetype i = 0; i < wanted.size() && same; ++i) {
            const bool start = node.prefix && i + 1 == wanted.size();
            same = start ? words.at(at + i).startsWith(wanted.at(i)) : words.at(at + i) == wanted.at(i);
        }
        if (same)
            return true;
    }
    return false;
}

struct Days
{
    QDate first, last;
};

// 2025, 2025-08 or 2025-08-21.
std::optional<Days> daysOf(const QString &text)
{
    const QStringList parts = text.split(u'-');
    bool good = parts.size() <= 3;
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        good = good && isNumber;
    }
    if (!good)
        return std::nullopt;
    const QDate first(numbers[0], numbers.value(1, 1), numbers.value(2, 1));
    if (!first.isValid() || parts[0].size() != 4)
        return std::nullopt;
    const QDate last =
        numbers.size() == 3 ? first : (numbers.size() == 2 ? first.addMonths(1) : first.addYears(1)).addDays(-1);
    return Days{first, last};
}

std::optional<Days> rangeOf(const QString &text)
{
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0)
        return daysOf(text);
    const QString from = text.left(dots), to = text.mid(dots + 2);
    Days range{QDate(1, 1, 1), QDate(9999, 12, 31)};
    if (!from.isEmpty()) {
        const auto days = daysOf(from);
        if (!days)
            return std::nullopt;
        range.first = days->first;
    }
    if (!to.isEmpty()) {
        const auto days = daysOf(to);
        if (!days)
            return std::nullopt;
        range.last = days->last;
    }
    return from.isEmpty() && to.isEmpty() ? std::nullopt : std::optional(range);
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
        IdSet others = everything();
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
        found = everything();
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
    std::optional<IdSet> ids;
    if (node.field == u"date")
        ids = date(node.text);
    else if (node.field == u"has")
        ids = having(folded(node.text));
    else if (node.field == u"is")
        ids = inState(folded(node.text));
    if (ids)
        return *std::move(ids);
    // Not the language: words.
    const QString words = node.field + u' ' + node.text;
    return matching(inColumns(quoted({Kind::Words, {}, words, node.prefix, {}})));
}

IdSet Searcher::matching(const QString &expression)
{
    return collected(m_connection.query("SELECT rowid FROM search WHERE search MATCH ?1", expression));
}

IdSet Searcher::keyed(const QString &key)
{
    return collected(
        m_connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1", u'"' + QString(key).remove(u'"') + u'"'));
}

IdSet Searcher::collected(Statement statement)
{
    IdSet ids;
    while (statement.step())
        ids.insert(statement.integer(0));
    return ids;
}

IdSet Searcher::everything()
{
    return collected(m_connection.query("SELECT id FROM article"));
}

std::optional<IdSet> Searcher::having(const QString &word)
{
    for (const QString &key : {hasQuotesKey, hasFeedsKey, hasPostsKey, hasNoticesKey}) {
        if (QStringView(key).sliced(1) == word)
            return keyed(key);
    }
    return std::nullopt;
}

std::optional<IdSet> Searcher::inState(const QString &word)
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
        return collected(m_connection.query(*at));
    if (word != u"unread" && word != u"inbox")
        return std::nullopt;
    IdSet ids = everything();
    ids.subtract(collected(m_connection.query(word == u"unread" ? "SELECT article FROM state WHERE read"
                                                                : "SELECT article FROM state WHERE pile <> 0")));
    return ids;
}

IdSet Searcher::source(const SearchNode &node)
{
    const QString from = sortKey(node.text.trimmed());
    const QString to = node.prefix ? from + QChar(0xffff) : from;
    return collected(m_connection.query("SELECT id FROM article WHERE source_key BETWEEN ?1 AND ?2", from, to));
}

IdSet Searcher::label(const SearchNode &node)
{
    IdSet ids;
    Statement labels = m_connection.query("SELECT DISTINCT label FROM label");
    while (labels.step()) {
        const QString label = labels.text(0);
        if (sameOrStartsSo(label, node))
            ids.unite(collected(m_connection.query("SELECT article FROM label WHERE label = ?1", label)));
    }
    return ids;
}

IdSet Searcher::path(const SearchNode &node)
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

IdSet Searcher::note(const SearchNode &node)
{
    IdSet ids;
    Statement notes = m_connection.query("SELECT article, note FROM note");
    while (notes.step()) {
        if (hasPhrase(foldedWords(notes.text(1)), node))
            ids.insert(notes.integer(0));
    }
    return ids;
}

IdSet Searcher::entity(const SearchNode &node)
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

std::optional<IdSet> Searcher::date(const QString &text)
{
    const auto days = rangeOf(text.trimmed());
    if (!days)
        return std::nullopt;
    return collected(m_connection.query("SELECT id FROM article WHERE date BETWEEN ?1 AND ?2",
                                        days->first.toJulianDay(), days->last.toJulianDay()));
}

} // namespace store
