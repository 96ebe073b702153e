#pragma once

#include "store/connection.h"
#include "store/types.h"

namespace store {

// The ids a query asks for, in its order; all of them. Inside one read transaction. Throws SqlError.
QList<ArticleId> findArticles(Connection &connection, const Query &query);

} // namespace store
