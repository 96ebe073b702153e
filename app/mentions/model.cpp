#include "mentions/model.h"

#include "mentions/hash.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the model %1. Install Broadsheet again.").arg(path)};
    const auto size = static_cast<std::size_t>(file.size());
    const uchar *data = file.map(0, static_cast<qint64>(size));
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
    model->m_clusters.resize(2UL * clusters);
    std::memcpy(model->m_clusters.data(), data + HeaderSize, 8UL * clusters);
    const std::span offsets(reinterpret_cast<const quint32 *>(data + index), (1UL << bits) + 1);
    if (records + offsets.back() != size || !model->readRecords(offsets, data + records))
        return broken();
    return std::shared_ptr<const Model>(std::move(model));
}

namespace {

// Keeps equal rows once.
template <typename Row>
class Pool final
{
public:
    explicit Pool(std::vector<Row> &rows) : m_rows(rows), m_places(1U << 19) {}

    // The number of a row; nothing where there are more than a model can hold.
    std::optional<quint32> add(const Row &row)
    {
        if (m_rows.size() * 4 > m_places.size() * 3)
            return std::nullopt;
        quint64 hash = FnvStart;
        for (const auto weight : row)
            hash = fnv(hash, static_cast<quint8>(weight));
        std::size_t at = static_cast<std::size_t>(hash ^ (hash >> 32)) & (m_places.size() - 1);
        for (; m_places[at] != 0; at = (at + 1) & (m_places.size() - 1)) {
            if (m_rows[m_places[at] - 1] == row)
                return m_places[at] - 1;
        }
        m_rows.push_back(row);
        m_places[at] = static_cast<quint32>(m_rows.size());
        return m_places[at] - 1;
    }

private:
    std::vector<Row> &m_rows;
    std::vector<quint32> m_places; // 1 and the number of a row; 0: empty
};

} // namespace

bool Model::readRecords(std::span<const quint32> index, const uchar *records)
{
    Pool pool(m_weights);
    m_buckets.reserve(index.size());
    for (std::size_t bucket = 0; bucket + 1 < index.size(); ++bucket) {
        m_buckets.push_back(static_cast<quint32>(m_keys.size()));
        if (index[bucket] > index[bucket + 1] || index[bucket + 1] > index.back())
            return false;
        const uchar *at = records + index[bucket];
        const uchar *const end = records + index[bucket + 1];
        while (at < end) {
            if (end - at < 5)
                return false;
            quint32 labels = at[2] | static_cast<quint32>(at[3]) << 8 | static_cast<quint32>(at[4]) << 16;
            if (end - at < 5 + std::popcount(labels))
                return false;
            m_keys.push_back(qFromLittleEndian<quint16>(at));
            Weights weights{};
            at += 5;
            for (; labels; labels &= labels - 1)
                weights[static_cast<std::size_t>(std::countr_zero(labels))] = static_cast<qint8>(*at++);
            const auto row = pool.add(weights);
            if (!row)
                return false;
            m_rows.push_back(*row);
        }
    }
    m_buckets.push_back(static_cast<quint32>(m_keys.size()));
    m_keys.emplace_back(); // so that there is something to fetch after the last
    for (auto *grown : {&m_buckets, &m_rows})
        grown->shrink_to_fit();
    m_keys.shrink_to_fit();
    m_weights.shrink_to_fit();
    return true;
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
        quint32 record;
        quint32 row;
    };
    std::array<Hit, Batch> hits;
    const auto bucketOf = [this](quint32 feature) { return feature >> (32 - m_bits); };
    quint32 row = 0;
    for (std::size_t begin = 0; begin < features.size(); begin += Batch) {
        const std::size_t end = std::min(features.size(), begin + Batch);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(&m_buckets[bucketOf(features[i])]);
        for (std::size_t i = begin; i < end; ++i)
            __builtin_prefetch(&m_keys[m_buckets[bucketOf(features[i])]]);
        std::size_t count = 0;
        for (std::size_t i = begin; i < end; ++i) {
            while (i >= ends[row])
                ++row;
            const quint32 record = find(features[i]);
            hits[count] = {record, row};
            count += record != None ? 1 : 0;
        }
        for (std::size_t i = 0; i < count; ++i)
            __builtin_prefetch(&m_rows[hits[i].record]);
        for (std::size_t i = 0; i < count; ++i) {
            hits[i].record = m_rows[hits[i].record];
            __builtin_prefetch(&m_weights[hits[i].record]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Weights weights = m_weights[hits[i].record]; // a copy is no part of the scores: it adds in one go
            Scores &scores = rows[hits[i].row];
            for (std::size_t y = 0; y < PaddedLabels; ++y)
                scores[y] = static_cast<qint16>(scores[y] + weights[y]);
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
