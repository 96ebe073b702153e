#include "reader/find.h"

#include <QString>

#include <algorithm>

namespace reader {

namespace {

char16_t plain(char16_t c)
{
    switch (c) {
    case u'‘':
    case u'’':
    case u'‚':
    case u'‛':
    case u'′':
    case u'`':
    case u'´':
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'«':
    case u'»':
    case u'″':
        return u'"';
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
    case u'―':
    case u'−':
        return u'-';
    default:
        return QChar::isSpace(c) ? u' ' : c;
    }
}

// Letters folded one by one, so that every place in the folded text knows where it stood.
struct Folded
{
    QString text;
    QList<qsizetype> from; // per code unit of text, its place in the original; one more for the end

    explicit Folded(QStringView original)
    {
        text.reserve(original.size());
        from.reserve(original.size() + 1);
        for (qsizetype i = 0; i < original.size(); ++i)
            append(original[i], i);
        from.append(original.size());
    }

private:
    void append(QChar c, qsizetype at)
    {
        if (c.unicode() < 0x80) {
            push(c.toLower(), at);
            return;
        }
        if (c.category() == QChar::Mark_NonSpacing)
            return;
        const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString(c);
        const QChar base = parts.isEmpty() ? c : parts.front();
        push(QChar(plain(base.unicode())).toCaseFolded(), at);
    }

    void push(QChar c, qsizetype at)
    {
        text.append(c.isSpace() ? u' ' : c);
        from.append(at);
    }
};

} // namespace

QList<text::Span> findAll(QStringView body, QStringView words, qsizetype most)
{
    const Folded needle(words.trimmed());
    QList<text::Span> hits;
    if (needle.text.isEmpty())
        return hits;
    const Folded hay(body);
    const QStringMatcher matcher(needle.text);
    for (qsizetype at = matcher.indexIn(hay.text); at >= 0 && hits.size() < most;
         at = matcher.indexIn(hay.text, at + needle.text.size()))
        hits.append({hay.from[at], hay.from[at + needle.text.size()]});
    return hits;
}

Search::Search(QStringView body, QStringView words, qsizetype from) : m_hits(findAll(body, words))
{
    const auto next = std::ranges::lower_bound(m_hits, from, {}, &text::Span::begin);
    if (!m_hits.isEmpty())
        m_current = next == m_hits.end() ? 0 : int(std::distance(m_hits.begin(), next));
}

std::optional<text::Span> Search::current() const
{
    return m_current < 0 ? std::nullopt : std::optional(m_hits[m_current]);
}

void Search::step(int by)
{
    if (count() > 0)
        m_current = ((m_current + by) % count() + count()) % count();
}

} // namespace reader
