#include "mentions/model.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace mentions {

static_assert(std::endian::native == std::endian::little, "the model file is mapped as it is");

namespace {

// std::popcount is a call where the processor's instruction may not be used.
constexpr quint32 bitsIn(quint32 word)
{
    word -= (word >> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >> 2) & 0x33333333);
    return (((word + (word >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24;
}

constexpr std::size_t HeaderSize = 8 + 4 + 2 * LabelCount * LabelCount + 2 + 4 + 4;

} // namespace

Result<std::shared_ptr<const Model>> Model::load(const QString &path)
{
    const auto broken = [&path] {
        return Error{QStringLiteral("The model %1 is broken. Install Broadsheet again.").arg(path)};
    };
    auto model = std::make_shared<Model>();
    model->m_file = std::make_unique<QFile>(path);
    if (!model->m_file->open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the model %1. Install Broadsheet again.").arg(path)};
    const auto size = static_cast<std::size_t>(model->m_file->size());
    const uchar *data = model->m_file->map(0, static_cast<qint64>(size));
    if (!data || size < HeaderSize || std::memcmp(data, "BSNAMES1", 8) != 0)
        return broken();
    std::memcpy(&model->m_scale, data + 8, 4);
    for (std::size_t i = 0; i < model->m_transitions.size(); ++i)
        model->m_transitions[i] = qFromLittleEndian<qint16>(data + 12 + 2 * i);
    const auto clusters = qFromLittleEndian<quint32>(data + HeaderSize - 8);
    const auto bits = qFromLittleEndian<quint32>(data + HeaderSize - 4);
    if (bits < 16 || bits > 24) // so that bucket and record hold all of a feature's number
        return broken();
    const std::size_t index = HeaderSize + 8UL * clusters;
    const std::size_t records = index + 4 * ((1UL << bits) + 1);
    if (records > size)
        return broken();
    model->m_bits = static_cast<int>(bits);
    model->m_clusters = {reinterpret_cast<const quint32 *>(data + HeaderSize), 2UL * clusters};
    model->m_index = {reinterpret_cast<const quint32 *>(data + index), (1UL << bits) + 1};
    model->m_records = data + records;
    if (records + model->m_index.back() != size)
        return broken();
    model->fillFilter();
    return std::shared_ptr<const Model>(std::move(model));
}

void Model::fillFilter()
{
    m_filter.assign((1U << FilterBits) / 64, 0);
    for (std::size_t bucket = 0; bucket + 1 < m_index.size(); ++bucket) {
        const uchar *at = m_records + m_index[bucket];
        const uchar *const end = m_records + m_index[bucket + 1];
        while (at < end) {
            const auto feature = static_cast<quint32>(bucket << (32 - m_bits)) | qFromLittleEndian<quint16>(at);
            const quint32 labels = at[2] | static_cast<quint32>(at[3]) << 8 | static_cast<quint32>(at[4]) << 16;
            const quint32 bit = feature >> (32 - FilterBits);
            m_filter[bit / 64] |= 1ULL << (bit % 64);
            at += 5 + bitsIn(labels);
        }
    }
}

void Model::add(std::span<const quint32> features, Scores &row) const
{
    const auto end = static_cast<quint32>(features.size());
    add(features, {&end, 1}, {&row, 1});
}

void Model::add(std::span<const quint32> features, std::span<const quint32> ends, std::span<Scores> rows) const
{
    constexpr std::size_t Batch = 32; // as many fetches as a processor has under way, and some
    struct Hit
    {
        quint32 feature;
        quint32 row;
    };
    std::array<Hit, Batch> hits;
    quint32 row = 0;
    for (std::size_t begin = 0; begin < features.size(); begin += Batch) {
        const std::size_t end = std::min(features.size(), begin + Batch);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(&m_filter[features[i] >> (32 - FilterBits) >> 6]);
        std::size_t count = 0;
        for (std::size_t i = begin; i < end; ++i) {
            while (i >= ends[row])
                ++row;
            const quint32 bit = features[i] >> (32 - FilterBits);
            hits[count] = {features[i], row};
            count += m_filter[bit / 64] >> (bit % 64) & 1;
        }
        for (std::size_t i = 0; i < count; ++i)
            __builtin_prefetch(&m_index[hits[i].feature >> (32 - m_bits)]);
        for (std::size_t i = 0; i < count; ++i)
            __builtin_prefetch(m_records + m_index[hits[i].feature >> (32 - m_bits)]);
        for (std::size_t i = 0; i < count; ++i)
            addRecord(hits[i].feature, rows[hits[i].row]);
    }
}

void Model::addRecord(quint32 feature, Scores &row) const
{
    const std::size_t bucket = feature >> (32 - m_bits);
    const auto low = static_cast<quint16>(feature);
    const uchar *at = m_records + m_index[bucket];
    const uchar *const end = m_records + m_index[bucket + 1];
    while (at < end) {
        const auto key = qFromLittleEndian<quint16>(at);
        quint32 labels = at[2] | static_cast<quint32>(at[3]) << 8 | static_cast<quint32>(at[4]) << 16;
        at += 5;
        if (key != low) {
            at += bitsIn(labels);
            continue;
        }
        for (; labels; labels &= labels - 1)
            row[static_cast<std::size_t>(std::countr_zero(labels))] += static_cast<qint8>(*at++);
        return;
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
