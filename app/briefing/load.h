#pragma once

#include "result.h"
#include "store/types.h"

#include <QFuture>
#include <QList>

namespace store {
class Reader;
}

namespace briefing {

// Reads exactly these articles, in their order. An article that is not there fails the whole, so that nothing is
// missing unseen. The reader must outlive the future. Continue with store::whenDone().
QFuture<Result<QList<store::Article>>> load(store::Reader &reader, const QList<store::ArticleId> &articles);

} // namespace briefing
