#include "fixture.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace fixture;
using store::Outcome;

class ImportTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void givesBackAnArticleAsItWasPut()
    {
        Library library;
        auto incoming = article(QStringLiteral("herald/a.txt"),
                                QStringLiteral("A headline\nA paragraph of Ana Moreno.\nfeedItem: More"));
        mention(incoming, QStringLiteral("Ana Moreno"), text::MentionKind::Person, QStringLiteral("ana moreno"));
        incoming.document.body[3] = QChar(0x0435);
        const auto ids = library.put({incoming});
        const store::Article read = get(library.reader->article(ids.value(0)));
        QCOMPARE(read.document, incoming.document);
        QCOMPARE(read.analysis, incoming.analysis);
        QCOMPARE(read.file, QStringLiteral("/news/herald/a.txt"));
        QCOMPARE(read.row.title, QStringLiteral("A headline"));
        QCOMPARE(read.row.source, QStringLiteral("herald"));
        QCOMPARE(read.row.snippet, QStringLiteral("A paragraph of Ana Moreno."));
        QCOMPARE(read.row.feedItems, 1);
        QCOMPARE(read.row.date, QDate(2025, 8, 21));
        QCOMPARE(read.row.state, store::State());
    }

    void keepsWhatTheAnalystDidWhenAFileChanges()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("a.txt"), QStringLiteral("Old words"))}).value(0);
        library.apply(store::SetPile{{id}, store::Pile::Kept});
        library.apply(store::SetNote{id, QStringLiteral("call back")});
        library.apply(store::SetLabel{{id}, QStringLiteral("energy")});
        const auto report = library.import({article(QStringLiteral("a.txt"), QStringLiteral("New words"))});
        QCOMPARE(report.count(Outcome::Updated), 1);
        QCOMPARE(report.files.value(0).article, id);
        const store::Article read = get(library.reader->article(id));
        QCOMPARE(read.document.body, QStringLiteral("New words"));
        QCOMPARE(read.row.state.pile, store::Pile::Kept);
        QCOMPARE(read.row.state.note, QStringLiteral("call back"));
        QCOMPARE(read.row.state.labels, QStringList{QStringLiteral("energy")});
        QCOMPARE(library.search(QStringLiteral("old")), QStringList());
        QCOMPARE(library.search(QStringLiteral("new")), QStringList{QStringLiteral("a.txt")});
    }

    void marksVanishedFilesAndUnmarksThoseThatReturn()
    {
        Library library;
        const auto a = article(QStringLiteral("a.txt"), QStringLiteral("One")),
                   b = article(QStringLiteral("b.txt"), QStringLiteral("Two"));
        library.import({a, b});
        auto report = library.import({}, {{QStringLiteral("a.txt"), Outcome::Unchanged, {}, 0}});
        QCOMPARE(report.files.size(), 2);
        QCOMPARE(report.count(Outcome::Unchanged), 1);
        QCOMPARE(report.count(Outcome::Vanished), 1);
        QCOMPARE(report.files.value(1).path, QStringLiteral("b.txt"));
        QCOMPARE(get(library.reader->counts()).missing, 1);
        QCOMPARE(library.search(QStringLiteral("is:missing")), QStringList{QStringLiteral("b.txt")});
        report = library.import({}, {{QStringLiteral("a.txt"), Outcome::Unchanged, {}, 0},
                                     {QStringLiteral("b.txt"), Outcome::Unchanged, {}, 0}});
        QCOMPARE(report.count(Outcome::Unchanged), 2);
        QCOMPARE(get(library.reader->counts()).missing, 0);
    }

    void marksNothingWhenCancelledOrElsewhere()
    {
        Library library;
        library.import({article(QStringLiteral("a.txt"), QStringLiteral("One"))});
        const auto cancelled = get(library.writer->beginImport(QStringLiteral("/news")));
        QVERIFY(get(library.writer->finishImport(cancelled, true)).cancelled);
        library.import({article(QStringLiteral("a.txt"), QStringLiteral("Other"))}, {}, QStringLiteral("/elsewhere"));
        QCOMPARE(get(library.reader->counts()).missing, 0);
        QCOMPARE(get(library.reader->counts()).all, 2);
        QCOMPARE(get(library.reader->knownFiles(QStringLiteral("/elsewhere"))).size(), 1);
    }

    void followsAMovedFileWithAllThatWasDoneToIt()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("old/a.txt"), QStringLiteral("Words"))}).value(0);
        library.apply(store::SetStarred{{id}});
        const auto report = library.import({article(QStringLiteral("new/a.txt"), QStringLiteral("Words"))});
        QCOMPARE(report.files.size(), 1);
        QCOMPARE(report.count(Outcome::Updated), 1);
        QCOMPARE(report.files.value(0).reason, QStringLiteral("moved from old/a.txt"));
        QCOMPARE(report.files.value(0).article, id);
        const auto row = get(library.reader->rows({id})).value(0);
        QCOMPARE(row.path, QStringLiteral("new/a.txt"));
        QVERIFY(row.state.starred);
        QVERIFY(!row.missing);
        QCOMPARE(library.search(QStringLiteral("words")), QStringList{QStringLiteral("new/a.txt")});
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void followsAFileThatVanishedEarlier()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("a.txt"), QStringLiteral("Words"))}).value(0);
        library.import({});
        const auto report = library.import({article(QStringLiteral("b.txt"), QStringLiteral("Words"))});
        QCOMPARE(report.count(Outcome::Updated), 1);
        QCOMPARE(report.files.value(0).article, id);
        QCOMPARE(get(library.reader->counts()).missing, 0);
    }

    void namesTheFileThatAnotherDuplicates()
    {
        Library library;
        const auto report = library.import({article(QStringLiteral("a.txt"), QStringLiteral("Words")),
                                            article(QStringLiteral("b.txt"), QStringLiteral("Words"))});
        QCOMPARE(report.count(Outcome::Added), 1);
        QCOMPARE(report.count(Outcome::Duplicate), 1);
        QCOMPARE(report.files.value(1).reason, QStringLiteral("same bytes as a.txt"));
        const auto related = get(library.reader->related(report.files.value(0).article));
        QCOMPARE(related.size(), 1);
        QCOMPARE(related.value(0).relation, store::Relation::SameBytes);
    }

    void keepsReportsWithTotalsThatAddUp()
    {
        Library library;
        library.import({article(QStringLiteral("a.txt"), QStringLiteral("One"))},
                       {{QStringLiteral("b.bin"), Outcome::Refused, QStringLiteral("not text"), 0}});
        library.reopen();
        const auto imports = get(library.reader->imports());
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.value(0).folder, QStringLiteral("/news"));
        const auto report = get(library.reader->importReport(imports.value(0).id));
        int total = 0;
        for (int i = 0; i < store::OutcomeCount; ++i)
            total += report.count(static_cast<Outcome>(i));
        QCOMPARE(total, 2);
        QCOMPARE(report.files.value(1).path, QStringLiteral("b.bin"));
        QCOMPARE(report.files.value(1).reason, QStringLiteral("not text"));
        QVERIFY(report.finished.isValid());
        QVERIFY(!errorOf(library.reader->importReport(99)).isEmpty());
    }

    void tellsWhoListensWhatArrivedAndChanged()
    {
        Library library;
        QSignalSpy arrived(library.writer.get(), &store::Writer::articlesArrived);
        QSignalSpy changed(library.writer.get(), &store::Writer::articlesChanged);
        const auto ids = library.put({article(QStringLiteral("a.txt"), QStringLiteral("One"))});
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.value(0).value(0).value<QList<store::ArticleId>>(), ids);
        QCOMPARE(changed.size(), 0);
        library.put({article(QStringLiteral("a.txt"), QStringLiteral("Two"))});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.value(0).value(0).value<QList<store::ArticleId>>(), ids);
    }

    void countsEntitiesAcrossTheLibrary()
    {
        Library library;
        auto a = article(QStringLiteral("a.txt"), QStringLiteral("NATO met")),
             b = article(QStringLiteral("b.txt"), QStringLiteral("La OTAN"));
        mention(a, QStringLiteral("NATO"), text::MentionKind::Organisation, QStringLiteral("nato"));
        mention(b, QStringLiteral("OTAN"), text::MentionKind::Organisation, QStringLiteral("nato"));
        library.put({a, b});
        const auto entities = get(library.reader->entities(QStringLiteral("ota"), 10));
        QCOMPARE(entities.size(), 1);
        QCOMPARE(entities.value(0).name, QStringLiteral("NATO"));
        QCOMPARE(entities.value(0).articles, 2);
        QCOMPARE(get(library.reader->entityCounts(b.analysis.entities)), QList<int>{2});
        QCOMPARE(library.search(QStringLiteral("entity:otan")),
                 (QStringList{QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
        auto changed = article(QStringLiteral("b.txt"), QStringLiteral("Nothing of it"));
        library.put({changed});
        QCOMPARE(get(library.reader->entities(QStringLiteral("nato"), 10)).value(0).articles, 1);
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void rebuildsTheIndexFromTheArticles()
    {
        Library library;
        auto a = article(QStringLiteral("a.txt"), QStringLiteral("NATO met"));
        mention(a, QStringLiteral("NATO"), text::MentionKind::Organisation, QStringLiteral("nato"));
        library.put({a, article(QStringLiteral("b.txt"), QStringLiteral("Nobody met"))});
        get(library.writer->rebuildIndex());
        QCOMPARE(library.search(QStringLiteral("met")),
                 (QStringList{QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
        QCOMPARE(library.search(QStringLiteral("entity:nato")), QStringList{QStringLiteral("a.txt")});
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void refusesAnImportThatNeverBegan()
    {
        Library library;
        QVERIFY(!errorOf(library.writer->put(7, {article(QStringLiteral("a.txt"), QStringLiteral("One"))})).isEmpty());
        QCOMPARE(get(library.reader->counts()).all, 0);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
