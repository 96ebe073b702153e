#include "cli/library.h"

#include "cli/streams.h"

#include <QFileInfo>

#include <deque>

namespace cli {

namespace {

constexpr qsizetype pageOfRows = 512;
constexpr std::size_t articlesAhead = 16;

} // namespace

void complainOf(const Error &error)
{
    complain(error.what);
}

std::unique_ptr<store::Reader> openReader(const Usage &usage)
{
    auto reader = valueOf(store::Reader::open(usage.library()));
    return reader ? std::move(*reader) : nullptr;
}

store::Query queryFor(const QString &search, store::Sort sort)
{
    if (search.trimmed() == u"is:briefing")
        return {store::View::Briefing, {}, sort, {}};
    return {store::View::All, search, sort, {}};
}

bool forEachArticle(store::Reader &reader, const store::Query &query,
                    const std::function<bool(const store::Article &)> &take)
{
    const auto ids = valueOf(reader.find(query).result());
    if (!ids)
        return false;
    std::deque<QFuture<Result<store::Article>>> asked;
    for (auto next = ids->cbegin(); next != ids->cend() || !asked.empty();) {
        while (next != ids->cend() && asked.size() < articlesAhead)
            asked.push_back(reader.article(*next++));
        const auto article = valueOf(asked.front().takeResult());
        asked.pop_front();
        if (!article)
            return false;
        if (!take(*article))
            return true;
    }
    return true;
}

bool forEachRow(store::Reader &reader, const store::Query &query, const std::function<bool(const store::Row &)> &take)
{
    const auto ids = valueOf(reader.find(query).result());
    if (!ids)
        return false;
    for (qsizetype at = 0; at < ids->size(); at += pageOfRows) {
        const auto rows = valueOf(reader.rows(ids->mid(at, pageOfRows)).result());
        if (!rows)
            return false;
        for (const store::Row &row : *rows)
            if (!take(row))
                return true;
    }
    return true;
}

} // namespace cli
