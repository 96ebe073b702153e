#include "store/searchterms.h"

#include "store/fold.h"
#include "store/search.h"

namespace store {

QString quoted(const SearchNode &node)
{
    QString text = spaced(node.text);
    text.replace(u'"', u' ');
    text.replace(QChar(0), u' ');
    return u'"' + text + (node.prefix ? QStringLiteral("\" *") : QStringLiteral("\""));
}

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

bool sameOrStartsSo(const QString &value, const SearchNode &node)
{
    const QString wanted = folded(node.text.trimmed());
    return node.prefix ? folded(value).startsWith(wanted) : folded(value) == wanted;
}

} // namespace store
