#pragma once

#include "analysis/knowledge.h"
#include "result.h"
#include "text/analysis.h"
#include "text/document.h"

#include <memory>
#include <optional>

namespace analysis {

// Grows whenever the same body may get another Analysis, so that libraries know what to analyse again.
inline constexpr int Version = 6;

// The folder of word lists and models: ../share/broadsheet beside the running program's folder.
QString defaultShare();

// text -> blocks, mentions, quotes, fingerprint, language. Immutable after load; any thread may analyse.
class Analyser final
{
public:
    static Result<std::shared_ptr<const Analyser>> load(const QString &share);
    ~Analyser();

    text::Analysis analyse(const text::Document &document) const;

    // The same with what is known beside the text.
    struct Learned
    {
        text::Analysis analysis;
        QList<quint64> followed; // ids of the rulings on names that had a say, each once
    };
    Learned analyse(const text::Document &document, const Knowledge &knowledge) const;

    // Whether the text comes out otherwise with this knowledge than in `before`, which must be of the same text and
    // `followed` by it. Segments first, which is the quick part; names and quotes are found anew only where the kind or
    // language of a block differs, or rulings on names had a say or may have one (`namesToo`).
    std::optional<Learned> reconsider(const text::Document &document, const text::Analysis &before,
                                      const QList<quint64> &followed, const Knowledge &knowledge, bool namesToo) const;

private:
    struct Parts;
    Learned complete(const text::Document &document, QList<text::Block> blocks, const Knowledge &knowledge) const;
    explicit Analyser(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace analysis
