#include "intake/nobody.h"
#include "intake/read.h"
#include "warnings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

class ReadTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    intake::Found file(const char *name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return found(name);
    }

    intake::Found found(const char *name) const
    {
        return {QFile::encodeName(at(name)), QString::fromLatin1(name), QStringLiteral("Post"), 0, 0, {}};
    }

    static QString refusal(const intake::Found &found, qint64 largest = intake::LargestFile)
    {
        const auto document = intake::read(found, largest);
        return document ? QString() : document.error().what;
    }

private slots:
    void init() { failOnWarnings(); }

    void recordsWhereTheTextCameFrom()
    {
        const QByteArray bytes("Ferry strike ends\r\nCrews sail at dawn.\r\n");
        const auto from = file("strike.txt", bytes);
        const auto document = intake::read(from);
        QVERIFY(document);
        QCOMPARE(document->body, QStringLiteral("Ferry strike ends\nCrews sail at dawn.\n"));
        const text::Provenance &provenance = document->provenance;
        QCOMPARE(provenance.path, QStringLiteral("strike.txt"));
        QCOMPARE(provenance.source, QStringLiteral("Post"));
        QCOMPARE(provenance.size, bytes.size());
        QCOMPARE(provenance.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(provenance.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(provenance.encodingReason, QStringLiteral("valid UTF-8"));
        QCOMPARE(provenance.lineEnds, text::LineEnds::CrLf);
        QCOMPARE(provenance.modified,
                 QFileInfo(at("strike.txt")).fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch());
    }

    void refusesPipesFoldersSocketsAndDevicesWithoutWaiting()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(at("pipe.txt")).constData(), 0600), 0);
        QVERIFY(refusal(found("pipe.txt")).contains(QStringLiteral("pipe")));
        QVERIFY(refusal({QFile::encodeName(m_folder.path()), {}, {}, 0, 0, {}}).contains(QStringLiteral("folder")));
        QVERIFY(refusal({"/dev/zero", {}, {}, 0, 0, {}}).contains(QStringLiteral("device")));

        const int endpoint = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(at("s.txt")).constData(), sizeof address.sun_path);
        QCOMPARE(::bind(endpoint, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QVERIFY(refusal(found("s.txt")).contains(QStringLiteral("socket")));
        ::close(endpoint);
    }

    void saysSizeAndLimitOfATooLargeFile()
    {
        const auto huge = file("huge.txt", "x");
        QCOMPARE(::truncate(huge.native.constData(), off_t(1) << 30), 0); // sparse: nothing of it is read
        const QString reason = refusal(huge);
        QVERIFY2(reason.contains(QStringLiteral("1.0 GiB")) && reason.contains(QStringLiteral("16.0 MiB")),
                 qPrintable(reason));
        QVERIFY(refusal(file("small.txt", "12345"), 4).contains(QStringLiteral("5 bytes")));
        QCOMPARE(refusal(file("fits.txt", "1234"), 4), QString());
    }

    void saysWhyAFileCannotBeOpened()
    {
        QVERIFY(refusal(found("nowhere.txt")).contains(QStringLiteral("not there")));
        QVERIFY(QFile::link(at("ring.txt"), at("ring.txt")));
        QVERIFY(refusal(found("ring.txt")).contains(QStringLiteral("link")));
        const auto shut = file("shut.txt", "text");
        QCOMPARE(::chmod(shut.native.constData(), 0), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
        const AsNobody nobody;
        QVERIFY(refusal(shut).contains(QStringLiteral("permission")));
    }

    void passesTheWalksRefusalOn()
    {
        auto from = file("x.txt", "text");
        from.refusal = QStringLiteral("a folder that may not be listed");
        QCOMPARE(refusal(from), from.refusal);
    }

    void neverMixesTwoVersionsOfAChangingFile()
    {
        const QByteArray before = QByteArray("low tide\n").repeated(40'000),
                         after = QByteArray("high water\n").repeated(30'000);
        const auto from = file("changing.txt", before);
        std::atomic_bool done = false;
        std::thread editor([&] {
            for (bool odd = true; !done; odd = !odd) {
                QFile out(at("changing.txt"));
                if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
                    out.write(odd ? after : before);
            }
        });
        for (int i = 0; i < 200; ++i) {
            const auto document = intake::read(from);
            if (document)
                QVERIFY(before.startsWith(document->body.toLatin1()) || after.startsWith(document->body.toLatin1()));
            else
                QVERIFY(!document.error().what.isEmpty());
        }
        done = true;
        editor.join();
    }

    void leavesTheFileUntouched()
    {
        const auto from = file("calm.txt", "text");
        struct stat before = {}, after = {};
        ::stat(from.native.constData(), &before);
        QVERIFY(intake::read(from));
        ::stat(from.native.constData(), &after);
        QVERIFY(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec);
    }
};

QTEST_GUILESS_MAIN(ReadTest)
#include "read_test.moc"
