#include "modelfile.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <span>

namespace train {

using namespace mentions;

namespace {

template <typename Number>
void put(QByteArray &out, Number number)
{
    out.append(reinterpret_cast<const char *>(&number), sizeof number); // little-endian, as the reader asserts
}

qint8 small(float weight, float scale)
{
    return static_cast<qint8>(std::clamp(std::lround(weight / scale), -127L, 127L));
}

constexpr int Bits = 16;
constexpr std::size_t Most = 11; // of the labels of a feature that is written without gaps

struct Record
{
    quint32 feature = 0;
    std::vector<std::pair<std::size_t, qint8>> weights; // label or kind, value

    bool isRow() const { return weights.size() >= Most && weights.back().first < LabelCount; }
};

std::vector<Record> recordsOf(const ModelParts &parts, float scale)
{
    std::vector<Record> records;
    for (const auto &[feature, row] : parts.weights) {
        Record record{feature, {}};
        for (std::size_t y = 0; y < row.size(); ++y) {
            if (std::fabs(row[y]) >= parts.least && small(row[y], scale) != 0)
                record.weights.push_back({y, small(row[y], scale)});
        }
        if (!record.weights.empty())
            records.push_back(std::move(record));
    }
    for (const auto &[feature, row] : parts.kinds) {
        Record record{feature, {}};
        for (std::size_t y = 0; y < row.size(); ++y) {
            if (std::fabs(row[y]) >= parts.least && small(row[y], scale) != 0)
                record.weights.push_back({static_cast<std::size_t>(LabelCount) + y, small(row[y], scale)});
        }
        if (!record.weights.empty())
            records.push_back(std::move(record));
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const Record &a, const Record &b) { return a.feature < b.feature; });
    return records;
}

void putOffset(QByteArray &out, qsizetype offset)
{
    if (offset >= 1 << 24)
        qFatal("too large a model");
    for (int shift = 0; shift < 24; shift += 8)
        out.append(static_cast<char>(offset >> shift));
}

QByteArray bucketOf(std::span<Record> records)
{
    const auto middle = std::stable_partition(records.begin(), records.end(), std::mem_fn(&Record::isRow));
    const auto rows = middle - records.begin(), others = records.end() - middle;
    if (rows > 255 || others > 255)
        qFatal("too many features in one bucket");
    QByteArray keys, masks, whole, weights;
    for (const Record &record : records)
        put(keys, static_cast<quint16>(record.feature));
    for (const Record &record : records.first(static_cast<std::size_t>(rows))) {
        std::array<qint8, LabelCount> row{};
        for (const auto &[label, weight] : record.weights)
            row[label] = weight;
        put(whole, row);
    }
    for (const Record &record : records.subspan(static_cast<std::size_t>(rows))) {
        quint32 labels = 0;
        for (const auto &[label, weight] : record.weights) {
            labels |= 1u << label;
            put(weights, weight);
        }
        for (int shift = 0; shift < 24; shift += 8)
            masks.append(static_cast<char>(labels >> shift));
    }
    QByteArray bucket;
    put(bucket, static_cast<quint8>(rows));
    put(bucket, static_cast<quint8>(others));
    return bucket + keys + masks + whole + weights;
}

} // namespace

qint64 writeModel(const QString &path, const ModelParts &parts)
{
    const float scale = 0.03F;
    QByteArray out("BSNAMES4");
    put(out, scale);
    for (const double transition : parts.transitions)
        put(out, static_cast<qint16>(std::lround(transition / static_cast<double>(scale))));
    out.append(2, '\0');
    std::vector<std::pair<quint32, quint32>> clusters;
    if (parts.clusters) {
        for (auto at = parts.clusters->begin(); at != parts.clusters->end(); ++at)
            clusters.push_back({at.key(), at->bits | static_cast<quint32>(at->length) << 27});
    }
    std::sort(clusters.begin(), clusters.end());
    put(out, static_cast<quint32>(clusters.size()));
    put(out, static_cast<quint32>(Bits));
    for (const auto &[word, cluster] : clusters) {
        put(out, word);
        put(out, cluster);
    }
    std::vector<Record> records = recordsOf(parts, scale);
    QByteArray blob;
    auto next = records.begin();
    for (quint32 bucket = 0; bucket < (1u << Bits); ++bucket) {
        putOffset(out, blob.size());
        const auto end = std::find_if(
            next, records.end(), [bucket](const Record &record) { return record.feature >> (32 - Bits) != bucket; });
        blob += bucketOf({next, end});
        next = end;
    }
    putOffset(out, blob.size());
    out += blob;
    out.append(16, '\0'); // the reader reads some bytes at once
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(out) != out.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    return out.size();
}

} // namespace train
