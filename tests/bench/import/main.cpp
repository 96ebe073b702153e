// bench_import: how fast a folder becomes a library, against bare SQLite+FTS5 taking the same texts on one thread.
//   bench_import [--files N] [FOLDER]       measures FOLDER, or N (10,000) files made of the samples
//   bench_import --write FOLDER --files N   only writes such files
//   bench_import --report FOLDER            only imports, and tells every refusal
#include "analysis/analyser.h"
#include "corpus.h"
#include "pipeline/importer.h"
#include "pipeline/reviser.h"
#include "store/reader.h"
#include "store/writer.h"
#include "yardstick.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <sys/resource.h>

namespace {

// Seconds of a clock on the wall and of all threads' processors; the latter mean something on a busy machine too.
class Watch final
{
public:
    Watch() { m_wall.start(); }
    double wall() const { return static_cast<double>(m_wall.nsecsElapsed()) / 1e9; }
    double processor() const { return spent() - m_before; }

private:
    static double spent()
    {
        rusage usage = {};
        ::getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval &t) {
            return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
        };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }

    QElapsedTimer m_wall;
    double m_before = spent();
};

struct Measured
{
    double seconds = 0;
    double processor = 0;
    double firstArticle = 0; // seconds until one can be read
    double revision = 0;     // seconds of processor, after the import
    pipeline::RevisionProgress revised;
    store::ImportReport report;
};

double peakMiB()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

Result<Measured> measureImport(const QString &folder, const QString &library)
{
    const Watch watch;
    auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
    if (!analyser)
        return analyser.error();
    auto writer = store::Writer::open(library);
    if (!writer)
        return writer.error();
    auto reader = store::Reader::open(library);
    if (!reader)
        return reader.error();

    Measured measured;
    pipeline::Importer importer(**writer, **reader, *analyser);
    QObject::connect(writer->get(), &store::Writer::articlesArrived, &importer,
                     [&](const QList<store::ArticleId> &ids) {
                         if (measured.firstArticle == 0 && (*reader)->article(ids.first()).result())
                             measured.firstArticle = watch.wall();
                     });
    QObject::connect(&importer, &pipeline::Importer::failed, &importer,
                     [](const QString &why) { QTextStream(stderr) << why << Qt::endl; });
    QObject::connect(&importer, &pipeline::Importer::finished, &importer, [&](const store::ImportReport &report) {
        measured.seconds = watch.wall();
        measured.processor = watch.processor();
        measured.report = report;
        QCoreApplication::quit();
    });
    importer.start(folder);
    QCoreApplication::exec();
    const Watch afterwards;
    pipeline::Reviser reviser(**writer, **reader, *analyser);
    QObject::connect(&reviser, &pipeline::Reviser::finished, &reviser, [&](const pipeline::RevisionProgress &progress) {
        measured.revised = progress;
        QCoreApplication::quit();
    });
    reviser.start();
    QCoreApplication::exec();
    measured.revision = afterwards.processor();
    return measured;
}

int compare(const QString &folder)
{
    QTextStream out(stdout);
    const QTemporaryDir home;
    const Watch watch;
    const int taken = takeBare(folder, home.filePath(QStringLiteral("bare")));
    const double bare = watch.wall(), bareProcessor = watch.processor();
    if (taken < 0)
        return 1;
    out << "bare SQLite+FTS5, one thread: " << taken << " files in " << bare << " s, " << taken / bare << " files/s, "
        << 1000 * bareProcessor / taken << " ms of processor a file\n";
    const auto import = measureImport(folder, home.filePath(QStringLiteral("library")));
    if (!import) {
        out << import.error().what << '\n';
        return 1;
    }
    const auto files = static_cast<double>(import->report.files.size());
    out << "full import: " << files << " files in " << import->seconds << " s, " << files / import->seconds
        << " files/s; " << import->report.count(store::Outcome::Refused) << " refused\n";
    out << "ratio: " << (files / import->seconds) / (taken / bare) << " (budget 0.5); were "
        << QThread::idealThreadCount()
        << " cores free for it and none idle: " << QThread::idealThreadCount() * bareProcessor / import->processor
        << '\n';
    out << "revision: " << import->revised.due << " articles looked at again, " << import->revised.changed
        << " came out otherwise, " << 100 * import->revision / import->processor
        << " % of the import's processor time\n";
    out << "first article readable after " << 1000 * import->firstArticle << " ms (budget 1500)\n";
    out << "peak memory " << peakMiB() << " MiB\n";
    const auto again = measureImport(folder, home.filePath(QStringLiteral("library")));
    if (again) {
        out << "import again: " << again->seconds << " s, " << again->report.count(store::Outcome::Unchanged)
            << " unchanged; counting the lines again: " << again->revision << " s of processor\n";
    }
    return 0;
}

int report(const QString &folder)
{
    QTextStream out(stdout);
    const QTemporaryDir home;
    const auto import = measureImport(folder, home.filePath(QStringLiteral("library")));
    if (!import)
        return 1;
    for (const store::FileOutcome &file : import->report.files) {
        if (file.outcome == store::Outcome::Refused)
            out << file.path.left(80) << ": " << file.reason << '\n';
    }
    out << import->report.files.size() << " files in " << import->seconds << " s, "
        << import->report.count(store::Outcome::Refused) << " refused, peak memory " << peakMiB() << " MiB\n";
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("what to import"));
    parser.addOption(
        {QStringLiteral("files"), QStringLiteral("how many to make"), QStringLiteral("N"), QStringLiteral("10000")});
    parser.addOption({QStringLiteral("write"), QStringLiteral("only write them here"), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("report"), QStringLiteral("only import this"), QStringLiteral("folder")});
    parser.process(app);

    const QString samples = QStringLiteral(SHARE) + QStringLiteral("/samples");
    const int files = parser.value(QStringLiteral("files")).toInt();
    if (parser.isSet(QStringLiteral("write")))
        return writeCorpus(samples, parser.value(QStringLiteral("write")), files) ? 0 : 1;
    if (parser.isSet(QStringLiteral("report")))
        return report(parser.value(QStringLiteral("report")));
    if (!parser.positionalArguments().isEmpty())
        return compare(parser.positionalArguments().first());
    const QTemporaryDir made;
    return writeCorpus(samples, made.path(), files) ? compare(made.path()) : 1;
}
