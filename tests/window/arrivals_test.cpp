// Articles that arrive while one is being read.

#include "fixture.h"

class ArrivalsTest final : public WindowTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        fill();
        start();
        m_window->resize(1200, 520);
        m_window->open({m_folder});
        QVERIFY(waitForList(Articles));
        QTRY_VERIFY2(counts().startsWith(QStringLiteral("9 of 9")), qPrintable(counts()));
    }
    void init() { failOnWarnings(); }
    void cleanup() { tellIfFailed(); }

    void theArticleBeingReadStaysInSightInTheList()
    {
        press("Shift+G");
        QTRY_VERIFY(isSeen());
        const QString read = current();
        for (int i = 0; i < 4; ++i)
            arrive(QStringLiteral("late-%1.txt").arg(i));
        press("F5");
        QVERIFY(waitForList(Articles + 4));
        QCOMPARE(current(), read);
        QTRY_VERIFY(isSeen());
    }

    void whoHasScrolledAwayStaysAway()
    {
        list()->scrollToTop();
        QVERIFY(!isSeen());
        arrive(QStringLiteral("latest.txt"));
        press("F5");
        QVERIFY(waitForList(Articles + 5));
        QVERIFY(!isSeen());
    }

    void cleanupTestCase()
    {
        m_window->close();
        m_window.reset();
    }

private:
    bool isSeen() const { return list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())); }

    // Newer than all others by the date it names.
    void arrive(const QString &name)
    {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Lighthouse keeper of " + name.toUtf8() +
                   " retires\nPublished: 2 December 2031\nThe keeper left the tower on Tuesday, the operator said.\n");
    }
};

int main(int argc, char **argv)
{
    return runInWindow<ArrivalsTest>(argc, argv);
}

#include "arrivals_test.moc"
