#include "analysis/analyser.h"
#include "pipeline/importer.h"
#include "store/library.h"
#include "store/reader.h"
#include "store/writer.h"
#include "warnings.h"
#include "window/session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class SessionTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("news/wire")));
        put(QStringLiteral("news/wire/a.txt"), "A story.\n");
        put(QStringLiteral("news/wire/b.txt"), "Another.\n");
        put(QStringLiteral("work.sqlite"), QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0'));
    }

    void aFolderGetsItsOwnLibrary()
    {
        const auto news = window::resolve({path(QStringLiteral("news"))});
        const auto wire = window::resolve({path(QStringLiteral("news/wire"))});
        QVERIFY(news && wire);
        QCOMPARE(news->inputs, QStringList{path(QStringLiteral("news"))});
        QCOMPARE(news->name, QStringLiteral("news"));
        QCOMPARE(news->library, store::defaultLibraryPath(path(QStringLiteral("news"))));
        QVERIFY(news->library != wire->library);
        QVERIFY(news->library.startsWith(m_home.filePath(QStringLiteral("data"))));
    }

    void filesShareTheLibraryOfTheirFolder()
    {
        const auto target =
            window::resolve({path(QStringLiteral("news/wire/a.txt")), path(QStringLiteral("news/wire/b.txt"))});
        QVERIFY(target);
        QCOMPARE(target->inputs.size(), 2);
        QCOMPARE(target->library, store::defaultLibraryPath(path(QStringLiteral("news/wire"))));
    }

    void aLibraryIsRecognisedByItsContent()
    {
        const auto target = window::resolve({path(QStringLiteral("work.sqlite"))});
        QVERIFY(target);
        QCOMPARE(target->library, path(QStringLiteral("work.sqlite")));
        QVERIFY(target->inputs.isEmpty());
        QCOMPARE(target->name, QStringLiteral("work"));
    }

    void aNamedLibraryWins()
    {
        const auto target = window::resolve({path(QStringLiteral("news"))}, QStringLiteral("/elsewhere/l.sqlite"));
        QVERIFY(target);
        QCOMPARE(target->library, QStringLiteral("/elsewhere/l.sqlite"));
        QCOMPARE(target->inputs.size(), 1);
    }

    void whatIsNotThereIsNamed()
    {
        const auto target = window::resolve({path(QStringLiteral("nowhere"))});
        QVERIFY(!target);
        QVERIFY(target.error().what.contains(path(QStringLiteral("nowhere"))));
        QVERIFY(!window::resolve({}));
    }

    void whoAsksWhileAnImportRunsGetsAnother()
    {
        using Loaded = Result<std::shared_ptr<const analysis::Analyser>>;
        auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
        QVERIFY(analyser);
        const window::Target target{path(QStringLiteral("again.sqlite")), {path(QStringLiteral("news"))}, {}};
        auto session = window::Session::open(target, QtFuture::makeReadyFuture(Loaded(std::move(*analyser))));
        QVERIFY(session);
        QTRY_VERIFY((*session)->importer());
        QSignalSpy ended((*session)->importer(), &pipeline::Importer::finished);
        QVERIFY((*session)->import());
        QVERIFY((*session)->importer()->isRunning());
        QVERIFY((*session)->import());
        QTRY_COMPARE(ended.count(), 2);
        QVERIFY(!(*session)->importer()->isRunning());
    }

private:
    QString path(const QString &name) const { return m_home.filePath(name); }
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
