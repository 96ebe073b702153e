#include "mentions/finder.h"

#include "mentions/again.h"
#include "mentions/by_lists.h"
#include "mentions/grammar.h"
#include "mentions/lists.h"
#include "mentions/resolve.h"
#include "mentions/roles.h"
#include "text/analysis.h"

#include <algorithm>

namespace mentions {

struct Finder::Parts
{
    Lists lists;
};

Finder::Finder(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Finder::Finder(Finder &&) noexcept = default;
Finder::~Finder() = default;

Result<Finder> Finder::load(const QString &share)
{
    auto lists = Lists::load(share + QStringLiteral("/lists"));
    if (!lists)
        return lists.error();
    return Finder(std::make_unique<const Parts>(std::move(*lists)));
}

namespace {

// The language of the block that holds each sentence; the sentences and the blocks are in order.
QString languageOf(const QList<text::Block> &blocks, qsizetype at)
{
    const qsizetype block = text::blockAt(blocks, at);
    return block < 0 ? QString() : blocks[block].language;
}

// A title in front is no part of the name ("President Ann Lee").
void trimTitles(const Page &page, std::vector<Mark> &marks)
{
    for (Mark &mark : marks) {
        if (mark.kind != text::MentionKind::Person)
            continue;
        while (mark.last - mark.first > 1 && (page.is(mark.first) & (Head | Rank)) && !(page.is(mark.first) & (GivenName | Surname)))
            mark.first += page.isMark(mark.first + 1, u".") && mark.last - mark.first > 2 ? 2 : 1;
    }
}

void addFree(std::vector<Mark> &marks, const std::vector<Mark> &more)
{
    const std::size_t before = marks.size();
    for (const Mark &mark : more) {
        const bool taken = std::any_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(before),
                                       [&mark](const Mark &other) { return other.overlaps(mark); });
        if (!taken)
            marks.push_back(mark);
    }
    untangle(marks);
}

} // namespace

Found Finder::find(QStringView body, const QList<text::Block> &blocks) const
{
    thread_local Page page; // keeps its memory from article to article
    page.read(body, m_parts->lists);
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < page.sentences.size(); ++i) {
        const QString language = languageOf(blocks, page.token(page.sentences[i].first).span.begin);
        markByLists(page, i, language == u"de", marks);
    }
    trimTitles(page, marks);
    untangle(marks);
    markAgain(page, marks);
    std::vector<Mark> formal;
    findByGrammar(page, formal);
    addFree(marks, formal);
    return resolve(page, marks, findRoles(page, marks));
}

} // namespace mentions
