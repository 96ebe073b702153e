#include "cli/program.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString slice(const QString &text, const QJsonValue &span)
{
    const auto points = text.toUcs4();
    const int start = span.toObject().value(QStringLiteral("start")).toInt();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start,
                             span.toObject().value(QStringLiteral("end")).toInt() - start);
}

QString text(const QJsonObject &object, const char *key = "text")
{
    return object.value(QLatin1String(key)).toString();
}

const QString harbour = QStringLiteral("🚢🚢 Harbour chiefs meet over ferry deal\n"
                                       "The talks between Northhaven and the islands began on Wednesday, officials "
                                       "said, and nobody expects them to end this week.\n"
                                       "“The president has stated that boats will not run on Sundays,” Marta Quill "
                                       "said. “But we certainly can help the islands.”\n"
                                       "The ferry company has until the winter to publish its figures, and the "
                                       "islanders want to see them before they agree to anything.\n");

} // namespace

class CliTest final : public QObject
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
        QVERIFY(m_folder.isValid());
        write(QStringLiteral("in/b/harbour.txt"), harbour.toUtf8());
        write(QStringLiteral("in/a/ferry10.txt"), "Ferry ten sails\r\nThe ferry sailed at dawn on Monday with all its "
                                                  "crew and most of the mail for the islands.\r\n");
        write(QStringLiteral("in/a/ferry9.txt"), "Ferry nine waits\nThe ferry waited for the tide on Tuesday, and the "
                                                 "crew waited with it for most of the night.\n");
        write(QStringLiteral("bad/picture.txt"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        write(QStringLiteral("bad/good.txt"), "One good file\nIt holds a sentence or two about nothing in particular, "
                                              "so that there is something to read.\n");
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"analyse", "import", "list", "search", "export", "corrections", "check", "rebuild"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const Answer answer = run({command, QStringLiteral("--help")});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.contains(QByteArray("Usage: broadsheet-cli " + command.toUtf8() + " [OPTION]...")),
                 answer.out.constData());
        QCOMPARE(answer.err, QByteArray());
        QVERIFY(run({QStringLiteral("--help")}).out.contains(command.toUtf8()));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QString &words) {
            QTest::newRow(name) << words.split(u' ', Qt::SkipEmptyParts);
        };
        row("nothing", {});
        row("no such command", QStringLiteral("analyze x"));
        row("no input", QStringLiteral("analyse"));
        row("no such option", QStringLiteral("analyse --fast x"));
        row("no library", QStringLiteral("list"));
        row("no search", QStringLiteral("search --library x"));
        row("no such format", QStringLiteral("export --library x --format docx"));
        row("no such order", QStringLiteral("list --library x --sort size"));
        row("words too many", QStringLiteral("list --library x y"));
        row("no folder", QStringLiteral("import --library x"));
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(answer.err.startsWith("broadsheet-cli: "));
    }

    void analysesInInputOrder()
    {
        const Answer answer = run({QStringLiteral("analyse"), QStringLiteral("--jsonl"),
                                   path(QStringLiteral("in/b/harbour.txt")), path(QStringLiteral("in/a"))});
        QCOMPARE(answer.status, 0);
        const auto articles = answer.objects();
        QCOMPARE(articles.size(), 3);
        QCOMPARE(text(articles.at(0), "file"), path(QStringLiteral("in/b/harbour.txt")));
        QCOMPARE(text(articles.at(1), "file"), path(QStringLiteral("in/a/ferry9.txt")));
        QCOMPARE(text(articles.at(2), "file"), path(QStringLiteral("in/a/ferry10.txt")));
        QVERIFY(!text(articles.at(2)).contains(u'\r'));
        for (const char *key : {"file", "source", "title", "language", "text", "blocks", "entities", "quotes"})
            QVERIFY2(articles.at(0).contains(QLatin1String(key)), key);
    }

    void offsetsAreCodePoints()
    {
        const auto articles = run({QStringLiteral("analyse"), path(QStringLiteral("in/b/harbour.txt"))}).objects();
        QCOMPARE(articles.size(), 1);
        const QString words = text(articles.first());
        QCOMPARE(words, harbour);
        const QJsonArray blocks = articles.first().value(QStringLiteral("blocks")).toArray();
        QCOMPARE(blocks.size(), 4);
        const QStringList lines = harbour.split(u'\n');
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(slice(words, blocks.at(i)), lines.at(i));
            QCOMPARE(blocks.at(i).toObject().value(QStringLiteral("line")).toInt(), i + 1);
        }
        const QJsonArray entities = articles.first().value(QStringLiteral("entities")).toArray();
        QVERIFY(!entities.isEmpty());
        for (const QJsonValue &entity : entities)
            QCOMPARE(slice(words, entity), text(entity.toObject()));
    }

    void piecesOfOneQuoteShareItsNumber()
    {
        const auto articles = run({QStringLiteral("analyse"), path(QStringLiteral("in/b/harbour.txt"))}).objects();
        const QString words = text(articles.first());
        const QJsonArray quotes = articles.first().value(QStringLiteral("quotes")).toArray();
        QCOMPARE(quotes.size(), 2);
        const QJsonObject first = quotes.at(0).toObject(), second = quotes.at(1).toObject();
        QCOMPARE(first.value(QStringLiteral("quote")), second.value(QStringLiteral("quote")));
        QCOMPARE(slice(words, first), QStringLiteral("“The president has stated that boats will not run on Sundays,”"));
        QCOMPARE(slice(words, second), QStringLiteral("“But we certainly can help the islands.”"));
        for (const QJsonObject &piece : {first, second}) {
            QCOMPARE(slice(words, piece.value(QStringLiteral("speaker"))), QStringLiteral("Marta Quill"));
            QCOMPARE(text(piece.value(QStringLiteral("speaker")).toObject(), "entity"), QStringLiteral("Marta Quill"));
            QCOMPARE(slice(words, piece.value(QStringLiteral("cue"))), QStringLiteral("said"));
            QCOMPARE(text(piece, "kind"), QStringLiteral("direct"));
        }
    }

    void unreadableInputsAreNamedAndTheRestGoesOn()
    {
        const Answer answer =
            run({QStringLiteral("analyse"), path(QStringLiteral("bad")), path(QStringLiteral("no-such-file.txt"))});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.objects().size(), 1);
        QVERIFY2(answer.err.contains("picture.txt: "), answer.err.constData());
        QVERIFY2(answer.err.contains("no-such-file.txt: "), answer.err.constData());
    }

    void streamsTextsAndGivesTheIdBack()
    {
        const QByteArray input = "{\"id\":\"x 1\",\"text\":\"🚢 Ferry\\r\\nIt sailed.\"}\n\n"
                                 "{\"id\":17,\"text\":\"Second\"}\n"
                                 "not json\n"
                                 "{\"id\":\"no text\"}\n"
                                 "{\"text\":\"without id\",\"id\":{\"deep\":[1,null]}}\n";
        const Answer answer = run({QStringLiteral("analyse"), QStringLiteral("-")}, input);
        QCOMPARE(answer.status, 1);
        const auto articles = answer.objects();
        QCOMPARE(articles.size(), 3);
        QCOMPARE(articles.at(0).value(QStringLiteral("id")).toString(), QStringLiteral("x 1"));
        QCOMPARE(text(articles.at(0)), QStringLiteral("🚢 Ferry\nIt sailed."));
        QCOMPARE(articles.at(1).value(QStringLiteral("id")).toInt(), 17);
        QCOMPARE(articles.at(2).value(QStringLiteral("id")).toObject().value(QStringLiteral("deep")).toArray().size(),
                 2);
        QVERIFY2(answer.err.contains("line 4"), answer.err.constData());
        QVERIFY2(answer.err.contains("line 5"), answer.err.constData());
    }

    void answersALineBeforeTheNextIsAsked()
    {
        QProcess program;
        program.start(QStringLiteral(PROGRAMS "/broadsheet-cli"), {QStringLiteral("analyse"), QStringLiteral("-")});
        for (int i = 0; i < 3; ++i) {
            program.write("{\"id\":" + QByteArray::number(i) + ",\"text\":\"Only this line\"}\n");
            while (!program.canReadLine())
                QVERIFY(program.waitForReadyRead(patience));
            QCOMPARE(QJsonDocument::fromJson(program.readLine()).object().value(QStringLiteral("id")).toInt(-1), i);
        }
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitCode(), 0);
    }

    void manyTextsStayInOrder()
    {
        QByteArray input;
        for (int i = 0; i < 500; ++i)
            input += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"" + QByteArray(i % 7 * 100, 'x') + "\"}\n";
        const auto articles = run({QStringLiteral("analyse"), QStringLiteral("-")}, input).objects();
        QCOMPARE(articles.size(), 500);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(articles.at(i).value(QStringLiteral("id")).toInt(-1), i);
    }

    void importsListsAndFinds()
    {
        const QString library = path(QStringLiteral("one.library"));
        const Answer first =
            run({QStringLiteral("import"), QStringLiteral("--library"), library, path(QStringLiteral("in"))});
        QVERIFY2(first.status == 0, first.err.constData());
        QVERIFY2(first.out.startsWith("3 files: 3 added, 0 updated"), first.out.constData());
        const Answer again =
            run({QStringLiteral("import"), QStringLiteral("--library"), library, path(QStringLiteral("in"))});
        QVERIFY2(again.out.contains("3 unchanged"), again.out.constData());

        const auto rows = run({QStringLiteral("list"), QStringLiteral("--library"), library, QStringLiteral("--json"),
                               QStringLiteral("--sort"), QStringLiteral("path")})
                              .objects();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(text(rows.at(0), "file"), QStringLiteral("a/ferry9.txt"));
        QCOMPARE(text(rows.at(0), "source"), QStringLiteral("a"));
        QCOMPARE(text(rows.at(0), "pile"), QStringLiteral("inbox"));
        const QByteArray plain = run({QStringLiteral("list"), QStringLiteral("--library"), library}).out;
        QCOMPARE(plain.count('\n'), 3);
        QCOMPARE(plain.split('\n').first().count('\t'), 5);

        const auto found = run({QStringLiteral("search"), QStringLiteral("--library"), library,
                                QStringLiteral("--json"), QStringLiteral("certainly")})
                               .objects();
        QCOMPARE(found.size(), 1);
        QCOMPARE(text(found.first(), "file"), QStringLiteral("b/harbour.txt"));
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("--library"), library}).out,
                 QByteArrayLiteral("no damage found\n"));
    }

    void importReportsEachFile()
    {
        const Answer answer = run({QStringLiteral("import"), QStringLiteral("--json"), QStringLiteral("--library"),
                                   path(QStringLiteral("bad.library")), path(QStringLiteral("bad"))});
        QCOMPARE(answer.status, 1);
        const auto lines = answer.objects();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(text(lines.at(0), "outcome"), QStringLiteral("added"));
        QCOMPARE(text(lines.at(1), "outcome"), QStringLiteral("refused"));
        QVERIFY(!text(lines.at(1), "reason").isEmpty());
        QCOMPARE(lines.at(2).value(QStringLiteral("refused")).toInt(), 1);
        QVERIFY(answer.err.contains("picture.txt"));
    }

    void exportsEveryFormat()
    {
        const QString library = path(QStringLiteral("export.library"));
        QCOMPARE(
            run({QStringLiteral("import"), QStringLiteral("--library"), library, path(QStringLiteral("in"))}).status,
            0);
        const auto exported = [&](const QString &format, const QString &query = {}) {
            return run({QStringLiteral("export"), QStringLiteral("--library"), library, QStringLiteral("--format"),
                        format, QStringLiteral("--query"), query})
                .out;
        };
        const QJsonArray all = QJsonDocument::fromJson(exported(QStringLiteral("json"))).array();
        QCOMPARE(all.size(), 3);
        QCOMPARE(text(all.at(2).toObject()), harbour);
        QCOMPARE(exported(QStringLiteral("jsonl")).count('\n'), 3);
        QCOMPARE(exported(QStringLiteral("jsonl"), QStringLiteral("path:ferry")).count('\n'), 2);
        QCOMPARE(
            QJsonDocument::fromJson(exported(QStringLiteral("json"), QStringLiteral("is:briefing"))).array().size(), 0);
        QVERIFY(exported(QStringLiteral("csv")).startsWith("file,source,title"));
        QVERIFY(exported(QStringLiteral("html")).contains("<h2 id=\"a3\">"));
        QVERIFY(exported(QStringLiteral("markdown")).contains("## 3\\. "));
    }

    void rebuildKeepsIdsAndReadsWhatIsThere()
    {
        const QString library = path(QStringLiteral("rebuild.library"));
        write(QStringLiteral("again/one.txt"),
              "One stays\nThe first of two articles stays where it is, and says nothing of interest to anybody.\n");
        write(QStringLiteral("again/two.txt"), "Two goes\nThe second of two articles is going to vanish from the "
                                               "folder before the library is built again.\n");
        QCOMPARE(
            run({QStringLiteral("import"), QStringLiteral("--library"), library, path(QStringLiteral("again"))}).status,
            0);
        const auto list = [&] {
            return run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--library"), library,
                        QStringLiteral("--sort"), QStringLiteral("path")})
                .objects();
        };
        const auto before = list();
        QCOMPARE(before.size(), 2);
        QVERIFY(QFile::remove(path(QStringLiteral("again/two.txt"))));
        const Answer answer = run({QStringLiteral("rebuild"), QStringLiteral("--library"), library});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.out, QByteArrayLiteral("2 articles analysed again, 1 of them read again from their files\n"));
        QCOMPARE(list(), before);
        QCOMPARE(run({QStringLiteral("search"), QStringLiteral("--library"), library, QStringLiteral("vanish")})
                     .out.count('\n'),
                 1);
    }

    void libraryThatIsNotThereIsNotMade()
    {
        for (const QString &command : {QStringLiteral("list"), QStringLiteral("check"), QStringLiteral("rebuild")}) {
            const Answer answer = run({command, QStringLiteral("--library"), path(QStringLiteral("nowhere.library"))});
            QCOMPARE(answer.status, 1);
            QVERIFY2(answer.err.contains("nowhere.library"), answer.err.constData());
            QVERIFY(!QFile::exists(path(QStringLiteral("nowhere.library"))));
        }
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
