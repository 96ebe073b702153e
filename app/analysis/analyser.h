#pragma once

#include "result.h"
#include "text/analysis.h"
#include "text/document.h"

#include <memory>

namespace analysis {

// Grows whenever the same body may get another Analysis, so that libraries know what to analyse again.
inline constexpr int Version = 3;

// The folder of word lists and models: ../share/broadsheet beside the running program's folder.
QString defaultShare();

// text -> blocks, mentions, quotes, fingerprint, language. Immutable after load; any thread may analyse.
class Analyser final
{
public:
    static Result<std::shared_ptr<const Analyser>> load(const QString &share);
    ~Analyser();

    text::Analysis analyse(const text::Document &document) const;

private:
    struct Parts;
    explicit Analyser(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace analysis
