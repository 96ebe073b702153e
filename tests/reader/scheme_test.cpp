#include "reader/draft.h"
#include "reader/probe.h"

// Light and dark, and never a flash of the other.
class SchemeTest final : public QObject
{
    Q_OBJECT

private:
    // What the middle of the window and its corner show now.
    static int brightest(QWidget &window)
    {
        const QImage image = window.grab().toImage();
        return std::max(qGray(image.pixel(image.width() / 2, image.height() - 5)), qGray(image.pixel(5, 5)));
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*(sandbox|graphics|WebEngineContext))"),
                                                QRegularExpression::CaseInsensitiveOption));
    }

    void startsDarkAndStaysDark()
    {
        reader::View view;
        view.setScheme(reader::View::Scheme::Dark);
        view.resize(800, 600);
        Draft draft;
        draft.line(QStringLiteral("A line."));
        QSignalSpy painted(&view, &reader::View::painted);
        view.setContent(draft.content);
        view.show();
        int worst = 0, looks = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                worst = std::max(worst, brightest(view));
                ++looks;
                return !painted.isEmpty();
            },
            60'000));
        QTest::qWait(100);
        worst = std::max(worst, brightest(view));
        QVERIFY(looks > 1);
        QVERIFY2(worst < 60, qPrintable(QString::number(worst)));
    }

    void followsASwitchWithoutLosingThePlace()
    {
        reader::View view;
        Probe page(view);
        QVERIFY(page.start());
        Draft draft;
        for (int i = 0; i < 60; ++i)
            draft.line(QStringLiteral("A line of some words, the number of which is hard to say, as it depends. "));
        draft.content.position = {30, 0};
        QVERIFY(page.show(draft.content));
        QVERIFY(brightest(view) > 200);
        const QVariant before = page.eval(QStringLiteral("scrollY"));
        view.setScheme(reader::View::Scheme::Dark);
        QTRY_VERIFY(brightest(view) < 60);
        QCOMPARE(page.eval(QStringLiteral("scrollY")), before);
        QCOMPARE(page.eval(QStringLiteral("getComputedStyle(document.documentElement).backgroundColor")).toString(),
                 QStringLiteral("rgb(27, 28, 30)"));
    }
};

QTEST_MAIN(SchemeTest)
#include "scheme_test.moc"
