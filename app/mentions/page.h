#pragma once

#include "language/sentences.h"
#include "language/tokens.h"
#include "mentions/lists.h"
#include "text/block.h"
#include "text/mention.h"

#include <QList>

#include <algorithm>
#include <span>
#include <vector>

namespace mentions {

// How a mark was found; becomes the reason the user reads.
enum class Source : quint8 { Model, List, Title, Name, Cue, Again, Grammar, Handle, Acronym };

// Tokens [first, last) that name something.
struct Mark
{
    qsizetype first = 0;
    qsizetype last = 0;
    text::MentionKind kind = text::MentionKind::Person;
    Source source = Source::List;
    float confidence = 0;
    qint32 known = -1;  // what the lists say it is, or -1
    qsizetype skip = 0; // letters of the first token that are not of the name: an Arabic "and" or "to"

    bool overlaps(const Mark &other) const { return first < other.last && other.first < last; }
};

// The longest phrase of the lists that starts at a token.
struct Phrase
{
    qsizetype last = 0; // 0: none
    qint32 known = -1;
    quint32 categories = 0;
    qsizetype skip = 0; // as of a mark
};

// A body cut into tokens and sentences and looked up in the lists: what every part of the room works on.
struct Page
{
    QStringView body;
    const Lists *lists = nullptr;
    std::span<const language::Token> tokens;
    std::span<const language::Sentence> sentences;
    std::vector<quint64> lower;      // lowerHash of each token
    std::vector<quint32> categories; // of each token alone
    std::vector<Phrase> phrases;     // names that start at each token
    std::vector<quint64>
        inPhrase; // four bits a category of names: a phrase of it begins, goes on, ends, or is this one token
    std::vector<bool> shouting; // a sentence in capitals or in title case: by sentence

    // The split is of this text; both must outlive the page.
    void read(QStringView text, const Lists &words, const language::Split &split);

    qsizetype size() const { return static_cast<qsizetype>(tokens.size()); }
    const language::Token &token(qsizetype i) const { return tokens[static_cast<std::size_t>(i)]; }
    QStringView words(qsizetype i) const { return text::slice(body, token(i).span); }
    quint32 is(qsizetype i) const { return i >= 0 && i < size() ? categories[static_cast<std::size_t>(i)] : 0; }
    text::Span span(qsizetype first, qsizetype last) const
    {
        return {token(first).span.begin, token(last - 1).span.end};
    }
    text::Span span(const Mark &mark) const
    {
        return {token(mark.first).span.begin + mark.skip, token(mark.last - 1).span.end};
    }
    QStringView words(const Mark &mark) const { return text::slice(body, span(mark)); }
    // Nothing but a space between a token and the one before it.
    bool follows(qsizetype i) const { return i > 0 && i < size() && !token(i).lineBefore; }
    bool followsThe(qsizetype i) const
    {
        return follows(i) && words(i - 1).compare(QStringView(u"the"), Qt::CaseInsensitive) == 0;
    }
    // The letters of "US$" name money, not a country.
    bool isCurrency(qsizetype i) const
    {
        return i + 1 < size() && !token(i + 1).spaceBefore && words(i + 1).startsWith(u'$');
    }
    bool isMark(qsizetype i, QStringView mark) const { return i >= 0 && i < size() && words(i) == mark; }
    bool isOneOf(qsizetype i, std::span<const QStringView> any) const
    {
        return i >= 0 && i < size() && std::find(any.begin(), any.end(), words(i)) != any.end();
    }
};

// A work, an event or a product, which may be called by any words.
bool isAbstract(text::MentionKind kind);

// A letter that has no small form: Arabic, Han, Hebrew, Devanagari.
bool isUncased(const Page &page, qsizetype token);

} // namespace mentions
