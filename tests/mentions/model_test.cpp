#include "mentions/finder.h"
#include "mentions/model.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>

// A model is mapped and its offsets are followed: a file that does not hold what it says must not be.
class ModelTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        QFile file(QStringLiteral(SHARE "/models/ru.model"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        QVERIFY(m_folder.isValid());
    }

    void readsWhatTheTrainerWrote() { QVERIFY(loads(m_bytes)); }

    void refusesAnOtherVersion() { QVERIFY(!loads(QByteArray(m_bytes).replace(0, 8, "BSNAMES1"))); }

    void refusesAScaleThatNoWeightsHave()
    {
        for (const float scale : {0.0F, -0.03F, 1e-9F, 1e9F, std::nanf("")}) {
            const QByteArray four(reinterpret_cast<const char *>(&scale), sizeof scale);
            QVERIFY2(!loads(QByteArray(m_bytes).replace(8, four.size(), four)), qPrintable(QString::number(scale)));
        }
    }

    void refusesACutFile()
    {
        for (const qsizetype size : {qsizetype{0}, qsizetype{100}, m_bytes.size() / 2, m_bytes.size() - 1})
            QVERIFY2(!loads(m_bytes.first(size)), qPrintable(QString::number(size)));
    }

    void refusesABucketThatHoldsMoreThanItHasRoomFor()
    {
        QByteArray bytes = m_bytes;
        const qsizetype records = bytes.size() - Padding - lengthOfRecords();
        bytes[records] = static_cast<char>(bytes[records] + 1);
        QVERIFY(!loads(bytes));
    }

    void noticesAnOldModelBeforeItsLanguageIsMet()
    {
        QDir share(m_folder.filePath(QStringLiteral("share")));
        QVERIFY(share.mkpath(QStringLiteral("models")));
        QVERIFY(QFile::link(QStringLiteral(SHARE "/lists"), share.filePath(QStringLiteral("lists"))));
        QVERIFY(mentions::Finder::load(share.path()));
        QFile file(share.filePath(QStringLiteral("models/ru.model")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(m_bytes).replace(0, 8, "BSNAMES3"));
        file.close();
        const auto loaded = mentions::Finder::load(share.path());
        QVERIFY(!loaded);
        QVERIFY(loaded.error().what.contains(u"ru.model"));
    }

    void saysWhichFileToInstallAgain()
    {
        const auto loaded = mentions::Model::load(m_folder.filePath(QStringLiteral("none.model")), {});
        QVERIFY(!loaded);
        QVERIFY(loaded.error().what.contains(u"none.model"));
    }

private:
    static constexpr qsizetype Padding = 16; // at the end of the file

    bool loads(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.model").arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        file.close();
        return static_cast<bool>(mentions::Model::load(path, {}));
    }

    // As the last of the offsets says, which stands right before the records.
    qsizetype lengthOfRecords() const
    {
        const qsizetype end = m_bytes.size() - Padding;
        for (qsizetype length = 1; length + 3 < end; ++length) {
            quint32 said = 0;
            std::memcpy(&said, m_bytes.constData() + end - length - 3, 3);
            if (said == static_cast<quint32>(length))
                return length;
        }
        return 0;
    }

    QTemporaryDir m_folder;
    QByteArray m_bytes;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
