#include "mentions/splits.h"

#include "mentions/by_lists.h"

#include <array>

namespace mentions {

using language::Case;
using text::MentionKind;

namespace {

bool joins(const Page &page, qsizetype i)
{
    static constexpr std::array<QStringView, 10> Joints{u"–",   u"—",   u"-",  u"y", u"e",
                                                        u"and", u"und", u"et", u"и", u"ed"};
    return page.isOneOf(i, Joints);
}

// These tokens of a mark, as what the lists know them or as this kind.
Mark partOf(const Page &page, const Mark &mark, qsizetype first, qsizetype last, MentionKind kind)
{
    if (const auto listed = markOf(page, first, false);
        listed && listed->last == last && listed->known >= 0 && kind == MentionKind::Organisation)
        return *listed;
    return {first, last, kind, mark.source, mark.confidence, -1, first == mark.first ? mark.skip : 0};
}

// "Union Pacific–Norfolk Southern", "Unión Europea y Estados Unidos": two names the lists know, and not one. A work or
// an event may be called by both.
bool splitAtJoint(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (isAbstract(mark.kind))
        return false;
    const auto before = markOf(page, mark.first, false);
    if (!before || before->last + 1 >= mark.last || !joins(page, before->last))
        return false;
    const auto after = markOf(page, before->last + 1, false);
    // "Egyptian-UAE" is two, "Israeli-Palestinian" is one.
    if (!after || after->last != mark.last ||
        (before->kind == MentionKind::Nationality && after->kind != MentionKind::Place))
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

// "Rafael Costa y Harold Moss": two full names.
bool splitPeople(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (mark.kind != MentionKind::Person)
        return false;
    for (qsizetype i = mark.first + 2; i + 2 < mark.last; ++i) {
        if (!joins(page, i) || !page.token(i).isWord() || !(page.is(mark.first) & GivenName) ||
            !(page.is(i + 1) & GivenName))
            continue;
        marks.push_back(partOf(page, mark, mark.first, i, mark.kind));
        marks.push_back(partOf(page, mark, i + 1, mark.last, mark.kind));
        return true;
    }
    return false;
}

// "Honda Vs. Toyota". A match ("Lenz vs. Moss") or a case may be called so.
bool splitAtVersus(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    static constexpr std::array<QStringView, 5> Versus{u"vs", u"Vs", u"VS", u"versus", u"Versus"};
    if (isAbstract(mark.kind))
        return false;
    for (qsizetype i = mark.first + 1; i + 1 < mark.last; ++i) {
        const qsizetype after = page.isMark(i + 1, u".") ? i + 2 : i + 1;
        if (!page.isOneOf(i, Versus) || after >= mark.last)
            continue;
        marks.push_back(partOf(page, mark, mark.first, i, mark.kind));
        marks.push_back(partOf(page, mark, after, mark.last, mark.kind));
        return true;
    }
    return false;
}

// What tells that tokens by themselves are the name of a body: bits of a mask, 0 where nothing does.
enum BodySign : unsigned {
    Known = 1,  // to the lists
    Begins = 2, // "Ministry of Health"
    Ends = 4,   // "Food and Agriculture Organization"
};

unsigned bodySigns(const Page &page, qsizetype first, qsizetype last)
{
    const Phrase phrase = page.phrases[static_cast<std::size_t>(first)];
    unsigned signs = phrase.last == last && (phrase.categories & (Organisation | Country)) ? Known : 0u;
    if (last == first + 1 || !page.token(first).isCapital())
        return signs;
    if ((page.is(first) & OrganisationCue) && (page.isMark(first + 1, u"of") || page.isMark(first + 1, u"for")))
        signs |= Begins;
    if ((page.is(last - 1) & OrganisationCue) && page.token(last - 1).isCapital())
        signs |= Ends;
    return signs;
}

// The end of a possessive.
bool owns(const Page &page, qsizetype i)
{
    return page.isMark(i, u"'s") || page.isMark(i, u"\u2019s");
}

// "the World Health Organization and the Food and Agriculture Organization", "the Ministry of Culture's Bureau of
// Heritage". "Ministry of Agriculture and Food Industries" is one, "Gallo Clinic and Research Centre" too.
bool splitBodies(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (mark.kind != MentionKind::Organisation || mark.source != Source::Model)
        return false;
    for (qsizetype i = mark.first + 1; i + 1 < mark.last; ++i) {
        const bool joint = page.isMark(i, u"and");
        if (!joint && !owns(page, i))
            continue;
        const qsizetype after = joint && page.isMark(i + 1, u"the") ? i + 2 : i + 1;
        const unsigned before = bodySigns(page, mark.first, i), behind = bodySigns(page, after, mark.last);
        const bool told = (before & behind & Begins) || ((before | behind) & Known);
        if (!before || !behind || (joint && !told))
            continue;
        marks.push_back(partOf(page, mark, mark.first, i, mark.kind));
        marks.push_back(partOf(page, mark, after, mark.last, mark.kind));
        return true;
    }
    return false;
}

// "Sawea CEO Ann Lee": a title inside a person's name ends the name of what the person leads.
bool splitAtTitle(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (mark.kind != MentionKind::Person && mark.kind != MentionKind::Organisation)
        return false;
    for (qsizetype i = mark.first + 1; i + 1 < mark.last; ++i) {
        const quint32 is = page.is(i);
        if (!(is & Head) || (is & (GivenName | Surname | Rank)) || !page.token(i).isCapital())
            continue;
        qsizetype name = i + 1;
        while (name < mark.last && ((page.is(name) & (Head | Rank)) || page.isMark(name, u".")))
            ++name;
        if (mark.last - name < 2 || (page.is(mark.first) & GivenName) || !page.token(name).isCapital() ||
            (page.is(name) & Particle) || !page.token(i - 1).isCapital())
            continue;
        qsizetype body = i;
        while (body > mark.first && (page.is(body - 1) & Modifier))
            --body;
        if (body > mark.first)
            marks.push_back(partOf(page, mark, mark.first, body, MentionKind::Organisation));
        marks.push_back(partOf(page, mark, name, mark.last, MentionKind::Person));
        return true;
    }
    return false;
}

// "Partito Popolare por la de Acción Católica": an article that no noun follows stands for one, and no name holds it.
bool splitAtArticle(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    static constexpr std::array<QStringView, 8> Articles{u"el", u"la", u"los", u"las", u"o", u"a", u"os", u"as"};
    static constexpr std::array<QStringView, 6> Of{u"de", u"del", u"do", u"da", u"dos", u"das"};
    for (qsizetype i = mark.first + 1; i + 2 < mark.last; ++i) {
        if (!page.isOneOf(i, Articles) || !page.isOneOf(i + 1, Of) || !page.token(i + 2).isCapital())
            continue;
        qsizetype end = i;
        while (end > mark.first && page.token(end - 1).letters == Case::Lower)
            --end;
        if (end > mark.first)
            marks.push_back(partOf(page, mark, mark.first, end, mark.kind));
        marks.push_back(partOf(page, mark, i + 2, mark.last, mark.kind));
        return true;
    }
    return false;
}

} // namespace

void split(const Page &page, const Mark &mark, std::vector<Mark> &marks)
{
    if (!splitAtJoint(page, mark, marks) && !splitAtVerb(page, mark, marks) && !splitBeforePerson(page, mark, marks) &&
        !splitPeople(page, mark, marks) && !splitAtVersus(page, mark, marks) && !splitBodies(page, mark, marks) &&
        !splitAtTitle(page, mark, marks) && !splitAtArticle(page, mark, marks))
        marks.push_back(mark);
}

} // namespace mentions
