#include "pipeline/folder.h"
#include "pipeline/importer.h"
#include "pipeline/rest.h"
#include "store/reader.h"
#include "store/writer.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>
#include <numeric>
#include <utime.h>

using store::Outcome;

class ImporterTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<const analysis::Analyser> m_analyser;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Reader> m_reader;

    template <typename T>
    static T get(const QFuture<Result<T>> &future)
    {
        const auto result = future.result();
        if (!result)
            qWarning("%s", qPrintable(result.error().what));
        return result ? *result : T();
    }

    std::unique_ptr<pipeline::Importer> importer() const
    {
        return std::make_unique<pipeline::Importer>(*m_writer, *m_reader, m_analyser);
    }

    // Runs one import to its end; `onProgress` sees every step.
    template <typename Input>
    store::ImportReport
    import(const Input &input,
           const std::function<void(pipeline::Importer &, const pipeline::Progress &)> &onProgress = {})
    {
        const auto importer = this->importer();
        store::ImportReport report;
        int finished = 0;
        connect(importer.get(), &pipeline::Importer::finished, this, [&](const store::ImportReport &of) {
            report = of;
            ++finished;
        });
        connect(importer.get(), &pipeline::Importer::progressed, this, [&](const pipeline::Progress &progress) {
            if (progress.done() > progress.found)
                qWarning("more done than found");
            if (onProgress)
                onProgress(*importer, progress);
        });
        importer->start(input);
        if (!QTest::qWaitFor([&] { return finished > 0; }, 120'000))
            qWarning("the import did not finish");
        QTest::qWait(20); // a second finished() would come now
        if (finished != 1 || importer->isRunning())
            qWarning("finished %d times", finished);
        const pipeline::Progress progress = importer->progress();
        if (progress.found != progress.done())
            qWarning("found %d but done %d", progress.found, progress.done());
        return report;
    }

    QStringList paths(Outcome outcome, const store::ImportReport &report) const
    {
        QStringList paths;
        for (const auto &file : report.files) {
            if (file.outcome == outcome)
                paths << file.path;
        }
        return paths;
    }

private slots:
    void initTestCase()
    {
        auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
        QVERIFY2(analyser, analyser ? "" : qPrintable(analyser.error().what));
        m_analyser = *analyser;
    }

    void init()
    {
        failOnWarnings();
        m_home = std::make_unique<QTemporaryDir>();
        auto writer = store::Writer::open(m_home->filePath(QStringLiteral("library")));
        QVERIFY(writer);
        m_writer = std::move(*writer);
        auto reader = store::Reader::open(m_writer->libraryPath());
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void givesEveryFileExactlyOneOutcome()
    {
        Folder folder;
        QVERIFY(folder.fill(300));
        QVERIFY(folder.write(QStringLiteral("paper 3/picture.txt"), "\x89PNG\r\n"));
        QVERIFY(folder.write(QStringLiteral("twin.txt"), "Same words\nThe very same.\n"));
        QVERIFY(folder.write(QStringLiteral("twin 2.txt"), "Same words\nThe very same.\n"));
        const auto report = import(folder.path());
        QVERIFY(report.id != 0 && !report.cancelled);
        QCOMPARE(report.files.size(), 303);
        QCOMPARE(report.count(Outcome::Added), 301);
        QCOMPARE(paths(Outcome::Refused, report), QStringList{QStringLiteral("paper 3/picture.txt")});
        QCOMPARE(paths(Outcome::Duplicate, report), QStringList{QStringLiteral("twin.txt")}); // after "twin 2.txt"
        QSet<QString> seen;
        for (const auto &file : report.files)
            seen.insert(file.path);
        QCOMPARE(seen.size(), report.files.size());
        QCOMPARE(get(m_reader->counts()).all, 302);
        QCOMPARE(report.folder, QFileInfo(folder.path()).canonicalFilePath());
    }

    void touchesOnlyWhatChanged()
    {
        Folder folder;
        QVERIFY(folder.fill(40));
        import(folder.path());
        QVERIFY(folder.write(QStringLiteral("paper 1/a11.txt"), "Ferry 11 is sold\nTo a man from Nebraska.\n"));
        QVERIFY(folder.write(QStringLiteral("new.txt"), "A new article\nWith two lines.\n"));
        QVERIFY(QFile::remove(folder.at(QStringLiteral("paper 2/a20.txt"))));
        const auto report = import(folder.path());
        QCOMPARE(paths(Outcome::Updated, report), QStringList{QStringLiteral("paper 1/a11.txt")});
        QCOMPARE(paths(Outcome::Added, report), QStringList{QStringLiteral("new.txt")});
        QCOMPARE(paths(Outcome::Vanished, report), QStringList{QStringLiteral("paper 2/a20.txt")});
        QCOMPARE(report.count(Outcome::Unchanged), 38);
        const auto counts = get(m_reader->counts());
        QCOMPARE(counts.all, 41);
        QCOMPARE(counts.missing, 1);

        QVERIFY(folder.fill(40)); // the vanished one is back, and a11 as it was
        const auto back = import(folder.path());
        QCOMPARE(back.count(Outcome::Vanished), 0);
        QCOMPARE(get(m_reader->counts()).missing, 0);
    }

    void knowsContentThatOnlyGotAnotherTime()
    {
        Folder folder;
        QVERIFY(folder.fill(3));
        import(folder.path());
        const utimbuf times{1'000'000'000, 1'000'000'000};
        QCOMPARE(::utime(QFile::encodeName(folder.at(QStringLiteral("paper 0/a2.txt"))).constData(), &times), 0);
        QCOMPARE(import(folder.path()).count(Outcome::Unchanged), 3);
    }

    void marksNothingMissingWhenTheFolderIsGone()
    {
        {
            Folder folder;
            QVERIFY(folder.fill(5));
            import(folder.path());
            QVERIFY(QDir(folder.path()).removeRecursively());
            const auto importer = this->importer();
            QSignalSpy finished(importer.get(), &pipeline::Importer::finished);
            importer->start(folder.path());
            QVERIFY(finished.wait(60'000));
            QCOMPARE(importer->progress().refused, 1);
        }
        QCOMPARE(get(m_reader->counts()).missing, 0);
    }

    void bringsTheFirstArticlesLongBeforeTheLast()
    {
        constexpr int Many = 1500; // at most 256 to a batch: six of them however the machine is loaded
        Folder folder;
        QVERIFY(folder.fill(Many));
        QList<qsizetype> batches;
        connect(m_writer.get(), &store::Writer::articlesArrived, this,
                [&](const QList<store::ArticleId> &articles) { batches << articles.size(); });
        import(folder.path());
        QVERIFY2(batches.size() > 5 && batches.first() < 300, qPrintable(QString::number(batches.first())));
        QCOMPARE(std::accumulate(batches.begin(), batches.end(), qsizetype(0)), Many);
    }

    void keepsWhatWasCommittedWhenCancelled()
    {
        Folder folder;
        QVERIFY(folder.fill(1500));
        const auto report = import(folder.path(), [](pipeline::Importer &importer, const pipeline::Progress &progress) {
            if (progress.done() > 0)
                importer.cancel();
        });
        QVERIFY(report.cancelled);
        QVERIFY(report.files.size() > 0 && report.files.size() < 1500);
        QCOMPARE(get(m_reader->counts()).all, report.count(Outcome::Added));
        QCOMPARE(import(folder.path()).count(Outcome::Added), 1500 - report.count(Outcome::Added));
    }

    void pausesAndGoesOn()
    {
        Folder folder;
        QVERIFY(folder.fill(2000));
        const auto importer = this->importer();
        int done = 0;
        connect(importer.get(), &pipeline::Importer::progressed, this, [&](const pipeline::Progress &progress) {
            if (done == 0 && progress.done() > 0)
                importer->pause();
            done = progress.done();
        });
        QSignalSpy finished(importer.get(), &pipeline::Importer::finished);
        importer->start(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(importer->isPaused(), 60'000);
        awaitRest(done);
        QVERIFY(importer->isRunning() && importer->isPaused() && finished.isEmpty());
        QVERIFY(done < 2000);
        importer->resume();
        QVERIFY(finished.wait(120'000));
        QCOMPARE(done, 2000);
        QCOMPARE(importer->progress().added, 2000);
    }

    void cancelsWhilePaused()
    {
        Folder folder;
        QVERIFY(folder.fill(1500));
        const auto report = import(folder.path(), [](pipeline::Importer &importer, const pipeline::Progress &progress) {
            if (progress.done() == 0 || importer.isPaused())
                return;
            importer.pause();
            QTimer::singleShot(50, &importer, &pipeline::Importer::cancel);
        });
        QVERIFY(report.cancelled);
    }

    void mayBeDestroyedAtAnyTime()
    {
        Folder folder;
        QVERIFY(folder.fill(800));
        for (int wait : {0, 1, 5, 20, 60}) {
            auto importer = this->importer();
            importer->start(folder.path());
            QTest::qWait(wait);
            importer.reset();
        }
        QTest::qWait(20);
        import(folder.path());
        QCOMPARE(get(m_reader->counts()).all, 800);
    }

    void importsListsOfFilesAndFoldersByAbsolutePath()
    {
        Folder one, two;
        QVERIFY(one.fill(3));
        QVERIFY(two.fill(12));
        const QString single = two.at(QStringLiteral("paper 0/a1.txt"));
        const auto report = import(QStringList{one.path(), single, two.path(), two.at(QStringLiteral("nowhere.txt"))});
        QCOMPARE(report.files.size(), 16);
        QCOMPARE(report.count(Outcome::Refused), 1);
        QCOMPARE(report.count(Outcome::Duplicate), 3);
        QVERIFY(std::all_of(report.files.begin(), report.files.end(),
                            [](const auto &file) { return QDir::isAbsolutePath(file.path); }));
        QCOMPARE(import(QStringList{single}).count(Outcome::Unchanged), 1);
        QCOMPARE(get(m_reader->counts()).missing, 0);
    }

    void importsAnEmptyFolder()
    {
        const QTemporaryDir empty;
        const auto report = import(empty.path());
        QVERIFY(!report.cancelled && report.files.isEmpty());
    }

    void mayStartAgainFromFinished()
    {
        Folder folder;
        QVERIFY(folder.fill(30));
        const auto importer = this->importer();
        QList<store::ImportReport> reports;
        connect(importer.get(), &pipeline::Importer::finished, this, [&](const store::ImportReport &report) {
            reports << report;
            if (reports.size() == 1)
                importer->start(folder.path());
        });
        importer->start(folder.path());
        importer->start(folder.path()); // does nothing: one is running
        QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 2, 60'000);
        QCOMPARE(reports[0].count(Outcome::Added), 30);
        QCOMPARE(reports[1].count(Outcome::Unchanged), 30);
    }
};

QTEST_GUILESS_MAIN(ImporterTest)
#include "importer_test.moc"
