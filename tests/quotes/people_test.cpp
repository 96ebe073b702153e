#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

// Whom a pronoun stands for, and how sure that is.
class PeopleTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void tracesPronouns_data()
    {
        fixture::columns();
        fixture::row(
            "en", "a possessor is not the subject",
            u"“The ferry is late,” said Lena Brandt. Hours before, the pilot had also blamed Mia Stone’s "
            u"plan.\n“It was a reckless plan,” she said.",
            u"Lena Brandt;Mia Stone",
            {u"The ferry is late, < Lena Brandt (said)"_qs, u"It was a reckless plan, < she = Lena Brandt (said)"_qs});
        fixture::row(
            "en", "names behind prepositions are not the subject",
            u"Paul Okafor led the port for nine years. He also helped with the hiring of pilots James Hale and "
            u"Peter Voss under the old mayor.\n“We will open every pier,” he promised.",
            u"Paul Okafor;James Hale;Peter Voss", {u"We will open every pier, < he = Paul Okafor (promised)"_qs});
        fixture::row("en", "gender of the given name",
                     u"Mary Stone is on the list. Her husband, Paul Okafor, had not heard of her.\n“I never paid "
                     u"attention,” he said.",
                     u"Mary Stone;Paul Okafor", {u"I never paid attention, < he = Paul Okafor (said)"_qs});
        fixture::row(
            "en", "many pronouns against a noun",
            u"The queen Marlo Vane came on stage. He bowed.\nMarlo Vane sang. He danced.\nMarlo Vane sat. He "
            u"rested.\nMarlo Vane rose. He left.\nKirbo Stane waved.\nMarlo Vane looked back. “I am tired,” he "
            u"said.",
            u"Marlo Vane;Kirbo Stane", {u"I am tired, < he = Marlo Vane (said)"_qs});
        fixture::row("en", "who spoke last goes on",
                     u"“We sail,” said Paul Okafor.\n“We sail at dawn, and Peter was very kind about it,” he said.",
                     u"Paul Okafor;Peter Voss",
                     {u"We sail, < Paul Okafor (said)"_qs,
                      u"We sail at dawn, and Peter was very kind about it, < he = Paul Okafor (said)"_qs});
        fixture::row("en", "whom the quotation names",
                     u"Paul Okafor was nervous about showing it to James Hale.\n“James was lovely about it,” he said.",
                     u"Paul Okafor;James Hale", {u"James was lovely about it, < he = Paul Okafor (said)"_qs});
        fixture::row(
            "en", "captions stand beside the text",
            u"Mary Stone came back. She was tired.\ncaption:Lena Brandt at the pier.\n“I had to swim,” she said.",
            u"Mary Stone;Lena Brandt", {u"I had to swim, < she = Mary Stone (said)"_qs});
        fixture::row("en", "an unnamed speaker goes on",
                     u"Mary Stone left.\n“We were not asked,” a spokeswoman for the port said.\n“It is a shame,” she "
                     u"added.",
                     u"Mary Stone",
                     {u"We were not asked, < a spokeswoman for the port (said)"_qs,
                      u"It is a shame, < she = a spokeswoman for the port (added)"_qs});
        fixture::row(
            "en", "who is introduced right before",
            u"“It rains,” said Paul Okafor. Nobody listened, noted the radio’s James Hale.\n“It never stops,” he "
            u"wrote.",
            u"Paul Okafor;James Hale",
            {u"It rains, < Paul Okafor (said)"_qs, u"It never stops, < he = James Hale (wrote)"_qs});
        fixture::row("de", "the object of the clause",
                     u"Nun meldet sich Anna Brandt zu Wort. In einem Gespräch nannte sie Julia Voss eine „Träumerin“.",
                     u"Anna Brandt;Julia Voss", {u"Träumerin < sie = Anna Brandt (nannte)"_qs});
        fixture::row("fr", "a noun without gender before the name",
                     u"La ministre Anne Morel a vu Luc Petit.\n« Il a tort », a-t-elle déclaré.",
                     u"Anne Morel;Luc Petit", {u"Il a tort < elle = Anne Morel (déclaré)"_qs});
        fixture::row("es", "subject before object",
                     u"Ana Ruiz recibió a Marta Gil en el puerto.\n«No hay peligro para nadie», dijo ella.",
                     u"Ana Ruiz;Marta Gil", {u"No hay peligro para nadie < ella = Ana Ruiz (dijo)"_qs});
    }
    void tracesPronouns() { fixture::check(); }

    void readsClausesInsideMarks_data()
    {
        fixture::columns();
        fixture::row(
            "fr", "a pronoun tied to the verb",
            u"Anne Morel a vu Luc Petit. « Notre désaccord est total, souligne-t-elle. Le port a des solutions. »",
            u"Anne Morel;Luc Petit",
            {u"Notre désaccord est total,+Le port a des solutions. < elle = Anne Morel (souligne)"_qs});
        fixture::row("fr", "a name", u"« Le port est prêt, assure Luc Petit, et la mer est calme. »", u"Luc Petit",
                     {u"Le port est prêt,+et la mer est calme. < Luc Petit (assure)"_qs});
        fixture::row("fr", "one says", u"Luc Petit est là. « S’il pleut, dit-on, rien ne va plus au port. »",
                     u"Luc Petit", {u"S’il pleut, dit-on, rien ne va plus au port. < Luc Petit"_qs});
        fixture::row("es", "a name", u"«El puerto está listo, dice Luis Vega. La mar está en calma.»", u"Luis Vega",
                     {u"El puerto está listo,+La mar está en calma. < Luis Vega (dice)"_qs});
        fixture::row("fr", "an impersonal verb is nobody's",
                     u"Luc Petit est parti hier. Pour la ville, il n’existe qu’une voie pour « sauver le port et la "
                     u"plage » cet été.",
                     u"Luc Petit", {u"sauver le port et la plage < Luc Petit"_qs});
    }
    void readsClausesInsideMarks() { fixture::check(); }

    void doubtsMereNearness()
    {
        const auto confidenceOf = [](const QString &body) {
            const auto article = fixture::article(body, QStringLiteral("Paul Okafor;James Hale"), QStringLiteral("en"));
            const auto quotes = fixture::find(article);
            return quotes.isEmpty() ? 0.0F : quotes.last().confidence;
        };
        constexpr float Doubtful = 0.6F; // as text/doubt.h
        QVERIFY(confidenceOf(QStringLiteral("Paul Okafor came.\n“We leave at dawn,” he said.")) >= Doubtful);
        QVERIFY(confidenceOf(QStringLiteral("They spoke of the plan by James Hale.\n“We leave at dawn,” he said.")) <
                Doubtful);
    }

    void findsNoSpeakerInDatesAndNouns_data()
    {
        fixture::columns();
        fixture::row(
            "en", "a noun before its own verb",
            u"Mary Stone, the bloc’s envoy, said diplomats from Bloc states will meet to “raise the pressure on "
            u"the port.”",
            u"Mary Stone;o:Bloc", {u"raise the pressure on the port. < Mary Stone (said)"_qs});
        fixture::row("en", "a day behind the subject",
                     u"The harbour’s Defence Office on Sunday confirmed “a very long delay” in the strait.",
                     u"o:Defence Office", {u"a very long delay < The harbour’s Defence Office (confirmed)"_qs});
        fixture::row("en", "a town before a colon",
                     u"PORTOMAR: The pact’s “very long tail of debts” is coming to an end, and may be countering it.",
                     u"p:PORTOMAR", {u"very long tail of debts"_qs});
        fixture::row("en", "a passive of seeing", u"This decision has been seen as “badly weakening” the port.", u"",
                     {});
        fixture::row(
            "es", "a place behind a preposition",
            u"El gobierno rechazó el plan para el puerto en la isla de Portomar, que califica de “incapacitante "
            u"y absurdo”.",
            u"p:Portomar", {u"incapacitante y absurdo < El gobierno (califica)"_qs});
        fixture::row(
            "de", "a passive at the end",
            u"Gegen ihn sind drei Verfahren offen, weil er wegen Betrugs verurteilt wurde, und er nennt das eine "
            u"„Schande für den Hafen“.",
            u"", {u"Schande für den Hafen < er (nennt)"_qs});
        fixture::row("de", "an adverb is no part of the subject",
                     u"„Der Hafen bleibt zu“, sagte der Präsident wahrscheinlich.", u"",
                     {u"Der Hafen bleibt zu < der Präsident (sagte)"_qs});
        fixture::row("de", "a passive names nobody",
                     u"In der Stadt war die Mole schon als „Werk des Jahrhunderts“ bezeichnet worden.", u"",
                     {u"Werk des Jahrhunderts"_qs});
    }
    void findsNoSpeakerInDatesAndNouns() { fixture::check(); }

    void tellsTitlesFromSpeech_data()
    {
        fixture::columns();
        fixture::row("en", "a title as the subject",
                     u"“The Last Pier” tells the story of the pilot Paul Okafor and his sons.", u"Paul Okafor", {});
        fixture::row("en", "a title round a clause", u"“The Last Pier,” Okafor says, had been in the works since May.",
                     u"Paul Okafor", {});
        fixture::row("en", "no comma before the verb", u"“Nobody asked the crews” said Okafor on Monday.",
                     u"Paul Okafor", {u"Nobody asked the crews < Okafor = Paul Okafor (said)"_qs});
        fixture::row(
            "en", "whose complaint it is",
            u"Okafor was angry about a whistleblower’s complaint that his pier is an empty “ghost town,” and left.",
            u"Paul Okafor", {u"ghost town, < a whistleblower (complaint)"_qs});
        fixture::row("de", "a part of a word", u"Karl Voss wurde nach seinem „Müll“-Auftritt im Hafen ausgelacht.",
                     u"Karl Voss", {});
    }
    void tellsTitlesFromSpeech() { fixture::check(); }

    void goesOnBehindCaptions_data()
    {
        fixture::columns();
        fixture::row("en", "an open mark",
                     u"Okafor said: “We waited for years.\ncaption:Boats in the strait.\n“Then the ships came.”",
                     u"Paul Okafor", {u"We waited for years.+Then the ships came. < Okafor = Paul Okafor (said)"_qs});
        fixture::row("en", "the speaker of the paragraph before",
                     u"“We waited,” Okafor said.\ncaption:Boats in the strait.\n“Nobody has asked the crews about it.”",
                     u"Paul Okafor",
                     {u"We waited, < Okafor = Paul Okafor (said)"_qs,
                      u"Nobody has asked the crews about it. < Okafor = Paul Okafor (said)"_qs});
        fixture::row("es", "a link",
                     u"Luis Vega dijo: «Llevamos años esperando.\nfeed:Lo más leído\n«Luego llegaron los barcos».",
                     u"Luis Vega", {u"Llevamos años esperando.+Luego llegaron los barcos < Luis Vega (dijo)"_qs});
    }
    void goesOnBehindCaptions() { fixture::check(); }

    void readsTwoRolesOfOnePerson_data()
    {
        fixture::columns();
        fixture::row("en", "two", u"“It floats,” said lead author and toxicologist Ann Lee from the port.", u"Ann Lee",
                     {u"It floats, < Ann Lee (said)"_qs});
        fixture::row("en", "with a determiner", u"“It floats,” said the port’s spokesman and former senator Bob May.",
                     u"Bob May", {u"It floats, < Bob May (said)"_qs});
        fixture::row("en", "three", u"“It floats,” said singer, songwriter and actor Bob May.", u"Bob May",
                     {u"It floats, < Bob May (said)"_qs});
        fixture::row("en", "before the verb", u"“It floats,” founder and chief executive Ann Lee said.", u"Ann Lee",
                     {u"It floats, < Ann Lee (said)"_qs});
        fixture::row("es", "two", u"«Flota», dijo la fundadora y presidenta Ana Ruiz.", u"Ana Ruiz",
                     {u"Flota < Ana Ruiz (dijo)"_qs});
    }
    void readsTwoRolesOfOnePerson() { fixture::check(); }

    void givesTheFloorToWhoSpeaksOfAThing_data()
    {
        fixture::columns();
        fixture::row("en", "said that",
                     u"Okafor said that the extension reflects “a profound debt to the crews” there.", u"Ada Okafor",
                     {u"a profound debt to the crews < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "noting that",
                     u"Okafor agrees, noting that the extension not only reflects “a profound debt to the crews”.",
                     u"Ada Okafor", {u"a profound debt to the crews < Okafor = Ada Okafor (noting)"_qs});
        fixture::row("en", "a person called it so", u"Okafor said that the minister called it “a profound debt”.",
                     u"Ada Okafor", {u"a profound debt < the minister (called)"_qs});
    }
    void givesTheFloorToWhoSpeaksOfAThing() { fixture::check(); }

    void namesAllWhoSpeakTogether_data()
    {
        fixture::columns();
        fixture::row("en", "before the verb", u"“We agree,” Ann Lee and Bob May said.", u"Ann Lee;Bob May",
                     {u"We agree, < Ann Lee and Bob May (said)"_qs});
        fixture::row("en", "behind the verb", u"“We agree,” said Ann Lee and Bob May.", u"Ann Lee;Bob May",
                     {u"We agree, < Ann Lee and Bob May (said)"_qs});
        fixture::row("en", "three places", u"On Monday, Portomar, Lenz and Varna said “the pier is ours”.",
                     u"p:Portomar;p:Lenz;p:Varna", {u"the pier is ours < Portomar, Lenz and Varna (said)"_qs});
        fixture::row("en", "the first is an object", u"Tim Fox met Ann Lee and Bob May said “it is done”.",
                     u"Tim Fox;Ann Lee;Bob May", {u"it is done < Bob May (said)"_qs});
        fixture::row("en", "one more before a comma",
                     u"After talks in Portomar, Lenz and Varna said “the pier is ours”.", u"p:Portomar;p:Lenz;p:Varna",
                     {u"the pier is ours < Lenz and Varna (said)"_qs});
        fixture::row("en", "the second has a verb of its own", u"“We agree,” said Ann Lee and Bob May nodded.",
                     u"Ann Lee;Bob May", {u"We agree, < Ann Lee (said)"_qs});
        fixture::row("en", "a person beside a place", u"In Portomar and Varna “nobody sleeps”, Ann Lee said.",
                     u"p:Portomar;p:Varna;Ann Lee", {u"nobody sleeps < Ann Lee (said)"_qs});
        fixture::row("es", "behind the verb", u"«Estamos de acuerdo», dijeron Ana Ruiz y Luis Vega.",
                     u"Ana Ruiz;Luis Vega", {u"Estamos de acuerdo < Ana Ruiz y Luis Vega (dijeron)"_qs});
        fixture::row("de", "behind the verb", u"„Wir sind uns einig“, sagten Anna Voss und Karl Lenz.",
                     u"Anna Voss;Karl Lenz", {u"Wir sind uns einig < Anna Voss und Karl Lenz (sagten)"_qs});
    }
    void namesAllWhoSpeakTogether() { fixture::check(); }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
