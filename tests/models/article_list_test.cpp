#include "models/article_list.h"
#include "warnings.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPromise>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using models::ArticleList;
using store::ArticleId;
using Ids = QList<ArticleId>;
using Rows = Result<QList<store::Row>>;

namespace {

Ids idsTo(int count)
{
    Ids ids(count);
    std::iota(ids.begin(), ids.end(), 1);
    return ids;
}

store::Row rowFor(ArticleId id)
{
    store::Row row;
    row.id = id;
    row.title = QStringLiteral("Title %1").arg(id);
    row.path = QStringLiteral("post/%1.txt").arg(id);
    return row;
}

// Answers at once, or when told to.
class Shelf
{
public:
    bool holds = false; // keeps answers back
    QList<Ids> asked;
    QHash<ArticleId, store::Row> changed;

    ArticleList::FindRows door()
    {
        return [this](const Ids &ids) {
            asked.append(ids);
            auto promise = std::make_shared<QPromise<Rows>>();
            promise->start();
            QList<store::Row> rows;
            for (const ArticleId id : ids)
                rows.append(changed.value(id, rowFor(id)));
            m_waiting.append({promise, rows});
            const auto future = promise->future();
            if (!holds)
                answerAll();
            return future;
        };
    }

    void answerAll()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &[promise, rows] : waiting) {
            promise->addResult(rows);
            promise->finish();
        }
    }

private:
    QList<std::pair<std::shared_ptr<QPromise<Rows>>, QList<store::Row>>> m_waiting;
};

} // namespace

class ArticleListTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void asksForOnePageOnAMiss()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.show(idsTo(100'000));
        QCOMPARE(list.rowCount(), 100'000);
        QTRY_VERIFY(list.find(1)); // the tester looks at the first rows
        shelf.asked.clear();

        QSignalSpy changed(&list, &ArticleList::dataChanged);
        const QModelIndex index = list.index(50'000);
        QVERIFY(!index.data(ArticleList::Title).isValid());
        QVERIFY(!index.data(ArticleList::Snippet).isValid());
        QVERIFY(!index.data(ArticleList::Loaded).toBool());
        QCOMPARE(index.data(ArticleList::Id).toLongLong(), 50'001);
        QVERIFY(shelf.asked.isEmpty());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(shelf.asked.size(), 1);
        QCOMPARE(shelf.asked.first().size(), ArticleList::PageRows);
        QCOMPARE(shelf.asked.first().first(), 50'000 / 64 * 64 + 1);
        QCOMPARE(index.data(ArticleList::Title).toString(), QStringLiteral("Title 50001"));
        QVERIFY(index.data(ArticleList::Loaded).toBool());
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 50'000 / 64 * 64);
        QCOMPARE(list.find(50'001)->path, QStringLiteral("post/50001.txt"));
        QCOMPARE(list.find(1'000), nullptr);
    }

    void leavesPagesBehindThatWereOnlyFlownOver()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        list.show(idsTo(10'000));
        for (int row = 0; row < 10'000; ++row)
            list.index(row).data();
        QTRY_VERIFY(list.find(10'000));
        QTest::qWait(0);
        QVERIFY(shelf.asked.size() <= 8);
        QCOMPARE(shelf.asked.first().last(), 10'000);
    }

    void dropsAnswersForAFormerList()
    {
        Shelf shelf;
        shelf.holds = true;
        ArticleList list(shelf.door());
        list.show(idsTo(10));
        list.index(0).data();
        QTRY_COMPARE(shelf.asked.size(), 1);
        list.show(idsTo(10));
        QSignalSpy changed(&list, &ArticleList::dataChanged);
        shelf.answerAll();
        QTest::qWait(0);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!list.index(0).data().isValid());
        QTRY_COMPARE(shelf.asked.size(), 2);
        shelf.answerAll();
        QTRY_COMPARE(list.index(0).data().toString(), QStringLiteral("Title 1"));
    }

    void keepsSelectionWhenAnArticleLeaves()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.show(idsTo(1000));
        QItemSelectionModel selection(&list);
        selection.setCurrentIndex(list.index(500), QItemSelectionModel::ClearAndSelect);
        QSignalSpy reset(&list, &ArticleList::modelReset);
        QSignalSpy removed(&list, &ArticleList::rowsRemoved);
        Ids fewer = idsTo(1000);
        fewer.removeAll(20);
        list.update(fewer);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(list.idAt(selection.currentIndex().row()), 501);
        QCOMPARE(selection.currentIndex().row(), 499);
        QVERIFY(selection.isSelected(list.index(499)));
        QCOMPARE(list.rowOf(501), 499);
        QCOMPARE(list.rowOf(20), -1);
        QCOMPARE(list.idAt(-1), 0);
        QCOMPARE(list.idAt(5000), 0);
    }

    void anyChangeEndsInTheListAskedFor()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QRandomGenerator random(7);
        Ids before;
        for (int round = 0; round < 200; ++round) {
            Ids after = idsTo(60);
            std::shuffle(after.begin(), after.end(), random);
            if (round % 3 != 0)
                std::sort(after.begin(), after.end());
            after.resize(random.bounded(60));
            if (round % 2 == 0)
                std::sort(after.begin(), after.end());
            const QPersistentModelIndex held = list.index(list.rowCount() / 2);
            const ArticleId id = list.idAt(held.row());
            QSignalSpy reset(&list, &ArticleList::modelReset);
            list.update(after);
            QCOMPARE(list.articles(), after);
            QCOMPARE(reset.size(), 0);
            QCOMPARE(held.isValid() ? list.idAt(held.row()) : 0, after.contains(id) ? id : 0);
            before = after;
        }
    }

    void resetsWhereHardlyAnythingStaysInPlace()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        list.show(idsTo(4 * ArticleList::MaxRuns));
        Ids odd;
        for (const ArticleId id : list.articles()) {
            if (id % 2)
                odd.append(id);
        }
        QSignalSpy reset(&list, &ArticleList::modelReset);
        list.update(odd);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(list.articles(), odd);
    }

    void answersFindTheirRowsAfterArrivals()
    {
        Shelf shelf;
        shelf.holds = true;
        ArticleList list(shelf.door());
        list.show({3, 4, 5});
        list.index(0).data();
        QTRY_COMPARE(shelf.asked.size(), 1);
        list.update({1, 2, 3, 4, 5});
        QSignalSpy changed(&list, &ArticleList::dataChanged);
        shelf.answerAll();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 4);
        QCOMPARE(list.index(2).data().toString(), QStringLiteral("Title 3"));
    }

    void showsAPatchAtOnceAndUntilItIsRefreshed()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.show(idsTo(3));
        list.index(1).data();
        QTRY_VERIFY(list.find(2));
        QSignalSpy changed(&list, &ArticleList::dataChanged);
        store::State starred;
        starred.starred = true;
        list.patch(2, starred);
        QCOMPARE(changed.size(), 1);
        QVERIFY(list.index(1).data(ArticleList::Starred).toBool());
        list.patch(2, starred);
        QCOMPARE(changed.size(), 1);

        shelf.holds = true;
        list.refresh({2, 77}); // the store says otherwise
        QVERIFY(list.index(1).data(ArticleList::Starred).toBool());
        shelf.answerAll();
        QTRY_VERIFY(!list.index(1).data(ArticleList::Starred).toBool());
    }

    void anAnswerUnderWayDoesNotUndoAPatch()
    {
        Shelf shelf;
        shelf.holds = true;
        ArticleList list(shelf.door());
        list.show(idsTo(3));
        list.index(0).data();
        QTRY_COMPARE(shelf.asked.size(), 1);
        store::State read;
        read.read = true;
        list.patch(1, read);
        shelf.answerAll();
        QTRY_VERIFY(list.find(1));
        QVERIFY(list.index(0).data(ArticleList::Read).toBool());
        QVERIFY(!list.index(1).data(ArticleList::Read).toBool());
    }

    void refreshesManyOnlyWhereTheyAreLookedAt()
    {
        Shelf shelf;
        ArticleList list(shelf.door());
        list.show(idsTo(1000));
        for (const int row : {0, 100, 200, 300}) {
            list.index(row).data();
            QTRY_VERIFY(list.find(row + 1));
        }
        shelf.asked.clear();
        shelf.changed.insert(101, [] {
            store::Row row = rowFor(101);
            row.title = QStringLiteral("Corrected");
            return row;
        }());
        QSignalSpy changed(&list, &ArticleList::dataChanged);
        list.refresh({});
        QCOMPARE(changed.size(), 1);
        QTest::qWait(0);
        QVERIFY(shelf.asked.isEmpty());
        QCOMPARE(list.index(100).data().toString(), QStringLiteral("Title 101"));
        QTRY_COMPARE(list.index(100).data().toString(), QStringLiteral("Corrected"));
        QCOMPARE(shelf.asked.size(), 1);
    }

    void tellsWhenRowsCannotBeRead()
    {
        ArticleList list([](const Ids &) {
            QPromise<Rows> promise;
            promise.start();
            promise.addResult(Error{QStringLiteral("The library cannot be read.")});
            promise.finish();
            return promise.future();
        });
        list.show(idsTo(3));
        QSignalSpy failed(&list, &ArticleList::failed);
        list.index(0).data();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("The library cannot be read."));
    }

    void speaksAFullSentence()
    {
        Shelf shelf;
        store::Row row = rowFor(1);
        row.source = QStringLiteral("Example Post");
        row.date = QDate(2026, 11, 21);
        row.language = QStringLiteral("es");
        row.feedItems = 14;
        row.posts = 1;
        row.state.pile = store::Pile::Kept;
        row.state.starred = true;
        row.state.note = QStringLiteral("see annex");
        shelf.changed.insert(1, row);
        ArticleList list(shelf.door());
        list.show({1});
        list.index(0).data();
        QTRY_COMPARE(
            list.index(0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Unread. Title 1. Example Post, Saturday, 21 November 2026. Kept, starred, with a note. "
                           "Spanish. 14 feed items, 1 post"));
    }

    void theSnippetDoesNotRepeatTheTitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("snippet");
        QTest::addColumn<QString>("shown");
        QTest::newRow("headline") << "Ministers meet"
                                  << "They met on Friday."
                                  << "They met on Friday.";
        QTest::newRow("shortened sentence") << "They met on…"
                                            << "They met on Friday."
                                            << "…Friday.";
        QTest::newRow("whole sentence") << "They met."
                                        << "They met. Nobody spoke."
                                        << "Nobody spoke.";
        QTest::newRow("nothing else") << "They met."
                                      << "They met." << QString();
        QTest::newRow("no title") << QString() << "They met."
                                  << "They met.";
    }

    void theSnippetDoesNotRepeatTheTitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, snippet);
        Shelf shelf;
        store::Row row = rowFor(1);
        row.title = title;
        row.snippet = snippet;
        shelf.changed.insert(1, row);
        ArticleList list(shelf.door());
        list.show({1});
        list.index(0).data();
        QTRY_VERIFY(list.find(1));
        QTEST(list.index(0).data(ArticleList::Snippet).toString(), "shown");
    }

    void aNamelessArticleShowsItsFile()
    {
        Shelf shelf;
        store::Row row = rowFor(1);
        row.title.clear();
        shelf.changed.insert(1, row);
        ArticleList list(shelf.door());
        list.show({1});
        list.index(0).data();
        QTRY_COMPARE(list.index(0).data().toString(), QStringLiteral("1.txt"));
    }
};

QTEST_GUILESS_MAIN(ArticleListTest)
#include "article_list_test.moc"
