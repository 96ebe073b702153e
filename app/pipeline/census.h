#pragma once

#include "analysis/knowledge.h"

#include <QHash>
#include <QList>

#include <vector>

namespace pipeline {

// In how many articles lines stand, of whatever source and of each. Counts what recurs exactly; lines that stand once
// are forgotten after a pass. Where there are too many lines to sort at once, a share of the keys is counted in each of
// several passes over the same articles, so that memory is bounded by MostEntries and by what recurs.
class Census final
{
public:
    static constexpr std::size_t MostEntries = 8'000'000; // 128 MB

    explicit Census(std::size_t mostEntries = MostEntries) : m_most(mostEntries) {}

    // An article: its keys, each once. Equal numbers for equal sources; 0: no source.
    void add(quint32 source, const QList<quint64> &keys);
    // Ends a pass. Whether all articles must be added once more.
    bool nextPass();

    // What it knows of an article that was added, the article itself left out. After the last pass.
    QHash<quint64, blocks::Sighting> of(quint32 source, const QList<quint64> &keys) const;

private:
    struct Entry
    {
        quint64 key = 0;
        quint32 source = 0;

        auto operator<=>(const Entry &) const = default; // NOLINT(modernize-use-nullptr)
    };
    static constexpr quint64 MostParts = quint64{1} << 40;

    bool isMine(quint64 key) const { return (key >> 20) % m_parts == m_part; }

    std::size_t m_most;
    quint64 m_part = 0, m_parts = 1;
    std::vector<Entry> m_entries;
    QHash<quint64, quint32> m_files;      // by key, where two or more
    QHash<quint64, quint32> m_sameSource; // by key and source, likewise
};

// A digest of what votes make of sightings: counts on a logarithmic scale, so that one more of many changes nothing.
// 0: none.
quint64 digestOf(const QHash<quint64, blocks::Sighting> &sightings);

} // namespace pipeline
