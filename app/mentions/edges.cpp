#include "mentions/edges.h"

#include "mentions/by_lists.h"
#include "mentions/han.h"

#include <algorithm>
#include <array>

namespace mentions {

using language::Case;
using text::MentionKind;

void trimTitle(const Page &page, Mark &mark)
{
    qsizetype first = mark.first;
    bool title = false;
    for (qsizetype i = mark.first; i + 1 < mark.last; ++i) {
        // "Sheikh", "Judge" and "Prince" are given names too, but not before another.
        const bool leads = i + 2 < mark.last && (page.is(i + 1) & GivenName);
        const quint32 is = page.is(i) & ~(leads ? GivenName | Surname : 0u);
        const Phrase phrase = page.phrases[static_cast<std::size_t>(i)];
        if (first == i && phrase.last > i + 1 && phrase.last < mark.last && (phrase.categories & (Head | Rank))) {
            first = phrase.last; // "Tan Sri", "Prime Minister"
            i = first - 1;
            title = true;
            continue;
        }
        if (page.isMark(i, u".") && i > mark.first && first == i)
            first = i + 1; // "Gen."
        else if ((is & (Head | Rank | Modifier)) && !(is & (GivenName | Surname)) && first == i)
            first = i + 1, title |= (is & (Head | Rank)) != 0;
        else
            break;
    }
    if (title && first < mark.last)
        mark.first = first;
}

namespace {

// "Sen." before a name, though Sen is a surname too.
bool isShortTitle(const Page &page, qsizetype i)
{
    constexpr qsizetype Longest = 4; // letters
    return (page.is(i) & (Head | Rank)) && page.token(i).span.size() <= Longest && page.isMark(i + 1, u".") &&
           !page.token(i + 1).spaceBefore && i + 2 < page.size() && page.token(i + 2).isCapital();
}

} // namespace

bool isBareTitle(const Page &page, const Mark &mark)
{
    if (mark.last == mark.first + 1 && isShortTitle(page, mark.first))
        return true;
    bool title = false;
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        const quint32 is = page.is(i);
        if (!(is & (Head | Rank | Modifier)) || (is & (GivenName | Surname)))
            return false;
        title |= (is & (Head | Rank)) != 0;
    }
    return title;
}

void trimRank(const Page &page, Mark &mark)
{
    const qsizetype last = mark.last - 1;
    if (last > mark.first && isShortTitle(page, last))
        mark.last = last;
}

void trimDay(const Page &page, Mark &mark)
{
    static constexpr std::array<QStringView, 12> Days{u"Yesterday", u"Today", u"Tomorrow", u"Ayer",
                                                      u"Hoy",       u"Ontem", u"Hoje",     u"Ieri",
                                                      u"Oggi",      u"Вчера", u"Сегодня",  u"Завтра"};
    if (mark.last - mark.first > 1 && page.isOneOf(mark.first, Days))
        ++mark.first;
}

void takeSmallHalf(const Page &page, Mark &mark)
{
    constexpr qsizetype Longest = 5;
    static constexpr std::array<QStringView, 12> Words{u"led",  u"era",  u"run",  u"born", u"like", u"style",
                                                       u"type", u"bred", u"made", u"a",    u"to",   u"in"};
    const qsizetype half = mark.last + 1;
    if (mark.last - mark.first < 2 || half >= page.size() || !page.isMark(mark.last, u"-") ||
        page.token(mark.last).spaceBefore || page.token(half).spaceBefore || page.token(half).letters != Case::Lower ||
        page.words(half).size() > Longest || page.isOneOf(half, Words))
        return;
    mark.last = half + 1;
}

void takeSecondSurname(const Page &page, Mark &mark)
{
    const qsizetype second = mark.last + 1;
    if (mark.last - mark.first < 2 || second >= page.size() || !page.isMark(mark.last, u"-") ||
        page.token(mark.last).spaceBefore || page.token(second).spaceBefore ||
        page.token(second).letters != Case::Capital)
        return;
    mark.last = second + 1;
}

void endAtBreak(const Page &page, Mark &mark)
{
    static constexpr std::array<QStringView, 6> Breaks{u"|", u"-", u"–", u"—", u"·", u"•"};
    for (qsizetype i = mark.first + 1; i + 1 < mark.last; ++i) {
        if (page.token(i).spaceBefore && page.token(i + 1).spaceBefore && page.isOneOf(i, Breaks)) {
            mark.last = i;
            return;
        }
    }
}

void trimElided(const Page &page, Mark &mark)
{
    constexpr qsizetype Longest = 3; // with the apostrophe or without
    while (mark.last - mark.first > 1) {
        const language::Token &last = page.token(mark.last - 1);
        const QStringView word = page.words(mark.last - 1);
        const bool apart = page.isMark(mark.last, u"'") || page.isMark(mark.last, u"’");
        const bool elided = last.letters == Case::Lower && word.size() <= Longest &&
                            (apart || word.endsWith(u'\'') || word.endsWith(u'’'));
        if (!elided)
            return;
        --mark.last;
    }
}

bool trimMarks(const Page &page, Mark &mark)
{
    using language::TokenKind;
    const auto isMark = [&page](qsizetype i) {
        const TokenKind kind = page.token(i).kind;
        return kind == TokenKind::Punctuation || kind == TokenKind::Symbol || kind == TokenKind::Emoji ||
               kind == TokenKind::Link;
    };
    // The stop of "S. F." is part of it.
    const auto isInitial = [&page](qsizetype i) { return page.token(i).span.size() == 1 && page.token(i).isCapital(); };
    const qsizetype stop = mark.last - 1;
    const bool abbreviated = stop - mark.first > 2 && page.isMark(stop, u".") && isInitial(stop - 1) &&
                             page.isMark(stop - 2, u".") && isInitial(stop - 3);
    while (!abbreviated && mark.first < mark.last && isMark(mark.last - 1) && !page.isMark(mark.last - 1, u")"))
        --mark.last;
    while (mark.first < mark.last && isMark(mark.first))
        ++mark.first;
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (page.isMark(i, u"。") || page.isMark(i, u"!") || page.isMark(i, u"?"))
            return false;
    }
    return mark.first < mark.last;
}

