#include "reader/find.h"

#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

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

bool isInWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool standsAlone(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// Of a folded text.
QList<QStringView> wordsOf(const QString &text)
{
    QList<QStringView> words;
    for (qsizetype at = 0; at < text.size();) {
        if (!isInWord(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (!standsAlone(text[at]) && end < text.size() && isInWord(text[end]) && !standsAlone(text[end]))
            ++end;
        words.append(QStringView(text).sliced(at, end - at));
        at = end;
    }
    return words;
}

// A term folded as the text is; a word of it may come apart here.
struct Wanted
{
    explicit Wanted(const Term &term)
        : text(Folded(term.words.join(u' ')).text), words(wordsOf(text)), prefix(term.prefix)
    {
    }

    bool standsAt(const QList<QStringView> &hay, qsizetype at) const
    {
        if (words.isEmpty() || at + words.size() > hay.size())
            return false;
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            if (hay[at + i] != words[i])
                return false;
        }
        const QStringView last = hay[at + words.size() - 1];
        return prefix ? last.startsWith(words.last()) : last == words.last();
    }

    QString text;
    QList<QStringView> words; // into text, whose letters stay where they are when this is moved
    bool prefix = false;
};

} // namespace

QList<text::Span> findTerms(QStringView body, const QList<Term> &terms, qsizetype most)
{
    std::vector<Wanted> wanted;
    for (const Term &term : terms)
        wanted.emplace_back(term);
    QList<text::Span> hits;
    if (wanted.empty())
        return hits;
    const Folded folded(body);
    const QList<QStringView> words = wordsOf(folded.text);
    const auto place = [&](const QChar *letter) { return folded.from[letter - folded.text.constData()]; };
    for (qsizetype at = 0; at < words.size() && hits.size() < most;) {
        qsizetype length = 0;
        for (const Wanted &term : wanted)
            length = term.standsAt(words, at) ? std::max(length, term.words.size()) : length;
        if (length > 0)
            hits.append({place(words[at].begin()), place(words[at + length - 1].end())});
        at += std::max<qsizetype>(length, 1);
    }
    return hits;
}

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

Search::Search(QList<text::Span> hits, qsizetype from) : m_hits(std::move(hits))
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
