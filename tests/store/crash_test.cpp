#include "fixture.h"
#include "warnings.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace fixture;

// Runs itself as a process that imports and triages and says on standard output what was acknowledged, kills it at many
// moments, and looks whether all that was said is there.
namespace {

QString pathOf(int number)
{
    return QStringLiteral("%1.txt").arg(number);
}

store::Incoming numbered(int number)
{
    auto incoming =
        article(pathOf(number), QStringLiteral("Headline %1\nThe body of number %1 by Ana Moreno.").arg(number));
    mention(incoming, QStringLiteral("Ana Moreno"), text::MentionKind::Person, QStringLiteral("ana moreno"));
    return incoming;
}

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

// Until it is killed: a batch of articles and a few key presses, over and over.
int victim(const QString &library)
{
    auto opened = store::Writer::open(library);
    if (!opened)
        return 1;
    store::Writer &writer = **opened;
    say("open\n");
    const auto import = get(writer.beginImport(QStringLiteral("/news")));
    for (int number = 0;; number += 5) {
        QList<store::Incoming> batch;
        for (int i = 0; i < 5; ++i)
            batch.append(numbered(number + i));
        auto putting = writer.put(import, batch);
        const auto ids = get(putting);
        say("put " + QByteArray::number(number + 5) + '\n');
        get(writer.apply(store::SetStarred{{ids[0]}}));
        say("star " + QByteArray::number(number) + '\n');
        get(writer.apply(store::SetNote{ids[1], QStringLiteral("note %1").arg(number + 1)}));
        say("note " + QByteArray::number(number + 1) + '\n');
        get(writer.apply(store::SetPile{{ids[2]}, store::Pile::Kept}));
        get(writer.undo());
        say("undo " + QByteArray::number(number + 2) + '\n');
    }
}

} // namespace

class CrashTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void losesNothingAcknowledgedWhenKilled_data()
    {
        QTest::addColumn<int>("lines"); // how much is acknowledged before the blow
        QTest::addColumn<int>("then");  // and how many milliseconds more, so that it falls within different steps
        for (int i = 0; i < 12; ++i)
            QTest::addRow("%d", i) << i * i * 2 << i % 4;
    }
    void losesNothingAcknowledgedWhenKilled()
    {
        QFETCH(const int, lines);
        QFETCH(const int, then);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.sqlite"));
        for (int round = 0; round < 2; ++round) { // the second begins with what the first left behind
            const QByteArray said = killedAfter(path, lines, then);
            auto writer = store::Writer::open(path);
            QVERIFY2(writer, writer ? "" : qPrintable(writer.error().what));
            auto reader = store::Reader::open(path);
            QVERIFY(reader);
            QCOMPARE(get((*reader)->check()), QStringList());
            verify(**reader, said);
        }
    }

    void aKilledWriterLeavesNoLock()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.sqlite"));
        QProcess process;
        start(process, path);
        QVERIFY(process.waitForReadyRead());
        const auto refused = store::Writer::open(path);
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains(path), qPrintable(refused.error().what));
        QVERIFY(store::Reader::open(path)); // another process may read meanwhile
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(store::Writer::open(path));
    }

private:
    static void start(QProcess &process, const QString &library)
    {
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), library});
    }
    static QByteArray killedAfter(const QString &library, int lines, int milliseconds)
    {
        QProcess process;
        start(process, library);
        QByteArray said;
        while (said.count('\n') <= lines && process.waitForReadyRead())
            said += process.readAllStandardOutput();
        process.waitForReadyRead(milliseconds);
        process.kill(); // SIGKILL
        process.waitForFinished();
        said += process.readAllStandardOutput();
        return said.left(said.lastIndexOf('\n') + 1);
    }
    static void verify(store::Reader &reader, const QByteArray &said)
    {
        const auto known = get(reader.knownFiles(QStringLiteral("/news")));
        QVERIFY(said.startsWith("open\n"));
        for (const QByteArray &line : said.split('\n')) {
            const int number = line.mid(line.indexOf(' ') + 1).toInt();
            if (line.startsWith("put")) {
                for (int i = number - 5; i < number; ++i)
                    QVERIFY2(known.contains(pathOf(i)), line.constData());
                continue;
            }
            if (!line.contains(' '))
                continue;
            const store::Article article = get(reader.article(known.value(pathOf(number)).article));
            QCOMPARE(article.document, numbered(number).document);
            const store::State &state = article.row.state;
            if (line.startsWith("star"))
                QVERIFY2(state.starred, line.constData());
            else if (line.startsWith("note"))
                QCOMPARE(state.note, QStringLiteral("note %1").arg(number));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--victim")
        return victim(arguments.at(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
