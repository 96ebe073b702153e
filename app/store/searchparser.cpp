#include "store/searchparser.h"

#include "store/fold.h"
#include "store/search.h"

#include <QSet>

namespace store {

namespace {

constexpr int DeepestNesting = 50; // deeper parentheses are read as if they were not there

const QStringList allColumns{QStringLiteral("title"), QStringLiteral("story"), QStringLiteral("furniture"),
                             QStringLiteral("feeds"), QStringLiteral("posts"), QStringLiteral("notices")};

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„‟«»＂「」『』").contains(c);
}

bool isField(const QString &name)
{
    static const QSet<QString> fields{QStringLiteral("source"),  QStringLiteral("lang"), QStringLiteral("label"),
                                      QStringLiteral("is"),      QStringLiteral("has"),  QStringLiteral("entity"),
                                      QStringLiteral("speaker"), QStringLiteral("said"), QStringLiteral("path"),
                                      QStringLiteral("date"),    QStringLiteral("note"), QStringLiteral("in")};
    return fields.contains(name);
}

class Parser final
{
public:
    explicit Parser(QStringView text) : m_text(text) {}

    ParsedSearch run()
    {
        ParsedSearch parsed;
        parsed.root = all(0);
        // A stray ")" ends nothing: go on behind it.
        while (m_at < m_text.size()) {
            ++m_at;
            for (SearchNode &node : all(0).children)
                parsed.root.children.push_back(std::move(node));
        }
        parsed.columns = m_columns;
        if (m_columns.isEmpty())
            parsed.columns = {QStringLiteral("title"), QStringLiteral("story")};
        return parsed;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool takeOr()
    {
        const qsizetype before = m_at;
        skipBlanks();
        const QStringView rest = m_text.sliced(m_at);
        const bool is = rest.startsWith(u"OR") && rest.size() > 2 && rest[2].isSpace();
        m_at = is ? m_at + 2 : before;
        if (is)
            skipBlanks();
        if (is && (m_at == m_text.size() || m_text[m_at] == u')')) { // nothing follows: a word
            m_at = before;
            return false;
        }
        return is;
    }

    SearchNode all(int depth)
    {
        SearchNode node;
        for (skipBlanks(); m_at < m_text.size() && m_text[m_at] != u')'; skipBlanks()) {
            SearchNode either = one(depth);
            while (takeOr())
                join(either, one(depth));
            if (!isNothing(either))
                node.children.push_back(std::move(either));
        }
        return node;
    }
    static bool isNothing(const SearchNode &node)
    {
        return node.kind == SearchNode::Kind::And && node.children.empty();
    }
    static void join(SearchNode &either, SearchNode other)
    {
        if (isNothing(other))
            return;
        if (isNothing(either)) {
            either = std::move(other);
            return;
        }
        if (either.kind != SearchNode::Kind::Or) {
            SearchNode both{SearchNode::Kind::Or, {}, {}, false, {}};
            both.children.push_back(std::move(either));
            either = std::move(both);
        }
        either.children.push_back(std::move(other));
    }

    SearchNode one(int depth)
    {
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() &&
            m_text[m_at + 1] != u'-') {
            ++m_at;
            SearchNode inner = one(depth);
            if (isNothing(inner))
                return inner;
            SearchNode node{SearchNode::Kind::Not, {}, {}, false, {}};
            node.children.push_back(std::move(inner));
            return node;
        }
        if (m_text[m_at] == u'(') {
            ++m_at;
            if (depth >= DeepestNesting)
                return {};
            SearchNode inner = all(depth + 1);
            if (m_at < m_text.size())
                ++m_at; // the ")"
            return inner;
        }
        if (m_text[m_at] == u')') // after "-"
            return {};
        return isQuote(m_text[m_at]) ? words(phrase()) : wordOrField();
    }

    QString phrase()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        QString text = m_text.sliced(begin, m_at - begin).toString();
        if (m_at < m_text.size())
            ++m_at;
        return text;
    }
    QString word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'(' && m_text[m_at] != u')' &&
               !isQuote(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }
    bool takeStar()
    {
        const bool star = m_at < m_text.size() && m_text[m_at] == u'*';
        m_at += star ? 1 : 0;
        return star;
    }

    SearchNode words(QString text)
    {
        const bool star = takeStar();
        SearchNode node{SearchNode::Kind::Words, {}, std::move(text), star, {}};
        return hasWord(node.text) ? node : SearchNode{};
    }
    SearchNode wordOrField()
    {
        const qsizetype begin = m_at;
        const qsizetype colon = m_text.indexOf(u':', m_at);
        const QString name = colon < 0 ? QString() : m_text.sliced(begin, colon - begin).toString().toLower();
        if (!isField(name))
            return bare(word());
        m_at = colon + 1;
        const bool quoted = m_at < m_text.size() && isQuote(m_text[m_at]);
        QString value = quoted ? phrase() : word();
        bool star = quoted && takeStar();
        if (!quoted && value.endsWith(u'*')) {
            value.chop(1);
            star = true;
        }
        if (name == u"in" && takeColumns(value.toLower()))
            return {};
        if (value.trimmed().isEmpty() || name == u"in")
            return bare(m_text.sliced(begin, m_at - begin).toString());
        return {SearchNode::Kind::Field, name, value, star, {}};
    }
    static SearchNode bare(QString text)
    {
        const bool star = text.endsWith(u'*');
        if (star)
            text.chop(1);
        if (!hasWord(text))
            return {};
        return {SearchNode::Kind::Words, {}, text, star, {}};
    }
    bool takeColumns(const QString &name)
    {
        if (name == u"all")
            m_columns = allColumns;
        else if (allColumns.contains(name)) {
            if (!m_columns.contains(name))
                m_columns.append(name);
        } else
            return false;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QStringList m_columns;
};

void collect(const SearchNode &node, QList<SearchTerm> &terms)
{
    const bool marked =
        node.kind == SearchNode::Kind::Words || (node.kind == SearchNode::Kind::Field && node.field == u"said");
    if (marked) {
        const SearchTerm term{foldedWords(node.text), node.prefix};
        if (!term.words.isEmpty() && !terms.contains(term))
            terms.append(term);
    }
    if (node.kind == SearchNode::Kind::Not)
        return;
    for (const SearchNode &child : node.children)
        collect(child, terms);
}

} // namespace

ParsedSearch parseSearch(QStringView search)
{
    return Parser(search).run();
}

QList<SearchTerm> termsToMark(QStringView search)
{
    QList<SearchTerm> terms;
    collect(parseSearch(search).root, terms);
    return terms;
}

} // namespace store
