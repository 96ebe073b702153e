// Measures the store alone: bench_store [ARTICLES [LIBRARY]]. Prints figures and ratios; LIBRARY is kept and reused.
#include "corpus.h"
#include "store/connection.h"
#include "store/reader.h"
#include "store/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace {

QTextStream out(stdout);

template <typename T>
T get(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
    return result.value();
}

struct Times
{
    QList<double> ms;
    double at(double part) const { return ms.at(static_cast<qsizetype>(part * static_cast<double>(ms.size() - 1))); }
    void print(const char *what)
    {
        if (ms.isEmpty())
            return;
        std::sort(ms.begin(), ms.end());
        out << what << ": p50 " << at(0.5) << " ms, p95 " << at(0.95) << " ms, worst " << ms.last() << " ms\n"
            << Qt::flush;
    }
};

template <typename Work>
double msOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QList<store::Incoming> batchOf(int from, int to)
{
    corpus::Maker maker;
    QList<store::Incoming> batch;
    for (int i = from; i < to; ++i)
        batch.append(maker.make(i));
    return batch;
}

constexpr int BatchSize = 64;

// The yardstick: the same bodies into one FTS5 table, one thread, commits as large as ours, nothing else.
struct Rate
{
    double perSecond = 0, perCpuSecond = 0; // the latter is steadier on a busy machine
};

template <typename Work>
Rate rateOf(qsizetype articles, Work work)
{
    const std::clock_t before = std::clock();
    const double ms = msOf(work);
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    return {static_cast<double>(articles) / ms * 1000, static_cast<double>(articles) / cpu};
}

Rate bareRate(const QString &path, const QList<store::Incoming> &articles)
{
    store::Connection connection(path, store::Connection::Mode::Create);
    connection.script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; "
                      "CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2');");
    return rateOf(articles.size(), [&] {
        for (qsizetype begin = 0; begin < articles.size(); begin += 1000) {
            store::Transaction transaction(connection, store::Transaction::Kind::Write);
            for (qsizetype i = begin; i < std::min(begin + 1000, articles.size()); ++i)
                connection.run("INSERT INTO search (rowid, body) VALUES (?1, ?2)", qint64{i + 1},
                               articles.at(i).document.body);
            transaction.commit();
        }
    });
}

Rate ourRate(store::Writer &writer, const QList<store::Incoming> &articles)
{
    const auto import = get(writer.beginImport(QStringLiteral("/bench")));
    QList<QFuture<Result<QList<store::ArticleId>>>> waiting;
    return rateOf(articles.size(), [&] {
        for (qsizetype begin = 0; begin < articles.size(); begin += BatchSize)
            waiting.append(
                writer.put(import, articles.sliced(begin, std::min<qsizetype>(BatchSize, articles.size() - begin))));
        for (auto &future : waiting)
            get(future);
    });
}

void fill(const QString &path, int count)
{
    auto writer = store::Writer::open(path).value();
    const auto import = get(writer->beginImport(QStringLiteral("/bench")));
    QList<double> rates;
    Times keys;
    for (int from = 0; from < count; from += 2000) {
        const auto batch = batchOf(from, std::min(count, from + 2000));
        const double ms = msOf([&] {
            QList<QFuture<Result<QList<store::ArticleId>>>> waiting;
            for (qsizetype begin = 0; begin < batch.size(); begin += BatchSize)
                waiting.append(
                    writer->put(import, batch.sliced(begin, std::min<qsizetype>(BatchSize, batch.size() - begin))));
            while (!waiting.last().isFinished() && from > 0) {
                QThread::msleep(50); // as fast as a key repeats
                keys.ms.append(msOf([&] {
                    get(writer->apply(store::SetRead{{1 + from / 2}, keys.ms.size() % 2 == 0}));
                }));
            }
            get(waiting.last());
        });
        rates.append(static_cast<double>(batch.size()) / ms * 1000);
        if (from % 20000 == 0)
            out << "  " << from + batch.size() << " articles, " << rates.last() << "/s with keys pressed\n"
                << Qt::flush;
    }
    keys.print("key press during import, to disk");
}

