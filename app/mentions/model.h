#pragma once

#include "mentions/classes.h"
#include "mentions/forms.h"
#include "mentions/lexicon.h"
#include "result.h"

#include <QString>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace mentions {

// Labels: 0 is none; 1 + 4 * type + place, with type person, organisation, place, other and place begin, inside, end,
// single.
inline constexpr int TypeCount = 4;
inline constexpr int LabelCount = 1 + 4 * TypeCount;
inline constexpr int PaddedLabels = 24; // so that rows of scores are whole vector registers

enum class Part : quint8 { Begin, Inside, End, Single };
constexpr int labelOf(int type, Part part)
{
    return 1 + 4 * type + static_cast<int>(part);
}
constexpr int typeOf(int label)
{
    return (label - 1) / 4;
}
constexpr Part partOf(int label)
{
    return static_cast<Part>((label - 1) % 4);
}
// A name once begun goes on or ends, and only a name once begun does.
constexpr bool mayFollow(int before, int after)
{
    const bool open = before != 0 && partOf(before) <= Part::Inside;
    const bool continues = after != 0 && (partOf(after) == Part::Inside || partOf(after) == Part::End);
    return open ? continues && typeOf(before) == typeOf(after) : !continues;
}

using Scores = std::array<qint16, PaddedLabels>;

// Beside the labels a row of scores holds what kind a name of the type "other" is.
enum class OtherKind : quint8 { Nationality, Event, Work, Product };
inline constexpr int OtherKindCount = 4;
constexpr std::size_t scoreOf(OtherKind kind)
{
    return static_cast<std::size_t>(LabelCount) + static_cast<std::size_t>(kind);
}

// What a model knows beside its weights, where there is such a file.
struct Aids
{
    std::shared_ptr<const Classes> classes; // NAME.classes
    std::shared_ptr<const Lexicon> lexicon; // NAME.words

    static Result<Aids> load(const QString &folder, const QString &name);
};

// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), from a file.
// Little-endian: "BSNAMES1", float32 scale, int16 transitions[17*17], uint32 clusters, uint32 bits; then for each
// cluster word uint32 hash and uint32 path (length in the upper 5 bits); then 2^bits+1 uint32 offsets into the records;
// then the records, by feature number: uint16 low half of the number's rest, 24 bits that say which labels have a
// weight, and an int8 for each. In memory every record has all its weights, zero or not: they are added without asking.
class Model final
{
public:
    // The aids are those it was trained with.
    static Result<std::shared_ptr<const Model>> load(const QString &path, Aids aids);

    // Adds the weights of features to rows of scores: those up to ends[0] to the first row, and so on. Few are in
    // the cache: memory is fetched ahead for many at once.
    void add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const;
    void add(std::span<const quint32> features, Scores &row) const;
    qint32 transition(int before, int after) const
    {
        return m_transitions[static_cast<std::size_t>(before * LabelCount + after)];
    }
    Path pathOf(quint64 word) const; // by its exactHash or lowerHash
    const Aids &aids() const { return m_aids; }
    float scale() const { return m_scale; } // of one unit of a score

private:
    using Weights = std::array<qint8, PaddedLabels>;

    static constexpr quint32 None = ~0U;
    quint32 find(quint32 feature) const // the number of its record
    {
        const std::size_t bucket = feature >> (32 - m_bits);
        for (quint32 at = m_buckets[bucket]; at < m_buckets[bucket + 1]; ++at) {
            if (m_keys[at] == static_cast<quint16>(feature))
                return at;
        }
        return None;
    }
    bool readRecords(std::span<const quint32> index, const uchar *records);

    Aids m_aids;
    float m_scale = 1;
    std::array<qint32, LabelCount * LabelCount> m_transitions{};
    std::vector<quint32> m_clusters; // pairs
    std::vector<quint32> m_buckets;  // by the upper bits of a feature: where its records begin
    std::vector<quint16> m_keys;     // of the records, and one more
    std::vector<quint32> m_rows;     // of the records: which weights; more than half have some in common
    std::vector<Weights> m_weights;
    int m_bits = 0;
};

} // namespace mentions
