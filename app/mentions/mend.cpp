#include "mentions/mend.h"

#include "mentions/again.h"
#include "mentions/by_lists.h"

#include <algorithm>

namespace mentions {

using language::Case;
using text::MentionKind;

namespace {

// A title in front is no part of the name ("President Ann Lee", "Special Envoy Ann Lee").
void trimTitle(const Page &page, Mark &mark)
{
    qsizetype first = mark.first;
    bool title = false;
    for (qsizetype i = mark.first; i + 1 < mark.last; ++i) {
        const quint32 is = page.is(i);
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

// A name does not begin or end with a mark, nor run over the end of a sentence.
bool trimMarks(const Page &page, Mark &mark)
{
    const auto isMark = [&page](qsizetype i) { return page.token(i).kind == language::TokenKind::Punctuation; };
    while (mark.first < mark.last && isMark(mark.last - 1) && !page.isMark(mark.last - 1, u")"))
        --mark.last;
    while (mark.first < mark.last && isMark(mark.first))
        ++mark.first;
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (page.isMark(i, u"。") || page.isMark(i, u"!") || page.isMark(i, u"?"))
            return false;
    }
    return mark.first < mark.last;
}

// "Union Pacific–Norfolk Southern": two names the lists know.
bool splitAtDash(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    for (qsizetype i = mark.first + 1; i + 1 < mark.last; ++i) {
        if (!page.isMark(i, u"–") && !page.isMark(i, u"—") && !page.isMark(i, u"-"))
            continue;
        const auto before = markOf(page, mark.first, false), after = markOf(page, i + 1, false);
        if (!before || !after || before->last != i || after->last != mark.last || before->kind == MentionKind::Nationality)
            continue;
        marks.push_back(*before);
        marks.push_back(*after);
        return true;
    }
    return false;
}

bool holdsNumber(const Page &page, const Mark &mark)
{
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (page.token(i).kind == language::TokenKind::Number)
            return true;
    }
    return false;
}

bool isAbstract(MentionKind kind)
{
    return kind == MentionKind::Event || kind == MentionKind::Work || kind == MentionKind::Product;
}

// The lists' word against a doubtful model.
void correctKind(const Page &page, Mark &mark)
{
    if (mark.source != Source::Model || mark.known >= 0)
        return;
    const Phrase phrase = page.phrases[static_cast<std::size_t>(mark.first)];
    if (phrase.last != mark.last || phrase.known < 0 || (phrase.categories & (GivenName | Surname)))
        return;
    const MentionKind listed = page.lists->known(phrase.known).kind;
    const bool unlike = isUncased(page, mark.first) && mark.confidence < 0.95F; // no capitals to go by
    const bool doubtful = mark.confidence < 0.6F || unlike || isAbstract(mark.kind) || (listed == MentionKind::Nationality && mark.kind == MentionKind::Person);
    if (doubtful && (phrase.categories & (Country | Nationality | Organisation | (unlike ? Region | BigCity : 0u))))
        mark = {mark.first, mark.last, listed, Source::List, 0.7F, phrase.known};
}

// Names that are always names: countries, peoples, and organisations by several words or in capitals.
std::vector<Mark> certainNames(const Page &page)
{
    std::vector<Mark> found;
    for (std::size_t s = 0; s < page.sentences.size(); ++s) {
        const language::Sentence sentence = page.sentences[s];
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const Phrase phrase = page.phrases[static_cast<std::size_t>(i)];
            const bool several = phrase.last > i + 1;
            const bool certain = (phrase.categories & Country) || (phrase.categories & Organisation && (several || phrase.categories & Acronym)) ||
                                 (phrase.categories & Nationality && !page.shouting[s]);
            if (phrase.last == 0 || !certain || (!several && (phrase.categories & (GivenName | Surname | Head | Rank | Modifier | Time))))
                continue;
            if (!several && page.token(i).span.size() < 2 + (isUncased(page, i) ? 0 : 1) && !(phrase.categories & Acronym))
                continue;
            if (page.follows(i) && page.isMark(i - 1, u"-") && !page.token(i).spaceBefore)
                continue;
            if (const auto mark = markOf(page, i, page.shouting[s])) {
                found.push_back(*mark);
                i = mark->last - 1;
            }
        }
    }
    return found;
}

} // namespace

void mend(const Page &page, std::vector<Mark> &marks)
{
    std::vector<Mark> mended;
    for (Mark mark : marks) {
        if (mark.source == Source::Model && !trimMarks(page, mark))
            continue;
        if (mark.kind == MentionKind::Person)
            trimTitle(page, mark);
        correctKind(page, mark);
        const language::Token &last = page.token(mark.last - 1);
        const bool uncased = isUncased(page, mark.last - 1);
        const bool small = last.isWord() && last.letters == Case::Lower && !uncased;
        const bool sprawling = uncased && mark.last - mark.first > 8 && (mark.confidence < 0.9F || holdsNumber(page, mark));
        if (mark.source == Source::Model && isAbstract(mark.kind) && (small || sprawling))
            continue;
        if (!splitAtDash(page, mark, mended))
            mended.push_back(mark);
    }
    untangle(mended);
    const std::size_t before = mended.size();
    for (const Mark &mark : certainNames(page)) {
        const bool taken = std::any_of(mended.begin(), mended.begin() + static_cast<std::ptrdiff_t>(before),
                                       [&mark](const Mark &other) { return other.overlaps(mark); });
        if (!taken)
            mended.push_back(mark);
    }
    untangle(mended);
    marks = std::move(mended);
}

} // namespace mentions
