#include "intake/nobody.h"
#include "intake/walk.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

class WalkTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &path) const { return m_folder->filePath(path); }

    void write(const QString &path, const QByteArray &bytes = "text") const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QList<intake::Found> walk(const QString &root)
    {
        QList<intake::Found> all;
        intake::Walk walk(root);
        while (auto found = walk.next())
            all << *found;
        return all;
    }

    // Of the whole folder; counting must agree.
    QStringList paths() const
    {
        QStringList paths;
        for (const auto &found : walk(m_folder->path()))
            paths << found.path;
        return intake::countFiles(m_folder->path()) == paths.size() ? paths : QStringList();
    }

private slots:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void findsArticleFilesInNaturalOrder()
    {
        for (const char *name : {"item 10.txt", "item 9.TXT", "b/two.text", "b/a/one.txt", "a.txt", "C.txt", "notes.md",
                                 "txt", ".hidden.txt", ".git/config.txt", "readme.txt~"})
            write(QString::fromLatin1(name));
        QCOMPARE(paths(),
                 QStringList({QStringLiteral("a.txt"), QStringLiteral("b/a/one.txt"), QStringLiteral("b/two.text"),
                              QStringLiteral("C.txt"), QStringLiteral("item 9.TXT"), QStringLiteral("item 10.txt")}));
    }

    void tellsSourceSizeAndTime()
    {
        write(QStringLiteral("Harbour Post/2024/strike.txt"), "twelve bytes");
        write(QStringLiteral("loose.txt"));
        const auto found = walk(m_folder->path());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].source, QStringLiteral("Harbour Post"));
        QCOMPARE(found[0].size, 12);
        QCOMPARE(found[0].modified,
                 QFileInfo(at(found[0].path)).fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch());
        QCOMPARE(found[1].source, QString());
        QCOMPARE(QFile::decodeName(found[1].native), at(QStringLiteral("loose.txt")));
    }

    void yieldsASingleFileWhateverItsName()
    {
        write(QStringLiteral("notes.md"));
        const auto found = walk(at(QStringLiteral("notes.md")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].path, at(QStringLiteral("notes.md")));
        QVERIFY(found[0].source.isEmpty() && found[0].refusal.isEmpty());
    }

    void saysThatARootIsNotThere()
    {
        const auto found = walk(at(QStringLiteral("nowhere")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].path, at(QStringLiteral("nowhere")));
        QVERIFY(!found[0].refusal.isEmpty());
    }

    void endsInLoopsOfLinks()
    {
        write(QStringLiteral("a/x.txt"));
        QVERIFY(QFile::link(m_folder->path(), at(QStringLiteral("a/up"))));
        QVERIFY(QFile::link(at(QStringLiteral("a")), at(QStringLiteral("a/self"))));
        QVERIFY(QFile::link(QStringLiteral("/"), at(QStringLiteral("a/root"))));
        QVERIFY(QFile::link(at(QStringLiteral("a")), at(QStringLiteral("again"))));
        QCOMPARE(paths(), QStringList{QStringLiteral("a/x.txt")});
    }

    void followsALinkOutOfTheRootOnce()
    {
        QTemporaryDir outside;
        QFile file(outside.filePath(QStringLiteral("far.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(outside.path(), outside.filePath(QStringLiteral("loop"))));
        QVERIFY(QFile::link(outside.path(), at(QStringLiteral("one"))));
        QVERIFY(QFile::link(outside.path(), at(QStringLiteral("two"))));
        QCOMPARE(paths(), QStringList{QStringLiteral("one/far.txt")});
    }

    void yieldsLinksToFilesAndNamesBrokenOnes()
    {
        write(QStringLiteral("x.txt"));
        QVERIFY(QFile::link(at(QStringLiteral("x.txt")), at(QStringLiteral("y.txt"))));
        QVERIFY(QFile::link(at(QStringLiteral("gone")), at(QStringLiteral("z.txt"))));
        QVERIFY(QFile::link(at(QStringLiteral("gone")), at(QStringLiteral("no article"))));
        const auto found = walk(m_folder->path());
        QCOMPARE(found.size(), 3);
        QVERIFY(found[1].refusal.isEmpty());
        QVERIFY(found[2].refusal.contains(QStringLiteral("link")));
    }

    void namesAFolderThatMayNotBeListed()
    {
        write(QStringLiteral("shut/x.txt"));
        const QByteArray shut = QFile::encodeName(at(QStringLiteral("shut")));
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0 &&
                ::chmod(shut.constData(), 0) == 0);
        QList<intake::Found> found;
        {
            const AsNobody nobody;
            found = walk(m_folder->path());
        }
        ::chmod(shut.constData(), 0700);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].path, QStringLiteral("shut/"));
        QVERIFY(found[0].refusal.contains(QStringLiteral("folder")));
    }

    void tellsApartNamesThatAreNoUtf8()
    {
        for (const char *name : {"caf\xE9.txt", "caf\xE8.txt", "caf\xC3\xA9.txt"}) {
            const QByteArray native = QFile::encodeName(m_folder->path()) + '/' + name;
            const int file = ::open(native.constData(), O_CREAT | O_WRONLY, 0600);
            QVERIFY(file >= 0);
            ::close(file);
        }
        const auto found = walk(m_folder->path());
        for (const auto &file : found)
            QCOMPARE(::unlink(file.native.constData()), 0);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].path, QStringLiteral("caf\\xE8.txt"));
        QCOMPARE(found[1].path, QStringLiteral("caf\\xE9.txt"));
        QCOMPARE(found[2].path, QStringLiteral("café.txt"));
    }

    void stopsWhenAsked()
    {
        write(QStringLiteral("a.txt"));
        write(QStringLiteral("b.txt"));
        std::stop_source stop;
        intake::Walk walk(m_folder->path(), stop.get_token());
        QVERIFY(walk.next());
        stop.request_stop();
        QVERIFY(!walk.next());
    }

    void ordersNaturallyAndTotally()
    {
        const QStringList ordered{QStringLiteral("a"),   QStringLiteral("a1"),   QStringLiteral("a2"),
                                  QStringLiteral("a10"), QStringLiteral("a10b"), QStringLiteral("B"),
                                  QStringLiteral("b"),   QStringLiteral("b007"), QStringLiteral("b07"),
                                  QStringLiteral("b7"),  QStringLiteral("b8"),   QStringLiteral("é")};
        for (qsizetype i = 0; i < ordered.size(); ++i) {
            for (qsizetype j = 0; j < ordered.size(); ++j)
                QCOMPARE(intake::naturallyLess(ordered[i], ordered[j]), i < j);
        }
    }
};

QTEST_GUILESS_MAIN(WalkTest)
#include "walk_test.moc"
