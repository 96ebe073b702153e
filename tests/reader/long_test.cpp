#include "reader/draft.h"
#include "reader/probe.h"

// Articles no one would write.
class LongTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    static reader::Content lines(int count)
    {
        reader::Content content;
        content.id = 100;
        QString &body = content.document.body;
        for (int i = 0; i < count; ++i) {
            const QString line = QStringLiteral("Line %1 names Nordhaven and goes on for a while, as lines do.").arg(i);
            const auto at = body.size();
            content.analysis.blocks.append({{at, at + line.size()},
                                            i + 1,
                                            i % 50 < 45 ? text::BlockKind::Paragraph : text::BlockKind::FeedItem,
                                            1,
                                            {},
                                            QStringLiteral("en")});
            const auto name = at + line.indexOf(u"Nordhaven");
            content.analysis.mentions.append({{name, name + 9}, text::MentionKind::Place, 0, 1, {}});
            body += line + u'\n';
        }
        content.analysis.entities.append({text::MentionKind::Place, QStringLiteral("Nordhaven"), {}, {}, {}});
        return content;
    }

    bool inView(int block)
    {
        return m_page.becomes(
            QStringLiteral("(() => { const n = document.querySelector('[data-b=\"%1\"]'); if (!n) return "
                           "false; const b = n.getBoundingClientRect(); return b.top >= 0 && b.bottom "
                           "<= innerHeight; })()")
                .arg(block));
    }

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void firstScreenDoesNotWaitForAHundredThousandLines()
    {
        const reader::Content content = lines(100'000);
        QVERIFY(m_page.show(content));
        // Painted before all is built: that is the point.
        QVERIFY(m_page.count(QStringLiteral(".block")) < 50'000);
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('.block').textContent")).toString(),
                 QStringLiteral("Line 0 names Nordhaven and goes on for a while, as lines do."));
        // What is far away is one step away all the same.
        m_view.reveal(content.analysis.blocks[90'020].span);
        QVERIFY(inView(90'020));
        m_view.reveal(content.analysis.blocks[10'048].span);
        QVERIFY(inView(10'048));
        m_view.toTop();
        QVERIFY(inView(0));
    }

    // What is laid out only near the window clips what stands outside it.
    void everySpeakerOfALongArticleIsSeenInTheMargin()
    {
        Draft draft(103);
        for (int i = 0; i < 300; ++i)
            draft.line(QStringLiteral("“Word number %1 was said,” Ada Quill said, and went on for a while.").arg(i));
        for (int i = 0; i < 300; i += 30)
            draft.quote({QStringLiteral("“Word number %1 was said,”").arg(i)}, QStringLiteral("Ada Quill"));
        m_view.resize(1000, 600);
        QVERIFY(m_page.show(draft.content));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('.wide .long .part') !== null")));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.speaker').length === 10")));
        for (int i = 0; i < 10; ++i)
            QVERIFY2(m_page.becomes(
                         QStringLiteral("(() => { const s = document.querySelectorAll('.speaker')[%1];"
                                        "s.scrollIntoView({block: 'center'}); const b = s.getBoundingClientRect();"
                                        "return b.left >= 0 && document.elementFromPoint(b.left + b.width / 2, "
                                        "b.top + b.height / 2) === s; })()")
                             .arg(i)),
                     qPrintable(QString::number(i)));
        m_view.resize(800, 600);
    }

    void opensAtItsHeadlineHoweverMuchStandsBefore()
    {
        Draft draft(104);
        for (int i = 0; i < 400; ++i)
            draft.line(QStringLiteral("Menu word %1").arg(i),
                       i % 3 ? text::BlockKind::Navigation : text::BlockKind::FeedItem);
        draft.line(QStringLiteral("Harbour town votes"), text::BlockKind::Headline);
        for (int i = 0; i < 200; ++i)
            draft.line(QStringLiteral("Paragraph %1 says little.").arg(i));
        QVERIFY(m_page.show(draft.content));
        QVERIFY(inView(400));
        QVERIFY(m_page.becomes(QStringLiteral("[...document.querySelectorAll('.part')].every(p => p.firstChild)")));
        QVERIFY(inView(400));
        QCOMPARE(m_page.textOf(QStringLiteral(".fold .count")),
                 QStringLiteral("Before the story: 134 feed items, 266 navigation lines"));
    }

    void opensAtItsHeadlineBelowOtherLinesToo()
    {
        Draft draft(105);
        for (int i = 0; i < 60; ++i)
            draft.line(QStringLiteral("Stray paragraph %1").arg(i));
        draft.line(QStringLiteral("Harbour town votes"), text::BlockKind::Headline);
        for (int i = 0; i < 60; ++i)
            draft.line(QStringLiteral("Paragraph %1 says little.").arg(i));
        QVERIFY(m_page.show(draft.content));
        QVERIFY(inView(60));
        draft.content.id = 106;
        draft.content.position = {20, 0}; // a place that is remembered wins
        QVERIFY(m_page.show(draft.content));
        QVERIFY(inView(20));
    }

    void startsInTheMiddleAndStaysThere()
    {
        reader::Content content = lines(20'000);
        content.position = {10'000, 0};
        QVERIFY(m_page.show(content));
        QVERIFY(m_page.becomes(
            QStringLiteral("Math.abs(document.querySelector('[data-b=\"10000\"]').getBoundingClientRect().top) < 3")));
        // While everything above and below is being built.
        QVERIFY(m_page.becomes(QStringLiteral("[...document.querySelectorAll('.part')].every(p => p.firstChild)")));
        QVERIFY(m_page.becomes(
            QStringLiteral("Math.abs(document.querySelector('[data-b=\"10000\"]').getBoundingClientRect().top) < 40")));
    }

    void goingOnLeavesTheOldArticleUnbuilt()
    {
        QVERIFY(m_page.show(lines(100'000)));
        reader::Content other = lines(3);
        other.id = 101;
        QVERIFY(m_page.show(other));
        QTest::qWait(100);
        QCOMPARE(m_page.count(QStringLiteral(".block")), 3);
    }

    void showsALineOfAMillionLetters()
    {
        reader::Content content;
        content.id = 102;
        content.document.body =
            QStringLiteral("word ").repeated(100'000) + QString(500'000, u'x') + QStringLiteral(" end");
        content.analysis.blocks.append({{0, content.document.body.size()}, 1, text::BlockKind::Paragraph, 1, {}, {}});
        QVERIFY(m_page.show(content));
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('.block').textContent.length")).toInt(),
                 content.document.body.size());
        QVERIFY(m_page.eval(QStringLiteral("document.documentElement.scrollWidth <= innerWidth")).toBool());
        m_view.reveal({content.document.body.size() - 3, content.document.body.size()});
        QVERIFY(m_page.becomes(QStringLiteral("scrollY > 100000 && document.querySelectorAll('.flash').length > 0")));
    }

    void findsInWhatIsNotBuiltYet()
    {
        const reader::Content content = lines(30'000);
        QVERIFY(m_page.show(content));
        QSignalSpy found(&m_view, &reader::View::found);
        m_view.find(QStringLiteral("line 29999 "));
        QCOMPARE(found.last(), (QVariantList{1, 1}));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('mark.hit.current') !== null")));
    }
};

QTEST_MAIN(LongTest)
#include "long_test.moc"
