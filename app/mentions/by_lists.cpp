#include "mentions/by_lists.h"

#include "mentions/hash.h"

#include <algorithm>

namespace mentions {

using text::MentionKind;

std::optional<Mark> markOf(const Page &page, qsizetype first, bool doubtful)
{
    const Phrase phrase = page.phrases[static_cast<std::size_t>(first)];
    constexpr quint32 Names = PlaceCategories | Organisation | Nationality;
    if (phrase.last == 0 || !(phrase.categories & Names))
        return std::nullopt;
    const bool single = phrase.last == first + 1;
    const bool alone = !(phrase.categories & (Country | Region | BigCity | Organisation | Nationality));
    // Small towns are called like words, given names and families.
    if (alone && (doubtful || (phrase.categories & (GivenName | Surname | Head | Rank | Modifier | Time))))
        return std::nullopt;
    if (alone && single && page.token(first).span.size() < 4 && !isUncased(page, first))
        return std::nullopt;
    if (single && isUncased(page, first) && page.token(first).span.size() < 2)
        return std::nullopt;
    MentionKind kind = MentionKind::Place;
    if (phrase.known >= 0)
        kind = page.lists->known(phrase.known).kind;
    const float sure = phrase.categories & (Country | Organisation | Nationality) ? 0.9F : alone ? 0.6F : 0.8F;
    return Mark{first, phrase.last, kind, Source::List, sure, phrase.known, phrase.skip};
}

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

namespace {

class Sentence final
{
public:
    Sentence(const Page &page, std::size_t index, bool nouns, std::vector<Mark> &marks)
        : m_page(page), m_range(page.sentences[index]), m_shouting(page.shouting[index]), m_nouns(nouns), m_marks(marks)
    {
    }

    void run()
    {
        for (qsizetype i = m_range.first; i < m_range.last;) {
            const qsizetype end = m_page.token(i).isWord() ? read(i) : i;
            i = std::max(end, i + 1);
        }
    }

private:
    qsizetype add(qsizetype first, qsizetype last, MentionKind kind, Source source, float confidence)
    {
        m_marks.push_back({first, last, kind, source, confidence, -1, 0});
        return last;
    }

    bool isCapital(qsizetype i) const
    {
        return i < m_range.last && m_page.token(i).isWord() && m_page.token(i).isCapital();
    }

    // The stop of an initial, a hyphen or a particle, with the name going on behind it.
    bool ties(qsizetype i) const
    {
        if (!isCapital(i + 1))
            return false;
        if (m_page.isMark(i, u"."))
            return m_page.token(i - 1).span.size() == 1;
        if (m_page.isMark(i, u"-"))
            return !m_page.token(i).spaceBefore && !m_page.token(i + 1).spaceBefore;
        return (m_page.is(i) & Particle) && !isCapital(i) && m_page.token(i).span.size() > 1;
    }

    // Capital words from here on, and what ties them.
    qsizetype runEnd(qsizetype i) const
    {
        qsizetype end = i + 1;
        for (qsizetype next = end; next < m_range.last; ++next) {
            if (m_page.is(next) & (Head | Rank) && isCapital(next + 1) && !(m_page.is(next) & (Surname | GivenName)))
                return beforeOffice(i, next); // "Air Force General Ada Moss"
            const bool goesOn = isCapital(next) && m_page.follows(next) && (m_shouting || m_page.is(next) != Time);
            if (goesOn)
                end = next + 1;
            else if (!ties(next))
                break;
        }
        return end;
    }

    // "White House Press Secretary": what describes the office is no part of the name before it.
    qsizetype beforeOffice(qsizetype i, qsizetype end) const
    {
        while (end - 1 > i && (m_page.is(end - 1) & Modifier))
            --end;
        return end;
    }

    bool isArticle(qsizetype i) const
    {
        const QStringView word = m_page.words(i);
        return word == u"The" || word == u"A" || word == u"An" || word == u"El" || word == u"La" || word == u"Los" ||
               word == u"Le" || word == u"Les" || word == u"Der" || word == u"Die" || word == u"Das" || word == u"Il" ||
               word == u"O";
    }

    bool holds(qsizetype first, qsizetype last, quint32 categories) const
    {
        for (qsizetype i = first; i < last; ++i) {
            if (m_page.is(i) & categories)
                return true;
        }
        return false;
    }

    qsizetype read(qsizetype i)
    {
        const bool opens = i == m_range.first;
        const auto listed = markOf(m_page, i, opens || m_shouting);
        const qsizetype end = isCapital(i) ? runEnd(i) : i;
        // A listed name inside a longer one ("Paris Hilton", "Berlin Institute") gives way to it.
        if (listed && listed->last >= end)
            return m_marks.push_back(*listed), listed->last;
        if (isCapital(i)) {
            if (const qsizetype named = readRun(i, end); named > i)
                return named;
        }
        if (listed)
            return m_marks.push_back(*listed), listed->last;
        return i;
    }

    qsizetype readRun(qsizetype i, qsizetype end)
    {
        const quint32 is = m_page.is(i);
        const bool given = (is & GivenName) && !(is & (Country | Region | BigCity | Organisation | Time));
        const qsizetype most = m_shouting ? std::min(end, i + 3) : end;
        if (given && most - i >= 2 && most - i <= 5 && !holds(i + 1, most, OrganisationCue | PlaceCue | EventCue))
            return add(i, most, MentionKind::Person, Source::Name, 0.8F);
        if (m_shouting)
            return i;
        if (isArticle(i))
            return i;
        if (end - i >= 2 && holds(i, end, OrganisationCue) && !(is & (Head | Rank)) && (i > m_range.first || !m_nouns))
            return add(i, end, MentionKind::Organisation, Source::Cue, 0.6F);
        if (m_nouns && !given)
            return i;
        if (afterTitle(i) && !(is & (Head | Rank | Modifier)))
            return add(i, end, MentionKind::Person, Source::Title, 0.7F);
        return i;
    }

    bool afterTitle(qsizetype i) const
    {
        const qsizetype before = m_page.isMark(i - 1, u".") ? i - 2 : i - 1;
        return before >= m_range.first && (m_page.is(before) & (Head | Rank)) && m_page.follows(i);
    }

    const Page &m_page;
    language::Sentence m_range;
    bool m_shouting;
    bool m_nouns;
    std::vector<Mark> &m_marks;
};

} // namespace

void markByLists(const Page &page, std::size_t sentence, bool nouns, std::vector<Mark> &marks)
{
    Sentence(page, sentence, nouns, marks).run();
}

} // namespace mentions
