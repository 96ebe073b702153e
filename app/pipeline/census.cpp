#include "pipeline/census.h"

#include "store/types.h"

#include <algorithm>
#include <cmath>

namespace pipeline {

namespace {

// The finaliser of MurmurHash3: every bit depends on every bit.
quint64 mixed(quint64 h)
{
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

quint64 withSource(quint64 key, quint32 source)
{
    return mixed(key ^ (quint64{source} * 0x9e3779b97f4a7c15ULL));
}

// 0, 1, 2, 3 and then two steps a doubling.
quint64 stepOf(int files)
{
    return files < 4 ? static_cast<quint64>(files) : static_cast<quint64>(std::floor(2 * std::log2(files)));
}

} // namespace

void Census::add(quint32 source, const QList<quint64> &keys)
{
    for (const quint64 key : keys) {
        if (isMine(key))
            m_entries.push_back({key, source});
    }
    // One line that stands in more articles than there is room for cannot be shared out further.
    const auto canSplit = [this] {
        const quint64 first = m_entries.front().key >> 20;
        return m_parts < MostParts &&
               std::any_of(m_entries.cbegin(), m_entries.cend(), [=](const Entry &e) { return e.key >> 20 != first; });
    };
    while (m_entries.size() > m_most && canSplit()) {
        m_parts *= 2;
        std::erase_if(m_entries, [this](const Entry &entry) { return !isMine(entry.key); });
    }
}

bool Census::nextPass()
{
    std::sort(m_entries.begin(), m_entries.end());
    const auto end = m_entries.cend();
    for (auto line = m_entries.cbegin(); line != end;) {
        const auto next = std::find_if(line, end, [key = line->key](const Entry &e) { return e.key != key; });
        if (next - line > 1) {
            m_files.insert(line->key, static_cast<quint32>(next - line));
            for (auto one = line; one != next;) {
                const auto other = std::find_if(one, next, [s = one->source](const Entry &e) { return e.source != s; });
                if (one->source != 0 && other - one > 1)
                    m_sameSource.insert(withSource(one->key, one->source), static_cast<quint32>(other - one));
                one = other;
            }
        }
        line = next;
    }
    m_entries.clear();
    const bool more = ++m_part < m_parts;
    if (!more)
        m_entries.shrink_to_fit();
    return more;
}

QHash<quint64, blocks::Sighting> Census::of(quint32 source, const QList<quint64> &keys) const
{
    QHash<quint64, blocks::Sighting> sightings;
    for (const quint64 key : keys) {
        const int files = static_cast<int>(m_files.value(key));
        if (files < 2)
            continue;
        const int same = source == 0 ? 0 : static_cast<int>(m_sameSource.value(withSource(key, source)));
        sightings.insert(key,
                         {std::min(files - 1, store::MostSightings), std::clamp(same - 1, 0, store::MostSightings)});
    }
    return sightings;
}

quint64 digestOf(const QHash<quint64, blocks::Sighting> &sightings)
{
    quint64 digest = 0; // a sum: the order does not matter
    for (auto it = sightings.cbegin(); it != sightings.cend(); ++it)
        digest += mixed(it.key() ^ mixed(stepOf(it->files) * 64 + stepOf(it->sameSource) + 1));
    return digest;
}

} // namespace pipeline
