#include "models/snippet.h"

#include <algorithm>

namespace models {

namespace {

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate();
}

// The nearest start of a word at or after from, if one comes before limit.
qsizetype wordStart(QStringView text, qsizetype from, qsizetype limit)
{
    if (from <= 0)
        return from;
    for (qsizetype at = from; at < limit; ++at) {
        if (text.at(at - 1).isSpace())
            return at;
    }
    return splitsPair(text, from) ? from + 1 : from;
}

qsizetype wordEnd(QStringView text, qsizetype from, qsizetype limit)
{
    if (from >= text.size())
        return text.size();
    for (qsizetype at = from; at > limit; --at) {
        if (text.at(at).isSpace())
            return at;
    }
    return splitsPair(text, from) ? from - 1 : from;
}

} // namespace

Snippet snippetAround(QStringView body, text::Span words, text::Span within, qsizetype margin)
{
    const qsizetype reach = std::max(within.begin, words.begin - margin);
    const qsizetype begin = reach > within.begin ? wordStart(body, reach, words.begin) : reach;
    const qsizetype limit = std::min(within.end, words.end + margin);
    const qsizetype end = limit < within.end ? wordEnd(body, limit, words.end) : limit;
    const QString before = body.sliced(begin, words.begin - begin).toString();
    const QString named = text::slice(body, words).toString().simplified();
    const QString after = body.sliced(words.end, end - words.end).toString();

    Snippet snippet;
    snippet.text = begin > within.begin ? QStringLiteral("… ") : QString();
    snippet.text += before.simplified();
    if (!before.isEmpty() && before.back().isSpace())
        snippet.text += u' ';
    snippet.at = snippet.text.size();
    snippet.length = named.size();
    snippet.text += named;
    if (!after.isEmpty() && after.front().isSpace())
        snippet.text += u' ';
    snippet.text += after.simplified();
    if (end < within.end)
        snippet.text += QStringLiteral(" …");
    return snippet;
}

QString oneLine(QStringView text, qsizetype length)
{
    QString line = text.left(4 * length).toString().simplified();
    if (line.size() <= length)
        return line;
    return line.left(wordEnd(line, length, length / 2)) + QStringLiteral("…");
}

} // namespace models
