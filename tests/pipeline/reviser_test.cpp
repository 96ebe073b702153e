#include "pipeline/folder.h"
#include "pipeline/importer.h"
#include "pipeline/reviser.h"
#include "pipeline/teach.h"
#include "store/reader.h"
#include "store/writer.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QTest>

using text::BlockKind;
using text::Group;

namespace {

// A sentence that the text alone takes for story.
const QByteArray Notice = "Our reporters work every day of the year to bring you the stories of the coast that nobody "
                          "else is telling.";

// Of up to 56 numbers, no two have a line in common.
QByteArray story(int n)
{
    static const QByteArrayList ships{"Albatross", "Bittern", "Cormorant", "Dunlin",
                                      "Egret",     "Fulmar",  "Gannet",    "Heron"};
    static const QByteArrayList ports{"Northhaven", "Ostwick", "Port Anders", "Quayle", "Ravenholm", "Selby", "Torsk"};
    const QByteArray ship = ships.at(n % ships.size()), port = ports.at(n % ports.size());
    return "Ferry " + ship + " sails to " + port + " again\n" + "The harbour office said on Tuesday that the ferry " +
           ship + ", built in the yard at " + port + ", would sail to the islands again before the winter.\n" +
           "Its owners spent months on repairs to the " + ship + " and its engines, which had failed off " + port +
           " several times since the spring.\n";
}

} // namespace

