#include "mentions/model.h"

#include "mentions/hash.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mentions {

static_assert(std::endian::native == std::endian::little, "tables are taken from the file as they are");

namespace {

constexpr std::size_t KeySize = 2, LabelsSize = 3;
constexpr std::size_t PaddingSize = 16; // what is read at once may begin in the last bucket
constexpr std::size_t HeaderSize = 8 + 4 + 2 * LabelCount * LabelCount + 2 + 4 + 4;

} // namespace

Result<Aids> Aids::load(const QString &folder, const QString &name)
{
    Aids aids;
    if (const QString path = folder + u'/' + name + QStringLiteral(".classes"); QFile::exists(path)) {
        auto classes = Classes::load(path);
        if (!classes)
            return classes.error();
        aids.classes = std::move(*classes);
    }
    if (const QString path = folder + u'/' + name + QStringLiteral(".words"); QFile::exists(path)) {
        auto lexicon = Lexicon::load(path);
        if (!lexicon)
            return lexicon.error();
        aids.lexicon = std::move(*lexicon);
    }
    return aids;
}

namespace {

constexpr QByteArrayView Version("BSNAMES4");

Error broken(const QString &path)
{
    return {QStringLiteral("The model %1 is broken. Install Broadsheet again.").arg(path)};
}

bool beginsLikeModel(QByteArrayView begin, std::size_t size)
{
    return size >= HeaderSize && begin.startsWith(Version);
}

Error unreadable(const QString &path)
{
    return {QStringLiteral("Cannot read the model %1. Install Broadsheet again.").arg(path)};
}

} // namespace

Result<Done> Model::check(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path);
    if (!beginsLikeModel(file.read(Version.size()), static_cast<std::size_t>(file.size())))
        return broken(path);
    return Done{};
}

Result<std::shared_ptr<const Model>> Model::load(const QString &path, Aids aids)
{
    auto model = std::make_shared<Model>();
    model->m_aids = std::move(aids);
    model->m_file = std::make_unique<QFile>(path);
    if (!model->m_file->open(QIODevice::ReadOnly))
        return unreadable(path);
    const auto size = static_cast<std::size_t>(model->m_file->size());
    const uchar *data = model->m_file->map(0, static_cast<qint64>(size));
    if (!data || !beginsLikeModel(QByteArrayView(data, static_cast<qsizetype>(size)), size))
        return broken(path);
    std::memcpy(&model->m_scale, data + 8, 4);
    for (std::size_t i = 0; i < model->m_transitions.size(); ++i)
        model->m_transitions[i] = qFromLittleEndian<qint16>(data + 12 + 2 * i);
    const auto clusters = qFromLittleEndian<quint32>(data + HeaderSize - 8);
    const auto bits = qFromLittleEndian<quint32>(data + HeaderSize - 4);
    if (bits < 16 || bits > 24) // so that bucket and key hold all of a feature's number
        return broken(path);
    const std::size_t index = HeaderSize + 8UL * clusters;
    const std::size_t records = index + OffsetSize * ((1UL << bits) + 1);
    if (records + PaddingSize >= size)
        return broken(path);
    model->m_bits = static_cast<int>(bits);
    model->m_clusters = {reinterpret_cast<const quint32 *>(data + HeaderSize), 2UL * clusters};
    model->m_index = data + index;
    model->m_records = data + records;
    if (!model->isWhole(size - PaddingSize - records))
        return broken(path);
    return std::shared_ptr<const Model>(std::move(model));
}

namespace {

quint32 labelsAt(const uchar *at)
{
    return at[0] | static_cast<quint32>(at[1]) << 8 | static_cast<quint32>(at[2]) << 16;
}

// Without the instruction that not every processor has, std::popcount is a call.
std::size_t bitCount(quint64 bits)
{
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<std::size_t>(bits * 0x0101010101010101 >> 56);
}

// How many labels the first of some features have together. Looks at up to seven bytes more than theirs.
inline std::size_t labelCount(const uchar *labels, std::size_t features)
{
    std::size_t count = 0, bytes = features * LabelsSize;
    for (; bytes > 7; bytes -= 8, labels += 8)
        count += bitCount(qFromLittleEndian<quint64>(labels));
    return count + bitCount(qFromLittleEndian<quint64>(labels) & ((1ULL << (8 * bytes)) - 1));
}

// The place of a key among so many, their number where it is not there. Looks at the first eight at once, without a
// branch to mispredict, and so at up to sixteen bytes more than theirs.
inline std::size_t placeOf(quint16 key, const uchar *keys, std::size_t count)
{
    constexpr std::size_t AtOnce = 8;
    constexpr quint64 Low = 0x0001'0001'0001'0001, High = Low << 15;
    const quint64 four = key * Low;
    // The lowest bit of these is that of the first of four keys that is the same (Mycroft 1987).
    const auto same = [four](quint64 those) { return ((those ^ four) - Low) & ~(those ^ four) & High; };
    const quint64 first = same(qFromLittleEndian<quint64>(keys)), second = same(qFromLittleEndian<quint64>(keys + 8));
    const auto at = [](quint64 bits) { return static_cast<std::size_t>(std::countr_zero(bits)) / 16; };
    std::size_t place = first ? at(first) : AtOnce / 2 + at(second);
    if (place >= AtOnce && count > AtOnce) {
        while (place < count && qFromLittleEndian<quint16>(keys + KeySize * place) != key)
            ++place;
    }
    return std::min(place, count);
}

} // namespace

