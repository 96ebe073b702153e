#include "fixture.h"
#include "warnings.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace fixture;
using store::RuleScope;
using store::Sighting;

class LinesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void countsTheOtherArticlesThatHoldALine()
    {
        Library library;
        const auto ids =
            library.put({article(QStringLiteral("herald/a.txt"), QStringLiteral("One\nSign up\nSign up")),
                         article(QStringLiteral("herald/b.txt"), QStringLiteral("Two\nSign up")),
                         article(QStringLiteral("post/c.txt"), QStringLiteral("Three\nSign up\nOnly here"))});
        const quint64 signUp = keyOf(QStringLiteral("Sign up"));
        const auto sightings = [&](store::ArticleId id, const QString &line) {
            return get(library.reader->sightings(id, {keyOf(line), 0})).value(keyOf(line));
        };
        QCOMPARE(sightings(ids[0], QStringLiteral("Sign up")), (Sighting{2, 1}));
        QCOMPARE(sightings(ids[2], QStringLiteral("Sign up")), (Sighting{2, 0}));
        QCOMPARE(sightings(ids[2], QStringLiteral("Only here")), Sighting());
        QVERIFY(get(library.reader->sightings(ids[0], {12345})).isEmpty());
        QCOMPARE(get(library.reader->articlesWithLines({signUp, 0, 12345})), ids);
        library.put({article(QStringLiteral("herald/b.txt"), QStringLiteral("Two, without it"))});
        QCOMPARE(sightings(ids[0], QStringLiteral("Sign up")), (Sighting{1, 0}));
        get(library.writer->rebuildIndex());
        QCOMPARE(sightings(ids[0], QStringLiteral("Sign up")), (Sighting{1, 0}));
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void stopsCountingLinesThatStandEverywhere()
    {
        Library library;
        QList<store::Incoming> batch;
        for (int i = 0; i < store::MostSightings + 20; ++i)
            batch.append(article(QStringLiteral("x/%1.txt").arg(i), QStringLiteral("%1\nCookies").arg(i)));
        const auto ids = library.put(batch);
        const quint64 cookies = keyOf(QStringLiteral("Cookies"));
        QCOMPARE(get(library.reader->sightings(ids[0], {cookies})).value(cookies),
                 (Sighting{store::MostSightings, store::MostSightings}));
    }

    void replacesAnAnalysisAndNothingElse()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("a.txt"), QStringLiteral("Headline\nRead this"))}).value(0);
        library.apply(store::SetStarred{{id}});
        library.import({});
        const store::Article before = get(library.reader->article(id));
        QVERIFY(before.row.missing);
        const auto imports = get(library.reader->imports()).size();
        QCoreApplication::sendPostedEvents(); // what was told of the above
        QSignalSpy changed(library.writer.get(), &store::Writer::articlesChanged);
        text::Analysis anew = before.analysis;
        anew.blocks[1].kind = text::BlockKind::Promo;
        get(library.writer->reanalysed({{id, anew, 2, {}}, {999, anew, 2, {}}}));
        const store::Article after = get(library.reader->article(id));
        QCOMPARE(after.analysis, anew);
        QCOMPARE(after.document, before.document);
        QCOMPARE(after.row.state, before.row.state);
        QVERIFY(after.row.missing);
        QCOMPARE(after.row.notices, 1);
        QCOMPARE(get(library.reader->imports()).size(), imports);
        QCOMPARE(
            get(library.reader->knownFiles(QStringLiteral("/news"))).value(QStringLiteral("a.txt")).analysisVersion, 2);
        QCOMPARE(library.search(QStringLiteral("read")), QStringList());
        QCOMPARE(library.search(QStringLiteral("in:notices read")), QStringList{QStringLiteral("a.txt")});
        QCOMPARE(get(library.reader->articlesWithLines({keyOf(QStringLiteral("Read this"))})).size(), 1);
        QCOMPARE(get(library.reader->check()), QStringList());
        QTRY_COMPARE(changed.size(), 1);
    }

    void keepsWhatTheAnalystTaught()
    {
        Library library;
        const auto id = library.put({article(QStringLiteral("a.txt"), QStringLiteral("Headline"))}).value(0);
        QSignalSpy rules(library.writer.get(), &store::Writer::rulesChanged);
        const store::SetRule teach{
            RuleScope::Heading, {{42, QStringLiteral("Lo más leído")}}, text::BlockKind::FeedItem, id};
        library.apply(teach);
        library.reopen();
        auto known = get(library.reader->rules());
        QCOMPARE(known.size(), 1);
        QCOMPARE(known[0].scope, RuleScope::Heading);
        QCOMPARE(known[0].key, quint64{42});
        QCOMPARE(known[0].kind, text::BlockKind::FeedItem);
        QCOMPARE(known[0].words, QStringLiteral("Lo más leído"));
        QCOMPARE(known[0].article, id);
        QVERIFY(known[0].given.isValid());
        QVERIFY(!library.apply(teach).changed);
        QCOMPARE(get(library.reader->recentCommands(1)).value(0).command, store::Command(teach));
        auto other = teach;
        other.kind = text::BlockKind::Promo;
        QVERIFY(library.apply(other).changed);
        QCOMPARE(get(library.reader->rules()).value(0).kind, text::BlockKind::Promo);
        get(library.writer->undo());
        QCOMPARE(get(library.reader->rules()), known);
        other.kind = std::nullopt;
        library.apply(other);
        QVERIFY(get(library.reader->rules()).isEmpty());
        QVERIFY(!errorOf(library.writer->apply(store::SetRule{RuleScope::Line, {{0, {}}}, text::BlockKind::Promo, id}))
                     .isEmpty());
    }
};

QTEST_GUILESS_MAIN(LinesTest)
#include "lines_test.moc"