class ReviserTest final : public QObject
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

    void open()
    {
        auto writer = store::Writer::open(m_home->filePath(QStringLiteral("library")));
        QVERIFY(writer);
        m_writer = std::move(*writer);
        auto reader = store::Reader::open(m_writer->libraryPath());
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }
    void close()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void import(const QString &folder)
    {
        pipeline::Importer importer(*m_writer, *m_reader, m_analyser);
        QSignalSpy finished(&importer, &pipeline::Importer::finished);
        importer.start(folder);
        QVERIFY(finished.wait(60'000));
    }
    pipeline::RevisionProgress revise()
    {
        pipeline::Reviser reviser(*m_writer, *m_reader, m_analyser);
        QSignalSpy finished(&reviser, &pipeline::Reviser::finished);
        reviser.start();
        if (!finished.wait(60'000))
            qWarning("the revision did not finish");
        return reviser.progress();
    }
    // Corrections alone: what a Reviser does that was there when they were given.
    void settle(pipeline::Reviser &reviser)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!get(m_reader->revisionDue()).stale && !reviser.isRunning(), 60'000);
    }

    store::Article article(const QString &path)
    {
        const auto rows = get(m_reader->rowsByPath({path}));
        return rows.isEmpty() ? store::Article() : get(m_reader->article(rows.first().id));
    }
    // The block with these words.
    text::Block block(const QString &path, const QByteArray &words)
    {
        const store::Article article = this->article(path);
        for (const text::Block &block : article.analysis.blocks) {
            if (text::slice(article.document.body, block.span) == QString::fromUtf8(words))
                return block;
        }
        qWarning("no such block");
        return {};
    }
    int indexOf(const store::Article &article, const QByteArray &words)
    {
        for (int i = 0; i < article.analysis.blocks.size(); ++i) {
            if (text::slice(article.document.body, article.analysis.blocks[i].span) == QString::fromUtf8(words))
                return i;
        }
        qWarning("no such block");
        return 0;
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
        open();
    }
    void cleanup() { close(); }

    void linesThatRecurAreNoStoryOnceTheFolderHasBeenSeen()
    {
        const Folder folder;
        for (int i = 0; i < 12; ++i)
            QVERIFY(folder.write(QStringLiteral("coast/%1.txt").arg(i), story(i) + Notice + '\n'));
        import(folder.path());
        QCOMPARE(block(QStringLiteral("coast/3.txt"), Notice).group(), Group::Story);
        QVERIFY(get(m_reader->revisionDue()).count);
        const auto progress = revise();
        QCOMPARE(progress.due, 12);
        QCOMPARE(progress.changed, 12);
        const text::Block notice = block(QStringLiteral("coast/3.txt"), Notice);
        QVERIFY(notice.group() != Group::Story);
        QVERIFY2(notice.reason.contains(u"stands in 11 other files"), qPrintable(notice.reason));
        QVERIFY(!get(m_reader->revisionDue()).any());
        QCOMPARE(revise().due, 0);
        QCOMPARE(get(m_reader->check()), QStringList());
    }

    void copiesOfAnArticleStayStory()
    {
        const Folder folder;
        for (int i = 0; i < 8; ++i)
            QVERIFY(folder.write(QStringLiteral("paper%1/copy.txt").arg(i), story(1) + Notice + '\n'));
        import(folder.path());
        revise();
        for (int i = 0; i < 8; ++i) {
            for (const text::Block &block : article(QStringLiteral("paper%1/copy.txt").arg(i)).analysis.blocks)
                QVERIFY2(block.group() == Group::Story, qPrintable(block.reason));
        }
    }

    void oneMoreOfManyRevisesOnlyWhatIsNew()
    {
        const Folder folder;
        for (int i = 0; i < 20; ++i)
            QVERIFY(folder.write(QStringLiteral("coast/%1.txt").arg(i), story(i) + Notice + '\n'));
        import(folder.path());
        revise();
        QVERIFY(folder.write(QStringLiteral("coast/new.txt"), story(77) + Notice + '\n'));
        import(folder.path());
        QCOMPARE(revise().due, 1);
        QVERIFY(block(QStringLiteral("coast/new.txt"), Notice).group() != Group::Story);
    }

    void aCorrectionHoldsInAllArticlesPastAndFutureUntilUndone()
    {
        const Folder folder;
        const QByteArray line = "Tell us what you think of the harbour and its boats";
        QVERIFY(folder.write(QStringLiteral("a/1.txt"), story(1) + line + '\n'));
        QVERIFY(folder.write(QStringLiteral("b/2.txt"), story(2) + line + '\n'));
        import(folder.path());
        revise();
        const text::Analysis before = article(QStringLiteral("b/2.txt")).analysis;
        pipeline::Reviser reviser(*m_writer, *m_reader, m_analyser);
        const store::Article here = article(QStringLiteral("a/1.txt"));
        reviser.prefer(here.row.id);
        get(m_writer->apply(pipeline::teachLines(here, {indexOf(here, line)}, BlockKind::Legal)));
        settle(reviser);
        for (const QString &path : {QStringLiteral("a/1.txt"), QStringLiteral("b/2.txt")}) {
            QCOMPARE(block(path, line).kind, BlockKind::Legal);
            QVERIFY(block(path, line).reason.startsWith(u"by your correction of"));
        }
        QVERIFY(folder.write(QStringLiteral("c/3.txt"), story(3) + line + '\n'));
        import(folder.path());
        QCOMPARE(block(QStringLiteral("c/3.txt"), line).kind, BlockKind::Legal); // without a revision
        const store::Corrections corrections = get(m_reader->corrections());
        QCOMPARE(get(m_reader->followers(corrections)), QList<int>{3});
        get(m_writer->undo());
        settle(reviser);
        QCOMPARE(article(QStringLiteral("b/2.txt")).analysis.blocks.last().kind, before.blocks.last().kind);
        QVERIFY(block(QStringLiteral("c/3.txt"), line).kind != BlockKind::Legal);
        get(m_writer->redo());
        settle(reviser);
        QCOMPARE(block(QStringLiteral("c/3.txt"), line).kind, BlockKind::Legal);
        get(m_writer->apply(store::takeAway(get(m_reader->corrections()).lines.first())));
        settle(reviser);
        QVERIFY(block(QStringLiteral("a/1.txt"), line).kind != BlockKind::Legal);
        QCOMPARE(get(m_reader->check()), QStringList());
    }

    void aPlaceIsCorrectedInThatArticleOnly()
    {
        const Folder folder;
        QVERIFY(folder.write(QStringLiteral("1.txt"), story(1) + "* * *\n" + story(4)));
        QVERIFY(folder.write(QStringLiteral("2.txt"), story(2) + "* * *\n" + story(5)));
        import(folder.path());
        pipeline::Reviser reviser(*m_writer, *m_reader, m_analyser);
        const store::Article here = article(QStringLiteral("1.txt"));
        get(m_writer->apply(pipeline::teachLines(here, {indexOf(here, "* * *")}, BlockKind::Navigation)));
        settle(reviser);
        QCOMPARE(block(QStringLiteral("1.txt"), "* * *").reason.first(18), QStringLiteral("by your correction"));
        QCOMPARE(block(QStringLiteral("1.txt"), "* * *").kind, BlockKind::Navigation);
        QVERIFY(!block(QStringLiteral("2.txt"), "* * *").reason.startsWith(u"by your"));
        QVERIFY(folder.write(QStringLiteral("1.txt"), story(1) + "* * *\n" + story(6)));
        import(folder.path());
        QCOMPARE(block(QStringLiteral("1.txt"), "* * *").kind, BlockKind::Navigation);
        get(m_writer->apply(store::takeAway(get(m_reader->corrections()).lines.first())));
        settle(reviser);
        QVERIFY(!block(QStringLiteral("1.txt"), "* * *").reason.startsWith(u"by your"));
    }

    void namesFollowCorrectionsInTheLibrarysCountsAndSearch()
    {
        const Folder folder;
        const QByteArray text = "Harbour talks\nThe talks went on, said Mara Lindqvist, the captain of the ferry. “We "
                                "are ready to sail,” Mara Lindqvist told the Quiet Hand on Monday.\n";
        QVERIFY(folder.write(QStringLiteral("1.txt"), text));
        QVERIFY(folder.write(QStringLiteral("2.txt"), "Other news\n" + text));
        import(folder.path());
        pipeline::Reviser reviser(*m_writer, *m_reader, m_analyser);
        text::Entity captain;
        for (const text::Entity &entity : article(QStringLiteral("1.txt")).analysis.entities)
            captain = entity.name == u"Mara Lindqvist" ? entity : captain;
        QVERIFY(!captain.key.isEmpty());
        text::Entity other{
            text::MentionKind::Person, QStringLiteral("Mara Berg"), QStringLiteral("person:mara berg"), {}, {}};
        const auto countOf = [this](const text::Entity &entity) {
            return get(m_reader->entityCounts({entity})).first();
        };
        QCOMPARE(countOf(captain), 2);
        get(m_writer->apply(store::merge({captain}, other, 1)));
        settle(reviser);
        QCOMPARE(countOf(captain), 0);
        QCOMPARE(countOf(other), 2);
        const auto said = [this](const QString &speaker) {
            return get(m_reader->find({store::View::All, u"speaker:" + speaker, store::Sort::Path, {}})).size();
        };
        QCOMPARE(said(QStringLiteral("berg")), 2);
        QCOMPARE(said(QStringLiteral("lindqvist")), 0);
        QCOMPARE(get(m_reader->followers(get(m_reader->corrections()))), QList<int>{2});
        get(m_writer->undo());
        settle(reviser);
        QCOMPARE(countOf(captain), 2);
        QCOMPARE(countOf(other), 0);
        QCOMPARE(said(QStringLiteral("lindqvist")), 2);
        get(m_writer->apply(store::markAs(QStringLiteral("Quiet Hand"), text::MentionKind::Product, 1)));
        settle(reviser);
        const auto marked = get(m_reader->entities(QStringLiteral("quiet hand"), 5));
        QVERIFY(std::any_of(marked.begin(), marked.end(), [](const store::LibraryEntity &entity) {
            return entity.kind == text::MentionKind::Product && entity.articles == 2;
        }));
        get(m_writer->apply(store::rename(captain, QStringLiteral("Captain Lindqvist"), 1)));
        settle(reviser);
        QCOMPARE(get(m_reader->entities(QStringLiteral("captain"), 5)).value(0).name,
                 QStringLiteral("Captain Lindqvist"));
        get(m_writer->apply(store::ignore(captain, 1)));
        settle(reviser);
        QCOMPARE(countOf(captain), 0);
        get(m_writer->undo());
        get(m_writer->undo());
        settle(reviser);
        QCOMPARE(get(m_reader->entities(QStringLiteral("lindqvist"), 5)).value(0).name,
                 QStringLiteral("Mara Lindqvist"));
        QCOMPARE(get(m_reader->check()), QStringList());
    }

    void goesOnAtTheNextStartWhereItWasCutShort()
    {
        const Folder folder;
        const QByteArray line = "Tell us what you think of the harbour and its boats";
        for (int i = 0; i < 30; ++i)
            QVERIFY(folder.write(QStringLiteral("%1.txt").arg(i), story(i) + line + '\n'));
        import(folder.path());
        const store::Article here = article(QStringLiteral("3.txt"));
        get(m_writer->apply(pipeline::teachLines(here, {indexOf(here, line)}, BlockKind::Legal)));
        QCOMPARE(get(m_reader->revisionDue()).stale, 30); // nobody was there to revise
        close();
        open();
        QCOMPARE(get(m_reader->revisionDue()).stale, 30);
        revise();
        QVERIFY(!get(m_reader->revisionDue()).any());
        for (int i = 0; i < 30; ++i)
            QCOMPARE(block(QStringLiteral("%1.txt").arg(i), line).kind, BlockKind::Legal);
    }

    void stopsWhenAskedAndLeavesTheRestDue()
    {
        const Folder folder;
        for (int i = 0; i < 40; ++i)
            QVERIFY(folder.write(QStringLiteral("coast/%1.txt").arg(i), story(i) + Notice + '\n'));
        import(folder.path());
        {
            pipeline::Reviser reviser(*m_writer, *m_reader, m_analyser);
            QSignalSpy finished(&reviser, &pipeline::Reviser::finished);
            reviser.start();
            reviser.cancel();
            QVERIFY(finished.size() == 1 || finished.wait(60'000));
            QVERIFY(!reviser.isRunning());
        }
        revise();
        QVERIFY(!get(m_reader->revisionDue()).any());
        QVERIFY(block(QStringLiteral("coast/3.txt"), Notice).group() != Group::Story);
    }
};

QTEST_GUILESS_MAIN(ReviserTest)
#include "reviser_test.moc"
