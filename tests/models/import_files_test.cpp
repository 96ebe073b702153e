#include "models/import_files.h"
#include "warnings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::ImportFiles;
using models::ImportFilter;
using store::Outcome;

class ImportFilesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        m_report.files = {{QStringLiteral("a.txt"), Outcome::Added, {}, 1},
                          {QStringLiteral("b.txt"), Outcome::Refused, QStringLiteral("not text"), 0},
                          {QStringLiteral("c.txt"), Outcome::Added, {}, 2},
                          {QStringLiteral("d.txt"), Outcome::Vanished, {}, 3},
                          {QStringLiteral("e.txt"), Outcome::Duplicate, QStringLiteral("same text as a.txt"), 0}};
    }

    void everyFileHasItsRowAndTheTotalsAddUp()
    {
        ImportFiles files;
        QAbstractItemModelTester tester(&files, QAbstractItemModelTester::FailureReportingMode::Fatal);
        files.show(m_report);
        int sum = 0;
        for (int i = 0; i < store::OutcomeCount; ++i)
            sum += files.count(Outcome(i));
        QCOMPARE(sum, files.rowCount());
        QCOMPARE(files.count(Outcome::Added), 2);
        QCOMPARE(files.index(1, ImportFiles::Outcome).data().toString(), QStringLiteral("Not imported"));
        QCOMPARE(files.index(1, ImportFiles::Reason).data().toString(), QStringLiteral("not text"));
        QCOMPARE(files.index(2, 0).data(ImportFiles::Article).toLongLong(), 2);
        files.show({});
        QCOMPARE(files.rowCount(), 0);
        QCOMPARE(files.count(Outcome::Added), 0);
    }

    void filtersByOutcomeAndPath()
    {
        ImportFiles files;
        files.show(m_report);
        ImportFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&files);
        QCOMPARE(filter.rowCount(), 5);
        filter.setOutcomes({int(Outcome::Refused), int(Outcome::Added)});
        QCOMPARE(filter.rowCount(), 3);
        filter.setFilterFixedString(QStringLiteral("C.T"));
        QCOMPARE(filter.rowCount(), 1);
        filter.setOutcomes({});
        filter.setFilterFixedString({});
        QCOMPARE(filter.rowCount(), 5);
    }

    void sortsWhatNeedsAttentionFirst()
    {
        ImportFiles files;
        files.show(m_report);
        ImportFilter filter;
        filter.setSourceModel(&files);
        filter.sort(ImportFiles::Outcome);
        QStringList paths;
        for (int row = 0; row < filter.rowCount(); ++row)
            paths.append(filter.index(row, ImportFiles::File).data().toString());
        QCOMPARE(paths, QStringList({"b.txt", "d.txt", "a.txt", "c.txt", "e.txt"}));
    }

private:
    store::ImportReport m_report;
};

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "import_files_test.moc"
