#include "reader/news.h"
#include "reader/probe.h"

using reader::Passage;

// What the card says of a passage.
class CardTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    QString cardLine(const QString &part) { return m_page.textOf(QStringLiteral("#card.pinned ") + part); }

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void saysWhomAMentionNames()
    {
        QVERIFY(m_page.show(news().content));
        QTest::mouseMove(m_page.target(), m_page.middleOf(QStringLiteral("mark.person")));
        QVERIFY(m_page.becomes(QStringLiteral("document.getElementById('card').classList.contains('shown')")));
        QCOMPARE(m_page.textOf(QStringLiteral("#card .name")), QStringLiteral("Lena Ortiz"));
        QCOMPARE(m_page.textOf(QStringLiteral("#card .facts span")), QStringLiteral("person|2 times in this article"));
        m_view.addToCard(0, QStringLiteral("in 14 articles"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('#card .facts span').length === 3")));
        QVERIFY(!m_view.dismissCard()); // nobody asked for it
    }

    void saysWhyAPassageIsWhatItIsTakenFor()
    {
        Draft draft = news();
        draft.content.analysis.mentions.first().confidence = 0.92F;
        draft.content.analysis.mentions.first().reason = QStringLiteral("name after a title");
        draft.content.analysis.blocks.first().reason = QStringLiteral("first line");
        QVERIFY(m_page.show(draft.content));
        m_view.selectSpan(draft.content.analysis.mentions.first().span);
        QCOMPARE(m_view.chosen().kind, Passage::Kind::Mention);
        m_view.explain();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        QCOMPARE(cardLine(QStringLiteral(".why")), QStringLiteral("92 % · name after a title"));
        m_view.explain(); // asked again, it goes
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.shown') === null")));
        m_view.selectSpan(draft.content.analysis.blocks.first().span);
        m_view.explain();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        QCOMPARE(cardLine(QStringLiteral(".name")), QStringLiteral("Headline"));
        QVERIFY(cardLine(QStringLiteral(".why")).endsWith(QStringLiteral("first line")));
        QVERIFY(QTest::qWaitFor([this] { return m_view.dismissCard(); }));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.shown') === null")));
    }

    void explainsTheBlockAtTheTopWhereNothingIsChosen()
    {
        m_view.setCardKeys({QStringLiteral("R corrects it"), QStringLiteral("I: story, or not")});
        QVERIFY(m_page.show(news().content));
        m_view.explain();
        QCOMPARE(m_view.chosen().kind, Passage::Kind::Block);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        QCOMPARE(cardLine(QStringLiteral(".keys")), QStringLiteral("I: story, or not"));
    }

    void explainsNoLineThatIsFolded()
    {
        const Draft draft = linesOf({text::BlockKind::Navigation, text::BlockKind::Navigation,
                                     text::BlockKind::Headline, text::BlockKind::Paragraph});
        QVERIFY(m_page.show(draft.content));
        m_view.explain();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        QCOMPARE(cardLine(QStringLiteral(".name")), QStringLiteral("Headline"));
        QCOMPARE(m_view.chosen().index, 2);
    }
};

QTEST_MAIN(CardTest)
#include "card_test.moc"
