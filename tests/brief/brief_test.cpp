#include "brief/request.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 120000; // milliseconds

struct Answer
{
    int status = -1;
    QByteArray out, err;
};

Answer run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAMS "/") + program, arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer broadsheetBrief(const QStringList &arguments)
{
    return run(QStringLiteral("broadsheet"), QStringList{QStringLiteral("brief")} + arguments);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class BriefTest final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        write(QStringLiteral("in/one.txt"), "Harbour chiefs meet\nThe talks between Northhaven and the islands began "
                                            "on Wednesday, and nobody expects them to end soon.\n");
        write(QStringLiteral("in/two.txt"), "Ferry waits for the tide\nThe ferry waited for the tide on Tuesday, and "
                                            "the crew waited with it for most of the night.\n");
        write(QStringLiteral("bad.txt"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    }

    void readsTheRequest()
    {
        const brief::Reading reading = brief::read(words(
            "--library l --query quote --output o.pdf --title T --marking M --paper letter --force --date 2025-08-22"));
        QVERIFY(reading.request.has_value());
        QCOMPARE(reading.request->library, QStringLiteral("l"));
        QCOMPARE(reading.request->query, QStringLiteral("quote"));
        QCOMPARE(reading.request->title, QStringLiteral("T"));
        QCOMPARE(reading.request->marking, QStringLiteral("M"));
        QCOMPARE(reading.request->paper, press::Paper::Letter);
        QCOMPARE(reading.request->date, QDate(2025, 8, 22));
        QVERIFY(reading.request->force);
        QVERIFY(!brief::read(words("--output o.pdf x")).request->title.has_value());
    }

    void refusesWrongRequests_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *line :
             {"", "x.txt", "--output o.pdf", "--output o.docx x.txt", "--output o.pdf --library l x.txt",
              "--output o.pdf --query q x.txt", "--output o.pdf --paper a3 x.txt",
              "--output o.pdf --date yesterday x.txt", "--output o.pdf --fast x.txt"})
            QTest::newRow(line) << words(line);
    }

    void refusesWrongRequests()
    {
        QFETCH(QStringList, arguments);
        const brief::Reading reading = brief::read(arguments);
        QVERIFY(!reading.request);
        QVERIFY(!reading.wrong.isEmpty());
    }

    void wrongUsageIsTwo()
    {
        const Answer answer = broadsheetBrief({});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("--output"), answer.err.constData());
    }

    void helpIsFine()
    {
        const Answer answer = broadsheetBrief({QStringLiteral("--help")});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.startsWith("Usage: broadsheet brief [OPTION]... [FILE|FOLDER]..."));
    }

    void printsAFolderWithoutADisplay()
    {
        const QString pdf = path(QStringLiteral("out.pdf"));
        const Answer answer = broadsheetBrief({path(QStringLiteral("in")), QStringLiteral("--output"), pdf,
                                               QStringLiteral("--date"), QStringLiteral("2025-08-22")});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(contents(pdf).startsWith("%PDF-"));
        QVERIFY2(answer.err.contains("2 articles"), answer.err.constData());
    }

    void neverReplacesWithoutForce()
    {
        write(QStringLiteral("mine.pdf"), "mine");
        const QStringList arguments{path(QStringLiteral("in")), QStringLiteral("--output"),
                                    path(QStringLiteral("mine.pdf"))};
        const Answer refused = broadsheetBrief(arguments);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("mine.pdf"), refused.err.constData());
        QCOMPARE(contents(path(QStringLiteral("mine.pdf"))), QByteArrayLiteral("mine"));
        QCOMPARE(broadsheetBrief(arguments + QStringList{QStringLiteral("--force")}).status, 0);
        QVERIFY(contents(path(QStringLiteral("mine.pdf"))).startsWith("%PDF-"));
    }

    void unreadableInputIsNamedAndTheRestWritten()
    {
        const QString html = path(QStringLiteral("out.html"));
        const Answer answer =
            broadsheetBrief({path(QStringLiteral("bad.txt")), path(QStringLiteral("in/two.txt")),
                             QStringLiteral("--output"), html, QStringLiteral("--marking"), QStringLiteral("tlp:red")});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("bad.txt: "), answer.err.constData());
        QVERIFY(contents(html).contains("Ferry waits for the tide"));
        QVERIFY(contents(html).contains("TLP:RED"));
        QVERIFY(!contents(html).contains(m_folder.path().toUtf8()));
    }

    void takesWhatAQueryFindsInALibrary()
    {
        const QString library = path(QStringLiteral("one.library"));
        QCOMPARE(run(QStringLiteral("broadsheet-cli"),
                     {QStringLiteral("import"), QStringLiteral("--library"), library, path(QStringLiteral("in"))})
                     .status,
                 0);
        const QString markdown = path(QStringLiteral("out.md"));
        const QStringList arguments{QStringLiteral("--library"), library, QStringLiteral("--output"), markdown};
        const Answer empty = broadsheetBrief(arguments);
        QCOMPARE(empty.status, 1);
        QVERIFY2(empty.err.contains("no article"), empty.err.constData());
        QVERIFY(!QFile::exists(markdown));
        const Answer answer =
            broadsheetBrief(arguments + QStringList{QStringLiteral("--query"), QStringLiteral("tide")});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(contents(markdown).contains("Ferry waits for the tide"));
        QVERIFY(!contents(markdown).contains("Harbour chiefs"));
    }

    void missingLibraryIsNotMade()
    {
        const Answer answer = broadsheetBrief({QStringLiteral("--library"), path(QStringLiteral("nowhere.library")),
                                               QStringLiteral("--output"), path(QStringLiteral("no.pdf"))});
        QCOMPARE(answer.status, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("nowhere.library"))));
        QVERIFY(!QFile::exists(path(QStringLiteral("no.pdf"))));
    }
};

QTEST_GUILESS_MAIN(BriefTest)
#include "brief_test.moc"
