#include "pipeline/fate.h"

#include "intake/read.h"

#include <utility>

namespace pipeline {

namespace {

Fate left(const intake::Found &found, store::Outcome outcome, store::ArticleId article, const QString &reason = {})
{
    return {{found.path, outcome, reason, article}, std::nullopt, found.size};
}

} // namespace

Fate settle(const intake::Found &found, const KnownFiles &known, const analysis::Analyser &analyser,
            const Heeded &heeded)
{
    const auto before = known.constFind(found.path);
    const bool isKnown = before != known.constEnd();
    const store::ArticleId article = isKnown ? before->article : 0;
    const bool sameRules = isKnown && before->analysisVersion == analysis::Version;
    if (sameRules && found.refusal.isEmpty() && before->size == found.size && before->modified == found.modified)
        return left(found, store::Outcome::Unchanged, article);

    auto document = intake::read(found);
    if (!document)
        return left(found, store::Outcome::Refused, article, document.error().what);
    if (sameRules && before->sha256 == document->provenance.sha256) {
        Fate fate = left(found, store::Outcome::Unchanged, article);
        fate.outcome.modified = document->provenance.modified; // not to be read again for its new time
        return fate;
    }

    Fate fate = left(found, isKnown ? store::Outcome::Updated : store::Outcome::Added, article);
    fate.incoming = incomingOf(std::move(*document), article, analyser, heeded);
    return fate;
}

} // namespace pipeline
