#pragma once

#include "store/ids.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QList>

#include <optional>

// What pipeline::Reviser works on: which articles were analysed with less than the library knows now. All of it lies in
// the library, so a revision that was killed goes on at the next start.
namespace store {

// Grows with every change of corrections.
using Epoch = qint64;

struct RevisionDue
{
    Epoch rules = 0;    // the corrections' epoch
    qint64 stale = 0;   // articles that a correction touches
    qint64 lines = 0;   // grows whenever articles come, change or go
    bool count = false; // the lines have not been counted since

    bool any() const { return stale > 0 || count; }
    bool operator==(const RevisionDue &) const = default;
};

// What counting needs of one article.
struct ArticleLines
{
    ArticleId article = 0;
    quint32 source = 0;   // equal for equal sources; 0: no source
    quint64 evidence = 0; // Reanalysed::evidence it was last analysed with
    int analysisVersion = 0;
    QList<quint64> keys; // ascending, each once

    bool operator==(const ArticleLines &) const = default;
};

struct ToRevise
{
    ArticleId article = 0;
    text::Document document;
    text::Analysis analysis;
    int analysisVersion = 0;
    quint32 source = 0;
    QList<quint64> lineKeys;
    QList<quint64> followed; // ids of the entity rules
    bool stale = false;      // a correction touches it
    Epoch epoch = 0;         // of the corrections, when this was read
    quint64 basis = 0;       // a digest of the text, the analysis and the rules followed; of this process only

    bool operator==(const ToRevise &) const = default;
};

// An article looked at again. Its text is as it was.
struct Reanalysed
{
    ArticleId article = 0;
    std::optional<text::Analysis> analysis; // nothing: it came out as it was
    int analysisVersion = 0;
    QList<quint64> lineKeys = {};                // empty keeps those it has
    std::optional<QList<quint64>> followed = {}; // of entity rules, see ruleId(); nothing keeps those it has
    std::optional<quint64> evidence = {};        // a digest of the sightings used; nothing keeps what it has
    Epoch epoch = 0;   // ToRevise::epoch; if corrections were given since, the article is left and due again
    quint64 basis = 0; // ToRevise::basis; where it is no longer the article's, the article is left as it is: what this
                       // was made from is gone, and whoever wrote since has heeded more. 0: not compared
};

} // namespace store
