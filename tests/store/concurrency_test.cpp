#include "fixture.h"
#include "warnings.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace fixture;

class ConcurrencyTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    // Both articles of a pair are put in one batch, so a snapshot holds both or neither, in list, index and counts.
    void readersSeeWholeTransactionsDuringAnImport()
    {
        Library library;
        std::atomic<bool> importing = true;
        std::thread reading([&] {
            int last = 0;
            while (importing) {
                const auto found = get(library.reader->find({store::View::All, QStringLiteral("paired"), {}, {}}));
                const auto rows = get(library.reader->rows(found));
                const auto counts = get(library.reader->counts());
                if (rows.size() != found.size() || counts.all < found.size() || found.size() < last)
                    qFatal("a snapshot was torn");
                last = static_cast<int>(found.size());
            }
        });
        const auto import = get(library.writer->beginImport(QStringLiteral("/news")));
        QList<QFuture<Result<QList<store::ArticleId>>>> waiting;
        for (int i = 0; i < 100; ++i) {
            waiting.append(library.writer->put(
                import, {article(QStringLiteral("%1a.txt").arg(i), QStringLiteral("A paired headline %1").arg(i)),
                         article(QStringLiteral("%1b.txt").arg(i), QStringLiteral("Also paired, with %1").arg(i))}));
        }
        for (auto &future : waiting)
            QCOMPARE(get(future).size(), 2);
        importing = false;
        reading.join();
        QCOMPARE(library.search(QStringLiteral("paired")).size(), 200);
    }

    void readsWhatWasCommittedBeforeItAsked()
    {
        Library library;
        for (int i = 0; i < 50; ++i) {
            const auto ids = library.put({article(QStringLiteral("%1.txt").arg(i), QStringLiteral("Words %1").arg(i))});
            QCOMPARE(get(library.reader->rows(ids)).size(), 1);
            QCOMPARE(get(library.reader->counts()).all, i + 1);
            library.apply(store::SetRead{ids});
            QVERIFY(library.state(ids[0]).read);
        }
    }

    void keyPressesDoNotWaitForAnImportInTheQueue()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("first.txt"), QStringLiteral("First"))}).value(0);
        const auto import = get(library.writer->beginImport(QStringLiteral("/news")));
        QList<store::Incoming> batch;
        for (int i = 0; i < 3000; ++i)
            batch.append(
                article(QStringLiteral("%1.txt").arg(i), QStringLiteral("Words and more words of number %1").arg(i)));
        std::mutex mutex;
        QStringList order;
        const auto noteWhenDone = [&](const QString &what) {
            return [&mutex, &order, what](const auto &) {
                const std::lock_guard lock(mutex);
                order.append(what);
            };
        };
        auto first = library.writer->put(import, batch).then(noteWhenDone(QStringLiteral("first")));
        auto second = library.writer->put(import, batch).then(noteWhenDone(QStringLiteral("second")));
        auto key = library.writer->apply(store::SetStarred{{id}}).then(noteWhenDone(QStringLiteral("key")));
        first.waitForFinished();
        second.waitForFinished();
        key.waitForFinished();
        QVERIFY(order.indexOf(QStringLiteral("key")) < order.indexOf(QStringLiteral("second")));
        QCOMPARE(get(library.reader->counts()).all, 3001);
    }

    void destructionDoesWhatWasAsked()
    {
        Library library;
        QList<QFuture<Result<QList<store::ArticleId>>>> waiting;
        const auto import = get(library.writer->beginImport(QStringLiteral("/news")));
        for (int i = 0; i < 50; ++i)
            waiting.append(
                library.writer->put(import, {article(QStringLiteral("%1.txt").arg(i), QStringLiteral("x %1").arg(i))}));
        const auto asked = library.reader->counts();
        library.close();
        QVERIFY(asked.isFinished());
        for (const auto &future : waiting)
            QVERIFY(future.isFinished() && future.result());
        library.open();
        QCOMPARE(get(library.reader->counts()).all, 50);
    }

    void severalThreadsMayAskAtOnce()
    {
        Library library;
        const auto ids = library.put({article(QStringLiteral("a.txt"), QStringLiteral("Words"))});
        std::vector<std::thread> threads;
        std::atomic<int> answers = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    answers += get(library.reader->article(ids[0])).document.body == u"Words" ? 1 : 0;
                    answers +=
                        get(library.reader->find({store::View::All, QStringLiteral("words"), {}, {}})) == ids ? 1 : 0;
                }
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(answers.load(), 400);
    }
};

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "concurrency_test.moc"
