#include "sightings.h"

#include <QSet>

namespace train {

Sightings::Sightings(const std::vector<const Example *> &examples)
{
    for (const Example *example : examples) {
        if (example->set.endsWith(u'+'))
            continue;
        auto &set = m_sets[example->set];
        QSet<quint64> keys;
        for (const QStringView line : QStringView(example->body).split(u'\n'))
            keys.insert(blocks::lineKey(line));
        for (const quint64 key : std::as_const(keys)) {
            Seen &seen = set[key];
            ++seen.files;
            ++seen.sources[example->domain];
        }
    }
}

blocks::Evidence Sightings::of(const Example &example) const
{
    blocks::Evidence evidence;
    const auto set = m_sets.constFind(example.set);
    if (set == m_sets.constEnd())
        return evidence;
    for (const QStringView line : QStringView(example.body).split(u'\n')) {
        const quint64 key = blocks::lineKey(line);
        const auto seen = set->constFind(key);
        if (key != 0 && seen != set->constEnd() && seen->files > 1)
            evidence.sightings[key] = {seen->files - 1, seen->sources.value(example.domain) - 1};
    }
    return evidence;
}

} // namespace train
