#include "reader/draft.h"
#include "reader/probe.h"

#include <QWebEngineScriptCollection>

#include <signal.h>

// The renderer is killed as a crash would end it.
class CrashTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    void killRenderer()
    {
        const qint64 pid = m_page.web()->page()->renderProcessPid();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
    }

    Draft article(qint64 id)
    {
        Draft draft(id);
        for (int i = 0; i < 60; ++i)
            draft.line(QStringLiteral("Line %1 of the article with the number %2, long enough to be wrapped once.")
                           .arg(i)
                           .arg(id));
        return draft;
    }

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }

    void comesBackWithTheArticleAndThePlace()
    {
        Draft draft = article(5);
        draft.content.position = {30, 0};
        QVERIFY(m_page.show(draft.content));
        QSignalSpy painted(&m_view, &reader::View::painted);
        killRenderer();
        QVERIFY(painted.wait(30'000));
        QCOMPARE(painted.last().first().toLongLong(), 5);
        QVERIFY(m_page.becomes(
            QStringLiteral("Math.abs(document.querySelector('[data-b=\"30\"]').getBoundingClientRect().top) < 2")));
    }

    // As now and then after a crash on a busy machine.
    void comesBackWhereThePageHasLostItsScripts()
    {
        QVERIFY(m_page.show(article(7).content));
        QWebEnginePage *page = m_page.web()->page();
        page->scripts().clear();
        QSignalSpy loaded(page, &QWebEnginePage::loadFinished);
        QSignalSpy painted(&m_view, &reader::View::painted);
        killRenderer();
        QVERIFY(loaded.wait(30'000));
        QVERIFY(painted.isEmpty());
        QVERIFY(painted.wait(30'000));
        QCOMPARE(painted.last().first().toLongLong(), 7);
    }

    void givesUpAfterThreeAndTriesAnewWhenAsked()
    {
        QVERIFY(m_page.show(article(6).content));
        QSignalSpy gaveUp(&m_view, &reader::View::gaveUp);
        QSignalSpy painted(&m_view, &reader::View::painted);
        for (int crash = 1; crash <= 3; ++crash) {
            killRenderer();
            QVERIFY(painted.wait(30'000));
            QCOMPARE(gaveUp.size(), 0);
        }
        killRenderer();
        QTRY_COMPARE(gaveUp.size(), 1);
        QVERIFY(m_page.show(article(6).content));
        QCOMPARE(m_page.count(QStringLiteral(".block")), 60);
    }
};

QTEST_MAIN(CrashTest)
#include "crash_test.moc"
