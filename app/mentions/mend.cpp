#include "mentions/mend.h"

#include "mentions/abbreviations.h"
#include "mentions/again.h"
#include "mentions/by_lists.h"
#include "mentions/edges.h"
#include "mentions/han.h"
#include "mentions/splits.h"

#include <algorithm>

namespace mentions {

using language::Case;
using text::MentionKind;

namespace {

// A model's guess below this is more often wrong than right.
constexpr float Faint = 0.33F;
constexpr float FaintUncased = 0.4F;

bool holdsNumber(const Page &page, const Mark &mark)
{
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (page.token(i).kind == language::TokenKind::Number)
            return true;
    }
    return false;
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
    const bool several = mark.last > mark.first + 1 && (phrase.categories & Country);
    const bool doubtful = mark.confidence < (phrase.categories & Country ? 0.75F : 0.6F) || unlike || several ||
                          isAbstract(mark.kind) ||
                          (listed == MentionKind::Nationality && mark.kind == MentionKind::Person);
    if (doubtful && (phrase.categories & (Country | Nationality | Organisation | (unlike ? Region | BigCity : 0u))))
        mark = {mark.first, mark.last, listed, Source::List, 0.7F, phrase.known, phrase.skip};
}

// "Nagano Prefecture", "the Muslim League": the last word tells what it is.
void correctByHead(const Page &page, Mark &mark)
{
    constexpr float Sure = 0.9F;
    if (mark.source != Source::Model || mark.known >= 0 || mark.confidence >= Sure || mark.last < mark.first + 2 ||
        !page.token(mark.last - 1).isCapital())
        return;
    // "Penn State" is more than one thing, and a work may be called by a body ("Agreement for a Pacific Partnership").
    const quint32 is = page.is(mark.last - 1) & (OrganisationCue | PlaceCue | Generic);
    for (qsizetype i = mark.first; i < mark.last; ++i) {
        if (page.is(i) & (WorkCue | EventCue))
            return;
    }
    if (is == PlaceCue && !isAbstract(mark.kind))
        mark.kind = MentionKind::Place;
    else if (is == OrganisationCue && mark.kind != MentionKind::Place)
        mark.kind = MentionKind::Organisation;
}

// One word that alone tells which person is meant, and no place or organisation.
void correctFigure(const Page &page, Mark &mark)
{
    constexpr float Sure = 0.9F;
    const auto isSmall = [&page](qsizetype i) { return page.token(i).letters == Case::Lower && !isUncased(page, i); };
    if (mark.last == mark.first + 2 && (page.is(mark.first) & Figure) && isSmall(mark.last - 1))
        --mark.last; // what the person does is no part of the name
    if (mark.source != Source::Model || mark.confidence >= Sure)
        return;
    const bool single = mark.last == mark.first + 1;
    // Without spaces each character is a token.
    const quint32 is = single                        ? page.is(mark.first)
                       : isUncased(page, mark.first) ? page.lists->categoriesOf(page.words(mark))
                                                     : 0;
    if (!(is & Figure) || (is & NameCategories))
        return;
    mark.kind = MentionKind::Person;
    mark.known = -1;
}

void addFigures(const Page &page, language::Sentence sentence, std::vector<Mark> &found)
{
    for (qsizetype i = sentence.first; i < sentence.last; ++i) {
        if (!page.token(i).isCapital() && !isUncased(page, i))
            continue;
        if (const Mark figure = figureAt(page, i, sentence.last); figure.last > i) {
            found.push_back(figure);
            i = figure.last - 1;
        }
    }
}

// "Weltbank": one word of a language for what English names by several.
bool isWholeInOneWord(const Page &page, qsizetype i, const Phrase &phrase)
{
    constexpr qsizetype Shortest = 7;
    return phrase.known >= 0 && page.token(i).span.size() >= Shortest &&
           page.lists->known(phrase.known).name.contains(u' ');
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
            const bool certain =
                (phrase.categories & Country) ||
                (phrase.categories & Organisation &&
                 (several || phrase.categories & Acronym || isWholeInOneWord(page, i, phrase))) ||
                (phrase.categories & Nationality && (!page.shouting[s] || page.words(i).endsWith(u's'))) ||
                (phrase.categories & BigCity && isUncased(page, i) &&
                 page.span(i, std::max(phrase.last, i + 1)).size() > 3);
            if (phrase.last == 0 || !certain || page.isCurrency(phrase.last - 1) ||
                (!several && (phrase.categories & (GivenName | Surname | Head | Rank | Modifier | Time))))
                continue;
            if (!several && page.token(i).span.size() < 2 + (isUncased(page, i) ? 0 : 1) &&
                !(phrase.categories & Acronym))
                continue;
            if (page.follows(i) && page.isMark(i - 1, u"-") && !page.token(i).spaceBefore)
                continue;
            if (const auto mark = markOf(page, i, page.shouting[s])) {
                found.push_back(*mark);
                i = mark->last - 1;
            }
        }
        addFigures(page, sentence, found);
    }
    return found;
}

