#include "mentions/roles.h"

#include "mentions/wordset.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace mentions {

using text::MentionKind;

namespace {

bool isArticle(const Page &page, qsizetype i)
{
    static const WordSet words(
        u"the a an el la los las le les l' l’ un una une der die das den dem il lo gli o os as uma");
    return words.contains(page, i);
}

// "of", and what fuses it with an article.
bool isOf(const Page &page, qsizetype i)
{
    static const WordSet words(
        u"of for de del du des da do dos das d' d’ der des von di della dello dei degli delle dell' dell’");
    return words.contains(page, i);
}

QString spaced(QStringView words)
{
    return words.toString().simplified();
}

class Finder final
{
public:
    Finder(const Page &page, const std::vector<Mark> &marks) : m_page(page), m_marks(marks) {}

    std::vector<Role> run()
    {
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i].kind != MentionKind::Person)
                continue;
            before(i);
            behind(i);
        }
        return std::move(m_roles);
    }

private:
    // The first mark that ends after a token; the marks are in order and apart.
    std::vector<Mark>::const_iterator after(qsizetype token) const
    {
        return std::upper_bound(m_marks.begin(), m_marks.end(), token,
                                [](qsizetype at, const Mark &mark) { return at < mark.last; });
    }

    bool isFree(qsizetype token) const
    {
        const auto mark = after(token);
        return mark == m_marks.end() || token < mark->first;
    }

    const Mark *endingAt(qsizetype token) const
    {
        const auto mark = after(token - 1);
        return mark != m_marks.end() && mark->last == token ? &*mark : nullptr;
    }

    void add(qsizetype first, qsizetype last, std::size_t person, const QString &name, bool office)
    {
        m_roles.push_back({{first, last, MentionKind::Role, Source::Title, 0.9F, -1, 0}, person, name, office});
    }

    // Where the title that ends before this token begins; `last` itself where there is none.
    qsizetype titleStart(qsizetype last, bool &office) const
    {
        qsizetype first = last;
        for (qsizetype i = last - 1; i >= 0 && m_page.follows(i + 1); --i) {
            if (m_page.isMark(i, u".") && i > 0 && (m_page.is(i - 1) & Rank) && m_page.token(i - 1).span.size() <= 4)
                continue;
            if (m_page.isMark(i, u"-") && first < last)
                continue;
            const quint32 is = m_page.is(i);
            const bool title = (is & (Head | Rank)) || ((is & Modifier) && first < last);
            if (!title || !isFree(i) || isAddress(m_page, i))
                break;
            office |= (is & Head) && !(is & Rank);
            first = i;
        }
        static const WordSet leading(u"and then");
        while (first < last && leading.contains(m_page, first))
            ++first;
        return first;
    }

    void before(std::size_t person)
    {
        const qsizetype name = m_marks[person].first;
        qsizetype last = name;
        if (m_page.isMark(last - 1, u",") && last > 1)
            --last; // "Foreign Minister, Ann Lee": only with an office
        bool office = false;
        const qsizetype first = titleStart(last, office);
        if (first < last && (last == name || office)) {
            add(first, last, person, spaced(text::slice(m_page.body, m_page.span(first, last))), office);
            beforeRank(first, person);
        } else if (last == name) {
            beforeRank(name, person);
        }
    }

    // "Chair of the NATO Military Committee Admiral ...": an office with its body right before the rank or name.
    void beforeRank(qsizetype end, std::size_t person)
    {
        const Mark *body = endingAt(end);
        if (!body || (body->kind != MentionKind::Organisation && body->kind != MentionKind::Place) || body->first < 2)
            return;
        qsizetype i = body->first - 1;
        if (isArticle(m_page, i) && i > 0)
            --i;
        if (!isOf(m_page, i))
            return;
        bool office = false;
        const qsizetype first = titleStart(i, office);
        if (first < i && office)
            add(first, i, person, spaced(text::slice(m_page.body, m_page.span(first, end))), true);
    }

    // "Ann Lee, the chair of the Board, said".
    void behind(std::size_t person)
    {
        qsizetype i = m_marks[person].last;
        if (!m_page.isMark(i, u",") || !m_page.follows(i))
            return;
        ++i;
        if (i < m_page.size() && isArticle(m_page, i))
            ++i;
        if (i < m_page.size() && endingAt(i + 1) && endingAt(i + 1)->kind != MentionKind::Person)
            ++i; // "Lee, Oslo's mayor" is left alone, "Lee, Norwegian minister" is not
        const qsizetype first = i;
        while (i < m_page.size() && (m_page.is(i) & (Modifier | Head | Rank)) && isFree(i) && m_page.follows(i))
            ++i;
        if (i == first || !(m_page.is(i - 1) & Head))
            return;
        const qsizetype words = i;
        const std::optional<qsizetype> end = clauseEnd(i);
        if (end)
            add(first, words, person, spaced(text::slice(m_page.body, m_page.span(first, *end))), true);
    }

    // The comma or full stop that ends an apposition, or nothing where it does not look like one.
    std::optional<qsizetype> clauseEnd(qsizetype i) const
    {
        constexpr qsizetype Longest = 10;
        if (i < m_page.size() && !isOf(m_page, i) && !m_page.isMark(i, u",") && !m_page.isMark(i, u"."))
            return std::nullopt;
        for (qsizetype end = i; end < std::min(m_page.size(), i + Longest); ++end) {
            if (m_page.token(end).lineBefore)
                return end;
            const QStringView word = m_page.words(end);
            if (word == u"," || word == u"." || word == u";" || word == u")")
                return end;
        }
        return std::nullopt;
    }

    const Page &m_page;
    const std::vector<Mark> &m_marks;
    std::vector<Role> m_roles;
};

} // namespace

bool isAddress(const Page &page, qsizetype token)
{
    static const WordSet words(u"mr mrs ms miss mister sr sra srta señor señora don doña dom dona herr frau signor "
                               "signora monsieur madame mme mlle mm "
                               "sir dame г-н госпожа господин السيد السيدة 先生 女士 小姐 encik puan tuan");
    return page.token(token).span.size() <= 9 && words.contains(page, token);
}

std::vector<Role> findRoles(const Page &page, const std::vector<Mark> &marks)
{
    return Finder(page, marks).run();
}

} // namespace mentions
