#include "pipeline/folder.h"
#include "pipeline/rest.h"
#include "pipeline/workshop.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QTest>

using pipeline::Fate;
using pipeline::Workshop;

class WorkshopTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<const analysis::Analyser> m_analyser;

    std::unique_ptr<Workshop> make(const Folder &folder, const pipeline::KnownFiles &known = {},
                                   const std::stop_token &stop = {}) const
    {
        return std::make_unique<Workshop>(pipeline::Source({folder.path()}, pipeline::Naming::BelowFolder, stop), known,
                                          m_analyser, stop);
    }

    // Everything the workshop settles, released at once.
    static QList<Fate> run(Workshop &workshop)
    {
        QList<Fate> all;
        connect(&workshop, &Workshop::settled, &workshop, [&](const QList<Fate> &fates) {
            all += fates;
            for (const Fate &fate : fates)
                workshop.release(1, fate.size);
        });
        QSignalSpy exhausted(&workshop, &Workshop::exhausted);
        workshop.work();
        return exhausted.count() > 0 || exhausted.wait(60'000) ? all : QList<Fate>();
    }

    static pipeline::KnownFiles remember(const QList<Fate> &fates)
    {
        pipeline::KnownFiles known;
        store::ArticleId id = 0;
        for (const Fate &fate : fates) {
            if (!fate.incoming)
                continue;
            const text::Provenance &from = fate.incoming->document.provenance;
            known[from.path] = {++id, from.size, from.modified, from.sha256, false, fate.incoming->analysisVersion};
        }
        return known;
    }

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
        QVERIFY2(analyser, analyser ? "" : qPrintable(analyser.error().what));
        m_analyser = *analyser;
    }

    void settlesEveryFileInTheWalksOrder()
    {
        Folder folder;
        QVERIFY(folder.fill(1500)); // more than may be in the house
        const auto workshop = make(folder);
        const QList<Fate> fates = run(*workshop);
        QCOMPARE(fates.size(), 1500);
        QCOMPARE(workshop->found(), 1500);
        for (qsizetype i = 0; i < fates.size(); ++i) {
            QCOMPARE(fates[i].outcome.path, QStringLiteral("paper %1/a%2.txt").arg((i + 1) / 10).arg(i + 1));
            QCOMPARE(fates[i].outcome.outcome, store::Outcome::Added);
            QVERIFY(fates[i].incoming);
        }
    }

    void waitsForReleaseWhenTheHouseIsFull()
    {
        Folder folder;
        QVERIFY(folder.fill(Workshop::MostFiles + 300));
        const auto workshop = make(folder);
        int settled = 0;
        bool ended = false;
        connect(workshop.get(), &Workshop::settled, this,
                [&](const QList<Fate> &fates) { settled += int(fates.size()); });
        connect(workshop.get(), &Workshop::exhausted, this, [&] { ended = true; });
        workshop->work();
        QTRY_VERIFY_WITH_TIMEOUT(settled >= Workshop::MostFiles, 60'000);
        QTest::qWait(50);
        QVERIFY(settled < Workshop::MostFiles + 16 && !ended);
        workshop->release(settled, 0);
        QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
        QCOMPARE(settled, Workshop::MostFiles + 300);
    }

    void skipsWhatIsAsItWas()
    {
        Folder folder;
        QVERIFY(folder.fill(20));
        const auto known = remember(run(*make(folder)));
        QVERIFY(folder.write(QStringLiteral("paper 0/a3.txt"), "Ferry 3 sinks\nNobody was hurt.\n"));
        QVERIFY(folder.write(QStringLiteral("new.txt"), "A new file\n"));
        for (const Fate &fate : run(*make(folder, known))) {
            const QString path = fate.outcome.path;
            const auto expected = path == u"new.txt"          ? store::Outcome::Added
                                  : path == u"paper 0/a3.txt" ? store::Outcome::Updated
                                                              : store::Outcome::Unchanged;
            QCOMPARE(fate.outcome.outcome, expected);
            QCOMPARE(fate.outcome.article, known.value(path).article);
            QCOMPARE(fate.incoming.has_value(), expected != store::Outcome::Unchanged);
        }
    }

    void doesNotReadAFileWhoseSizeAndTimeAreKnown()
    {
        Folder folder;
        QVERIFY(folder.fill(1));
        auto known = remember(run(*make(folder)));
        known[QStringLiteral("paper 0/a1.txt")].sha256 = "another"; // would show if the file were read
        QCOMPARE(run(*make(folder, known)).first().outcome.outcome, store::Outcome::Unchanged);
    }

    void comparesContentWhereOnlyTheTimeDiffers()
    {
        Folder folder;
        QVERIFY(folder.fill(1));
        auto known = remember(run(*make(folder)));
        known[QStringLiteral("paper 0/a1.txt")].modified -= 1000;
        QCOMPARE(run(*make(folder, known)).first().outcome.outcome, store::Outcome::Unchanged);
    }

    void analysesAgainWhenTheRulesAreNewer()
    {
        Folder folder;
        QVERIFY(folder.fill(1));
        auto known = remember(run(*make(folder)));
        known[QStringLiteral("paper 0/a1.txt")].analysisVersion = analysis::Version - 1;
        const auto fates = run(*make(folder, known));
        QCOMPARE(fates.first().outcome.outcome, store::Outcome::Updated);
        QCOMPARE(fates.first().incoming->analysisVersion, analysis::Version);
    }

    void namesTheReasonOfEachRefusal()
    {
        Folder folder;
        QVERIFY(folder.write(QStringLiteral("blank.txt"), " \n"));
        QVERIFY(folder.write(QStringLiteral("nul.txt"), QByteArray("a\0b", 3)));
        const auto fates = run(*make(folder));
        QCOMPARE(fates.size(), 2);
        QCOMPARE(fates[0].outcome.outcome, store::Outcome::Refused);
        QVERIFY(fates[0].outcome.reason.contains(QStringLiteral("white space")));
        QVERIFY(fates[1].outcome.reason.contains(QStringLiteral("NUL")));
    }

    void holdsAndGoesOn()
    {
        Folder folder;
        QVERIFY(folder.fill(600));
        const auto workshop = make(folder);
        int settled = 0;
        connect(workshop.get(), &Workshop::settled, this, [&](const QList<Fate> &fates) {
            settled += int(fates.size());
            for (const Fate &fate : fates)
                workshop->release(1, fate.size);
            workshop->hold();
        });
        QSignalSpy exhausted(workshop.get(), &Workshop::exhausted);
        workshop->work();
        QTRY_VERIFY_WITH_TIMEOUT(settled > 0, 60'000);
        awaitRest(settled);
        QVERIFY(settled < 600 && exhausted.isEmpty());
        while (exhausted.isEmpty()) {
            workshop->work();
            QTest::qWait(1);
        }
        QCOMPARE(settled, 600);
    }

    void windsUpWhenStopped()
    {
        Folder folder;
        QVERIFY(folder.fill(600));
        std::stop_source stop;
        const auto workshop = make(folder, {}, stop.get_token());
        connect(workshop.get(), &Workshop::settled, this, [&](const QList<Fate> &) { stop.request_stop(); });
        QVERIFY(run(*workshop).size() < 600);
    }

    void mayBeDestroyedWithWorkInHand()
    {
        Folder folder;
        QVERIFY(folder.fill(200));
        std::stop_source stop;
        auto workshop = make(folder, {}, stop.get_token());
        workshop->work();
        QTest::qWait(5);
        stop.request_stop();
        workshop.reset();
        QTest::qWait(5); // nothing late arrives
    }
};

QTEST_GUILESS_MAIN(WorkshopTest)
#include "workshop_test.moc"
