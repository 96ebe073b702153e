#pragma once

#include "blocks/evidence.h"
#include "data.h"

#include <QHash>

#include <vector>

namespace train {

// What a library that holds the examples knows of their lines. Each set is a library of its own, a domain is a source.
class Sightings final
{
public:
    explicit Sightings(const std::vector<const Example *> &examples);

    // Of this example's lines, itself apart. Empty for sets that were made by varying others.
    blocks::Evidence of(const Example &example) const;

private:
    struct Seen
    {
        int files = 0;
        QHash<QString, int> sources;
    };

    QHash<QString, QHash<quint64, Seen>> m_sets;
};

} // namespace train
