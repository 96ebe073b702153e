#pragma once

#include "analysis/analyser.h"
#include "analysis/knowledge.h"
#include "store/types.h"

#include <memory>

namespace pipeline {

// The corrections of a library, ready to be heeded by any thread. Immutable.
class Heeded final
{
public:
    Heeded() = default; // none
    explicit Heeded(const store::Corrections &corrections);

    store::Epoch epoch() const { return m_epoch; } // -1: none were asked for
    // What is known of the article's lines and names by corrections alone; no sightings. 0: an article yet to come.
    analysis::Knowledge of(store::ArticleId article) const;

private:
    analysis::Knowledge m_everywhere; // shared with every copy handed out
    QHash<store::ArticleId, QHash<quint64, blocks::Ruling>> m_places;
    store::Epoch m_epoch = -1;
};

// What the Writer is to put for a document, analysed with the corrections. 0: an article yet to come.
store::Incoming incomingOf(text::Document document, store::ArticleId article, const analysis::Analyser &analyser,
                           const Heeded &heeded);

} // namespace pipeline
