#include "mentions/abbreviations.h"

#include "language/letters.h"

#include <algorithm>

namespace mentions {

using language::Case;
using text::MentionKind;

namespace {

// Where the one word that begins here ends, with what hyphens join to it.
qsizetype wordEnd(const Page &page, qsizetype i)
{
    while (i + 2 < page.size() && page.isMark(i + 1, u"-") && !page.token(i + 1).spaceBefore &&
           !page.token(i + 2).spaceBefore)
        i += 2;
    return i + 1;
}

bool beginsLike(QStringView a, QStringView b)
{
    return language::lowered(a[0]) == language::lowered(b[0]);
}

// True where a word is spelled from the first letters of a name's large words, in this order and all of them.
bool isSpelledBy(const Page &page, const Mark &mark, QStringView word)
{
    constexpr qsizetype Shortest = 3;
    qsizetype letter = 0;
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (!page.token(i).isWord() || !page.token(i).isCapital())
            continue;
        if (letter == word.size() || !beginsLike(word.sliced(letter), page.words(i)))
            return false;
        ++letter;
    }
    return letter == word.size() && letter >= Shortest;
}

} // namespace

qsizetype abbreviationEnd(const Page &page, const Mark &organisation)
{
    const qsizetype inner = organisation.last + 1;
    if (organisation.kind != MentionKind::Organisation || organisation.last - organisation.first < 2 ||
        inner + 1 >= page.size() || !page.isMark(organisation.last, u"("))
        return 0;
    const qsizetype end = wordEnd(page, inner);
    const QStringView word = text::slice(page.body, page.span(inner, end));
    const bool upper = page.token(inner).letters == Case::Upper && beginsLike(word, page.words(organisation.first));
    return page.isMark(end, u")") && (upper || isSpelledBy(page, organisation, word)) ? end : 0;
}

std::vector<Mark> abbreviationsIn(const Page &page, const std::vector<Mark> &marks)
{
    constexpr float Least = 0.6F;
    std::vector<Mark> found;
    for (const Mark &mark : marks) {
        if (const qsizetype end = abbreviationEnd(page, mark); end > 0)
            found.push_back({mark.last + 1, end, MentionKind::Organisation, Source::Acronym,
                             std::max(Least, mark.confidence), -1, 0});
    }
    return found;
}

} // namespace mentions
