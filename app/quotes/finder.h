#pragma once

#include "language/sentences.h"
#include "language/tokens.h"
#include "result.h"
#include "text/block.h"
#include "text/mention.h"
#include "text/quote.h"

#include <QList>

#include <memory>
#include <vector>

namespace quotes {

// Finds quotations and who speaks. Immutable after load; any thread may find.
class Finder final
{
public:
    // Reads cue words from the share folder; says which file is missing or broken.
    static Result<Finder> load(const QString &share);

    // In order of their first piece; a quote lies in one group of blocks. Blocks, entities and mentions must be of this
    // body. Speakers are read in English, French, German, Portuguese and Spanish, in Arabic, Italian and Russian
    // only right beside the marks; in other languages quotes come without. Linear in the body.
    QList<text::Quote> find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                            const QList<text::Mention> &mentions) const;

    // The same where the caller has split the body already.
    QList<text::Quote> find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                            const QList<text::Mention> &mentions, const language::Split &split) const;

private:
    class Lexicons;
    std::shared_ptr<const Lexicons> m_lexicons; // null before load: then there are no quotes
};

} // namespace quotes