// A model's mark that cuts through a country or an organisation of several words ("Штаты молчат" of "Соединённые
// Штаты").
void dropCut(std::vector<Mark> &marks, const std::vector<Mark> &certain)
{
    const auto isCut = [&certain](const Mark &mark) {
        return mark.source == Source::Model && std::any_of(certain.begin(), certain.end(), [&mark](const Mark &name) {
                   return name.last - name.first > 1 && name.first < mark.first && mark.first < name.last;
               });
    };
    marks.erase(std::remove_if(marks.begin(), marks.end(), isCut), marks.end());
}

} // namespace

void mend(const Page &page, std::vector<Mark> &marks)
{
    std::vector<Mark> mended;
    for (Mark mark : marks) {
        if (!isAbstract(mark.kind)) {
            endAtBreak(page, mark);
            trimElided(page, mark);
            trimDay(page, mark);
        }
        if (mark.source == Source::Model && (!trimMarks(page, mark) || page.isCurrency(mark.last - 1)))
            continue;
        if (mark.kind == MentionKind::Person) {
            trimTitle(page, mark);
            takeSmallHalf(page, mark);
            takeSecondSurname(page, mark);
        }
        if (mark.kind == MentionKind::Organisation)
            trimGovernment(page, mark);
        if (mark.kind == MentionKind::Organisation || mark.kind == MentionKind::Place)
            trimRank(page, mark);
        if (!isAbstract(mark.kind))
            trimOffice(page, mark);
        fitToList(page, mark);
        if (mark.source == Source::Model)
            trimPrefix(page, mark);
        correctKind(page, mark);
        correctByHead(page, mark);
        correctFigure(page, mark);
        const language::Token &last = page.token(mark.last - 1);
        const bool uncased = isUncased(page, mark.last - 1);
        const bool small = last.isWord() && last.letters == Case::Lower && !uncased;
        const bool sprawling =
            uncased && mark.last - mark.first > 8 && (mark.confidence < 0.9F || holdsNumber(page, mark));
        const bool bareTitle = mark.kind == MentionKind::Person && isBareTitle(page, mark);
        const bool faint = mark.known < 0 && mark.confidence < (uncased ? FaintUncased : Faint);
        if (mark.source == Source::Model && ((isAbstract(mark.kind) && (small || sprawling)) || bareTitle || faint ||
                                             isNameless(page, mark) || isOffice(page, mark)))
            continue;
        split(page, mark, mended);
    }
    untangle(mended);
    joinLegalForms(page, mended);
    addFree(mended, abbreviationsIn(page, mended));
    std::vector<Mark> certain = certainNames(page);
    untangle(certain);
    dropCut(mended, certain);
    addFree(mended, certain);
    marks = std::move(mended);
}

} // namespace mentions
