#include "pipeline/analyse.h"

#include "intake/read.h"
#include "pipeline/source.h"

#include <QFuture>
#include <QList>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t ChunkFiles = 8;
constexpr qint64 ChunkBytes = 512LL * 1024;
constexpr std::size_t ChunksPerThread = 3;

using Chunk = std::vector<intake::Found>;
using Results = std::vector<Analysed>;

Chunk takeChunk(Source &source)
{
    Chunk chunk;
    qint64 bytes = 0;
    while (chunk.size() < ChunkFiles && bytes < ChunkBytes) {
        auto found = source.next();
        if (!found)
            break;
        bytes += found->size;
        chunk.push_back(std::move(*found));
    }
    return chunk;
}

quint32 sourceOf(const text::Document &document)
{
    const QString &source = document.provenance.source;
    return source.isEmpty() ? 0 : static_cast<quint32>(qHash(source)) | 1U;
}

text::Analysis analyse(const text::Document &document, const analysis::Analyser &analyser, const Census *census)
{
    if (!census)
        return analyser.analyse(document);
    analysis::Knowledge knowledge;
    knowledge.evidence.sightings = census->of(sourceOf(document), analysis::lineKeys(document.body));
    return analyser.analyse(document, knowledge).analysis;
}

Results analyse(const Chunk &chunk, const analysis::Analyser &analyser, const Census *census,
                const std::stop_token &stop)
{
    Results results;
    for (const intake::Found &found : chunk) {
        if (stop.stop_requested())
            break;
        auto document = intake::read(found);
        auto analysis = document ? analyse(*document, analyser, census) : text::Analysis();
        results.push_back({found.path, std::move(document), std::move(analysis)});
    }
    return results;
}

} // namespace

std::shared_ptr<const Census> countLines(const QStringList &inputs, const std::stop_token &stop)
{
    auto census = std::make_shared<Census>();
    do {
        Source source(inputs, Naming::AsGiven, stop);
        while (const auto found = source.next()) {
            if (const auto document = intake::read(*found))
                census->add(sourceOf(*document), analysis::lineKeys(document->body));
        }
    } while (!stop.stop_requested() && census->nextPass());
    return stop.stop_requested() ? nullptr : census;
}

void analyseFiles(const QStringList &inputs, const std::shared_ptr<const analysis::Analyser> &analyser,
                  const std::function<bool(Analysed)> &take, const std::shared_ptr<const Census> &census,
                  const std::stop_token &stop)
{
    std::stop_source enough;
    const std::stop_callback passOn(stop, [&enough] { enough.request_stop(); });
    const std::stop_token token = enough.get_token();
    Source source(inputs, Naming::AsGiven, token);
    QThreadPool pool;
    const std::size_t most = ChunksPerThread * static_cast<std::size_t>(pool.maxThreadCount());
    std::deque<QFuture<Results>> inHand;
    while (!token.stop_requested()) {
        while (inHand.size() < most) {
            Chunk chunk = takeChunk(source);
            if (chunk.empty())
                break;
            auto task = [chunk = std::move(chunk), analyser, census, token] {
                return analyse(chunk, *analyser, census.get(), token);
            };
            inHand.push_back(QtConcurrent::run(&pool, std::move(task)));
        }
        if (inHand.empty())
            break;
        for (Analysed &file : inHand.front().takeResult()) {
            if (token.stop_requested() || !take(std::move(file)))
                enough.request_stop();
        }
        inHand.pop_front();
    }
    pool.waitForDone();
}

} // namespace pipeline
