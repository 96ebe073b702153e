#include "reader/news.h"
#include "reader/probe.h"

using reader::Passage;
using text::BlockKind;
using text::MentionKind;

class ViewTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showsEveryBlockWithExactlyItsText()
    {
        const Draft draft = news();
        QVERIFY(m_page.show(draft.content));
        m_view.setFolded(false);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.block').length === 9")));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")), draft.content.document.body.trimmed().replace(u'\n', u'|'));
        QCOMPARE(m_page.textOf(QStringLiteral("h1")), QStringLiteral("Harbour town votes on its bridge"));
    }

    void marksMentionsByKindAndTiesPiecesOfAQuote()
    {
        QVERIFY(m_page.show(news().content));
        QCOMPARE(m_page.textOf(QStringLiteral("mark.place")), QStringLiteral("Nordhaven|Nordhaven"));
        QCOMPARE(m_page.textOf(QStringLiteral(".quote[data-q=\"0\"]")),
                 QStringLiteral("“We have waited,”|“Now we build.”"));
        QCOMPARE(m_page.count(QStringLiteral(".speaker")), 1);
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('.speaker').dataset.name")).toString(),
                 QStringLiteral("Lena Ortiz"));
        QCOMPARE(m_page.eval(QStringLiteral("document.querySelector('mark.place').tabIndex")).toInt(), 0);
        QCOMPARE(
            m_page.eval(QStringLiteral("document.querySelector('mark.place').getAttribute('aria-roledescription')")),
            QStringLiteral("place"));
    }

    void tellsWhatIsClicked()
    {
        const Draft draft = news();
        QVERIFY(m_page.show(draft.content));
        QSignalSpy activated(&m_view, &reader::View::activated);
        m_page.click(QStringLiteral("mark.place"));
        QTRY_COMPARE(activated.size(), 1);
        const auto mention = activated.last().first().value<Passage>();
        QCOMPARE(mention.kind, Passage::Kind::Mention);
        QCOMPARE(text::slice(draft.content.document.body, mention.span), u"Nordhaven");
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('mark.same').length === 2")));
        m_page.click(QStringLiteral(".quote"));
        QTRY_COMPARE(activated.size(), 2);
        QCOMPARE(activated.last().first().value<Passage>().kind, Passage::Kind::Quote);
        m_page.click(QStringLiteral("h1"));
        QTRY_COMPARE(activated.size(), 3);
        QCOMPARE(activated.last().first().value<Passage>(),
                 (Passage{Passage::Kind::Block, 0, draft.content.analysis.blocks[0].span}));
    }

    void wishesForLinksButNeverFollowsThem()
    {
        QVERIFY(m_page.show(news().content));
        m_view.setFolded(false);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('mark.link') !== null")));
        QSignalSpy wished(&m_view, &reader::View::linkRequested);
        QSignalSpy gone(m_page.web()->page(), &QWebEnginePage::urlChanged);
        m_page.click(QStringLiteral("mark.link"));
        QTRY_COMPARE(wished.size(), 1);
        QCOMPARE(wished.last().first().toUrl(), QUrl(QStringLiteral("https://example.org/puente")));
        QCOMPARE(gone.size(), 0);
    }

    void revealsWhatIsFoldedOrFarAway()
    {
        Draft draft = longRead(60);
        draft.line(QStringLiteral("A feed item far below"), BlockKind::FeedItem);
        QVERIFY(m_page.show(draft.content));
        m_view.reveal(draft.spanOf(QStringLiteral("far below")));
        QVERIFY(m_page.becomes(
            QStringLiteral("(() => { const n = document.querySelector('.feedItem'); if (!n) return false;"
                           "const b = n.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; })()")));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.flash').length > 0")));
        m_view.reveal(draft.spanOf(QStringLiteral("Paragraph 30")));
        QVERIFY(m_page.becomes(
            QStringLiteral("(() => { const b = document.querySelector('[data-b=\"30\"]').getBoundingClientRect();"
                           "return b.top >= 0 && b.bottom <= innerHeight; })()")));
    }

    void returnsToWhereReadingStopped()
    {
        Draft draft = longRead(80);
        draft.content.position = {40, 0.5};
        QVERIFY(m_page.show(draft.content));
        QVERIFY(m_page.becomes(
            QStringLiteral("(() => { const b = document.querySelector('[data-b=\"40\"]').getBoundingClientRect();"
                           "return Math.abs(b.top + b.height / 2) < 2; })()")));
        QSignalSpy moved(&m_view, &reader::View::positionChanged);
        m_view.setZoom(1.4);
        QTRY_VERIFY(!moved.isEmpty());
        QTRY_COMPARE(moved.last().at(1).value<reader::Position>().block, 40);
        m_view.setZoom(1);
    }

    void tellsWhereReadingStands()
    {
        QVERIFY(m_page.show(longRead(80).content));
        QSignalSpy moved(&m_view, &reader::View::positionChanged);
        m_view.scrollPage(1);
        QTRY_COMPARE(moved.size(), 1);
        QCOMPARE(moved.last().first().toLongLong(), 8);
        QVERIFY(m_view.position().block > 2);
    }

    void tellsTheLastPlaceBeforeTheNextArticleComes()
    {
        QVERIFY(m_page.show(longRead(80).content));
        QSignalSpy moved(&m_view, &reader::View::positionChanged);
        m_view.scrollPage(1);
        QTRY_VERIFY(m_view.position().block > 2);
        m_view.setContent(news().content);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.last().first().toLongLong(), 8);
    }

    void revealsOnceThePageListens()
    {
        reader::View view;
        view.resize(800, 600);
        const Draft draft = longRead(80);
        view.setContent(draft.content);
        view.reveal(draft.spanOf(QStringLiteral("Paragraph 60")));
        QSignalSpy painted(&view, &reader::View::painted);
        view.show();
        QVERIFY(painted.wait(30'000));
        QVERIFY(Probe(view).becomes(
            QStringLiteral("(() => { const b = document.querySelector('[data-b=\"60\"]').getBoundingClientRect();"
                           "return scrollY > 0 && b.top >= 0 && b.bottom <= innerHeight; })()")));
    }

    void turnsPagesAndSaysWhenThereAreNoMore()
    {
        QVERIFY(m_page.show(longRead(30).content));
        QSignalSpy end(&m_view, &reader::View::endReached);
        QSignalSpy start(&m_view, &reader::View::startReached);
        m_view.scrollPage(-1);
        QTRY_COMPARE(start.size(), 1);
        m_view.scrollPage(1);
        QVERIFY(m_page.becomes(QStringLiteral("scrollY > innerHeight / 2")));
        QCOMPARE(end.size(), 0);
        m_view.toBottom();
        m_view.scrollPage(1);
        QTRY_COMPARE(end.size(), 1);
        m_view.toTop();
        QVERIFY(m_page.becomes(QStringLiteral("scrollY === 0")));
    }

    void findsWithoutRegardToCaseAndAccents()
    {
        Draft draft(4);
        draft.line(QStringLiteral("Der Präsident sprach.")).line(QStringLiteral("PRASIDENT und präsident."));
        QVERIFY(m_page.show(draft.content));
        QSignalSpy found(&m_view, &reader::View::found);
        m_view.find(QStringLiteral("prasident"));
        QCOMPARE(found.last(), (QVariantList{1, 3}));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('mark.hit').length === 3")));
        m_view.findNext(-1);
        QCOMPARE(found.last(), (QVariantList{3, 3}));
        QVERIFY(m_page.becomes(QStringLiteral(
            "[...document.querySelectorAll('mark.hit')].findIndex(n => n.classList.contains('current')) === 2")));
        m_view.find({});
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('mark.hit').length === 0")));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")),
                 QStringLiteral("Der Präsident sprach.|PRASIDENT und präsident."));
    }

    void stepsThroughQuotesMentionsAndGroups()
    {
        const Draft draft = news();
        QVERIFY(m_page.show(draft.content));
        QSignalSpy activated(&m_view, &reader::View::activated);
        QVERIFY(m_view.stepQuote(1));
        QVERIFY(!m_view.stepQuote(1));
        QVERIFY(m_view.stepGroup(1));
        QCOMPARE(activated.last().first().value<Passage>().index, 4);
        m_view.selectEntity(1);
        QVERIFY(m_view.stepMention(1));
        QCOMPARE(text::slice(draft.content.document.body, activated.last().first().value<Passage>().span),
                 u"Nordhaven");
        QVERIFY(m_view.stepMention(1));
        QVERIFY(!m_view.stepMention(1));
    }

    void stepsBlockByBlock()
    {
        QVERIFY(m_page.show(news().content));
        QVERIFY(m_view.stepBlock(1));
        QCOMPARE(m_view.chosen().index, 0);
        for (int block = 1; block < 9; ++block)
            QVERIFY(m_view.stepBlock(1));
        QVERIFY(!m_view.stepBlock(1));
        QCOMPARE(m_view.chosen().index, 8);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('.block.chosen').dataset.b === '8'")));
    }

    void goesFromTheSpeakersNameToTheSpeaker()
    {
        Draft draft = news();
        draft.content.analysis.quotes[0].speaker->span = draft.spanOf(QStringLiteral("Ortiz said. "));
        QVERIFY(m_page.show(draft.content));
        QSignalSpy activated(&m_view, &reader::View::activated);
        m_page.click(QStringLiteral(".speaker"));
        QTRY_COMPARE(activated.size(), 1);
        const auto passage = activated.last().first().value<Passage>();
        QCOMPARE(passage.kind, Passage::Kind::Mention);
        QCOMPARE(passage.span.begin, draft.spanOf(QStringLiteral("Ortiz said. ")).begin);
        QCOMPARE(m_view.chosenEntity(), 0);
    }

    void hidesKindsThatAreSwitchedOff()
    {
        QVERIFY(m_page.show(news().content));
        const auto colour =
            QStringLiteral("getComputedStyle(document.querySelector('mark.place')).textDecorationColor");
        const QString shown = m_page.eval(colour).toString();
        reader::Layers layers;
        layers.mentions[size_t(MentionKind::Place)] = false;
        m_view.setLayers(layers);
        QVERIFY(m_page.becomes(colour + QStringLiteral(" === 'rgba(0, 0, 0, 0)'")));
        m_view.setLayers({});
        QVERIFY(m_page.becomes(colour + QStringLiteral(" === '%1'").arg(shown)));
        layers = {};
        layers.marks = false; // all of them, at one stroke
        m_view.setLayers(layers);
        QVERIFY(m_page.becomes(colour + QStringLiteral(" === 'rgba(0, 0, 0, 0)'")));
        QVERIFY(
            m_page.becomes(QStringLiteral("getComputedStyle(document.querySelector('.speaker')).display === 'none'")));
        m_view.setLayers({});
        QVERIFY(m_page.becomes(colour + QStringLiteral(" === '%1'").arg(shown)));
    }

    void marksTheHitsOfASearchAndShowsTheFirstInTheStory()
    {
        Draft draft;
        draft.line(QStringLiteral("Ferry times"), text::BlockKind::FeedItem)
            .line(QStringLiteral("The last ferry"), text::BlockKind::Headline)
            .line(QStringLiteral("A ferry sank. Two ferries saw it."));
        QVERIFY(m_page.show(draft.content));
        QSignalSpy found(&m_view, &reader::View::found);
        m_view.findTerms({{{QStringLiteral("ferry")}, false}});
        QCOMPARE(found.last(), (QVariantList{2, 3}));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('h1 mark.hit.current') !== null")));
        m_view.findNext();
        QCOMPARE(found.last(), (QVariantList{3, 3}));
        m_view.findTerms({});
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('mark.hit') === null")));
    }

    void showsWordsInPlaceOfAnArticle()
    {
        QSignalSpy painted(&m_view, &reader::View::painted);
        m_view.setNotice(QStringLiteral("Nothing here"), QStringLiteral("Open a folder with Ctrl+O"));
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('main').className === 'notice'")));
        QCOMPARE(m_page.textOf(QStringLiteral("main .block")),
                 QStringLiteral("Nothing here|Open a folder with Ctrl+O"));
        QCOMPARE(m_view.contentId(), 0);
        QCOMPARE(painted.size(), 0);
    }

    void keepsThePlaceWhenMarksOfTheAnalystChange()
    {
        Draft draft = longRead(40);
        draft.content.position = {20, 0};
        QVERIFY(m_page.show(draft.content));
        const auto top = QStringLiteral("document.querySelector('[data-b=\"20\"]').getBoundingClientRect().top");
        const double before = m_page.eval(top).toDouble();
        m_view.setMarks(true, {QStringLiteral("bridge")});
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelector('.meta .label') !== null")));
        QVERIFY(std::abs(m_page.eval(top).toDouble() - before) < 1);
    }
};

QTEST_MAIN(ViewTest)
#include "view_test.moc"
