#include "mentions/model.h"

#include "mentions/hash.h"
#include "mentions/weights.h"

#include <algorithm>
#include <cmath>

namespace mentions {

static_assert(std::endian::native == std::endian::little, "tables are taken from the file as they are");

namespace {

constexpr std::size_t KeySize = 2;
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
    if (!model->setScale(data + 8))
        return broken(path);
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

// The place of a key among so many, their number where it is not there. Looks at the first eight at once, without a
// branch to mispredict, and so at up to sixteen bytes more than theirs.
inline std::size_t placeOf(quint16 key, const uchar *keys, std::size_t count)
{
    constexpr std::size_t AtOnce = 8;
    constexpr quint64 Low = 0x0001'0001'0001'0001, High = Low << 15;
    const quint64 four = key * Low;
    // The lowest bit of these is that of the first of four keys that is the same (Mycroft 1987).
    const auto same = [four](quint64 those) { return ((those ^ four) - Low) & ~(those ^ four) & High; };
    // The four bits side by side.
    const auto packed = [](quint64 bits) { return (bits >> 15) * 0x0001'0002'0004'0008 >> 48 & 0xF; };
    const quint64 found = packed(same(qFromLittleEndian<quint64>(keys))) |
                          packed(same(qFromLittleEndian<quint64>(keys + 8))) << 4 | 1ULL << AtOnce;
    auto place = static_cast<std::size_t>(std::countr_zero(found));
    if (place >= AtOnce && count > AtOnce) {
        while (place < count && qFromLittleEndian<quint16>(keys + KeySize * place) != key)
            ++place;
    }
    return std::min(place, count);
}

} // namespace

bool Model::setScale(const uchar *at)
{
    constexpr float Least = 0.02F, Most = 1; // so that the table of odds goes from hardly any to nearly all
    float scale = 0;
    std::memcpy(&scale, at, sizeof scale);
    if (!(scale >= Least && scale <= Most))
        return false;
    for (std::size_t i = 0; i < m_odds.size(); ++i)
        m_odds[i] = std::exp(std::min(20.0F, static_cast<float>(static_cast<int>(i) - Farthest) * scale));
    return true;
}

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
        needed += OnAnyProcessor::labelCount(at + 2 + (rows + others) * KeySize, others);
        if (begin + needed != end)
            return false;
    }
    return true;
}

template <class Processor>
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
    weights += rows * LabelCount + Processor::labelCount(labels, place - rows);
    return {weights, labelsAt(labels + (place - rows) * LabelsSize)};
}

template <class Processor>
inline void Model::addOn(Processor processor, std::span<const quint32> features, std::span<const quint32> ends,
                         std::span<Scores> rows) const
{
    constexpr std::size_t Line = 64;  // bytes
    constexpr std::size_t Batch = 32; // as many fetches as a processor has under way, and some
    quint32 row = 0;
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
                processor.close(rows[row++]);
            const Record record = find<Processor>(features[i]);
            if (!record.weights)
                continue;
            if (record.labels == 0)
                addRow(record.weights, rows[row]);
            else
                processor.add(record.weights, record.labels, rows[row]);
        }
    }
    if (!features.empty())
        processor.close(rows[row]);
}

void Model::add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const
{
#ifdef __x86_64__
    static const bool isNew = OnNewProcessor::isThis();
    if (isNew)
        return addOnNew(features, ends, rows);
#endif
    addOn(OnAnyProcessor(), features, ends, rows);
}

#ifdef __x86_64__
[[gnu::target("ssse3,popcnt")]] void Model::addOnNew(std::span<const quint32> features, std::span<const quint32> ends,
                                                     std::span<Scores> rows) const
{
    addOn(OnNewProcessor(), features, ends, rows);
}
#endif

void Model::add(std::span<const quint32> features, Scores &row) const
{
    const auto end = static_cast<quint32>(features.size());
    add(features, {&end, 1}, {&row, 1});
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
