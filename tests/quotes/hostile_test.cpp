#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

// Texts nobody would print: what must hold is that spans stay in order inside the text and that it ends.
class HostileTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void keepsSpansInOrder_data()
    {
        QTest::addColumn<QString>("body");
        const auto row = [](const char *name, const QString &body) { QTest::newRow(name) << body; };
        row("ten thousand straight marks", QString(10'000, u'"'));
        row("ten thousand opening marks", QString(10'000, u'“'));
        row("ten thousand closing marks", QString(10'000, u'”'));
        row("ten thousand apostrophes", QString(10'000, u'\''));
        row("ten thousand guillemets", QString(10'000, u'«'));
        row("ten thousand pairs", QStringLiteral("“”").repeated(10'000));
        row("ten thousand open words", QStringLiteral("“word ").repeated(10'000));
        row("ten thousand speakers", QStringLiteral("“Yes,” said Ann Lee. ").repeated(10'000));
        row("ten thousand lines left open", QStringLiteral("“Yes, he said\n").repeated(10'000));
        row("ten thousand verbs of speech", QStringLiteral("said he told them that ").repeated(10'000) + u"“no”.");
        row("ten thousand commas before the verb",
            u"“No,” he" + QStringLiteral(", a man").repeated(10'000) + u", said.");
        row("ten thousand ands", QStringLiteral("Ann Lee and ").repeated(10'000) + u"Ann Lee said: “No.”");
        row("a name of ten thousand words", QStringLiteral("Ann ").repeated(10'000) + u"said: “No.”");
        row("every mark at once", QStringLiteral("\"“”„«»‟'‘’‚‹›「」『』〝〞＂`").repeated(500));
        row("only closing", QStringLiteral("a” b» c’ d」 said Ann Lee."));
        row("only opening", QStringLiteral("“a «b ‘c 「d said Ann Lee."));
        row("crossed", QStringLiteral("“a «b” c» said Ann Lee. 'd “e' f”"));
        row("lone surrogates", QStringLiteral("“a") + QChar(0xD83D) + u"” said Ann Lee. “" + QChar(0xDE00) + u"b”");
        row("nulls", QStringLiteral("“a") + QChar(0) + u"b,” said Ann Lee.");
        row("controls of direction", QStringLiteral("\u202E“a b c,”\u202C said \u2067Ann Lee\u2069."));
        row("marks of combining letters", QStringLiteral("“\u0301\u0301a,”\u0301 said Ann Lee."));
    }

    void keepsSpansInOrder()
    {
        QFETCH(QString, body);
        const auto article = fixture::article(body, QStringLiteral("Ann Lee"), QStringLiteral("en"));
        text::Span before;
        for (const text::Quote &quote : fixture::find(article)) {
            QVERIFY(!quote.pieces.isEmpty());
            QVERIFY(quote.pieces.first().begin >= before.begin);
            before = quote.pieces.first();
            qsizetype end = 0;
            for (const text::Span &piece : quote.pieces) {
                QVERIFY(text::fits(piece, article.body) && piece.begin >= end);
                end = piece.end;
            }
            QVERIFY(!quote.speaker || text::fits(quote.speaker->span, article.body));
            QVERIFY(!quote.cue || text::fits(*quote.cue, article.body));
            QVERIFY(quote.confidence > 0 && quote.confidence <= 1);
            QVERIFY(!quote.reason.isEmpty());
        }
    }

    void readsThroughDisorder_data()
    {
        fixture::columns();
        fixture::row("en", "nested five deep", u"“One ‘two “three ‘four “five” four’ three” two’ one,” said Okafor.",
                     u"Ada Okafor",
                     {u"One ‘two “three ‘four “five” four’ three” two’ one, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("fr", "guillemets nested five deep",
                     u"« Un « deux « trois « quatre « cinq » » » » », dit Anne Morel.", u"Anne Morel",
                     {u"Un « deux « trois « quatre « cinq < Anne Morel (dit)"_qs});
        fixture::row("ja", "corner brackets nested five deep",
                     u"「一二三『四五六「七八九『十「千」万』」』」と話した。", u"",
                     {u"一二三『四五六「七八九『十「千」万"_qs});
        fixture::row("de", "opened low, closed straight", u"„Der Hafen bleibt zu\", sagte Karl Voss.", u"Karl Voss",
                     {u"Der Hafen bleibt zu < Karl Voss (sagte)"_qs});
        fixture::row("en", "opened straight, closed curly", u"\"We leave at dawn,” Okafor said.", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "opened curly, closed straight", u"“We leave at dawn,\" Okafor said.", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("fr", "guillemets beside curly marks",
                     u"« Nous partons », dit Anne Morel. “Tout va bien pour nous”, ajoute Luc Petit.",
                     u"Anne Morel;Luc Petit",
                     {u"Nous partons < Anne Morel (dit)"_qs, u"Tout va bien pour nous < Luc Petit (ajoute)"_qs});
        fixture::row("en", "a stray closing mark before", u"It rained.” “We leave at dawn,” Okafor said.",
                     u"Ada Okafor", {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "a stray apostrophe before", u"The crews' boats wait. 'We leave at dawn,' Okafor said.",
                     u"Ada Okafor", {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "inches before", u"The 27\" pipe broke. \"We leave at dawn,\" Okafor said.", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("he", "Hebrew", u"\"נחזור הביתה מחר בבוקר\", אמר השר.", u"", {u"נחזור הביתה מחר בבוקר"_qs});
        fixture::row("he", "Hebrew acronym", u"מנכ\"ל החברה דיבר עם ח\"כ כהן אתמול.", u"", {});
        fixture::row("fa", "Persian guillemets",
                     u"وزیر گفت: «فردا صبح به خانه برمی‌گردیم».", u"",
                     {u"فردا صبح به خانه برمی‌گردیم"_qs});
        fixture::row("el", "Greek", u"«Θα γυρίσουμε σπίτι αύριο το πρωί», είπε ο υπουργός.", u"",
                     {u"Θα γυρίσουμε σπίτι αύριο το πρωί"_qs});
        fixture::row("uk", "Ukrainian", u"«Ми повернемося додому завтра вранці», — сказав міністр.", u"",
                     {u"Ми повернемося додому завтра вранці"_qs});
    }

    void readsThroughDisorder() { fixture::check(); }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
