#include "fixture.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace fixture;
using store::Applied;
using store::Pile;
using store::View;

namespace {

QStringList names(int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.append(QStringLiteral("%1.txt").arg(i));
    return paths;
}

QList<store::ArticleId> fill(Library &library, int count)
{
    QList<store::Incoming> batch;
    for (const QString &path : names(count))
        batch.append(article(path, QStringLiteral("Words of ") + path));
    return library.put(batch);
}

} // namespace

class CommandsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyCommandIsUndoneAndRedoneExactly_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 9; ++i)
            QTest::addRow("%d", i) << i;
    }
    void everyCommandIsUndoneAndRedoneExactly()
    {
        QFETCH(const int, which);
        Library library;
        const auto ids = fill(library, 3);
        // So that there is something to go back to.
        library.apply(store::SetPile{{ids[0]}, Pile::Later});
        library.apply(store::SetInBriefing{{ids[2], ids[0]}});
        library.apply(store::SetNote{ids[1], QStringLiteral("before")});
        library.apply(store::SetLabel{{ids[0]}, QStringLiteral("old")});
        library.apply(
            store::SetRule{store::RuleScope::Line, {{7, QStringLiteral("Read more")}}, text::BlockKind::Legal, ids[0]});
        const QList<store::Command> commands{
            store::SetPile{ids, Pile::Kept},
            store::SetRead{ids, true},
            store::SetStarred{{ids[1]}, true},
            store::SetInBriefing{ids, true},
            store::MoveInBriefing{ids[0], 0},
            store::SetLabel{{ids[0]}, QStringLiteral("old"), false},
            store::SetNote{ids[1], QString()},
            store::SetBriefingHead{QStringLiteral("Morning"), QStringLiteral("TLP:AMBER")},
            store::SetRule{store::RuleScope::Line,
                           {{7, QStringLiteral("Read more »")}, {~quint64{0}, {}}},
                           text::BlockKind::Promo,
                           ids[0]}};
        const auto all = [&library, &ids] {
            const auto head = get(library.reader->briefingHead());
            return std::tuple(get(library.reader->rows(ids)), get(library.reader->rules()),
                              library.find({View::Briefing, {}, {}, {}}) + QStringList{head.title, head.marking});
        };
        const auto before = all();
        const Applied applied = library.apply(commands.at(which));
        QVERIFY(applied.changed);
        QVERIFY(applied.history.canUndo);
        const auto after = all();
        QVERIFY(before != after);
        library.reopen();
        const auto undone = get(library.writer->undo());
        QVERIFY(undone);
        QCOMPARE(undone->how, Applied::How::Undone);
        QCOMPARE(undone->command, commands.at(which));
        QCOMPARE(undone->articles, applied.articles);
        QCOMPARE(all(), before);
        library.reopen();
        const auto redone = get(library.writer->redo());
        QVERIFY(redone);
        QCOMPARE(redone->how, Applied::How::Redone);
        QCOMPARE(all(), after);
    }

    void undoesWithoutLimitDownToTheFirstStep()
    {
        Library library;
        const auto id = fill(library, 1).value(0);
        for (int i = 1; i <= 200; ++i)
            library.apply(store::SetNote{id, QString::number(i)});
        for (int i = 199; i >= 0; --i) {
            QVERIFY(get(library.writer->undo()));
            QCOMPARE(library.state(id).note, i ? QString::number(i) : QString());
        }
        QVERIFY(!get(library.writer->undo()));
        QCOMPARE(get(library.reader->history()), (store::History{false, true}));
        for (int i = 0; i < 200; ++i)
            QVERIFY(get(library.writer->redo()));
        QVERIFY(!get(library.writer->redo()));
        QCOMPARE(library.state(id).note, QStringLiteral("200"));
    }

    void aNewCommandEndsRedo()
    {
        Library library;
        const auto id = fill(library, 1).value(0);
        library.apply(store::SetStarred{{id}});
        get(library.writer->undo());
        library.apply(store::SetRead{{id}});
        QVERIFY(!get(library.writer->redo()));
        QVERIFY(!library.state(id).starred);
    }

    void whatChangesNothingLeavesNoStepAndKeepsRedo()
    {
        Library library;
        const auto ids = fill(library, 2);
        library.apply(store::SetStarred{{ids[0]}});
        get(library.writer->undo());
        const Applied nothing = library.apply(store::SetPile{ids, Pile::Inbox});
        QVERIFY(!nothing.changed);
        QVERIFY(nothing.articles.isEmpty());
        QVERIFY(nothing.history.canRedo);
        QVERIFY(!library.apply(store::SetPile{{12345}, Pile::Kept}).changed);
        QVERIFY(!library.apply(store::MoveInBriefing{ids[0], 3}).changed);
        QVERIFY(get(library.reader->recentCommands(10)).size() == 1);
    }

    void tellsWhichArticlesDiffer()
    {
        Library library;
        const auto ids = fill(library, 3);
        library.apply(store::SetRead{{ids[1]}});
        QCOMPARE(library.apply(store::SetRead{ids}).articles, (QList<store::ArticleId>{ids[0], ids[2]}));
        QCOMPARE(library.apply(store::SetStarred{{ids[0], ids[0]}}).articles, QList<store::ArticleId>{ids[0]});
        get(library.writer->undo());
        QVERIFY(!library.state(ids[0]).starred);
    }

    void keepsTheBriefingInTheAnalystsOrder()
    {
        Library library;
        const auto ids = fill(library, 5);
        library.apply(store::SetInBriefing{{ids[3], ids[1], ids[4], ids[0]}});
        const auto order = [&library] { return library.find({View::Briefing, {}, store::Sort::Title, {}}).join(u' '); };
        QCOMPARE(order(), QStringLiteral("3.txt 1.txt 4.txt 0.txt"));
        library.apply(store::MoveInBriefing{ids[0], 1});
        QCOMPARE(order(), QStringLiteral("3.txt 0.txt 1.txt 4.txt"));
        library.apply(store::MoveInBriefing{ids[3], 99});
        QCOMPARE(order(), QStringLiteral("0.txt 1.txt 4.txt 3.txt"));
        library.apply(store::SetInBriefing{{ids[1]}, false});
        library.apply(store::SetInBriefing{{ids[2]}});
        QCOMPARE(order(), QStringLiteral("0.txt 4.txt 3.txt 2.txt"));
        for (int i = 0; i < 4; ++i)
            get(library.writer->undo());
        QCOMPARE(order(), QStringLiteral("3.txt 1.txt 4.txt 0.txt"));
    }

    void refusesALabelWithoutAName()
    {
        Library library;
        const auto id = fill(library, 1).value(0);
        QVERIFY(!errorOf(library.writer->apply(store::SetLabel{{id}, QStringLiteral("  ")})).isEmpty());
        library.apply(store::SetLabel{{id}, QStringLiteral(" press  freedom ")});
        QCOMPARE(get(library.reader->labels()), QStringList{QStringLiteral("press freedom")});
        QCOMPARE(get(library.reader->labelCounts()), (QList<store::Tally>{{QStringLiteral("press freedom"), 1}}));
    }

    void countsEachViewAsItLists()
    {
        Library library;
        const auto ids = fill(library, 6);
        library.apply(store::SetPile{{ids[0], ids[1]}, Pile::Kept});
        library.apply(store::SetPile{{ids[2]}, Pile::Later});
        library.apply(store::SetPile{{ids[3]}, Pile::Dropped});
        library.apply(store::SetStarred{{ids[0], ids[5]}});
        library.apply(store::SetRead{{ids[0]}});
        library.apply(store::SetInBriefing{{ids[4]}});
        const auto counts = get(library.reader->counts());
        const auto listed = [&library](View view) { return static_cast<int>(library.find({view, {}, {}, {}}).size()); };
        QCOMPARE(counts.inbox, listed(View::Inbox));
        QCOMPARE(counts.kept, listed(View::Kept));
        QCOMPARE(counts.later, listed(View::Later));
        QCOMPARE(counts.dropped, listed(View::Dropped));
        QCOMPARE(counts.starred, listed(View::Starred));
        QCOMPARE(counts.briefing, listed(View::Briefing));
        QCOMPARE(counts.all, listed(View::All));
        QCOMPARE(counts, (store::Counts{2, 2, 1, 1, 2, 1, 6, 5, 0}));
    }

    void keepsALogForTheAnalyst()
    {
        Library library;
        const auto ids = fill(library, 2);
        library.apply(store::SetPile{{ids[0]}, Pile::Kept});
        library.apply(store::SetStarred{{ids[1]}});
        get(library.writer->undo());
        const auto log = get(library.reader->recentCommands(5));
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[0].command, store::Command(store::SetStarred{{ids[1]}}));
        QVERIFY(log[0].undone);
        QCOMPARE(log[1].command, store::Command(store::SetPile{{ids[0]}, Pile::Kept}));
        QVERIFY(!log[1].undone);
        QVERIFY(log[1].when <= log[0].when);
        QCOMPARE(get(library.reader->recentCommands(1)).size(), 1);
    }

    void remembersPositionsAndSettingsBesideUndo()
    {
        Library library;
        const auto id = fill(library, 1).value(0);
        get(library.writer->setPosition(id, {7, 0.25}));
        get(library.writer->setSetting(QStringLiteral("window"), QByteArray("\0\1", 2)));
        library.reopen();
        QCOMPARE(get(library.reader->article(id)).position, (store::Position{7, 0.25}));
        QCOMPARE(get(library.reader->setting(QStringLiteral("window"))), QByteArray("\0\1", 2));
        QCOMPARE(get(library.reader->setting(QStringLiteral("other"))), QByteArray());
        QVERIFY(!get(library.writer->undo()));
    }

    void tellsWhoListensOnceItIsOnDisk()
    {
        Library library;
        const auto id = fill(library, 1).value(0);
        QSignalSpy changed(library.writer.get(), &store::Writer::articlesChanged);
        QSignalSpy briefing(library.writer.get(), &store::Writer::briefingChanged);
        QSignalSpy history(library.writer.get(), &store::Writer::historyChanged);
        library.apply(store::SetInBriefing{{id}});
        QTRY_COMPARE(history.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(briefing.size(), 1);
        QCOMPARE(history.value(0).value(0).value<store::History>(), (store::History{true, false}));
        library.apply(store::SetInBriefing{{id}});
        get(library.writer->undo());
        QTRY_COMPARE(history.size(), 2);
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
