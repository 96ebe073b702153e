#include "blocks/model.h"

#include "blocks/echo.h"
#include "blocks/recurrence.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>

#include <algorithm>

namespace blocks {

namespace {

constexpr char Magic[] = "BSBLOCKS";
constexpr int MagicSize = 8;
constexpr qint64 LargestFile = 1 << 20;
constexpr quint32 MostTrees = 4096;
constexpr quint32 ColumnsRevision = 2; // raise when a column changes its meaning but not its place

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

void prepare(QDataStream &stream)
{
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

void write(QDataStream &to, const Forest &forest)
{
    to << forest.bias << quint32(forest.trees.size());
    for (const Tree &tree : forest.trees) {
        for (const quint8 cue : tree.cue)
            to << cue;
        for (const quint8 threshold : tree.threshold)
            to << threshold;
        for (const qint16 value : tree.value)
            to << value;
    }
}

bool read(QDataStream &from, Forest &forest, std::size_t columns)
{
    quint32 trees = 0;
    from >> forest.bias >> trees;
    if (from.status() != QDataStream::Ok || trees > MostTrees)
        return false;
    forest.trees.resize(trees);
    for (Tree &tree : forest.trees) {
        for (quint8 &cue : tree.cue)
            from >> cue;
        for (quint8 &threshold : tree.threshold)
            from >> threshold;
        for (qint16 &value : tree.value)
            from >> value;
        const auto askable = [columns](quint8 cue) { return cue < columns; };
        const auto answerable = [](quint8 threshold) { return threshold <= Chunk; };
        if (!std::all_of(tree.cue.begin(), tree.cue.end(), askable) ||
            !std::all_of(tree.threshold.begin(), tree.threshold.end(), answerable))
            return false;
    }
    return from.status() == QDataStream::Ok;
}

bool read(QDataStream &from, WordScore &words)
{
    from >> words.bias >> words.scale;
    words.weights.resize(WordScore::Buckets);
    const int size = int(WordScore::Buckets);
    return from.readRawData(reinterpret_cast<char *>(words.weights.data()), size) == size;
}

bool readAll(QDataStream &from, Model &model)
{
    const std::size_t first = Context::topics().size();
    const std::size_t second = first + Echo::topics().size();
    from >> model.calibrationScale >> model.calibrationShift;
    bool good = read(from, model.words) && read(from, model.first, first) && read(from, model.second, second) &&
                read(from, model.headline, second) && read(from, model.evidence, Recurrence::columns());
    for (Forest &kind : model.kinds)
        good = good && read(from, kind, second);
    return good && from.atEnd();
}

} // namespace

quint32 Model::layout()
{
    quint32 hash = extend(WordSeed, char16_t(ColumnsRevision));
    for (const auto topics : {Context::topics(), Echo::topics()})
        for (const Topic topic : topics)
            hash = extend(hash, char16_t(topic));
    return extend(hash, char16_t(Recurrence::columns()));
}

Result<Model> Model::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QStringLiteral("The model %1 cannot be read: %2. Please reinstall.").arg(path, file.errorString())};
    const QByteArray bytes = file.size() <= LargestFile ? file.readAll() : QByteArray();
    const auto broken = [&path](const QString &how) {
        return Error{QStringLiteral("The model %1 is broken (%2). Please reinstall.").arg(path, how)};
    };
    if (bytes.size() < MagicSize + 12 || !bytes.startsWith(Magic))
        return broken(QStringLiteral("it is not a model of blocks"));
    QDataStream stream(bytes.first(bytes.size() - 4));
    prepare(stream);
    stream.skipRawData(MagicSize);
    quint32 version = 0;
    quint32 columns = 0;
    stream >> version >> columns;
    if (version != Version || columns != layout())
        return broken(QStringLiteral("it was made for another version of this program"));
    QDataStream tail(bytes.last(4));
    prepare(tail);
    quint32 sum = 0;
    tail >> sum;
    if (sum != crc32(QByteArrayView(bytes).first(bytes.size() - 4)))
        return broken(QStringLiteral("its checksum is wrong"));
    Model model;
    if (!readAll(stream, model))
        return broken(QStringLiteral("it is too short or asks about what is not there"));
    model.firstPaths = Paths(model.first);
    model.secondPaths = Paths(model.second);
    return model;
}

QByteArray Model::saved() const
{
    QByteArray bytes;
    {
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        prepare(stream);
        stream.writeRawData(Magic, MagicSize);
        stream << Version << layout() << calibrationScale << calibrationShift << words.bias << words.scale;
        stream.writeRawData(reinterpret_cast<const char *>(words.weights.data()), int(words.weights.size()));
        for (const Forest *forest : {&first, &second, &headline, &evidence})
            write(stream, *forest);
        for (const Forest &kind : kinds)
            write(stream, kind);
    }
    QDataStream stream(&bytes, QIODevice::Append);
    prepare(stream);
    stream << crc32(bytes);
    return bytes;
}

} // namespace blocks