void measureStart(const QString &path)
{
    std::unique_ptr<store::Writer> writer;
    std::unique_ptr<store::Reader> reader;
    Times first, again;
    out << "open: " << msOf([&] {
        writer = store::Writer::open(path).value();
        reader = store::Reader::open(path).value();
    }) << " ms\n";
    const auto usable = [&] {
        const auto ids = get(reader->find({store::View::Inbox, {}, store::Sort::DateDescending, {}}));
        get(reader->rows(ids.first(std::min<qsizetype>(64, ids.size()))));
        get(reader->counts());
    };
    out << "inbox, first rows and counts: " << msOf(usable) << " ms";
    out << ", again " << msOf(usable) << " ms\n" << Qt::flush;
    for (const auto sort : {store::Sort::DateAscending, store::Sort::Source, store::Sort::Title, store::Sort::Path}) {
        out << "  sort " << static_cast<int>(sort) << ": " << msOf([&] {
            get(reader->find({store::View::All, {}, sort, {}}));
        }) << " ms\n";
    }
    out << "entities by prefix: " << msOf([&] { get(reader->entities(QStringLiteral("ba"), 20)); }) << " ms, all "
        << msOf([&] { get(reader->entities(QString(), 20)); }) << " ms\n"
        << Qt::flush;
}

void measureSearch(const QString &path)
{
    const auto reader = store::Reader::open(path).value();
    const auto time = [&](const char *what, store::Sort sort, const auto &queryFor) {
        Times times;
        qsizetype found = 0;
        for (int i = 0; i < 100; ++i) {
            const QString query = queryFor(i);
            times.ms.append(msOf([&] {
                const auto ids = get(reader->find({store::View::All, query, sort, {}}));
                get(reader->rows(ids.first(std::min<qsizetype>(64, ids.size()))));
                found += ids.size();
            }));
        }
        out << "(" << found / 100 << " found) ";
        times.print(what);
    };
    using corpus::Maker;
    const auto date = store::Sort::DateDescending, best = store::Sort::Relevance;
    const auto common = [](int i) -> QString { return Maker::wordFor(i); };
    const auto rare = [](int i) -> QString { return Maker::wordFor(500 + i * 97); };
    const auto two = [](int i) -> QString { return Maker::wordFor(20 + i) + u' ' + Maker::wordFor(300 + i * 3); };
    const auto phrase = [](int i) -> QString {
        return u'"' + Maker::wordFor(i % 10) + u' ' + Maker::wordFor(i / 10) + u'"';
    };
    const auto prefix = [](int i) -> QString { return Maker::wordFor(100 + i * 31).left(4) + u'*'; };
    const auto fields = [](int i) -> QString {
        return QStringLiteral("source:outlet%1 is:unread -").arg(i) + Maker::wordFor(30 + i);
    };
    time("common words, newest first", date, common);
    time("rare words, newest first", date, rare);
    time("two words, newest first", date, two);
    time("phrases, newest first", date, phrase);
    time("prefixes, newest first", date, prefix);
    time("fields, newest first", date, fields);
    time("common words, best first", best, common);
    time("rare words, best first", best, rare);
    time("two words, best first", best, two);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? app.arguments().at(1).toInt() : 100'000;
    const QTemporaryDir folder;
    {
        const auto articles = batchOf(0, std::min(count, 8000));
        const Rate bare = bareRate(folder.filePath(QStringLiteral("bare.sqlite")), articles);
        const auto writer = store::Writer::open(folder.filePath(QStringLiteral("ours.sqlite"))).value();
        const Rate ours = ourRate(*writer, articles);
        out << "import of " << articles.size() << ": bare FTS5 " << bare.perSecond << "/s, ours " << ours.perSecond
            << "/s, ratio " << ours.perSecond / bare.perSecond << ", by CPU time "
            << ours.perCpuSecond / bare.perCpuSecond << "\n"
            << Qt::flush;
    }
    const QString path = argc > 2 ? app.arguments().at(2) : folder.filePath(QStringLiteral("library.sqlite"));
    if (!QFile::exists(path))
        fill(path, count);
    measureStart(path);
    measureSearch(path);
    return 0;
}