// Every bucket is as long as its records say, so that no look-up leaves the file.
bool Model::isWhole(std::size_t size) const
{
    const std::size_t buckets = 1UL << m_bits;
    if (offsetOf(0) != 0 || offsetOf(buckets) != size)
        return false;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        const std::size_t begin = offsetOf(bucket), end = offsetOf(bucket + 1);
        if (begin + 2 > end || end > size)
            return false;
        const uchar *at = m_records + begin;
        const std::size_t rows = at[0], others = at[1];
        std::size_t needed = 2 + (rows + others) * KeySize + others * LabelsSize + rows * LabelCount;
        if (begin + needed > end)
            return false;
        needed += labelCount(at + 2 + (rows + others) * KeySize, others);
        if (begin + needed != end)
            return false;
    }
    return true;
}

inline Model::Record Model::find(quint32 feature) const
{
    const uchar *at = bucketOf(feature);
    const std::size_t rows = at[0], others = at[1], count = rows + others;
    at += 2;
    const std::size_t place = placeOf(static_cast<quint16>(feature), at, count);
    if (place == count)
        return {};
    const uchar *labels = at + count * KeySize;
    const auto *weights = reinterpret_cast<const qint8 *>(labels + others * LabelsSize);
    if (place < rows)
        return {weights + place * LabelCount, 0};
    weights += rows * LabelCount + labelCount(labels, place - rows);
    return {weights, labelsAt(labels + (place - rows) * LabelsSize)};
}

void Model::add(std::span<const quint32> features, Scores &row) const
{
    const auto end = static_cast<quint32>(features.size());
    add(features, {&end, 1}, {&row, 1});
}

namespace {

// Whole vector registers, and one more. A copy, so that the compiler knows that the two do not overlap.
void addRow(const qint8 *weights, Scores &row)
{
    constexpr std::size_t Whole = 16;
    static_assert(LabelCount == Whole + 1);
    std::array<qint8, Whole> copy;
    std::memcpy(copy.data(), weights, Whole);
    std::array<qint16, Whole> sum;
    for (std::size_t label = 0; label < Whole; ++label)
        sum[label] = static_cast<qint16>(row[label] + copy[label]);
    std::copy(sum.begin(), sum.end(), row.begin());
    row[Whole] = static_cast<qint16>(row[Whole] + weights[Whole]);
}

// Single weights go to a row of their own: a register cannot be read at once from places written one by one.
void addSome(const qint8 *weights, quint32 labels, Scores &row)
{
    for (; labels; labels &= labels - 1) {
        auto &score = row[static_cast<std::size_t>(std::countr_zero(labels))];
        score = static_cast<qint16>(score + *weights++);
    }
}

} // namespace

void Model::add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const
{
    constexpr std::size_t Line = 64;  // bytes
    constexpr std::size_t Batch = 32; // as many fetches as a processor has under way, and some
    quint32 row = 0;
    Scores some{};
    const auto close = [&rows, &row, &some] {
        for (std::size_t label = 0; label < PaddedLabels; ++label)
            rows[row][label] = static_cast<qint16>(rows[row][label] + some[label]);
        some = {};
        ++row;
    };
    for (std::size_t begin = 0; begin < features.size(); begin += Batch) {
        const std::size_t end = std::min(features.size(), begin + Batch);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(m_index + OffsetSize * (features[i] >> (32 - m_bits)));
        for (std::size_t i = begin; i < end; ++i) {
            const uchar *bucket = bucketOf(features[i]);
            __builtin_prefetch(bucket);
            __builtin_prefetch(bucket + Line); // many begin in one line of the cache and end in the next
        }
        for (std::size_t i = begin; i < end; ++i) {
            while (i >= ends[row])
                close();
            const Record record = find(features[i]);
            if (!record.weights)
                continue;
            if (record.labels == 0)
                addRow(record.weights, rows[row]);
            else
                addSome(record.weights, record.labels, some);
        }
    }
    if (!features.empty())
        close();
}

Path Model::pathOf(quint64 word) const
{
    const auto hash = static_cast<quint32>(word >> 32);
    std::size_t low = 0, high = m_clusters.size() / 2;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (m_clusters[2 * middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    if (2 * low >= m_clusters.size() || m_clusters[2 * low] != hash)
        return {};
    const quint32 packed = m_clusters[2 * low + 1];
    return {packed & 0x7FFFFFF, static_cast<quint8>(packed >> 27)};
}

} // namespace mentions
