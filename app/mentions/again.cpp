#include "mentions/again.h"

#include "mentions/hash.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace mentions {

using text::MentionKind;

namespace {

struct Name
{
    MentionKind kind = MentionKind::Person;
    float confidence = 0;
    qint32 known = -1;
    qsizetype tokens = 0;
};

// Names by the hash of their tokens; the longest name that starts with a first token.
struct Names
{
    QHash<quint64, Name> names;
    QHash<quint64, qsizetype> longest;

    void add(const Page &page, qsizetype first, qsizetype last, const Mark &mark)
    {
        quint64 hash = PhraseStart;
        for (qsizetype i = first; i < last; ++i)
            hash = joinHash(hash, exactHash(page.words(i)));
        Name &name = names[hash];
        if (mark.confidence > name.confidence)
            name = {mark.kind, mark.confidence, mark.known, last - first};
        qsizetype &most = longest[exactHash(page.words(first))];
        most = std::max(most, last - first);
    }
};

// "Ng", "SM": as short as many a word, so it must not be one that the page also writes small.
bool isShortName(const Page &page, qsizetype i)
{
    if (page.token(i).span.size() != 2)
        return false;
    const quint64 lower = page.lower[static_cast<std::size_t>(i)];
    for (qsizetype other = 0; other < page.size(); ++other) {
        if (page.lower[static_cast<std::size_t>(other)] == lower && page.token(other).letters == language::Case::Lower)
            return false;
    }
    return true;
}

// A word that may stand for a name on its own.
bool isTelling(const Page &page, qsizetype i)
{
    const language::Token &token = page.token(i);
    return token.isWord() && token.isCapital() && (token.span.size() > 2 || isShortName(page, i)) &&
           !(page.is(i) &
             (Time | Head | Rank | Modifier | Particle | OrganisationCue | PlaceCue | PlaceCategories | Nationality));
}

Names namesOf(const Page &page, const std::vector<Mark> &marks)
{
    Names names;
    for (const Mark &mark : marks) {
        if (mark.kind > MentionKind::Product || mark.confidence < 0.5F)
            continue;
        if (mark.last - mark.first > 1 || page.token(mark.first).isCapital() || isUncased(page, mark.first))
            names.add(page, mark.first, mark.last, mark);
        if (mark.kind == MentionKind::Person && mark.last - mark.first > 1 && isTelling(page, mark.last - 1))
            names.add(page, mark.last - 1, mark.last, mark);
        if (mark.kind == MentionKind::Person && mark.last - mark.first > 2 && page.token(mark.last - 2).isCapital())
            names.add(page, mark.last - 2, mark.last, mark);
    }
    return names;
}

} // namespace

void markAgain(const Page &page, std::vector<Mark> &marks)
{
    const Names names = namesOf(page, marks);
    std::vector<Mark> added;
    std::size_t next = 0;
    for (qsizetype i = 0; i < page.size(); ++i) {
        while (next < marks.size() && marks[next].last <= i)
            ++next;
        if (next < marks.size() && marks[next].first <= i)
            continue;
        const language::Token &token = page.token(i);
        if (!token.isWord() || (!token.isCapital() && !isUncased(page, i)) || page.isCurrency(i))
            continue;
        const qsizetype most = names.longest.value(exactHash(page.words(i)), 0);
        const qsizetype free = next < marks.size() ? marks[next].first : page.size();
        quint64 hash = PhraseStart;
        Mark best{};
        for (qsizetype last = i; last < std::min(free, i + most); ++last) {
            hash = joinHash(hash, exactHash(page.words(last)));
            const auto name = names.names.constFind(hash);
            if (name == names.names.constEnd() || (last == i && isUncased(page, i)))
                continue;
            if (last == i && !isTelling(page, i) && name->known < 0)
                continue;
            if (last == i && token.span.size() < 3 && name->known < 0 && name->kind == MentionKind::Place)
                continue; // the lists know the places of two letters
            best = {i, last + 1, name->kind, Source::Again, name->confidence * 0.9F, name->known, 0};
        }
        if (best.last > 0) {
            added.push_back(best);
            i = best.last - 1;
        }
    }
    marks.insert(marks.end(), added.begin(), added.end());
    untangle(marks);
}

void heedSurnames(const Page &page, std::vector<Mark> &marks)
{
    constexpr float Sure = 0.8F;
    QHash<quint64, float> surnames;
    for (const Mark &mark : marks) {
        if (mark.kind == MentionKind::Person && mark.last - mark.first > 1 && mark.confidence >= Sure &&
            isTelling(page, mark.last - 1)) {
            float &most = surnames[exactHash(page.words(mark.last - 1))];
            most = std::max(most, mark.confidence);
        }
    }
    for (Mark &mark : marks) {
        const bool place =
            mark.kind == MentionKind::Place && mark.known < 0 && mark.confidence < Sure && !page.followsThe(mark.first);
        if ((mark.kind != MentionKind::Organisation && !place) || mark.last - mark.first > 1)
            continue;
        if (const auto at = surnames.constFind(exactHash(page.words(mark.first))); at != surnames.constEnd())
            mark = {mark.first, mark.last, MentionKind::Person, Source::Again, 0.9F * *at, -1, mark.skip};
    }
}

