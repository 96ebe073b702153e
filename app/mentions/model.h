#pragma once

#include "mentions/classes.h"
#include "mentions/forms.h"
#include "mentions/lexicon.h"
#include "result.h"

#include <QFile>
#include <QString>
#include <QtEndian>

#include <algorithm>
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
using LabelScores = std::array<qint16, LabelCount>; // as they are kept

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

// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), as a file that is
// mapped: what is never asked for is never read. Little-endian: "BSNAMES4", float32 scale, int16 transitions[17*17],
// 2 empty bytes, uint32 clusters, uint32 bits; then for each cluster word uint32 hash and uint32 path (length in the
// upper 5 bits); then 2^bits+1 offsets of 24 bits into the buckets of features. A bucket, which the upper bits of a
// feature's number choose, holds whole rows, one int8 for each label, for the features that have most of them, and
// for the others only the weights that there are: uint8 whole rows, uint8 others, a uint16 key of each (the lower half
// of the number), 24 bits for each other that say which labels have a weight, the whole rows, and the weights of the
// others. 16 empty bytes end the file.
class Model final
{
public:
    // The aids are those it was trained with.
    static Result<std::shared_ptr<const Model>> load(const QString &path, Aids aids);
    // Whether the file begins like a model of this version, without reading on: what an old or half-made installation
    // holds is noticed before its language is met.
    static Result<Done> check(const QString &path);

    // Adds the weights of features to rows of scores: those up to ends[0] to the first row, and so on. Few are in
    // the cache: memory is fetched ahead for many at once.
    void add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const;
    void add(std::span<const quint32> features, Scores &row) const;
    qint32 transition(int before, int after) const
    {
        return m_transitions[static_cast<std::size_t>(before) * LabelCount + static_cast<std::size_t>(after)];
    }
    Path pathOf(quint64 word) const; // by its exactHash or lowerHash
    const Aids &aids() const { return m_aids; }
    // How many times as likely as another a labelling is whose score is higher by so much. What is hardly possible is
    // not possible.
    float odds(qint32 score) const
    {
        const qint64 place = qint64{std::min(score, Farthest)} + Farthest;
        return place < 0 ? 0 : m_odds[static_cast<std::size_t>(place)];
    }

private:
    static constexpr std::size_t OffsetSize = 3;
    static constexpr qint32 Farthest = 900; // units of a score

    // Where the weights of a feature are.
    struct Record
    {
        const qint8 *weights = nullptr; // nullptr: it has none
        quint32 labels = 0;             // that have a weight; 0: all of them
    };
    // The fourth byte that is read is the next offset's or the first of the buckets.
    std::size_t offsetOf(std::size_t bucket) const
    {
        return qFromLittleEndian<quint32>(m_index + OffsetSize * bucket) & 0xFFFFFF;
    }
    const uchar *bucketOf(quint32 feature) const { return m_records + offsetOf(feature >> (32 - m_bits)); }
    template <class Processor>
    Record find(quint32 feature) const;
    template <class Processor>
    [[gnu::always_inline]] void addOn(Processor processor, std::span<const quint32> features,
                                      std::span<const quint32> ends, std::span<Scores> rows) const;
    void addOnNew(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const;
    bool setScale(const uchar *at); // false: no such scale can be
    bool isWhole(std::size_t size) const;

    Aids m_aids;
    std::unique_ptr<QFile> m_file;
    std::array<float, 2 * Farthest + 1> m_odds{};
    std::array<qint32, LabelCount * LabelCount> m_transitions{};
    std::span<const quint32> m_clusters; // pairs
    const uchar *m_index = nullptr;      // where each bucket begins, and the end
    const uchar *m_records = nullptr;
    int m_bits = 0;
};

} // namespace mentions
