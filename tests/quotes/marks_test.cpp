#include "quotes/fixture.h"
#include "quotes/marks.h"
#include "warnings.h"

#include <QTest>

namespace {

// "words", ">words" where it goes on from the stretch before, "words…" where it stays open, "'words" for single marks.
QStringList markedIn(QString body)
{
    const QList<text::Block> blocks = fixture::blocksOf(body, QString());
    QStringList found;
    qsizetype end = 0;
    for (const quotes::Marked &marked : quotes::findMarked(body, blocks)) {
        if (!text::fits(marked.span, body) || !marked.span.contains(marked.words) || marked.span.begin < end ||
            !blocks[marked.block].span.contains(marked.span))
            found << QStringLiteral("does not fit");
        end = marked.span.end;
        found << (marked.continues ? QStringLiteral(">") : QString()) +
                     (marked.marks == quotes::Marks::Single ? QStringLiteral("'") : QString()) +
                     text::slice(body, marked.words).toString() + (marked.closed ? QString() : QStringLiteral("…"));
    }
    return found;
}

} // namespace

class MarksTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void pairsMarks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char16_t *body, const QStringList &expected) {
            QTest::newRow(name) << QString::fromUtf16(body) << expected;
        };
        row("curly", u"He said “one two” and “three”.", {u"one two"_qs, u"three"_qs});
        row("straight", u"He said \"one two\" and \"three\".", {u"one two"_qs, u"three"_qs});
        row("straight after a dash", u"It was—\"one two\"—his word.", {u"one two"_qs});
        row("straight in brackets", u"It was (\"one two\").", {u"one two"_qs});
        row("doubled single", u"''One two,'' he said. ''Three.''", {u"One two,"_qs, u"Three."_qs});
        row("backticks", u"``One two,'' he said.", {u"One two,"_qs});
        row("doubled single with single inside", u"''I think, 'This is it.' ''", {u"I think, 'This is it.'"_qs});
        row("guillemets", u"Il a dit : «Un deux» hier.", {u"Un deux"_qs});
        row("guillemets with spaces", u"Il a dit : « Un deux » hier.", {u"Un deux"_qs});
        row("guillemets with no-break spaces", u"Il a dit : «\u00a0Un deux\u00a0» hier, «\u202ftrois\u202f».",
            {u"Un deux"_qs, u"trois"_qs});
        row("guillemets inward", u"Sie rief: »Eins zwei« und »drei«.", {u"Eins zwei"_qs, u"drei"_qs});
        row("guillemets nested", u"Il a dit : « Elle a dit « non » hier ».", {u"Elle a dit « non » hier"_qs});
        row("German low-high", u"Er sagte: „Eins zwei“, dann „drei“.", {u"Eins zwei"_qs, u"drei"_qs});
        row("German low, wrong high", u"Er sagte: „Eins zwei” und „drei\".", {u"Eins zwei"_qs, u"drei"_qs});
        row("German low-high nested", u"Er sagte: „Sie rief ‚Halt‘ und ging.“", {u"Sie rief ‚Halt‘ und ging."_qs});
        row("Polish", u"Powiedział: „Raz dwa” wczoraj.", {u"Raz dwa"_qs});
        row("Swedish", u"Han sade: ”Ett två” i går.", {u"Ett två"_qs});
        row("Russian", u"Он сказал: «Раз два» и «три».", {u"Раз два"_qs, u"три"_qs});
        row("Russian nested low-high", u"Он сказал: «Газета „Заря“ права».", {u"Газета „Заря“ права"_qs});
        row("Arabic guillemets", u"وقال الوزير «سنعود غدا» للصحفيين.", {u"سنعود غدا"_qs});
        row("Arabic straight", u"وقال الوزير \"سنعود غدا\" للصحفيين.", {u"سنعود غدا"_qs});
        row("Arabic reversed curly", u"وقال الوزير ”سنعود غدا“ للصحفيين.", {u"سنعود غدا"_qs});
        row("Chinese curly", u"他说：“我们明天回来。”然后离开。", {u"我们明天回来。"_qs});
        row("Chinese straight", u"他说\"我们明天回来\"然后离开。", {u"我们明天回来"_qs});
        row("Chinese corner brackets", u"他說：「我們明天回來。」然後離開。", {u"我們明天回來。"_qs});
        row("Japanese nested corners", u"市長は「彼は『無理だ』と言った」と話した。", {u"彼は『無理だ』と言った"_qs});
        row("Korean", u"시장은 “내일 돌아온다”고 말했다.", {u"내일 돌아온다"_qs});
        row("full-width straight", u"他说＂明天＂。", {u"明天"_qs});
        row("British single", u"‘One two,’ she said. ‘Three.’", {u"'One two,"_qs, u"'Three."_qs});
        row("British single with apostrophes", u"‘We don’t know what it’s for,’ she said.",
            {u"'We don’t know what it’s for,"_qs});
        row("British single with a plural possessive", u"‘The sailors’ union won’t sign,’ she said.",
            {u"'The sailors’ union won’t sign,"_qs});
        row("straight single", u"'One two,' she said.", {u"'One two,"_qs});
        row("straight single with apostrophes", u"'We don't know what it's for,' she said.",
            {u"'We don't know what it's for,"_qs});
        row("double inside single", u"‘He said “no” to me,’ she said.", {u"'He said “no” to me,"_qs});
        row("single inside double", u"“He said ‘no’ to me,” she said.", {u"He said ‘no’ to me,"_qs});
        row("nested curly", u"“He said “no” to me,” she said.", {u"He said “no” to me,"_qs});
        row("curly inside straight", u"\"He said “no” to me,\" she said.", {u"He said “no” to me,"_qs});
        row("mixed pair", u"\"One two” and “three\" came.", {u"One two"_qs, u"three"_qs});
        row("opening mark at the end", u"It was “mostly false.“ He left.", {u"mostly false."_qs});
        row("closing mark at the start", u"”One two,” he said.", {u"One two,"_qs});
        row("forgotten closing mark", u"“One two, he said. “Three,” he added.",
            {u"One two, he said.…"_qs, u"Three,"_qs});
        row("apostrophes", u"The mayor's plan wasn't ready; the sailors' union isn't happy.", {});
        row("curly apostrophes", u"The mayor’s plan wasn’t ready; the sailors’ union isn’t happy.", {});
        row("elisions", u"Rock ’n’ roll of the ’90s, 'em all, and ’twas ever so.", {});
        row("wrongly typed elisions", u"Rock ‘n’ roll of the ‘90s.", {});
        row("French apostrophes", u"L'an dernier, d'après l'armée, c'était qu'aujourd'hui.", {});
        row("feet and inches", u"A 6'2\" man carried a 27\" pipe.", {});
        row("inches inside a quotation", u"\"I am 6'2\" tall,\" he said.", {u"I am 6'2\" tall,"_qs});
        row("minutes and seconds", u"At 59°12'30'' north, 5°4'10\" east.", {});
        row("a year at the end", u"He wrote \"back in 1999\" and \"again in 2001\".",
            {u"back in 1999"_qs, u"again in 2001"_qs});
        row("goes on in the next paragraph", u"“One two.\n“Three.”", {u"One two.…"_qs, u">Three."_qs});
        row("goes on over three", u"He said: “One two.\n“Three.\n“Four,” he said.",
            {u"One two.…"_qs, u">Three.…"_qs, u">Four,"_qs});
        row("goes on, straight", u"\"One two.\n\"Three.\"", {u"One two.…"_qs, u">Three."_qs});
        row("goes on, French", u"« Un deux.\n« Trois. »", {u"Un deux.…"_qs, u">Trois."_qs});
        row("goes on without a new mark", u"“One two.\nThree four.\nFive.” Then he left.",
            {u"One two.…"_qs, u">Three four.…"_qs, u">Five."_qs});
        row("never into another group", u"“One two.\nfeed:“Three.”", {u"One two.…"_qs, u"Three."_qs});
        row("closed paragraphs are their own", u"“One two.”\n“Three.”", {u"One two."_qs, u"Three."_qs});
        row("a transcript's layout mark", u"\"OKAFOR: We leave at dawn.\n\"BRANDT: So do we.", {});
        row("posts", u"post:\"one two\" https://example.org\npost:“three”", {u"one two"_qs, u"three"_qs});
        row("empty marks", u"He said “” and \"\".", {});
        row("only marks", u"“ ” «  »", {});
        row("nothing", u"", {});
        row("emoji beside", u"🙂“one two”🙂", {u"one two"_qs});
    }

    void pairsMarks()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, expected);
        QCOMPARE(markedIn(body), expected);
    }

    // Each of these is long and in one line: what is not linear does not end before the test's time is up.
    void staysLinear_data()
    {
        QTest::addColumn<QString>("unit");
        const QStringList units{u"“"_qs,      u"”"_qs,       u"\" a"_qs,  u"\"a "_qs,
                                u" ‘a"_qs,    u" 'a"_qs,     u"„ "_qs,    u"«a "_qs,
                                u"» a"_qs,    u"「"_qs,      u"“a ‘"_qs,  u"\"a “ "_qs,
                                u"‘a “b "_qs, u"'' "_qs,     u"'s' "_qs,  u"“a” said B. "_qs,
                                u"\"“”"_qs,   u"a, "_qs,     u"said "_qs, u"who “a” said, and "_qs,
                                u"A (B) "_qs, u"\"a\"\n"_qs, u"\"a\n"_qs, u"said that X "_qs};
        for (const QString &unit : units)
            QTest::newRow(qPrintable(unit)) << unit;
    }

    void staysLinear()
    {
        QFETCH(QString, unit);
        const auto finder = quotes::Finder::load(QStringLiteral(SHARE));
        QVERIFY(finder);
        const auto article =
            fixture::article(unit.repeated(200'000 / static_cast<int>(unit.size())), QString(), QStringLiteral("en"));
        for (const text::Quote &quote :
             finder->find(article.body, article.blocks, article.entities, article.mentions)) {
            for (const text::Span &piece : quote.pieces)
                QVERIFY(text::fits(piece, article.body));
        }
    }

    void everyPrefixIsSafe()
    {
        const auto finder = quotes::Finder::load(QStringLiteral(SHARE));
        QVERIFY(finder);
        const QString body = QStringLiteral("“We don’t,” said Gen. O’Neil (of the “Blue” party), “know 6'2\" – «oui» "
                                            "„ja‘ 'no'.\n”So: 「はい」— Ann Lee 🙂");
        for (qsizetype size = 0; size <= body.size(); ++size) {
            const auto article = fixture::article(body.first(size), QStringLiteral("Ann Lee"), QStringLiteral("en"));
            for (const text::Quote &quote :
                 finder->find(article.body, article.blocks, article.entities, article.mentions))
                QVERIFY(text::fits(quote.span(), article.body));
        }
    }
};

QTEST_GUILESS_MAIN(MarksTest)
#include "marks_test.moc"
