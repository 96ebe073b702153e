#include "reader/draft.h"
#include "reader/locks.h"
#include "reader/probe.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace {

const QString Hostile =
    QStringLiteral("<script>document.title='RAN'</script><img src=http://evil.test/x onerror=document.title='RAN'>"
                   "<a href=\"javascript:document.title='RAN'\">click</a><iframe src=http://evil.test></iframe>"
                   "<meta http-equiv=refresh content=0;url=http://evil.test><base href=http://evil.test/>"
                   "&lt;b&gt; </p></main><style>*{background:url(http://evil.test/c)}</style>${1+1} {{7*7}} \"'`-->");

} // namespace

class LocksTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    QWebEnginePage *page() { return m_page.web()->page(); }

    int refused() { return page()->profile()->findChild<reader::Interceptor *>()->refused(); }

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }

    // What Chromium says when it refuses something is what these tests are after; anything else it says is a failure.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*(Refused to|Not allowed to))"))); }

    void showsMarkupAsTheTextItIs()
    {
        Draft draft;
        draft.line(Hostile, text::BlockKind::Headline).line(Hostile).line(Hostile, text::BlockKind::FeedItem);
        draft.content.document.provenance.path = Hostile;
        draft.content.document.provenance.source = Hostile;
        draft.content.labels = {Hostile};
        draft.name(QStringLiteral("<script>document.title='RAN'</script>"), text::MentionKind::Person, Hostile);
        draft.quote({QStringLiteral("<img src=http://evil.test/x onerror=document.title='RAN'>")}, Hostile);
        QVERIFY(m_page.show(draft.content));
        m_view.setFolded(false);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.block').length === 3")));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")), Hostile + u'|' + Hostile + u'|' + Hostile);
        QCOMPARE(m_page.textOf(QStringLiteral(".meta .path")), Hostile);
        QCOMPARE(m_page.count(QStringLiteral("script, img, a, iframe, base, style, object, embed, form, input")), 0);
        QVERIFY(m_page.pointAt(QStringLiteral("mark.person"),
                               QStringLiteral("document.getElementById('card').classList.contains('shown')")));
        QCOMPARE(m_page.textOf(QStringLiteral("#card .name")), Hostile);
        QVERIFY(page()->title() != QStringLiteral("RAN"));
        QCOMPARE(refused(), 0);
    }

    void runsNoScriptEvenWhereMarkupGotIn()
    {
        // As if our own script had parsed markup: each lock must hold without it.
        m_page.eval(QStringLiteral("document.querySelector('main').innerHTML = `<img src=\"http://evil.test/x\" "
                                   "onerror=\"document.title='RAN'\"><img src=\"data:image/png;base64,AAAA\">"
                                   "<style>body{background:url(http://evil.test/c)}</style>"
                                   "<svg onload=\"document.title='RAN'\"></svg>`"));
        m_page.eval(QStringLiteral("(() => { const s = document.createElement('script'); s.textContent = "
                                   "\"document.title='RAN'\"; document.body.append(s); })()"));
        QTest::qWait(200);
        QVERIFY(page()->title() != QStringLiteral("RAN"));
        QVERIFY(m_page.eval(QStringLiteral("[...document.images].every(i => i.naturalWidth === 0)")).toBool());
    }

    void keepsScriptsOfThePageOff()
    {
        QVERIFY(!page()->settings()->testAttribute(QWebEngineSettings::JavascriptEnabled));
        QVERIFY(!m_page.eval(QStringLiteral("1 + 1"), QWebEngineScript::MainWorld).isValid());
        QVERIFY(!m_page.eval(QStringLiteral("typeof qt"), QWebEngineScript::MainWorld).isValid());
        QCOMPARE(m_page.eval(QStringLiteral("typeof state + typeof showArticle")).toString(),
                 QStringLiteral("undefinedundefined"));
    }

    void fetchesNothing_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"http://evil.test/", "https://evil.test/", "file:///etc/passwd", "data:text/plain,x",
                                "qrc:/other/page.html", "qrc:/qtwebchannel/qwebchannel.js"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void fetchesNothing()
    {
        QFETCH(QString, url);
        m_page.eval(QStringLiteral("document.documentElement.dataset.got = ''; fetch('%1').then(() => "
                                   "document.documentElement.dataset.got = 'yes', () => "
                                   "document.documentElement.dataset.got = 'no')")
                        .arg(url));
        QVERIFY(m_page.becomes(QStringLiteral("document.documentElement.dataset.got !== ''")));
        QCOMPARE(m_page.eval(QStringLiteral("document.documentElement.dataset.got")).toString(), QStringLiteral("no"));
    }

    void interceptorRefusesWithoutThePolicy()
    {
        // A page with its scripts on and no content policy, in the same profile: only the interceptor stands between.
        QWebEnginePage bare(page()->profile());
        bare.setVisible(true);
        QSignalSpy loaded(&bare, &QWebEnginePage::loadFinished);
        bare.load(QUrl(QStringLiteral("qrc:/reader/colours.css")));
        QVERIFY(loaded.wait(30'000));
        const int before = refused();
        bare.runJavaScript(QStringLiteral("document.body.innerHTML = `<img src='http://evil.test/x'>"
                                          "<img src='qrc:/other/x.png'>`"));
        QTRY_COMPARE(refused(), before + 2);
    }

    void policyAllowsNothingButOurStyles()
    {
        QFile file(QStringLiteral(":/reader/page.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.contains(QStringLiteral("default-src 'none'; style-src qrc:;")));
        QVERIFY(!html.contains(QStringLiteral("unsafe")));
        QVERIFY(!html.contains(QStringLiteral("<script")));
    }

    void goesNowhere_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("location") << QStringLiteral("location.href = 'http://evil.test/'");
        QTest::newRow("own page again") << QStringLiteral("location.href = 'qrc:/reader/page.html?x'");
        QTest::newRow("data") << QStringLiteral("location.href = 'data:text/html,x'");
        QTest::newRow("file") << QStringLiteral("location.href = 'file:///etc/passwd'");
        QTest::newRow("javascript") << QStringLiteral("location.href = \"javascript:document.title='RAN'\"");
        QTest::newRow("window") << QStringLiteral("window.open('http://evil.test/')");
        QTest::newRow("link") << QStringLiteral("(() => { const a = document.createElement('a'); a.href = "
                                                "'http://evil.test/'; document.body.append(a); a.click(); })()");
        QTest::newRow("blank link") << QStringLiteral("(() => { const a = document.createElement('a'); a.href = "
                                                      "'http://evil.test/'; a.target = '_blank'; "
                                                      "document.body.append(a); a.click(); })()");
        QTest::newRow("download") << QStringLiteral("(() => { const a = document.createElement('a'); a.href = "
                                                    "'http://evil.test/f'; a.download = 'f'; "
                                                    "document.body.append(a); a.click(); })()");
        QTest::newRow("form") << QStringLiteral("(() => { const f = document.createElement('form'); f.action = "
                                                "'http://evil.test/'; document.body.append(f); f.submit(); })()");
    }

    void goesNowhere()
    {
        QFETCH(QString, script);
        m_page.eval(script + QStringLiteral("; 0"));
        QTest::qWait(100);
        QCOMPARE(page()->url(), reader::pageUrl());
        QCOMPARE(page()->history()->count(), 1);
        QVERIFY(page()->title() != QStringLiteral("RAN"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('main') !== null")));
    }

    void storesNothing()
    {
        const QWebEngineProfile *profile = page()->profile();
        QVERIFY(profile->isOffTheRecord());
        QCOMPARE(profile->httpCacheType(), QWebEngineProfile::NoCache);
        QCOMPARE(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
        const auto works = [this](const QString &script) {
            return m_page
                .eval(QStringLiteral("(() => { try { %1; return true; } catch { return false; } })()").arg(script))
                .toBool();
        };
        QVERIFY(!works(QStringLiteral("localStorage.setItem('a', 'b')")));
    }

    void grantsNothing()
    {
        m_page.eval(QStringLiteral("document.documentElement.dataset.asked = ''; "
                                   "Promise.resolve().then(() => Notification.requestPermission()).then(v => "
                                   "document.documentElement.dataset.asked = v, () => "
                                   "document.documentElement.dataset.asked = 'denied'); 0"));
        QVERIFY(m_page.becomes(QStringLiteral("document.documentElement.dataset.asked !== ''")));
        QVERIFY(m_page.eval(QStringLiteral("document.documentElement.dataset.asked")).toString() !=
                QStringLiteral("granted"));
        QVERIFY(!page()->settings()->testAttribute(QWebEngineSettings::JavascriptCanAccessClipboard));
    }

    void copiesPlainTextOnly()
    {
        Draft draft;
        draft.line(QStringLiteral("Words by Ada Quill to copy"));
        draft.name(QStringLiteral("Ada Quill"), text::MentionKind::Person);
        QVERIFY(m_page.show(draft.content));
        m_page.eval(QStringLiteral("getSelection().selectAllChildren(document.querySelector('.block')); 0"));
        QTRY_COMPARE(m_view.selectedText(), QStringLiteral("Words by Ada Quill to copy"));
        QGuiApplication::clipboard()->clear();
        page()->triggerAction(QWebEnginePage::Copy);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Words by Ada Quill to copy"));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }

    void opensNoMenuOfItsOwn()
    {
        Draft draft;
        draft.line(QStringLiteral("A line"));
        QVERIFY(m_page.show(draft.content));
        QSignalSpy wished(&m_view, &reader::View::contextRequested);
        QTest::mouseClick(m_page.target(), Qt::RightButton, {}, m_page.middleOf(QStringLiteral(".block")));
        QTRY_COMPARE(wished.size(), 1);
        QCOMPARE(wished.last().first().value<reader::Passage>().kind, reader::Passage::Kind::Block);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void showsLettersThatTurnTextAroundByName()
    {
        Draft draft;
        const QString line = QStringLiteral("Invoice \u202Etxt.exe\u202C and \u202Dmore");
        draft.line(line);
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")), line);
        QCOMPARE(
            m_page.eval(QStringLiteral("[...document.querySelectorAll('bdi.control')].map(n => n.dataset.name).join()"))
                .toString(),
            QStringLiteral("RLO,LRO"));
        // The letters after the mark run from left to right all the same.
        QVERIFY(m_page
                    .eval(QStringLiteral("(() => { const t = document.querySelector('bdi.control').nextSibling;"
                                         "const x = n => { const r = document.createRange(); r.setStart(t, n);"
                                         "r.setEnd(t, n + 1); return r.getBoundingClientRect().left; };"
                                         "return x(0) < x(1) && x(1) < x(6); })()"))
                    .toBool());
    }

    void keepsDirectionsOfBlocksApart()
    {
        Draft draft;
        const QString arabic = QStringLiteral("قال الوزير إن NATO سيجتمع يوم الاثنين.");
        draft.line(arabic, text::BlockKind::Paragraph, QStringLiteral("ar")).line(QStringLiteral("An English line."));
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('main').dir")).toString(), QStringLiteral("rtl"));
        QCOMPARE(m_page
                     .eval(QStringLiteral("[...document.querySelectorAll('.block')].map(n => "
                                          "getComputedStyle(n).direction + n.lang).join()"))
                     .toString(),
                 QStringLiteral("rtlar,ltren"));
    }

    void keepsInvisibleAndBrokenCharacters()
    {
        Draft draft;
        const QString line = QStringLiteral("a\u200Bb\u200Dc\uFEFFd\u0007e 👩‍👩‍👧 ") + QChar(0xD83D) + u'x';
        draft.line(line);
        draft.content.analysis.mentions.append({{-5, 3}, text::MentionKind::Person, 0, 1, {}});
        draft.content.analysis.mentions.append({{2, 9000}, text::MentionKind::Person, 0, 1, {}});
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")).size(), line.size());
        QCOMPARE(m_page.count(QStringLiteral("mark")), 0);
    }
};

QTEST_MAIN(LocksTest)
#include "locks_test.moc"
