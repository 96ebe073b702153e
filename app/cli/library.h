#pragma once

#include "cli/usage.h"
#include "store/reader.h"

#include <functional>
#include <memory>
#include <optional>

namespace cli {

// Opens the library the command was given; where that fails, says why and returns nothing.
std::unique_ptr<store::Reader> openReader(const Usage &usage);

// The value, or nothing once the error has been said.
template <typename T>
std::optional<T> valueOf(Result<T> result);

// Which articles --query and --sort mean. A query of nothing but is:briefing has the analyst's order.
store::Query queryFor(const QString &search, store::Sort sort);

// Calls with one article after another, in order, whatever the library's size; `take` says whether to go on.
// False where reading failed, which has been said.
bool forEachArticle(store::Reader &reader, const store::Query &query,
                    const std::function<bool(const store::Article &)> &take);
bool forEachRow(store::Reader &reader, const store::Query &query, const std::function<bool(const store::Row &)> &take);

void complainOf(const Error &error);

template <typename T>
std::optional<T> valueOf(Result<T> result)
{
    if (result)
        return std::move(result).value();
    complainOf(result.error());
    return std::nullopt;
}

} // namespace cli
