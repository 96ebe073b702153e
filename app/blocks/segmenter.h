#pragma once

#include "blocks/evidence.h"
#include "result.h"
#include "text/block.h"

#include <QList>

#include <memory>

namespace blocks {

// Tells the story from the rest: one block for each non-empty line of a body. Immutable after load; any thread may
// segment. Cues of every line and of the lines around it go to boosted trees, whose odds go with the cues to a second
// pass of trees that sees what the first thought of the neighbours and of the page; a forest for each kind names what
// is not story. A block's confidence is that of its side, story or not, calibrated on articles of unseen domains.
class Segmenter final
{
public:
    // Reads word lists and weights from the share folder; says which file is missing or broken.
    static Result<Segmenter> load(const QString &share);

    Segmenter(Segmenter &&) noexcept;
    Segmenter &operator=(Segmenter &&) noexcept;
    ~Segmenter();

    // Linear in the body's length.
    QList<text::Block> segment(QStringView body) const;

    // The same with what the library knows: lines that recur in other files, and the analyst's corrections.
    QList<text::Block> segment(QStringView body, const Evidence &evidence) const;

private:
    struct Parts;
    explicit Segmenter(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace blocks
