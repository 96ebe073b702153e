#include "mentions/model.h"

#include "mentions/hash.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace mentions {

static_assert(std::endian::native == std::endian::little, "tables are taken from the file as they are");

namespace {

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

Result<std::shared_ptr<const Model>> Model::load(const QString &path, Aids aids)
{
    const auto broken = [&path] {
        return Error{QStringLiteral("The model %1 is broken. Install Broadsheet again.").arg(path)};
    };
    auto model = std::make_shared<Model>();
    model->m_aids = std::move(aids);
    model->m_file = std::make_unique<QFile>(path);
    if (!model->m_file->open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the model %1. Install Broadsheet again.").arg(path)};
    const auto size = static_cast<std::size_t>(model->m_file->size());
    const uchar *data = model->m_file->map(0, static_cast<qint64>(size));
    if (!data || size < HeaderSize || std::memcmp(data, "BSNAMES2", 8) != 0)
        return broken();
    std::memcpy(&model->m_scale, data + 8, 4);
    for (std::size_t i = 0; i < model->m_transitions.size(); ++i)
        model->m_transitions[i] = qFromLittleEndian<qint16>(data + 12 + 2 * i);
    const auto clusters = qFromLittleEndian<quint32>(data + HeaderSize - 8);
    const auto bits = qFromLittleEndian<quint32>(data + HeaderSize - 4);
    if (bits < 16 || bits > 24) // so that bucket and key hold all of a feature's number
        return broken();
    const std::size_t index = HeaderSize + 8UL * clusters;
    const std::size_t records = index + 4 * ((1UL << bits) + 1);
    if (records > size)
        return broken();
    model->m_bits = static_cast<int>(bits);
    model->m_clusters = {reinterpret_cast<const quint32 *>(data + HeaderSize), 2UL * clusters};
    model->m_index = {reinterpret_cast<const quint32 *>(data + index), (1UL << bits) + 1};
    model->m_records = data + records;
    if (!model->isWhole(size - records))
        return broken();
    return std::shared_ptr<const Model>(std::move(model));
}

namespace {

constexpr std::size_t KeySize = 2, LabelsSize = 3;

quint32 labelsAt(const uchar *at)
{
    return at[0] | static_cast<quint32>(at[1]) << 8 | static_cast<quint32>(at[2]) << 16;
}

// Without the instruction that not every processor has, std::popcount is a call.
int labelCount(quint32 labels)
{
    labels -= labels >> 1 & 0x555555;
    labels = (labels & 0x333333) + (labels >> 2 & 0x333333);
    labels = (labels + (labels >> 4)) & 0x0F0F0F;
    return static_cast<int>((labels + (labels >> 8) + (labels >> 16)) & 0xFF);
}

} // namespace

// Every bucket is as long as its records say, so that no look-up leaves the file.
bool Model::isWhole(std::size_t size) const
{
    if (m_index.front() != 0 || m_index.back() != size)
        return false;
    for (std::size_t bucket = 0; bucket + 1 < m_index.size(); ++bucket) {
        if (m_index[bucket] >= m_index[bucket + 1] || m_index[bucket + 1] > size)
            return false;
        const uchar *at = m_records + m_index[bucket];
        const std::size_t count = *at, length = m_index[bucket + 1] - m_index[bucket];
        std::size_t needed = 1 + count * (KeySize + LabelsSize);
        if (needed > length)
            return false;
        for (std::size_t i = 0; i < count; ++i)
            needed += static_cast<std::size_t>(labelCount(labelsAt(at + 1 + count * KeySize + i * LabelsSize)));
        if (needed != length)
            return false;
    }
    return true;
}

Model::Record Model::find(quint32 feature) const
{
    const uchar *at = bucketOf(feature);
    const std::size_t count = *at++;
    const auto key = static_cast<quint16>(feature);
    std::size_t place = 0;
    while (place < count && qFromLittleEndian<quint16>(at + KeySize * place) != key)
        ++place;
    if (place == count)
        return {};
    const uchar *labels = at + count * KeySize;
    const uchar *weights = labels + count * LabelsSize;
    for (std::size_t i = 0; i < place; ++i)
        weights += labelCount(labelsAt(labels + i * LabelsSize));
    return {labelsAt(labels + place * LabelsSize), reinterpret_cast<const qint8 *>(weights)};
}

void Model::add(std::span<const quint32> features, Scores &row) const
{
    const auto end = static_cast<quint32>(features.size());
    add(features, {&end, 1}, {&row, 1});
}

void Model::add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const
{
    constexpr std::size_t Batch = 32; // as many fetches as a processor has under way, and some
    quint32 row = 0;
    for (std::size_t begin = 0; begin < features.size(); begin += Batch) {
        const std::size_t end = std::min(features.size(), begin + Batch);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(&m_index[features[i] >> (32 - m_bits)]);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(bucketOf(features[i]));
        for (std::size_t i = begin; i < end; ++i) {
            while (i >= ends[row])
                ++row;
            Record record = find(features[i]);
            Scores &scores = rows[row];
            for (; record.labels; record.labels &= record.labels - 1) {
                auto &score = scores[static_cast<std::size_t>(std::countr_zero(record.labels))];
                score = static_cast<qint16>(score + *record.weights++);
            }
        }
    }
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
