#include "fixture.h"
#include "store/connection.h"
#include "store/library.h"
#include "store/migrations.h"
#include "warnings.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace fixture;
using store::Connection;

class LibraryTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void createsMissingFolders()
    {
        const QString path = m_folder->filePath(QStringLiteral("a/b/new.sqlite"));
        QVERIFY(open(path).isEmpty());
        QVERIFY(store::isLibrary(path));
    }

    void refusesANewerLibraryAndLeavesIt()
    {
        const QString path = existing();
        {
            Connection connection(path, Connection::Mode::ReadWrite);
            connection.script("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
        }
        const QByteArray before = bytes(path);
        const QString error = open(path);
        QVERIFY2(error.contains(path) && error.contains(QStringLiteral("later version")), qPrintable(error));
        QCOMPARE(bytes(path), before);
        QVERIFY(!store::Reader::open(path));
    }

    void refusesWhatIsNoLibraryAndLeavesIt()
    {
        const QString text = m_folder->filePath(QStringLiteral("text.sqlite"));
        write(text, QByteArray("Just a text, long enough to be taken for something else.\n").repeated(100));
        const QByteArray before = bytes(text);
        QVERIFY(open(text).contains(QStringLiteral("not a Broadsheet library")));
        QCOMPARE(bytes(text), before);
        QVERIFY(!store::isLibrary(text));

        const QString other = m_folder->filePath(QStringLiteral("other.sqlite"));
        {
            Connection connection(other, Connection::Mode::Create);
            connection.script("CREATE TABLE recipe (name TEXT)");
        }
        const QByteArray recipes = bytes(other);
        QVERIFY(open(other).contains(QStringLiteral("not a Broadsheet library")));
        QCOMPARE(bytes(other), recipes);
        QVERIFY(open(m_folder->path()).contains(QStringLiteral("folder")));
        QVERIFY(!store::isLibrary(m_folder->path()));
        QVERIFY(!store::isLibrary(m_folder->filePath(QStringLiteral("none"))));
    }

    void takesAnEmptyFileForANewLibrary() // as a crash may have left it
    {
        const QString path = m_folder->filePath(QStringLiteral("empty.sqlite"));
        write(path, {});
        QVERIFY(open(path).isEmpty());
    }

    void refusesAReadOnlyFile()
    {
        const QString path = existing();
        QFile::setPermissions(path, QFile::ReadOwner);
        const QString error = open(path);
        QVERIFY2(error.contains(QStringLiteral("read-only")) && error.contains(path), qPrintable(error));
        QVERIFY(store::Reader::open(path));
    }

    void refusesASecondWriterButNotReaders()
    {
        const QString path = existing();
        auto first = store::Writer::open(path);
        QVERIFY(first);
        const QString error = open(path);
        QVERIFY2(error.contains(path) && error.contains(QStringLiteral("another")), qPrintable(error));
        QVERIFY(store::Reader::open(path));
        first->reset();
        QVERIFY(open(path).isEmpty());
    }

    void aReaderCreatesNothing()
    {
        const QString path = m_folder->filePath(QStringLiteral("none.sqlite"));
        const auto reader = store::Reader::open(path);
        QVERIFY(!reader);
        QVERIFY(reader.error().what.contains(path));
        QVERIFY(!QFile::exists(path));
    }

    void migratesEveryEarlierVersion_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(QStringLiteral(TEST_DATA)).entryList({QStringLiteral("library-*.sqlite")});
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void migratesEveryEarlierVersion()
    {
        QFETCH(const QString, file);
        const QString path = m_folder->filePath(file);
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/") + file, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        auto writer = store::Writer::open(path);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().what));
        auto reader = store::Reader::open(path);
        QVERIFY(reader);
        get((*writer)->setSetting(QStringLiteral("wait"), "until the index is there"));
        get((*writer)->note(get((*writer)->beginImport(QString())), {}));
        QCOMPARE(get((*reader)->check()), QStringList());
        const auto ids = get((*reader)->find({store::View::All, {}, store::Sort::Path, {}}));
        const auto rows = get((*reader)->rows(ids));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.value(0).title, QStringLiteral("Harbour reopens"));
        QCOMPARE(rows.value(0).state.pile, store::Pile::Kept);
        QCOMPARE(rows.value(0).state.labels, QStringList{QStringLiteral("ports")});
        QCOMPARE(rows.value(1).state.note, QStringLiteral("ask the ministry"));
        QVERIFY(rows.value(2).missing);
        QCOMPARE(get((*reader)->article(ids.value(0))).analysis.quotes.size(), 1);
        QCOMPARE(get((*reader)->find({store::View::All, QStringLiteral("entity:moreno"), {}, {}})).size(), 1);
        const auto due = get((*reader)->revisionDue());
        QVERIFY(due.count);
        if (file == u"library-2.sqlite") { // the first with corrections
            const auto rules = get((*reader)->rules());
            QCOMPARE(rules.size(), 2);
            QCOMPARE(rules.value(1).words, QStringLiteral("Most read"));
            QCOMPARE(rules.value(1).scope, store::RuleScope::Heading);
            QCOMPARE(rules.value(0).kind, text::BlockKind::Legal);
            QCOMPARE(due.stale, 3);
        }
        const auto undone = get((*writer)->undo());
        QVERIFY(undone);
        QCOMPARE(undone->command, store::Command(store::SetNote{ids.value(1), QStringLiteral("ask the ministry")}));
    }

    void backsUpBeforeMigrating()
    {
        const QString path = existing();
        {
            Connection connection(path, Connection::Mode::ReadWrite);
            auto steps = store::migrations();
            const int next = steps.last().version + 1;
            steps.append({next, "CREATE TABLE later (x); PRAGMA user_version = " + QByteArray::number(next)});
            store::migrate(connection, steps);
            QCOMPARE(connection.number("PRAGMA user_version"), qint64{next});
        }
        const QString backup = QStringLiteral("%1.version-%2.backup").arg(path).arg(store::migrations().last().version);
        QVERIFY(store::isLibrary(backup));
        QVERIFY(open(backup).isEmpty());
    }

    void aFailedMigrationChangesNothing()
    {
        const QString path = existing();
        Connection connection(path, Connection::Mode::ReadWrite);
        const auto known = store::migrations();
        const int version = known.last().version;
        for (const QByteArray &bad : {QByteArray("CREATE TABLE later (x); DELETE FROM article; SELECT nonsense"),
                                      QByteArray("CREATE TABLE later (x)")}) { // does not say its version
            auto steps = known;
            steps.append({version + 1, bad});
            bool refused = false;
            try {
                store::migrate(connection, steps);
            } catch (const store::SqlError &) {
                refused = true;
            }
            QVERIFY(refused);
            QCOMPARE(connection.number("PRAGMA user_version"), qint64{version});
            QCOMPARE(connection.number("SELECT count(*) FROM sqlite_master WHERE name = 'later'"), qint64{0});
            QCOMPARE(connection.number("SELECT count(*) FROM article"), qint64{1});
        }
    }

    void doesNotMigrateWithoutABackup()
    {
        const QString path = existing();
        Connection connection(path, Connection::Mode::ReadWrite);
        auto steps = store::migrations();
        const int version = steps.last().version;
        steps.append({version + 1, "PRAGMA user_version = " + QByteArray::number(version + 1)});
        // Where the backup would be written stands a folder that cannot be replaced.
        QVERIFY(QDir().mkpath(QStringLiteral("%1.version-%2.backup.part/x").arg(path).arg(version)));
        bool refused = false;
        try {
            store::migrate(connection, steps);
        } catch (const store::SqlError &) {
            refused = true;
        }
        QVERIFY(refused);
        QCOMPARE(connection.number("PRAGMA user_version"), qint64{version});
    }

    void numbersItsMigrationsWithoutGaps()
    {
        const auto steps = store::migrations();
        QVERIFY(!steps.isEmpty());
        for (int i = 0; i < steps.size(); ++i)
            QCOMPARE(steps.at(i).version, i + 1);
    }

    void namesTheLibraryForItsFolder()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("News")));
        const QString path = store::defaultLibraryPath(m_folder->filePath(QStringLiteral("News")));
        QVERIFY2(QFileInfo(path).fileName().startsWith(QStringLiteral("News-")), qPrintable(path));
        QVERIFY(path.contains(QStringLiteral("/broadsheet/libraries/")));
        QCOMPARE(store::defaultLibraryPath(m_folder->filePath(QStringLiteral("./News/"))), path);
        QVERIFY(store::defaultLibraryPath(m_folder->path()) != path);
        QVERIFY(!QFile::exists(path));
        QFile::link(m_folder->filePath(QStringLiteral("News")), m_folder->filePath(QStringLiteral("Link")));
        QCOMPARE(store::defaultLibraryPath(m_folder->filePath(QStringLiteral("Link"))), path);
        QVERIFY(open(path).isEmpty());
        const auto known = store::knownLibraries();
        const bool listed = std::any_of(known.begin(), known.end(), [&](const auto &library) {
            return library.path == path && library.name == QStringLiteral("News");
        });
        QVERIFY(listed);
        QFile::remove(path);
        QFile::remove(path + QStringLiteral(".lock"));
    }

    void reportsDamage()
    {
        const QString path = existing();
        {
            Connection connection(path, Connection::Mode::ReadWrite);
            connection.script("PRAGMA foreign_keys = OFF; UPDATE article SET words = 7; DELETE FROM body; "
                              "INSERT INTO note (article, note) VALUES (77, 'x')");
        }
        auto reader = store::Reader::open(path);
        QVERIFY(reader);
        const QString problems = get((*reader)->check()).join(u'\n');
        QVERIFY2(problems.contains(QStringLiteral("lost their text")), qPrintable(problems));
        QVERIFY2(problems.contains(QStringLiteral("note")), qPrintable(problems));
    }

private:
    static QString open(const QString &path)
    {
        const auto writer = store::Writer::open(path);
        return writer ? QString() : writer.error().what;
    }
    QString existing()
    {
        const QString path = m_folder->filePath(QStringLiteral("library.sqlite"));
        auto writer = store::Writer::open(path);
        get((*writer)->put(get((*writer)->beginImport(QStringLiteral("/news"))),
                           {article(QStringLiteral("a.txt"), QStringLiteral("One two three"))}));
        return path;
    }
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
