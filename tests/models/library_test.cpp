#include "models/article_list.h"
#include "store/fixture.h"
#include "warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::ArticleList;

// The list over a real library.
class LibraryTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void showsPagesTriageAndArrivals()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.broadsheet"));
        auto opened = store::Writer::open(path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().what));
        const auto writer = std::move(opened).value();
        const auto import = fixture::get(writer->beginImport(folder.path()));
        QList<store::Incoming> batch;
        for (int i = 0; i < 200; ++i)
            batch.append(fixture::article(QStringLiteral("post/%1.txt").arg(i, 3, 10, QLatin1Char('0')),
                                          QStringLiteral("Headline %1\nA story of a few words.").arg(i)));
        fixture::get(writer->put(import, batch.mid(0, 150)));

        auto reading = store::Reader::open(path);
        QVERIFY(reading);
        const auto reader = std::move(reading).value();
        ArticleList list([&](const QList<store::ArticleId> &articles) { return reader->rows(articles); });
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        store::Query query;
        query.sort = store::Sort::Path;
        list.show(fixture::get(reader->find(query)));
        QCOMPARE(list.rowCount(), 150);
        list.index(149).data();
        QTRY_COMPARE(list.index(149).data().toString(), QStringLiteral("Headline 149"));
        QCOMPARE(list.index(149).data(ArticleList::Source).toString(), QStringLiteral("post"));

        const store::ArticleId last = list.idAt(149);
        fixture::get(writer->apply(store::SetStarred{{last}, true}));
        list.refresh({last});
        QTRY_VERIFY(list.index(149).data(ArticleList::Starred).toBool());

        QSignalSpy reset(&list, &ArticleList::modelReset);
        fixture::get(writer->put(import, batch.mid(150)));
        fixture::get(writer->apply(store::SetPile{{list.idAt(0), list.idAt(1)}, store::Pile::Dropped}));
        list.update(fixture::get(reader->find(query)));
        QCOMPARE(list.rowCount(), 198);
        QCOMPARE(list.rowOf(last), 147);
        QCOMPARE(reset.size(), 0);
        fixture::get(writer->finishImport(import, false));
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
