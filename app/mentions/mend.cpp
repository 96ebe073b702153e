#include "mentions/mend.h"

#include "mentions/again.h"
#include "mentions/by_lists.h"
#include "mentions/edges.h"
#include "mentions/han.h"
#include "mentions/hash.h"

#include <algorithm>
#include <array>

namespace mentions {

using language::Case;
using text::MentionKind;

namespace {

// A model's guess below this is more often wrong than right.
constexpr float Faint = 0.33F;
constexpr float FaintUncased = 0.4F;

bool isAbstract(MentionKind kind)
{
    return kind == MentionKind::Event || kind == MentionKind::Work || kind == MentionKind::Product;
}

// A person whose name alone tells who is meant; ends where it begins where there is none.
Mark figureAt(const Page &page, qsizetype first, qsizetype end)
{
    constexpr qsizetype Longest = 5;
    quint64 hash = PhraseStart;
    Mark figure{first, first, MentionKind::Person, Source::List, 0.7F, -1, 0};
    for (qsizetype last = first; last < std::min(end, first + Longest); ++last) {
        hash = joinHash(hash, page.lower[static_cast<std::size_t>(last)]);
        const Lists::Entry *entry = page.lists->find(hash);
        if (!entry)
            break;
        const bool told = last > first || page.token(first).span.size() > 3 || isUncased(page, first);
        if ((entry->categories & Figure) && told)
            figure.last = last + 1;
    }
    return figure;
}

bool joins(const Page &page, qsizetype i)
{
    static constexpr std::array<QStringView, 10> Joints{u"–",   u"—",   u"-",  u"y", u"e",
                                                        u"and", u"und", u"et", u"и", u"ed"};
    return std::any_of(Joints.begin(), Joints.end(), [&](QStringView joint) { return page.isMark(i, joint); });
}

// "Union Pacific–Norfolk Southern", "Unión Europea y Estados Unidos": two names the lists know, and not one. A work or
// an event may be called by both.
bool splitAtJoint(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (isAbstract(mark.kind))
        return false;
    const auto before = markOf(page, mark.first, false);
    if (!before || before->kind == MentionKind::Nationality || before->last + 1 >= mark.last ||
        !joins(page, before->last))
        return false;
    const auto after = markOf(page, before->last + 1, false);
    if (!after || after->last != mark.last)
        return false;
    marks.push_back(*before);
    marks.push_back(*after);
    return true;
}

// "Putin rief Erdogan": two people known by one word, and what one does to the other.
bool splitAtVerb(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    constexpr qsizetype Shortest = 4; // letters; "de" and "von" are parts of a name
    const Mark before = figureAt(page, mark.first, mark.last);
    if (mark.kind != MentionKind::Person || before.last == mark.first || before.last + 1 >= mark.last)
        return false;
    const language::Token &verb = page.token(before.last);
    const Mark after = figureAt(page, before.last + 1, mark.last);
    if (!verb.isWord() || verb.letters != Case::Lower || verb.span.size() < Shortest || after.last != mark.last)
        return false;
    marks.push_back(before);
    marks.push_back(after);
    return true;
}

// "the World Bank Peter Oduya": an organisation the lists know, and a given name right after it begins another.
bool splitBeforePerson(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    const Phrase phrase = page.phrases[static_cast<std::size_t>(mark.first)];
    if (phrase.last <= mark.first || mark.last - phrase.last < 2 || phrase.known < 0 ||
        !(phrase.categories & Organisation) || !(page.is(phrase.last) & GivenName) ||
        !page.token(phrase.last + 1).isCapital())
        return false;
    marks.push_back({mark.first, phrase.last, MentionKind::Organisation, Source::List, 0.8F, phrase.known, 0});
    marks.push_back({phrase.last, mark.last, MentionKind::Person, Source::Name, 0.7F, -1, 0});
    return true;
}

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

// "Baltic Energy Forum (BEF)": what stands in brackets after an organisation and is spelled from its words.
std::vector<Mark> abbreviations(const Page &page, const std::vector<Mark> &marks)
{
    std::vector<Mark> found;
    for (const Mark &mark : marks) {
        const qsizetype inner = mark.last + 1;
        if (mark.kind != MentionKind::Organisation || mark.last - mark.first < 2 || inner + 1 >= page.size() ||
            !page.isMark(mark.last, u"(") || !page.isMark(inner + 1, u")") || page.token(inner).letters != Case::Upper)
            continue;
        if (language::lowered(page.words(inner)[0]) == language::lowered(page.words(mark.first)[0]))
            found.push_back(
                {inner, inner + 1, MentionKind::Organisation, Source::Acronym, std::max(0.6F, mark.confidence), -1, 0});
    }
    return found;
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
        if (!splitAtJoint(page, mark, mended) && !splitAtVerb(page, mark, mended) &&
            !splitBeforePerson(page, mark, mended))
            mended.push_back(mark);
    }
    untangle(mended);
    joinLegalForms(page, mended);
    addFree(mended, abbreviations(page, mended));
    std::vector<Mark> certain = certainNames(page);
    untangle(certain);
    dropCut(mended, certain);
    addFree(mended, certain);
    marks = std::move(mended);
}

} // namespace mentions