namespace {

// "Lenz, an NGO that helps", "Lenz is a German company", "Orsk, a town in the south": what stands behind a name says
// what it is, by a word of this category. "Lenz, a company director" does not.
bool isCalled(const Page &page, const Mark &mark, quint32 category)
{
    static constexpr std::array<QStringView, 12> Articles{u"a",  u"an",  u"the",  u"una", u"un",  u"une",
                                                          u"la", u"ein", u"eine", u"die", u"uma", u"um"};
    static constexpr std::array<QStringView, 6> Verbs{u"is", u"was", u"es", u"est", u"ist", u"é"};
    constexpr qsizetype Longest = 5; // words between the article and what it is
    qsizetype at = mark.last;
    if (!(page.isMark(at, u",") || page.isOneOf(at, Verbs)) || !page.isOneOf(at + 1, Articles))
        return false;
    for (at += 2; at < std::min(page.size(), mark.last + 3 + Longest); ++at) {
        if (!(page.token(at).isWord() || page.isMark(at, u"-")) || (page.is(at) & Head))
            return false; // "a professor at the university"
        if (!(page.is(at) & category)) {
            constexpr qsizetype ShortestContent = 4; // letters; "at", "of", "for" lead to something else
            if (page.token(at).isWord() && page.token(at).span.size() < ShortestContent)
                return false;
            continue;
        }
        // A longer word behind it is what it only describes; "based", "that" and "of" go on with the company itself.
        static constexpr std::array<QStringView, 18> Goes{u"that", u"which", u"who", u"of",  u"in",      u"for",
                                                          u"with", u"based", u"led", u"run", u"founded", u"to",
                                                          u"at",   u"on",    u"que", u"qui", u"de",      u"dedicated"};
        const bool last = at + 1 >= page.size() || !page.token(at + 1).isWord();
        return last || page.isOneOf(at + 1, Goes);
    }
    return false;
}

// "the town of Orsk", "la région Lorraine": what stands before a name says that people live there.
bool isOfSettlement(const Page &page, const Mark &mark)
{
    static constexpr std::array<QStringView, 14> Of{u"of", u"de", u"d'", u"d\u2019", u"di",  u"von", u"del",
                                                    u"da", u"do", u"du", u"della",   u"des", u"dos", u"das"};
    constexpr float Sure = 0.9F;
    const auto isSettlement = [&page](qsizetype i) {
        return (page.is(i) & Settlement) && page.token(i).letters == language::Case::Lower;
    };
    if (!page.follows(mark.first))
        return false;
    if (isSettlement(mark.first - 2) && page.isOneOf(mark.first - 1, Of))
        return true;
    // "in the town Ann Lee says": somebody may stand there by chance.
    return mark.last == mark.first + 1 && mark.confidence < Sure && isSettlement(mark.first - 1);
}

} // namespace

void agree(const Page &page, std::vector<Mark> &marks)
{
    constexpr float Called = 3; // as much as three mentions
    using Votes = std::array<float, static_cast<std::size_t>(MentionKind::Product) + 1>;
    QHash<quint64, Votes> votes;
    const auto nameOf = [&page](const Mark &mark) {
        quint64 hash = PhraseStart;
        for (qsizetype i = mark.first; i < mark.last; ++i)
            hash = joinHash(hash, exactHash(page.words(i)));
        return hash;
    };
    for (const Mark &mark : marks) {
        Votes &mine = votes[nameOf(mark)];
        mine[static_cast<std::size_t>(mark.kind)] += mark.confidence;
        if (mark.known >= 0)
            continue;
        if (isCalled(page, mark, Body))
            mine[static_cast<std::size_t>(MentionKind::Organisation)] += Called;
        else if (isOfSettlement(page, mark) || isCalled(page, mark, Settlement))
            mine[static_cast<std::size_t>(MentionKind::Place)] += Called;
    }
    for (Mark &mark : marks) {
        const Votes &all = votes[nameOf(mark)];
        const auto best = std::max_element(all.begin(), all.end());
        const float mine = all[static_cast<std::size_t>(mark.kind)];
        if (*best <= 1.5F * mine)
            continue;
        mark = {
            mark.first, mark.last, static_cast<MentionKind>(best - all.begin()), Source::Again, *best / (*best + mine),
            -1,         mark.skip};
        const Phrase phrase = page.phrases[static_cast<std::size_t>(mark.first)];
        if (phrase.last == mark.last && phrase.known >= 0 && page.lists->known(phrase.known).kind == mark.kind)
            mark.known = phrase.known;
    }
}

void addFree(std::vector<Mark> &marks, const std::vector<Mark> &more)
{
    std::vector<Mark> free;
    std::size_t next = 0;
    for (const Mark &mark : more) {
        while (next < marks.size() && marks[next].last <= mark.first)
            ++next;
        if (next == marks.size() || !marks[next].overlaps(mark))
            free.push_back(mark);
    }
    marks.insert(marks.end(), free.begin(), free.end());
    untangle(marks);
}

void untangle(std::vector<Mark> &marks)
{
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    std::size_t kept = 0;
    for (const Mark &mark : marks) {
        if (kept == 0 || !marks[kept - 1].overlaps(mark))
            marks[kept++] = mark;
    }
    marks.resize(kept);
}

} // namespace mentions