void trimPrefix(const Page &page, Mark &mark)
{
    const QStringView word = page.words(mark.first);
    if (mark.skip > 0 || word.size() < 4 || !QStringView(u"وفبلك").contains(word[0]))
        return;
    const Phrase phrase = page.phrases[static_cast<std::size_t>(mark.first)];
    const bool listed = (phrase.last > 0 && phrase.skip == 0) || (page.is(mark.first) & (GivenName | Surname));
    const bool article = word.sliced(1).startsWith(u"ال") || word.startsWith(u"لل");
    if (!listed && (word[0] == u'و' || article || phrase.last > 0 || page.lists->categoriesOf(word.sliced(1))))
        mark.skip = 1;
}

namespace {

// "Les USA": the article has its capital from the start of the sentence.
bool opensWithArticle(const Page &page, const Mark &mark)
{
    static constexpr std::array<QStringView, 14> Articles{u"The", u"Les", u"Le",  u"La", u"El",  u"Los", u"Las",
                                                          u"Il",  u"Lo",  u"Gli", u"Os", u"Die", u"Der", u"Das"};
    return mark.last - mark.first > 1 && page.isOneOf(mark.first, Articles);
}

} // namespace

void fitToList(const Page &page, Mark &mark)
{
    const auto phraseAt = [&page](qsizetype i) { return page.phrases[static_cast<std::size_t>(i)]; };
    constexpr quint32 Certain = Country | Region | Organisation;
    const Phrase longer = phraseAt(mark.first);
    if (longer.last > mark.last && longer.known >= 0 && (longer.categories & Certain))
        mark = {mark.first,   longer.last, page.lists->known(longer.known).kind, Source::List, 0.8F,
                longer.known, longer.skip};
    const bool article = opensWithArticle(page, mark);
    if (longer.last == mark.last || (!article && (!isUncased(page, mark.first) || mark.last - mark.first < 3)))
        return;
    const Phrase later = phraseAt(mark.first + 1);
    if (later.last == mark.last && later.known >= 0 && (later.categories & Certain))
        mark = {mark.first + 1, mark.last, page.lists->known(later.known).kind, Source::List, 0.8F,
                later.known,    later.skip};
}

namespace {

// The word for an office that these tokens begin with, past what may stand before it ("High Commissioner"); `last`
// where there is none.
qsizetype officeAt(const Page &page, qsizetype first, qsizetype last)
{
    while (first < last && (page.is(first) & Modifier) && !(page.is(first) & Head))
        ++first;
    const qsizetype behind = first + 1; // "Magistrate's Court", "Magistrates' Court"
    const bool owner = behind < page.size() && !page.token(behind).spaceBefore &&
                       (page.words(behind).startsWith(u'\'') || page.words(behind).startsWith(u'\u2019'));
    return first < last && (page.is(first) & Head) && !owner ? first : last;
}

} // namespace

void trimOffice(const Page &page, Mark &mark)
{
    const Phrase phrase = page.phrases[static_cast<std::size_t>(mark.first)];
    if (mark.source != Source::Model || phrase.known < 0 || phrase.last >= mark.last)
        return;
    const MentionKind kind = page.lists->known(phrase.known).kind;
    if (officeAt(page, phrase.last, mark.last) < mark.last && kind != MentionKind::Nationality)
        mark = {mark.first, phrase.last, kind, Source::List, 0.8F, phrase.known, phrase.skip};
}

bool isNameless(const Page &page, const Mark &mark)
{
    if (mark.last != mark.first + 1 || mark.known >= 0)
        return false;
    const quint32 is = page.is(mark.first);
    const bool told =
        page.followsThe(mark.first) || (page.follows(mark.first) && page.token(mark.first - 1).letters == Case::Lower);
    return (is & Nameless) || (told && (is & Generic));
}

bool isOffice(const Page &page, const Mark &mark)
{
    const qsizetype head = officeAt(page, mark.first, mark.last);
    return mark.kind == MentionKind::Organisation && head + 1 < mark.last &&
           (page.isMark(head + 1, u"of") || page.isMark(head + 1, u"for"));
}

void joinLegalForms(const Page &page, std::vector<Mark> &marks)
{
    std::vector<Mark> joined;
    for (const Mark &mark : marks) {
        const bool form = mark.last == mark.first + 1 && mark.known < 0 && (page.is(mark.first) & LegalForm);
        if (!form) {
            joined.push_back(mark);
            continue;
        }
        Mark *before = joined.empty() ? nullptr : &joined.back();
        if (before && before->last == mark.first && before->kind == MentionKind::Organisation &&
            page.follows(mark.first))
            before->last = mark.last;
    }
    marks = std::move(joined);
}

void takeStop(const Page &page, Mark &mark)
{
    const qsizetype stop = mark.last, next = stop + 1;
    const bool shortened = (page.is(stop - 1) & Shortened) && page.token(stop - 1).letters == Case::Capital;
    const bool goesOn = page.isMark(stop, u".") && !page.token(stop).spaceBefore && page.follows(next) &&
                        !page.token(next).isCapital() && !page.isMark(next, u"\"") && !page.isMark(next, u"\u201d");
    if (shortened && goesOn)
        mark.last = next;
}

} // namespace mentions
