#pragma once

#include "result.h"
#include "text/block.h"
#include "text/mention.h"
#include "text/quote.h"

#include <QList>

namespace quotes {

// Finds quotations and who speaks. Immutable after load; any thread may find.
class Finder final
{
public:
    // Reads cue words from the share folder; says which file is missing or broken.
    static Result<Finder> load(const QString &share);

    // Blocks, entities and mentions must be of this body.
    QList<text::Quote> find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                            const QList<text::Mention> &mentions) const;
};

} // namespace quotes
