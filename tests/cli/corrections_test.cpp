#include "cli/program.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

// What one analyst taught a library goes to another's as a file.
class CorrectionsTest final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    Answer corrections(const QString &library, const QStringList &options = {}) const
    {
        return run(QStringList{QStringLiteral("corrections"), QStringLiteral("--library"), path(library)} + options);
    }

    // The kinds that the library's articles name these words by.
    QStringList kindsOf(const QString &words, const QString &library) const
    {
        QStringList kinds;
        const Answer all = run({QStringLiteral("export"), QStringLiteral("--library"), path(library),
                                QStringLiteral("--format"), QStringLiteral("jsonl")});
        for (const QJsonObject &article : all.objects()) {
            for (const QJsonValue mention : article.value(QStringLiteral("entities")).toArray()) {
                if (mention[QStringLiteral("text")].toString() == words)
                    kinds.append(mention[QStringLiteral("kind")].toString());
            }
        }
        return kinds;
    }

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        write(QStringLiteral("in/one.txt"), "Ferry sails again\nThe ferry sailed for the islands on Tuesday, and Marta "
                                            "Quill of the harbour office was there to see it.\n");
        write(QStringLiteral("in/two.txt"), "Harbour office opens\nThe office has moved to the quay, where Marta Quill "
                                            "opened its doors to the crews on Friday morning.\n");
        for (const QString &library : {QStringLiteral("mine"), QStringLiteral("yours")})
            QCOMPARE(
                run({QStringLiteral("import"), QStringLiteral("--library"), path(library), path(QStringLiteral("in"))})
                    .status,
                0);
        QCOMPARE(kindsOf(QStringLiteral("Marta Quill"), QStringLiteral("mine")),
                 QStringList({QStringLiteral("person"), QStringLiteral("person")}));
    }

    void aFileTeachesALibraryAndItsArticlesFollow()
    {
        write(QStringLiteral("ship.json"),
              R"({"broadsheet": "corrections", "version": 1, "lines": [], "entities": [
                 {"what": "mark", "kind": "product", "words": "Marta Quill"}]})");
        QCOMPARE(
            corrections(QStringLiteral("mine"), {QStringLiteral("--import"), path(QStringLiteral("ship.json"))}).err,
            QByteArray());
        QCOMPARE(kindsOf(QStringLiteral("Marta Quill"), QStringLiteral("mine")),
                 QStringList({QStringLiteral("product"), QStringLiteral("product")}));
        const Answer list = corrections(QStringLiteral("mine"));
        QVERIFY2(list.out.startsWith("mark\tproduct\tMarta Quill\t2\t"), list.out.constData());
    }

    void whatIsExportedTeachesAnother()
    {
        const Answer json = corrections(QStringLiteral("mine"), {QStringLiteral("--export"), QStringLiteral("-")});
        QCOMPARE(json.status, 0);
        write(QStringLiteral("all.json"), json.out);
        QCOMPARE(
            corrections(QStringLiteral("yours"), {QStringLiteral("--import"), path(QStringLiteral("all.json"))}).status,
            0);
        QCOMPARE(kindsOf(QStringLiteral("Marta Quill"), QStringLiteral("yours")),
                 QStringList({QStringLiteral("product"), QStringLiteral("product")}));
    }

    void whatCannotBeReadIsSaidAndChangesNothing()
    {
        write(QStringLiteral("other.json"), R"({"corrections": []})");
        const Answer answer =
            corrections(QStringLiteral("mine"), {QStringLiteral("--import"), path(QStringLiteral("other.json"))});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("other.json: This is no file of corrections."), answer.err.constData());
        QCOMPARE(corrections(QStringLiteral("mine")).out.count('\n'), 1);
    }

    void aLibraryThatIsNotThereIsNotMade()
    {
        QCOMPARE(corrections(QStringLiteral("nowhere")).status, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("nowhere"))));
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "corrections_test.moc"
