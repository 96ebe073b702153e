#include "quotes/insertions.h"

#include <algorithm>

namespace quotes {

namespace {

constexpr qsizetype LongestClause = 60; // units; a longer one is no mere "said she"

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‑';
}

bool isDash(QChar c)
{
    return c == u'—' || c == u'–';
}

// Without white space, and without the dash that ends a clause before it.
text::Span trimmed(QStringView body, text::Span span)
{
    while (span.begin < span.end && (body[span.begin].isSpace() || isDash(body[span.begin])))
        ++span.begin;
    while (span.end > span.begin && body[span.end - 1].isSpace())
        --span.end;
    return span;
}

// Reads one marked stretch.
class InsertionReader final
{
public:
    InsertionReader(QStringView body, const QList<text::Mention> &mentions, const Lexicon &lexicon)
        : m_body(body), m_mentions(mentions), m_lexicon(lexicon)
    {
    }

    // The pieces left and right of its clauses, itself where there is none.
    void part(const Marked &marked, QList<Marked> &parts) const
    {
        Marked rest = marked;
        for (qsizetype at = marked.words.begin; at < marked.words.end; ++at) {
            if (!QStringView(u",?!…").contains(m_body[at]))
                continue;
            const qsizetype end = clauseEnd(at + 1, marked.words.end);
            if (end < 0)
                continue;
            Marked piece = rest;
            piece.span.end = at + 1;
            piece.words = trimmed(m_body, {rest.words.begin, at + 1});
            parts.append(piece);
            rest.words = trimmed(m_body, {end, marked.words.end});
            rest.span.begin = rest.words.begin;
            rest.continues = false;
            at = end - 1;
        }
        if (!rest.words.isEmpty())
            parts.append(rest);
    }

private:
    bool isSubject(qsizetype at, qsizetype end) const;

    // Behind the comma or full stop that ends a clause of speech, or -1.
    qsizetype clauseEnd(qsizetype at, qsizetype end) const
    {
        while (at < end && (m_body[at].isSpace() || isDash(m_body[at])))
            ++at;
        const qsizetype verb = verbOfSpeechAfter(m_body, at, end, m_lexicon);
        if (verb < 0 || !(isSubject(verb, end) || pronounBefore(at, verb)))
            return -1;
        for (qsizetype k = verb; k < end && k < at + LongestClause; ++k) {
            const bool abbreviated = m_body[k] == u'.' && k > 1 && m_body[k - 1].isUpper() && !m_body[k - 2].isLetter();
            if (QStringView(u",.?!;:").contains(m_body[k]) && !abbreviated)
                return k + 1;
        }
        return -1;
    }

    bool isPronoun(QStringView word) const { return (m_lexicon.find(word) & Pronoun) != 0 && isGendered(word); }
    bool isGendered(QStringView word) const { return (m_lexicon.find(word) & (Male | Female)) != 0; }

    // "a-t-elle dit"
    bool pronounBefore(qsizetype at, qsizetype verb) const
    {
        for (qsizetype k = at; k < verb; ++k) {
            if (!isHyphen(m_body[k]))
                continue;
            qsizetype end = k + 1;
            while (end < verb && m_body[end].isLetter())
                ++end;
            if (isPronoun(m_body.sliced(k + 1, end - k - 1)))
                return true;
        }
        return false;
    }

    const QStringView m_body;
    const QList<text::Mention> &m_mentions;
    const Lexicon &m_lexicon;
};

// "-t-elle", "-il"; " Mme Morel": a person's name, behind a title at most.
bool InsertionReader::isSubject(qsizetype at, qsizetype end) const
{
    constexpr qsizetype LongestTitle = 6;
    if (at < end && isHyphen(m_body[at])) {
        qsizetype begin = at + 1;
        if (begin + 1 < end && m_body[begin] == u't' && isHyphen(m_body[begin + 1]))
            begin += 2;
        qsizetype last = begin;
        while (last < end && m_body[last].isLetter())
            ++last;
        return isPronoun(m_body.sliced(begin, last - begin));
    }
    const auto name = std::lower_bound(m_mentions.begin(), m_mentions.end(), at,
                                       [](const text::Mention &m, qsizetype begin) { return m.span.begin < begin; });
    return name != m_mentions.end() && name->kind == text::MentionKind::Person && name->span.end <= end &&
           name->span.begin <= at + LongestTitle;
}

} // namespace

qsizetype verbOfSpeechAfter(QStringView body, qsizetype at, qsizetype end, const Lexicon &lexicon)
{
    constexpr int Words = 4;
    for (int word = 0; word < Words; ++word) {
        while (at < end &&
               (body[at].isSpace() || (word > 0 && (isHyphen(body[at]) || body[at] == u'’' || body[at] == u'\''))))
            ++at;
        const qsizetype begin = at;
        while (at < end && body[at].isLetter())
            ++at;
        if (at == begin || !body[begin].isLower())
            return -1;
        const Traits traits = lexicon.find(body.sliced(begin, at - begin));
        if ((traits & Say) != 0)
            return at;
        if ((traits & (Auxiliary | Pronoun)) == 0)
            return -1;
    }
    return -1;
}

QList<Marked> withInsertions(QStringView body, const QList<text::Mention> &mentions, const QList<Marked> &marked,
                             const std::vector<const Lexicon *> &lexicons)
{
    QList<Marked> parts;
    parts.reserve(marked.size());
    for (const Marked &one : marked) {
        const Lexicon *const lexicon = lexicons[static_cast<std::size_t>(one.block)];
        const bool read = lexicon && lexicon->verbFirst() && !lexicon->nounsAreCapital() && one.marks != Marks::Dash;
        if (read)
            InsertionReader(body, mentions, *lexicon).part(one, parts);
        else
            parts.append(one);
    }
    return parts;
}

} // namespace quotes
