#include "reader/draft.h"
#include "reader/probe.h"

using text::BlockKind;

// How the page looks where words are long, many or in other letters.
class LookTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    double heightOf(const QString &selector)
    {
        return m_page.eval(QStringLiteral("document.querySelector('%1').getBoundingClientRect().height").arg(selector))
            .toDouble();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_page.start());
        m_view.resize(1100, 600);
        QVERIFY(m_page.becomes(QStringLiteral("document.documentElement.classList.contains('wide')")));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aSpeakerOfManyWordsTakesFewLines()
    {
        Draft draft(1);
        draft.line(QStringLiteral("“We build,” said Ada.")).line(QStringLiteral("“We cannot go on,” they said."));
        draft.quote({QStringLiteral("“We build,”")}, QStringLiteral("Ada"))
            .quote({QStringLiteral("“We cannot go on,”")},
                   QStringLiteral("the spokesperson for the Office of the High Commissioner for Bridges, Ferries and "
                                  "Tunnels in the United Harbours of the North"));
        QVERIFY(m_page.show(draft.content));
        const double one = heightOf(QStringLiteral("[data-q=\"0\"] .speaker"));
        const double many = heightOf(QStringLiteral("[data-q=\"1\"] .speaker"));
        QVERIFY(one > 8);
        QVERIFY2(many > 2 * one && many < 5.2 * one, qPrintable(QStringLiteral("%1, %2").arg(one).arg(many)));
        QVERIFY(m_page.eval(QStringLiteral("document.querySelectorAll('.speaker')[1].dataset.name.endsWith('…')"))
                    .toBool());
    }

    void aSpeakerInAPostStandsOutsideOfItsLine()
    {
        Draft draft(6);
        draft.line(QStringLiteral("The bridge opened.")).line(QStringLiteral("“At last,” said Ada"), BlockKind::Post);
        draft.quote({QStringLiteral("“At last,”")}, QStringLiteral("Ada"));
        QVERIFY(m_page.show(draft.content));
        m_view.setFolded(false);
        QVERIFY(
            m_page.becomes(QStringLiteral("(() => { const n = document.querySelector('.speaker'); return n && "
                                          "n.getBoundingClientRect().right < "
                                          "document.querySelector('.run').getBoundingClientRect().left - 4; })()")));
    }

    void lettersWithoutASlantStandUpright()
    {
        Draft draft(2);
        draft.line(QStringLiteral("She read Dubliners."))
            .line(QStringLiteral("قرأت ألف ليلة"), BlockKind::Paragraph, QStringLiteral("ar"));
        draft.name(QStringLiteral("Dubliners"), text::MentionKind::Work)
            .name(QStringLiteral("ألف ليلة"), text::MentionKind::Work);
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.eval(QStringLiteral(
                     "[...document.querySelectorAll('mark.work')].map(n => getComputedStyle(n).fontStyle).join(' ')")),
                 QVariant(QStringLiteral("italic normal")));
    }

    void aPostSaysItsLanguageWhereItIsAnother()
    {
        Draft draft(3);
        draft.line(QStringLiteral("The bridge opened."))
            .line(QStringLiteral("What a day"), BlockKind::Post)
            .line(QStringLiteral("Qué día"), BlockKind::Post, QStringLiteral("es"));
        QVERIFY(m_page.show(draft.content));
        m_view.setFolded(false);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.block.post').length === 2")));
        QCOMPARE(m_page.eval(QStringLiteral(
                     "[...document.querySelectorAll('.block.post')].map(n => n.dataset.language || '-').join(' ')")),
                 QVariant(QStringLiteral("- Spanish")));
    }

    void aFoldedLineBreaksInANarrowColumn()
    {
        Draft draft = linesOf({BlockKind::FeedItem, BlockKind::Navigation, BlockKind::Post, BlockKind::Caption,
                               BlockKind::Promo, BlockKind::Headline, BlockKind::Paragraph});
        m_view.resize(340, 600);
        QVERIFY(m_page.show(draft.content));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('.fold .count').getBoundingClientRect().right <= "
                                              "document.querySelector('.fold').getBoundingClientRect().right + 1")));
        m_view.resize(1100, 600);
        QVERIFY(m_page.becomes(QStringLiteral("document.documentElement.classList.contains('wide')")));
    }

    void noLineOfTheMetaLineBeginsWithADot()
    {
        Draft draft(4);
        draft.line(QStringLiteral("The bridge opened."));
        draft.content.document.provenance.source = QStringLiteral("harbour");
        QVERIFY(m_page.show(draft.content));
        QCOMPARE(m_page.eval(QStringLiteral("[...document.querySelectorAll('.meta > span')].map(n => "
                                            "n.className).join('|')")),
                 QVariant(QStringLiteral("source dotted|language|path")));
    }

    void hintsTakeTheCardAway()
    {
        Draft draft(5);
        draft.line(QStringLiteral("Lena Ortiz opened the bridge."));
        draft.name(QStringLiteral("Lena Ortiz"), text::MentionKind::Person);
        QVERIFY(m_page.show(draft.content));
        m_view.explain();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('#card.pinned') !== null")));
        m_view.showHints();
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.hintTag').length === 1")));
        QCOMPARE(m_page.count(QStringLiteral("#card.pinned")), 0);
    }
};

QTEST_MAIN(LookTest)
#include "look_test.moc"
