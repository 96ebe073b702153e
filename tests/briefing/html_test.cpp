#include "briefing/export.h"
#include "briefing/markup.h"
#include "briefing/print.h"
#include "briefing/sample.h"
#include "warnings.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

briefing::Briefing mixed()
{
    return {QStringLiteral("Ferry <talks> & \"more\""),
            QStringLiteral("TLP:GREEN"),
            QDate(2025, 8, 22),
            {sample::english(), sample::arabic(), sample::chinese()}};
}

store::Article hostile()
{
    const QString attack =
        QStringLiteral("</p></style><script>alert(1)</script><img src=x onerror=\"a\"> ' \" & ") + QChar(1);
    store::Article article = sample::article({QStringLiteral("</title>/\"x\".txt"),
                                              attack,
                                              QStringLiteral("en"),
                                              QDate(2025, 1, 1),
                                              {{sample::Kind::Headline, attack}, {sample::Kind::Paragraph, attack}},
                                              {{text::MentionKind::Person, attack, QStringLiteral("alert"), attack}},
                                              attack});
    article.analysis.language = QStringLiteral("en\" onload=\"x");
    return article;
}

// Every tag that is opened is closed in order, but for <meta>; names of all elements and attributes.
QSet<QString> vocabulary(const QByteArray &html, QString *problem)
{
    QByteArray xml = html.sliced(html.indexOf("<html"));
    static const QRegularExpression meta(QStringLiteral("<meta[^>]*>"));
    QXmlStreamReader reader(QString::fromUtf8(xml).remove(meta));
    QSet<QString> words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            words.insert(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                words.insert(u'@' + attribute.name().toString());
        }
    }
    *problem = reader.hasError() ? reader.errorString() : QString();
    return words;
}

} // namespace

class HtmlTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void strangersWordsNeverBecomeMarkup_data()
    {
        QTest::addColumn<QByteArray>("html");
        const briefing::Briefing briefing{
            hostile().analysis.title, hostile().analysis.title, QDate(2025, 1, 1), {hostile(), hostile()}};
        QTest::newRow("export") << briefing::write(briefing, briefing::Format::Html);
        const briefing::Print print(briefing);
        QTest::newRow("front") << print.front({});
        QTest::newRow("body") << print.body({0, 2});
        QTest::newRow("back") << print.back({{QStringLiteral("a1.p1.0"), 7}});
    }

    void strangersWordsNeverBecomeMarkup()
    {
        QFETCH(QByteArray, html);
        QString problem;
        const QSet<QString> words = vocabulary(html, &problem);
        QCOMPARE(problem, QString());
        for (const QString &bad :
             {QStringLiteral("script"), QStringLiteral("img"), QStringLiteral("@onerror"), QStringLiteral("@onload"),
              QStringLiteral("@src"), QStringLiteral("link"), QStringLiteral("iframe")})
            QVERIFY2(!words.contains(bad), qPrintable(bad));
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains(char(1)));
    }

    void exportIsSelfContained()
    {
        const QByteArray html = briefing::write(mixed(), briefing::Format::Html);
        QVERIFY(html.startsWith("<!doctype html>"));
        QVERIFY(html.contains("default-src &#39;none&#39;"));
        QVERIFY(!html.contains("url("));
        QVERIFY(!html.contains("http://") && !html.contains("src="));
        QVERIFY(html.contains("<title>Ferry &lt;talks&gt; &amp; &quot;more&quot;</title>"));
    }

    void storyIsShownAndTheRestCounted()
    {
        const QString html = QString::fromUtf8(briefing::write(mixed(), briefing::Format::Html));
        QVERIFY(html.contains(QStringLiteral("Who pays for the &lt;second&gt; pier &amp; its lights")));
        QVERIFY(html.contains(QStringLiteral("Left out: 2 feed items, 1 notice")));
        QVERIFY(!html.contains(QStringLiteral("Mayor opens bridge")));
        QVERIFY(html.contains(QStringLiteral("Left out: 1 post<")));
        QVERIFY(!html.contains(QStringLiteral("t.co")));
        QVERIFY(html.contains(QStringLiteral("Second source needed for the cost.")));
        QVERIFY(html.contains(QStringLiteral("TLP:GREEN")));
        QVERIFY(html.contains(QStringLiteral("By Ada Brandt")));
        QCOMPARE(html.count(QStringLiteral("<article")), 3);
    }

    void directionFollowsTheLanguage()
    {
        const QString html = QString::fromUtf8(briefing::write(mixed(), briefing::Format::Html));
        QVERIFY(html.contains(QStringLiteral("<article lang=\"ar\" dir=\"rtl\"")));
        QVERIFY(html.contains(QStringLiteral("<article lang=\"zh\" dir=\"ltr\"")));
    }

    void pageNumbersStandInTheirCells()
    {
        const briefing::Print print(mixed());
        const QString without = QString::fromUtf8(print.front({}));
        const QString with = QString::fromUtf8(print.front({{QStringLiteral("a2"), 417}}));
        QVERIFY(!without.contains(QStringLiteral("417")));
        QVERIFY(with.contains(QStringLiteral("<a href=\"briefing:a2\">417</a>")));
    }

    void runsCoverEveryArticleOnce()
    {
        briefing::Briefing briefing = mixed();
        for (int i = 0; i < 70; ++i)
            briefing.articles.append(sample::numbered(i, 30));
        const briefing::Print print(briefing);
        qsizetype next = 0;
        for (const briefing::Run run : print.runs()) {
            QCOMPARE(run.begin, next);
            QVERIFY(run.end > run.begin);
            next = run.end;
        }
        QCOMPARE(next, briefing.articles.size());
        QVERIFY(print.runs().size() >= 3);
    }

    void everyLandmarkHasItsAnchor()
    {
        const briefing::Print print(mixed());
        const QByteArray all = print.front({}) + print.body({0, 3}) + print.back({});
        QVERIFY(print.landmarks().size() >= 6);
        for (const briefing::Landmark &landmark : print.landmarks())
            QVERIFY2(all.contains(QByteArray("id=\"" + landmark.anchor.toUtf8() + '"')), qPrintable(landmark.anchor));
    }

    void absolutePathsShowTheFileNameOnly()
    {
        store::Article article = sample::english();
        article.document.provenance.path = QStringLiteral("/home/somebody/secret/harbour.txt");
        const QByteArray html = briefing::write({{}, {}, QDate(2025, 1, 1), {article}}, briefing::Format::Html);
        QVERIFY(html.contains("harbour.txt"));
        QVERIFY(!html.contains("somebody"));
    }
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "html_test.moc"
