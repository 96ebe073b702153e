#include "intake/read.h"
#include "warnings.h"

#include <QHash>
#include <QSet>
#include <QTest>

// The sample articles are what a new user sees first: all are read but the one that is a picture.
class SamplesTest final : public QObject
{
    Q_OBJECT

    QHash<QString, text::Document> m_documents; // by path
    QHash<QString, QString> m_refusals;

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        intake::Walk walk(QStringLiteral(SAMPLES));
        while (const auto found = walk.next()) {
            auto document = intake::read(*found);
            if (document)
                m_documents.insert(found->path, *document);
            else
                m_refusals.insert(found->path, document.error().what);
        }
    }

    void readsAllButThePicture()
    {
        QVERIFY(m_documents.size() >= 40);
        QCOMPARE(m_refusals.keys(), QStringList{QStringLiteral("freight-chart.txt")});
        QVERIFY(m_refusals.begin()->contains(QStringLiteral("PNG")));
    }

    void understandsTheirEncodings()
    {
        const auto encoding = [this](const char *path) {
            return m_documents[QString::fromUtf8(path)].provenance.encoding;
        };
        QCOMPARE(encoding("Diario Bahía Norte/incendio-valparaiso.txt"), QStringLiteral("windows-1252"));
        QCOMPARE(encoding("novosibirsk-bridge.txt"), QStringLiteral("windows-1251"));
        QCOMPARE(encoding("elbe-pegel.txt"), QStringLiteral("UTF-16LE"));
        QCOMPARE(encoding("suez-delay.txt"), QStringLiteral("UTF-8"));
        QCOMPARE(m_documents[QStringLiteral("elbe-pegel.txt")].provenance.lineEnds, text::LineEnds::CrLf);
        QVERIFY(m_documents[QStringLiteral("elbe-pegel.txt")].body.startsWith(QStringLiteral("Elbe fällt")));
        QVERIFY(
            m_documents[QStringLiteral("novosibirsk-bridge.txt")].body.startsWith(QStringLiteral("В Новосибирске")));
        for (const text::Document &document : std::as_const(m_documents))
            QVERIFY2(!document.body.contains(QChar::ReplacementCharacter), qPrintable(document.provenance.path));
    }

    void takesTheirSourceFromTheFolder()
    {
        QSet<QString> sources;
        for (const text::Document &document : std::as_const(m_documents))
            sources.insert(document.provenance.source);
        QCOMPARE(sources, QSet<QString>({QString(), QStringLiteral("Diario Bahía Norte"),
                                         QStringLiteral("Harbour Gazette"), QStringLiteral("Meridian Wire")}));
    }

    // So that leads can be followed: what feeds announce is there to be read.
    void announceOneAnother()
    {
        QHash<QString, QString> headlines;
        for (const text::Document &document : std::as_const(m_documents))
            headlines.insert(document.body.section(u'\n', 0, 0), document.provenance.path);
        int announced = 0;
        for (const text::Document &document : std::as_const(m_documents)) {
            const QStringList lines = document.body.split(u'\n');
            for (const QString &line : lines.mid(1))
                announced += headlines.contains(line) ? 1 : 0;
        }
        QVERIFY2(announced >= 25, qPrintable(QString::number(announced)));
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
