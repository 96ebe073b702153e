#include "pipeline/analyse.h"
#include "pipeline/folder.h"
#include "warnings.h"

#include <QTest>
#include <QThread>

class AnalyseTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<const analysis::Analyser> m_analyser;

    QStringList paths(const QStringList &inputs) const
    {
        QStringList paths;
        pipeline::analyseFiles(inputs, m_analyser, [&paths](const pipeline::Analysed &file) {
            paths << file.path;
            return true;
        });
        return paths;
    }

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
        QVERIFY2(analyser, analyser ? "" : qPrintable(analyser.error().what));
        m_analyser = *analyser;
    }

    void keepsTheOrderOfInputsAndOfTheWalk()
    {
        Folder folder;
        QVERIFY(folder.fill(120));
        QVERIFY(folder.write(QStringLiteral("z/first.txt"), "First\n"));
        QStringList expected{folder.at(QStringLiteral("z/first.txt"))};
        for (int i = 1; i <= 120; ++i)
            expected << folder.at(QStringLiteral("paper %1/a%2.txt").arg(i / 10).arg(i));
        expected << folder.at(QStringLiteral("z/first.txt"));
        QCOMPARE(paths({expected.first(), folder.path()}), expected);
    }

    void namesFilesAsTheyWereGiven()
    {
        Folder folder;
        QVERIFY(folder.write(QStringLiteral("in/a.txt"), "One\n"));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const QStringList given =
            paths({QStringLiteral("in/"), QStringLiteral("in/a.txt"), QStringLiteral("none.txt")});
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(given,
                 QStringList({QStringLiteral("in/a.txt"), QStringLiteral("in/a.txt"), QStringLiteral("none.txt")}));
    }

    void givesEachFileItsTextOrItsRefusal()
    {
        Folder folder;
        QVERIFY(folder.write(QStringLiteral("good.txt"), "Harbour opens\nThe harbour opened on Monday.\n"));
        QVERIFY(folder.write(QStringLiteral("picture.txt"), "\x89PNG\r\n"));
        int taken = 0;
        pipeline::analyseFiles({folder.path()}, m_analyser, [&](const pipeline::Analysed &file) {
            ++taken;
            const bool good = file.path.endsWith(QStringLiteral("good.txt"));
            if (good)
                return file.document && file.analysis == m_analyser->analyse(*file.document) &&
                       !file.analysis.blocks.isEmpty();
            return !file.document && file.document.error().what.contains(QStringLiteral("PNG"));
        });
        QCOMPARE(taken, 2);
    }

    void takesOnTheCallingThreadUntilToldToStop()
    {
        Folder folder;
        QVERIFY(folder.fill(60));
        int taken = 0;
        bool here = true;
        pipeline::analyseFiles({folder.path()}, m_analyser, [&](const pipeline::Analysed &) {
            here = here && QThread::currentThread() == thread();
            return ++taken < 3;
        });
        QCOMPARE(taken, 3);
        QVERIFY(here);
    }
};

QTEST_GUILESS_MAIN(AnalyseTest)
#include "analyse_test.moc"
