#include "briefing/codepoints.h"
#include "briefing/csv.h"
#include "briefing/export.h"
#include "briefing/json.h"
#include "briefing/marking.h"
#include "briefing/nameindex.h"
#include "briefing/sample.h"
#include "briefing/save.h"
#include "warnings.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

briefing::Briefing mixed()
{
    return {QStringLiteral("Ferry talks"),
            QStringLiteral("tlp amber"),
            QDate(2025, 8, 22),
            {sample::chinese(), sample::english(), sample::arabic()}};
}

QString codePointSlice(const QString &text, const QJsonObject &span)
{
    const auto points = text.toUcs4();
    const int start = span.value(QStringLiteral("start")).toInt();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start,
                             span.value(QStringLiteral("end")).toInt() - start);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void countsTheCover()
    {
        const briefing::Briefing briefing = mixed();
        const briefing::Figures figures = briefing::figuresOf(briefing);
        QCOMPARE(figures.articles, 3);
        QCOMPARE(figures.sources, 3);
        QCOMPARE(figures.words, briefing.articles.at(0).analysis.words + briefing.articles.at(1).analysis.words +
                                    briefing.articles.at(2).analysis.words);
    }

    void knowsFormatsByWordAndEnding()
    {
        QCOMPARE(briefing::formatFor(u"jsonl"), briefing::Format::JsonLines);
        QCOMPARE(briefing::formatFor(u"HTML"), std::nullopt);
        QCOMPARE(briefing::formatForPath(u"a/b.MD"), briefing::Format::Markdown);
        QCOMPARE(briefing::formatForPath(u"a/b.htm"), briefing::Format::Html);
        QCOMPARE(briefing::formatForPath(u"a/b.pdf"), std::nullopt);
    }

    void markingsOfTheProtocolAreWrittenItsWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("tlp");
        QTest::newRow("as it should be") << QStringLiteral("TLP:RED") << QStringLiteral("TLP:RED") << true;
        QTest::newRow("small") << QStringLiteral(" tlp: amber + strict ") << QStringLiteral("TLP:AMBER+STRICT") << true;
        QTest::newRow("no colon") << QStringLiteral("Tlp Clear") << QStringLiteral("TLP:CLEAR") << true;
        QTest::newRow("no such colour") << QStringLiteral("tlp:blue") << QStringLiteral("tlp:blue") << false;
        QTest::newRow("free words") << QStringLiteral("Nur  intern") << QStringLiteral("Nur intern") << false;
        QTest::newRow("none") << QString() << QString() << false;
    }

    void markingsOfTheProtocolAreWrittenItsWay()
    {
        QFETCH(QString, typed);
        QFETCH(QString, label);
        QFETCH(bool, tlp);
        QCOMPARE(briefing::markingFor(typed).label, label);
        QCOMPARE(briefing::markingFor(typed).tlp.has_value(), tlp);
    }

    void codePointsCountPairsOnce()
    {
        const QString text = QStringLiteral("a🚢b🇺🇦c");
        const briefing::CodePoints points(text);
        QCOMPARE(points.at(0), 0);
        QCOMPARE(points.at(text.indexOf(u'b')), 2);
        QCOMPARE(points.at(text.indexOf(u'c')), 5);
        QCOMPARE(points.at(text.size()), 6);
    }

    void jsonOffsetsAreCodePoints()
    {
        QJsonParseError error;
        const QJsonObject article = QJsonDocument::fromJson(briefing::jsonLine(sample::english()), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QString text = article.value(QStringLiteral("text")).toString();
        QVERIFY(text.contains(QStringLiteral("🚢")));
        const QJsonArray entities = article.value(QStringLiteral("entities")).toArray();
        QVERIFY(entities.size() >= 6);
        for (const QJsonValue &entity : entities)
            QCOMPARE(codePointSlice(text, entity.toObject()),
                     entity.toObject().value(QStringLiteral("text")).toString());
        const QJsonObject quote = article.value(QStringLiteral("quotes")).toArray().first().toObject();
        QCOMPARE(codePointSlice(text, quote),
                 QStringLiteral("“We are united, and that unity was truly tangible today,”"));
        QCOMPARE(quote.value(QStringLiteral("speaker")).toObject().value(QStringLiteral("entity")).toString(),
                 QStringLiteral("Marta Quill"));
        QCOMPARE(codePointSlice(text, quote.value(QStringLiteral("speaker")).toObject()), QStringLiteral("Quill"));
        QVERIFY(quote.value(QStringLiteral("cue")).isNull());
        const QJsonObject last = article.value(QStringLiteral("blocks")).toArray().last().toObject();
        QCOMPARE(codePointSlice(text, last), QStringLiteral("Copyright 2025 Courier"));
        QCOMPARE(last.value(QStringLiteral("group")).toString(), QStringLiteral("notice"));
        QCOMPARE(article.value(QStringLiteral("note")).toString(), sample::english().row.state.note);
    }

    void jsonEscapesWhateverComes()
    {
        QString odd = QStringLiteral("\"\\/\b\f\n\r\t ") + QChar(0x1f) + QChar(0x7f) + QStringLiteral(" ü 中 🚢 \u2028");
        QByteArray out;
        briefing::Json json(out);
        json.beginObject();
        json.member("odd", odd);
        json.member("half", 0.5);
        json.member("third", 1.0 / 3);
        json.member("nothing", std::nan(""));
        json.member("yes", true);
        json.name("list");
        json.beginArray();
        json.null();
        json.value(qint64{-7});
        json.endArray();
        json.endObject();
        const QJsonObject back = QJsonDocument::fromJson(out).object();
        QCOMPARE(back.value(QStringLiteral("odd")).toString(), odd);
        QVERIFY(out.contains("\"half\":0.5,\"third\":0.333,\"nothing\":0,\"yes\":true,\"list\":[null,-7]"));
    }

    void jsonIsTheSelectionInItsOrder()
    {
        const QJsonObject whole = QJsonDocument::fromJson(briefing::write(mixed(), briefing::Format::Json)).object();
        const QJsonArray articles = whole.value(QStringLiteral("articles")).toArray();
        QCOMPARE(articles.size(), 3);
        QCOMPARE(articles.at(0).toObject().value(QStringLiteral("language")).toString(), QStringLiteral("zh"));
        QCOMPARE(articles.at(1).toObject().value(QStringLiteral("language")).toString(), QStringLiteral("en"));
        const QList<QByteArray> lines = briefing::write(mixed(), briefing::Format::JsonLines).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(QJsonDocument::fromJson(lines.at(i)).object(), articles.at(i).toObject());
    }

    void csvKeepsFieldsApartAndFormulasAsleep()
    {
        QCOMPARE(briefing::csvLine(QStringList{QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("d\"e"),
                                               QStringLiteral("=1+1"), QStringLiteral("two\nlines"), QString()}),
                 QByteArrayLiteral("a,\"b,c\",\"d\"\"e\",'=1+1,\"two\nlines\",\r\n"));
        const QByteArray csv = briefing::write(mixed(), briefing::Format::Csv);
        QVERIFY(csv.startsWith("file,source,title,date"));
        QVERIFY(csv.contains("courier/harbour.txt,Courier,"));
        QVERIFY(csv.contains("Marta Quill; Tom Ferrow,Harbour Board; Island Assembly,Northhaven,inbox"));
    }

    void markdownEscapesStrangersMarks()
    {
        store::Article article = sample::article({QStringLiteral("x.txt"),
                                                  QString(),
                                                  QStringLiteral("en"),
                                                  {},
                                                  {{sample::Kind::Headline, QStringLiteral("# *Not* a [heading](x)")},
                                                   {sample::Kind::Paragraph, QStringLiteral("1. <b>not</b> a list")},
                                                   {sample::Kind::Paragraph, QStringLiteral("- nor `this`")}}});
        const QString out = QString::fromUtf8(
            briefing::write({QStringLiteral("T"), {}, QDate(2025, 8, 22), {article}}, briefing::Format::Markdown));
        QVERIFY(out.contains(QStringLiteral("\\# \\*Not\\* a \\[heading\\](x)")));
        QVERIFY(out.contains(QStringLiteral("1\\. \\<b\\>not\\</b\\> a list")));
        QVERIFY(out.contains(QStringLiteral("\\- nor \\`this\\`")));
    }

    void markdownHasStoryQuotesAndSources()
    {
        const QString out = QString::fromUtf8(briefing::write(mixed(), briefing::Format::Markdown));
        QVERIFY(out.startsWith(QStringLiteral("**TLP:AMBER**\n\n# Ferry talks\n")));
        QVERIFY(out.contains(QStringLiteral("> “Nobody has asked the crews,”\n>\n> — **Tom Ferrow**, ¶ 7")));
        QVERIFY(out.contains(QStringLiteral("*Left out: 2 feed items, 1 notice*")));
        QVERIFY(out.contains(QStringLiteral("**People:** Marta Quill · Tom Ferrow")));
        QVERIFY(!out.contains(QStringLiteral("Mayor opens bridge")));
        QVERIFY(out.indexOf(QStringLiteral("## 1\\. 港务局")) < out.indexOf(QStringLiteral("## 2\\. Harbour")));
    }

    void indexFoldsPagesIntoRuns()
    {
        const briefing::Pages pages{{QStringLiteral("a"), 3},
                                    {QStringLiteral("b"), 4},
                                    {QStringLiteral("c"), 5},
                                    {QStringLiteral("d"), 9},
                                    {QStringLiteral("e"), 10}};
        QStringList words;
        for (const briefing::PageRun &run :
             briefing::pageRuns({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b"), QStringLiteral("c"),
                                 QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("?")},
                                pages))
            words.append(run.words);
        QCOMPARE(words, (QStringList{QStringLiteral("3–5"), QStringLiteral("9"), QStringLiteral("10")}));
    }

    void neverReplacesUnlessTold()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.html"));
        QVERIFY(bool(briefing::save(path, "one", briefing::Existing::Refuse)));
        const auto refused = briefing::save(path, "two", briefing::Existing::Refuse);
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains(path));
        QCOMPARE(contents(path), QByteArrayLiteral("one"));
        QVERIFY(bool(briefing::save(path, "two", briefing::Existing::Replace)));
        QCOMPARE(contents(path), QByteArrayLiteral("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("out.html")});
    }

    void doesNotReplaceWhatAppearsMeanwhile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.html"));
        const auto refused = briefing::save(path, "mine", briefing::Existing::Refuse, [&] {
            QFile other(path);
            return other.open(QIODevice::WriteOnly) && other.write("theirs") == 6;
        });
        QVERIFY(!refused);
        QCOMPARE(contents(path), QByteArrayLiteral("theirs"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void leavesNothingWhenNoLongerWanted()
    {
        QTemporaryDir folder;
        const auto stopped = briefing::save(folder.filePath(QStringLiteral("out.html")), "x",
                                            briefing::Existing::Refuse, [] { return false; });
        QVERIFY(!stopped);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void saysWhyItCannotSave()
    {
        QTemporaryDir folder;
        QVERIFY(briefing::canSave(folder.path(), briefing::Existing::Replace)
                    .error()
                    .what.contains(QStringLiteral("is a folder")));
        QVERIFY(briefing::canSave(folder.filePath(QStringLiteral("a/b.pdf")), briefing::Existing::Refuse)
                    .error()
                    .what.contains(QStringLiteral("does not exist")));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
