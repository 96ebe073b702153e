#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

// How agencies and papers write: one table over five languages.
class NewsroomTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void namesSpeakers_data()
    {
        fixture::columns();
        fixture::row("en", "a question that somebody demands",
                     u"“Every ferry is late,” Aziz said.\n“Why was nobody told about it?” Brandt demanded.",
                     u"Tariq Aziz;Lena Brandt",
                     {u"Every ferry is late, < Aziz = Tariq Aziz (said)"_qs,
                      u"Why was nobody told about it? < Brandt = Lena Brandt (demanded)"_qs});
        fixture::row(
            "en", "a forgotten mark and another speaker",
            u"“It was a long night,” Aziz said. “Nobody slept.\n“We lost two boats,” added Lena Brandt. “Both were "
            u"new.”",
            u"Tariq Aziz;Lena Brandt",
            {u"It was a long night,+Nobody slept. < Aziz = Tariq Aziz (said)"_qs,
             u"We lost two boats,+Both were new. < Lena Brandt (added)"_qs});
        fixture::row("en", "a share of those asked",
                     u"A narrow 52 percent of voters said the bridge was “a waste of money.”", u"",
                     {u"a waste of money. < A narrow 52 percent of voters (said)"_qs});
        fixture::row("en", "two places that the subject stands in",
                     u"Police in Estonia and Latvia said: “The cable was cut.”", u"p:Estonia;p:Latvia",
                     {u"The cable was cut. < Police in Estonia and Latvia (said)"_qs});
        fixture::row("en", "a place of two that speaks",
                     u"The ship left for Oslo and Latvia said: “The cable was cut.”", u"p:Oslo;p:Latvia",
                     {u"The cable was cut. < Latvia (said)"_qs});
        fixture::row("en", "a long title after a verb that is none of saying",
                     u"Aziz wrote and directed “The Feeling That the Time for Mending Nets Has Passed” (April 26), a "
                     u"comedy about a fisherman.",
                     u"Tariq Aziz", {});
        fixture::row("en", "a slogan after a verb of saying",
                     u"Aziz said “Keep Every Last Ferry on the Strait Running” and left.", u"Tariq Aziz",
                     {u"Keep Every Last Ferry on the Strait Running < Aziz = Tariq Aziz (said)"_qs});
        fixture::row(
            "en", "a people describes the source",
            u"The water has closed two of the roads to the port, according to Norwegian health authorities.",
            u"n:Norwegian",
            {u"~The water has closed two of the roads to the port < Norwegian health authorities (according)"_qs});
        fixture::row("en", "a people describes figures",
                     u"The water has closed two of the roads to the port, according to Norwegian tallies.",
                     u"n:Norwegian",
                     {u"~The water has closed two of the roads to the port < Norwegian tallies (according)"_qs});
        fixture::row("en", "two who call", u"Okafor and Aziz call the plan “a gift to the ports.”",
                     u"Ada Okafor;Tariq Aziz", {u"a gift to the ports. < Okafor and Aziz (call)"_qs});
        fixture::row("en", "laughed and said",
                     u"When my mother mentioned the storm, Aziz laughed and said, “I slept through it.”", u"Tariq Aziz",
                     {u"I slept through it. < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "a hearing is no verb",
                     u"The crews, Aziz explained earlier in the committee hearing, were “very well paid,” all of them.",
                     u"Tariq Aziz", {u"very well paid, < Aziz = Tariq Aziz (explained)"_qs});
        fixture::row("en", "reported in the sentence before",
                     u"The ferry is too old for the strait, Aziz said. “It should have been scrapped ten years ago.”",
                     u"Tariq Aziz",
                     {u"~The ferry is too old for the strait < Aziz = Tariq Aziz (said)"_qs,
                      u"It should have been scrapped ten years ago. < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "in a statement",
                     u"In a statement on Friday, Northport Energy said it was “deeply sorry” for the spill.",
                     u"o:Northport Energy", {u"deeply sorry < Northport Energy (said)"_qs});
        fixture::row("en", "a statement that says it", u"“We are deeply sorry,” the statement said.", u"",
                     {u"We are deeply sorry, < the statement (said)"_qs});
        fixture::row("en", "reassured", u"Brandt reassured them: “The boats will come back.”", u"Lena Brandt",
                     {u"The boats will come back. < Brandt = Lena Brandt (reassured)"_qs});
        fixture::row("en", "colon headline", u"headline:Okafor: ‘Nobody asked the crews about this’", u"Ada Okafor",
                     {u"Nobody asked the crews about this < Okafor = Ada Okafor"_qs});
        fixture::row("en", "according to a document",
                     u"The pier is “beyond repair,” according to the engineers’ report.", u"",
                     {u"beyond repair, < the engineers’ report (according)"_qs});
        fixture::row("en", "a dateline is nobody",
                     u"PORTOMAR: The pact has “a very long tail of debts” in the islands.", u"p:PORTOMAR",
                     {u"a very long tail of debts"_qs});
        fixture::row(
            "en", "it guesses nobody",
            u"It’s unclear when the court will rule, although the islands sought its help “on a priority basis”.", u"",
            {});
        fixture::row("es", "to an agency", u"«Hablaré con él mañana», comentó a Norpress Luis Vega.",
                     u"Luis Vega;o:Norpress", {u"Hablaré con él mañana < Luis Vega (comentó)"_qs});
        fixture::row("es", "for his part",
                     u"«No podemos ocultar la realidad», dijo por su lado, Luis Vega a los periodistas.", u"Luis Vega",
                     {u"No podemos ocultar la realidad < Luis Vega (dijo)"_qs});
        fixture::row("es", "at a press conference",
                     u"«No hay lógica en eso», afirmó hoy en rueda de prensa el ministro de Pesca, Luis Vega.",
                     u"Luis Vega", {u"No hay lógica en eso < Luis Vega (afirmó)"_qs});
        fixture::row("es", "an adverb behind the article",
                     u"«El mar sube», afirmó el también presidente de la comisión.", u"",
                     {u"El mar sube < el también presidente de la comisión (afirmó)"_qs});
        fixture::row(
            "es", "según with the subject left out",
            u"Luis Vega criticó al puerto por «cerrar sin avisar» cuando la ley, según subrayó, «es el marco de "
            u"todos».",
            u"Luis Vega",
            {u"cerrar sin avisar < Luis Vega (criticó)"_qs, u"es el marco de todos < Luis Vega (criticó)"_qs});
        fixture::row("es", "a participle is no verb alone", u"El momento más indicado para el «Norte Azul» es ahora.",
                     u"", {});
        fixture::row("es", "a paper's name", u"Lo publica hoy el diario oficialista «La Voz».", u"", {});
        fixture::row("es", "a ship's name", u"Luis Vega recordó a los tripulantes del «Aurora» ayer.", u"Luis Vega",
                     {});
        fixture::row("es", "an object behind the verb is nobody",
                     u"Luis Vega justificó la situación: «prefiero perder dinero ahora que perderlo todo».",
                     u"Luis Vega", {u"prefiero perder dinero ahora que perderlo todo < Luis Vega (justificó)"_qs});
        fixture::row("es", "left-out subject",
                     u"Luis Vega visitó el puerto.\n«No hay peligro para nadie en toda la isla», aseguró.",
                     u"Luis Vega", {u"No hay peligro para nadie en toda la isla < Luis Vega (aseguró)"_qs});
        fixture::row("es", "curly inside guillemets", u"«Le llamaron “loco” dos veces», recordó Vega.", u"Luis Vega",
                     {u"Le llamaron “loco” dos veces < Vega = Luis Vega (recordó)"_qs});
        fixture::row("es", "resaltó", u"«La isla mejora», resaltó Vega.", u"Luis Vega",
                     {u"La isla mejora < Vega = Luis Vega (resaltó)"_qs});
        fixture::row("fr", "to an agency", u"« Nous partons à l’aube », a déclaré à l’agence Norpress Anne Morel.",
                     u"Anne Morel;o:Norpress", {u"Nous partons à l’aube < Anne Morel (déclaré)"_qs});
        fixture::row("fr", "on the radio",
                     u"« Nous partons à l’aube », a affirmé mardi sur une radio le ministre Luc Petit.", u"Luc Petit",
                     {u"Nous partons à l’aube < Luc Petit (affirmé)"_qs});
        fixture::row("fr", "reflexive verb", u"« C’est une honte pour la ville », s’indigne Luc Petit.", u"Luc Petit",
                     {u"C’est une honte pour la ville < Luc Petit (indigne)"_qs});
        fixture::row("en", "according to, reported", u"According to Brandt, the pier will stay shut all winter.",
                     u"Lena Brandt", {u"~the pier will stay shut all winter < Brandt = Lena Brandt (According)"_qs});
        fixture::row("en", "according to, behind",
                     u"The pier will stay shut all winter, according to the harbour police.", u"",
                     {u"~The pier will stay shut all winter < the harbour police (according)"_qs});
        fixture::row("en", "reported with a verb that needs that", u"Brandt conceded that the pier will stay shut.",
                     u"Lena Brandt", {u"~the pier will stay shut < Brandt = Lena Brandt (conceded)"_qs});
        fixture::row(
            "en", "reported, with a long description",
            u"The pier will stay shut all winter, said Lena Brandt, the head of the harbour police of the northern "
            u"isles.",
            u"Lena Brandt", {u"~The pier will stay shut all winter < Lena Brandt (said)"_qs});
        fixture::row("en", "reported, no article", u"Brandt said officials were not told.", u"Lena Brandt",
                     {u"~officials were not told < Brandt = Lena Brandt (said)"_qs});
        fixture::row("en", "reported, after a name in apposition",
                     u"The harbour’s chief, Lena Brandt, said there will be no ferry.", u"Lena Brandt",
                     {u"~there will be no ferry < Lena Brandt (said)"_qs});
        fixture::row("fr", "a paper's name", u"Le journal « La Voix du Port » paraît le lundi.", u"", {});
        fixture::row("fr", "thin spaces", u"«\u202fLe port reste fermé\u202f», explique Luc Petit.", u"Luc Petit",
                     {u"Le port reste fermé < Luc Petit (explique)"_qs});
        fixture::row("fr", "selon behind", u"Le port est « une catastrophe annoncée », selon un rapport.", u"",
                     {u"une catastrophe annoncée < un rapport (selon)"_qs});
        fixture::row("pt", "to a paper", u"“O mar sobe todos os anos”, afirmou ao Jornal Novo Rui Prado.",
                     u"Rui Prado;o:Jornal Novo", {u"O mar sobe todos os anos < Rui Prado (afirmou)"_qs});
        fixture::row("pt", "a feminine article is no preposition", u"“Foi ótimo para todos”, disse a jogadora.", u"",
                     {u"Foi ótimo para todos < a jogadora (disse)"_qs});
        fixture::row("pt", "guillemets", u"«O mar sobe todos os anos», alerta Ana Lopes.", u"Ana Lopes",
                     {u"O mar sobe todos os anos < Ana Lopes (alerta)"_qs});
        fixture::row("pt", "a magazine's name", u"Ela escreve para a revista “Vento Norte” desde maio.", u"", {});
        fixture::row("pt", "reported in the sentence before",
                     u"O médico Rui Prado disse que a ilha não tem hospital. “Precisamos de um barco só para isso.”",
                     u"Rui Prado",
                     {u"~a ilha não tem hospital < Rui Prado (disse)"_qs,
                      u"Precisamos de um barco só para isso. < Rui Prado (disse)"_qs});
        fixture::row(
            "de", "a clause before, the speaker behind its verb",
            u"Die Arbeit der Helfer, der Ärzte und der Schiffer habe Leben gerettet, sagte Voss am Montag: „Wir sind "
            u"stolz auf alle.“",
            u"Karl Voss", {u"Wir sind stolz auf alle. < Voss = Karl Voss (sagte)"_qs});
        fixture::row("de", "an extended attribute",
                     u"„Das hat Mängel gezeigt“, erklärte der für die Aufsicht zuständige Vizechef Karl Voss.",
                     u"Karl Voss", {u"Das hat Mängel gezeigt < Karl Voss (erklärte)"_qs});
        fixture::row(
            "de", "a pronoun behind the verb",
            u"Karl Voss lobte den Hafen. Den Plan der Stadt, die Mole zu sperren, bezeichnete er als „weltfremd“.",
            u"Karl Voss", {u"weltfremd < er = Karl Voss (bezeichnete)"_qs});
        fixture::row("de", "on a day in a town", u"„Der Hafen bleibt zu“, sagte am Montag in Kiel Karl Voss.",
                     u"Karl Voss;p:Kiel", {u"Der Hafen bleibt zu < Karl Voss (sagte)"_qs});
        fixture::row("de", "gratulierte", u"„Ich freue mich sehr“, gratulierte Karl Voss.", u"Karl Voss",
                     {u"Ich freue mich sehr < Karl Voss (gratulierte)"_qs});
        fixture::row("de", "reported in the sentence before",
                     u"Der Hafen sei zu klein, erklärt Voss. „Wir brauchen endlich eine zweite Mole.“", u"Karl Voss",
                     {u"~Der Hafen sei zu klein < Voss = Karl Voss (erklärt)"_qs,
                      u"Wir brauchen endlich eine zweite Mole. < Voss = Karl Voss (erklärt)"_qs});
        fixture::row("de", "another phrase behind the subject",
                     u"In Kiel wies der Geschäftsführer alle Vorwürfe als „haltlos“ zurück.", u"p:Kiel",
                     {u"haltlos < der Geschäftsführer (wies)"_qs});
        fixture::row("de", "the dative before the verb", u"Der Zeitung sagte Karl Voss: „Der Hafen bleibt zu.“",
                     u"Karl Voss", {u"Der Hafen bleibt zu. < Karl Voss (sagte)"_qs});
        fixture::row("de", "a genitive belongs to the subject",
                     u"„Es besteht keine Gefahr“, erklärte die Sprecherin der Stadt die Lage.", u"",
                     {u"Es besteht keine Gefahr < die Sprecherin der Stadt (erklärte)"_qs});
        fixture::row("de", "Swiss guillemets", u"«Der Hafen bleibt zu», sagte Anna Brandt.", u"Anna Brandt",
                     {u"Der Hafen bleibt zu < Anna Brandt (sagte)"_qs});
        fixture::row("de", "zufolge", u"Einem Sprecher zufolge war es „ein tragischer Unfall auf See“.", u"",
                     {u"ein tragischer Unfall auf See < Einem Sprecher (zufolge)"_qs});
    }
    void namesSpeakers() { fixture::check(); }

    void leavesNamesAlone_data()
    {
        fixture::columns();
        fixture::row("en", "a radio show", u"Callers to his “Winter in the North” radio show said little.", u"", {});
        fixture::row("en", "a title with a long small word",
                     u"Aziz came back to his 1994 “Contract with Our Islands” in May.", u"Tariq Aziz", {});
        fixture::row("en", "a novel", u"In the novel “The Last Pilot of All” nobody lands.", u"", {});
        fixture::row("en", "a company", u"The shipping company “Blue North” has closed.", u"", {});
        fixture::row("en", "a stage direction", u"Okafor: We leave at dawn. (“LAUGHTER”)", u"Ada Okafor", {});
        fixture::row("en", "chants are no verb", u"Aziz was greeted with chants of “Home” at the pier.", u"Tariq Aziz",
                     {});
        fixture::row("en", "a nickname in the middle", u"Mary “Cia” Stone shouted.", u"Mary Stone", {});
        fixture::row("en", "measures", u"The 5'10\" pilot has a 12\" rule and a 6' rod.", u"", {});
        fixture::row("en", "a plural possessive", u"The crews' pay and the owners' share rose.", u"", {});
        fixture::row("es", "a slogan's place", u"La película «El Último Faro» gustó mucho.", u"", {});
        fixture::row("fr", "a novel", u"Son roman « Le Dernier Phare » sort lundi.", u"", {});
        fixture::row("pt", "a song", u"A canção “O Último Farol” toca na rádio.", u"", {});
        fixture::row("de", "a paper", u"Die Zeitung „Nordkurier“ erscheint täglich.", u"", {});
        fixture::row("zh", "a database", u"民眾可上「北市業者資料庫」查詢。", u"", {});
        fixture::row("ja", "a film", u"映画『最後の灯台』を見た。", u"", {});
    }
    void leavesNamesAlone() { fixture::check(); }

    void keepsPostsAndFeedsApart()
    {
        const auto article =
            fixture::article(QStringLiteral("“We leave at dawn,” Okafor said.\npost:“Nobody asked us about the port”"),
                             QStringLiteral("Ada Okafor"), QStringLiteral("en"));
        const auto quotes = fixture::find(article);
        QCOMPARE(quotes.size(), 2);
        QCOMPARE(quotes[0].speaker->name, QStringLiteral("Ada Okafor"));
        QVERIFY2(!quotes[1].speaker, "a post does not speak with the story's last voice");
    }

    void doubtfulOnesAreLessConfident()
    {
        const auto confidenceOf = [](const QString &body) {
            const auto article = fixture::article(body, QStringLiteral("Ada Okafor;Tariq Aziz"), QStringLiteral("en"));
            const auto quotes = fixture::find(article);
            return quotes.isEmpty() ? 0.0F : quotes.last().confidence;
        };
        const float plain = confidenceOf(QStringLiteral("“We leave at dawn,” Okafor said."));
        const float pronoun = confidenceOf(QStringLiteral("Okafor came.\n“We leave at dawn,” she said."));
        const float carried = confidenceOf(QStringLiteral("“We leave,” Okafor said.\n“Nobody has asked the crews.”"));
        const float guessed = confidenceOf(QStringLiteral("Okafor is against it. “Nobody has asked the crews.”"));
        QVERIFY(plain > pronoun);
        QVERIFY(pronoun > carried);
        QVERIFY(carried > guessed);
        QVERIFY(guessed > 0);
    }

    void namesRuleAndCue_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("after") << QStringLiteral("“We leave at dawn,” Okafor said.")
                               << QStringLiteral("subject of “said” after the quotation");
        QTest::newRow("signed at length")
            << QStringLiteral(
                   "“I would go back. I would not quit.” —Ada Okafor, 29, account manager with a yard for old "
                   "ferries in Oslo")
            << QStringLiteral("signs the quotation");
        QTest::newRow("inverted") << QStringLiteral("“We leave at dawn,” said Okafor.")
                                  << QStringLiteral("follows “said” after the quotation");
        QTest::newRow("before") << QStringLiteral("Okafor replied: “We leave at dawn.”")
                                << QStringLiteral("subject of “replied” before the quotation");
        QTest::newRow("source") << QStringLiteral("It is “a long way home,” according to Okafor.")
                                << QStringLiteral("named by “according”");
        QTest::newRow("label") << QStringLiteral("Okafor: “We leave at dawn.”")
                               << QStringLiteral("stands before the colon");
        QTest::newRow("told") << QStringLiteral("The ferry is far too old, Okafor said. “Nobody has asked the crews.”")
                              << QStringLiteral("is reported in the sentence before, by “said”");
        QTest::newRow("nobody") << QStringLiteral("“Nobody has asked the crews about it.”")
                                << QStringLiteral("quotation marks; no speaker found");
    }

    void namesRuleAndCue()
    {
        QFETCH(QString, body);
        QFETCH(QString, reason);
        const auto article = fixture::article(body, QStringLiteral("Ada Okafor"), QStringLiteral("en"));
        const auto quotes = fixture::find(article);
        QVERIFY(!quotes.isEmpty());
        QCOMPARE(quotes.last().reason, reason);
    }
};

QTEST_GUILESS_MAIN(NewsroomTest)
#include "newsroom_test.moc"
