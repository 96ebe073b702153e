#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

class LanguagesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void readsSpanish_data()
    {
        fixture::columns();
        fixture::row("es", "inverted", u"“Saldremos al alba”, dijo Ana Ruiz.", u"Ana Ruiz",
                     {u"Saldremos al alba < Ana Ruiz (dijo)"_qs});
        fixture::row("es", "inverted surname", u"Ana Ruiz habló ayer.\n«Saldremos al alba», aseguró Ruiz a la prensa.",
                     u"Ana Ruiz", {u"Saldremos al alba < Ruiz = Ana Ruiz (aseguró)"_qs});
        fixture::row("es", "perfect", u"«El puerto sigue cerrado», ha afirmado el alcalde, Luis Vega.", u"Luis Vega",
                     {u"El puerto sigue cerrado < Luis Vega (afirmado)"_qs});
        fixture::row("es", "before", u"Luis Vega declaró: «El puerto sigue cerrado».", u"Luis Vega",
                     {u"El puerto sigue cerrado < Luis Vega (declaró)"_qs});
        fixture::row("es", "before with que", u"Luis Vega señaló que el puerto es «un desastre anunciado».",
                     u"Luis Vega", {u"un desastre anunciado < Luis Vega (señaló)"_qs});
        fixture::row("es", "inverted before", u"Como dijo Luis Vega: «El puerto sigue cerrado».", u"Luis Vega",
                     {u"El puerto sigue cerrado < Luis Vega (dijo)"_qs});
        fixture::row("es", "según", u"El puente era «un desastre anunciado», según la ingeniera Mei Tan.", u"Mei Tan",
                     {u"un desastre anunciado < Mei Tan (según)"_qs});
        fixture::row("es", "nominal", u"«No hay peligro», señaló un portavoz de la compañía.", u"",
                     {u"No hay peligro < un portavoz de la compañía (señaló)"_qs});
        fixture::row("es", "pronoun", u"Ana Ruiz visitó el puerto.\n«No hay peligro para nadie», dijo ella.",
                     u"Ana Ruiz", {u"No hay peligro para nadie < ella = Ana Ruiz (dijo)"_qs});
        fixture::row("es", "apposition", u"Luis Vega, alcalde de Portomar, afirmó: «No hay peligro».",
                     u"Luis Vega;p:Portomar", {u"No hay peligro < Luis Vega (afirmó)"_qs});
        fixture::row("es", "split", u"«Si llueve», explicó Vega, «no habrá partido».", u"Luis Vega",
                     {u"Si llueve+no habrá partido < Vega = Luis Vega (explicó)"_qs}),
            fixture::row("es", "document", u"El informe concluye que la obra es «un peligro para todos».", u"",
                         {u"un peligro para todos < El informe (concluye)"_qs});
        fixture::row("es", "organisation", u"«Cumplimos la ley», indicó el Ministerio de Pesca.",
                     u"o:Ministerio de Pesca", {u"Cumplimos la ley < Ministerio de Pesca (indicó)"_qs});
        fixture::row("es", "participle", u"El ministro salió del acto, calificando la propuesta de «ridícula».", u"",
                     {u"ridícula < El ministro (calificando)"_qs});
        fixture::row(
            "es", "post with nobody named",
            u"post:Los jefes reiteran su apoyo a una \"paz firme, clara y duradera\" en la isla https://example.org",
            u"", {u"paz firme, clara y duradera"_qs});
        fixture::row("es", "title", u"Actúa en la película «Largo Camino de Invierno».", u"", {});
        fixture::row("es", "indirect", u"El alcalde dijo que el puerto abrirá mañana por la tarde.", u"",
                     {u"~el puerto abrirá mañana por la tarde < El alcalde (dijo)"_qs});
        fixture::row("es", "indirect, named", u"Luis Vega aseguró ayer que el puerto abrirá el lunes.", u"Luis Vega",
                     {u"~el puerto abrirá el lunes < Luis Vega (aseguró)"_qs});
    }
    void readsSpanish() { fixture::check(); }

    void readsFrench_data()
    {
        fixture::columns();
        fixture::row("fr", "inverted perfect", u"« Nous partons à l’aube », a déclaré Anne Morel.", u"Anne Morel",
                     {u"Nous partons à l’aube < Anne Morel (déclaré)"_qs});
        fixture::row("fr", "inverted present", u"« Nous partons à l’aube », affirme Anne Morel.", u"Anne Morel",
                     {u"Nous partons à l’aube < Anne Morel (affirme)"_qs});
        fixture::row("fr", "inverted pronoun",
                     u"Anne Morel a visité le port.\n« Nous partons à l’aube », a-t-elle déclaré.", u"Anne Morel",
                     {u"Nous partons à l’aube < elle = Anne Morel (déclaré)"_qs});
        fixture::row("fr", "hyphened pronoun", u"Anne Morel a visité le port.\n« Nous partons à l’aube », dit-elle.",
                     u"Anne Morel", {u"Nous partons à l’aube < elle = Anne Morel (dit)"_qs});
        fixture::row("fr", "before", u"Le maire Luc Petit a déclaré : « Le port reste fermé. »", u"Luc Petit",
                     {u"Le port reste fermé. < Luc Petit (déclaré)"_qs});
        fixture::row("fr", "present before", u"Luc Petit explique : « Le port reste fermé. »", u"Luc Petit",
                     {u"Le port reste fermé. < Luc Petit (explique)"_qs});
        fixture::row("fr", "selon", u"Selon Luc Petit, le port est « une catastrophe annoncée ».", u"Luc Petit",
                     {u"une catastrophe annoncée < Luc Petit (Selon)"_qs});
        fixture::row("fr", "d’après", u"D’après Luc Petit, le port est « une catastrophe annoncée ».", u"Luc Petit",
                     {u"une catastrophe annoncée < Luc Petit (après)"_qs});
        fixture::row("fr", "après is no source", u"Après le match, le port était « une fête immense pour tous ».", u"",
                     {u"une fête immense pour tous"_qs});
        fixture::row("fr", "nominal", u"« Il n’y a aucun danger », assure un porte-parole de la mairie.", u"",
                     {u"Il n’y a aucun danger < un porte-parole de la mairie (assure)"_qs});
        fixture::row("fr", "title before name", u"« Il n’y a aucun danger », a assuré le ministre Luc Petit.",
                     u"Luc Petit", {u"Il n’y a aucun danger < Luc Petit (assuré)"_qs});
        fixture::row("fr", "apposition", u"Luc Petit, maire de Portneuf, affirme : « Il n’y a aucun danger. »",
                     u"Luc Petit;p:Portneuf", {u"Il n’y a aucun danger. < Luc Petit (affirme)"_qs});
        fixture::row("fr", "split", u"« S’il pleut, explique-t-on, rien ne va », dit Petit. « Sinon, tout va bien. »",
                     u"Luc Petit",
                     {u"S’il pleut, explique-t-on, rien ne va+Sinon, tout va bien. < Petit = Luc Petit (dit)"_qs});
        fixture::row("fr", "que with fragment", u"Luc Petit a estimé que le plan était « une erreur grave ».",
                     u"Luc Petit", {u"une erreur grave < Luc Petit (estimé)"_qs});
        fixture::row("fr", "document", u"Le rapport qualifie le chantier de « danger public ».", u"",
                     {u"danger public < Le rapport (qualifie)"_qs});
        fixture::row("fr", "title of a work", u"Elle joue dans le film « Longue Route d’Hiver ».", u"", {});
        fixture::row("fr", "indirect", u"Luc Petit a déclaré que le port resterait fermé lundi.", u"Luc Petit",
                     {u"~le port resterait fermé lundi < Luc Petit (déclaré)"_qs});
    }
    void readsFrench() { fixture::check(); }

    void readsGerman_data()
    {
        fixture::columns();
        fixture::row("de", "inverted", u"„Wir fahren im Morgengrauen“, sagte Anna Brandt.", u"Anna Brandt",
                     {u"Wir fahren im Morgengrauen < Anna Brandt (sagte)"_qs});
        fixture::row("de", "inverted with title", u"„Der Hafen bleibt zu“, erklärte Bürgermeister Karl Voss.",
                     u"Karl Voss", {u"Der Hafen bleibt zu < Karl Voss (erklärte)"_qs});
        fixture::row("de", "before", u"Karl Voss sagte: „Der Hafen bleibt zu.“", u"Karl Voss",
                     {u"Der Hafen bleibt zu. < Karl Voss (sagte)"_qs});
        fixture::row("de", "second place", u"Am Montag sagte Karl Voss: „Der Hafen bleibt zu.“", u"Karl Voss",
                     {u"Der Hafen bleibt zu. < Karl Voss (sagte)"_qs});
        fixture::row("de", "second place, behind a genitive",
                     u"Am Ende seiner Rede verkündete Karl Voss: „Der Hafen bleibt zu.“", u"Karl Voss",
                     {u"Der Hafen bleibt zu. < Karl Voss (verkündete)"_qs});
        fixture::row("de", "what he foretells", u"„Der Hafen bleibt lange zu“, prognostizierte Voss.", u"Karl Voss",
                     {u"Der Hafen bleibt lange zu < Voss = Karl Voss (prognostizierte)"_qs});
        fixture::row("de", "so", u"„Der Hafen bleibt zu“, so Karl Voss.", u"Karl Voss",
                     {u"Der Hafen bleibt zu < Karl Voss (so)"_qs});
        fixture::row("de", "laut", u"Laut Karl Voss ist der Hafen „eine Katastrophe mit Ansage“.", u"Karl Voss",
                     {u"eine Katastrophe mit Ansage < Karl Voss (Laut)"_qs});
        fixture::row("de", "nach Angaben", u"Nach Angaben der Polizei war es „ein tragischer Unfall“.", u"",
                     {u"ein tragischer Unfall < Angaben der Polizei (Nach)"_qs});
        fixture::row("de", "nach is no source", u"Nach dem Spiel war es „ein großes Fest für alle Gäste“.", u"",
                     {u"ein großes Fest für alle Gäste"_qs});
        fixture::row("de", "split verb", u"Karl Voss teilte mit: „Der Hafen bleibt zu.“", u"Karl Voss",
                     {u"Der Hafen bleibt zu. < Karl Voss (teilte)"_qs});
        fixture::row("de", "perfect", u"Karl Voss hat am Montag in Kiel erklärt: „Der Hafen bleibt zu.“",
                     u"Karl Voss;p:Kiel", {u"Der Hafen bleibt zu. < Karl Voss (erklärt)"_qs});
        fixture::row("de", "pluperfect behind", u"„Der Hafen bleibt zu“, hatte Karl Voss am Montag erklärt.",
                     u"Karl Voss", {u"Der Hafen bleibt zu < Karl Voss (erklärt)"_qs});
        fixture::row("de", "dass", u"Karl Voss sagte, dass der Plan „ein schwerer Fehler“ sei.", u"Karl Voss",
                     {u"ein schwerer Fehler < Karl Voss (sagte)"_qs});
        fixture::row("de", "pronoun", u"Frau Anna Brandt besuchte den Hafen.\n„Es besteht keine Gefahr“, sagte sie.",
                     u"Anna Brandt", {u"Es besteht keine Gefahr < sie = Anna Brandt (sagte)"_qs});
        fixture::row("de", "nominal", u"„Es besteht keine Gefahr“, sagte ein Sprecher der Polizei.", u"",
                     {u"Es besteht keine Gefahr < ein Sprecher der Polizei (sagte)"_qs});
        fixture::row("de", "the accusative is no subject",
                     u"In Kiel kritisierte Karl Voss den Vorschlag als „weltfremd“.", u"Karl Voss;p:Kiel",
                     {u"weltfremd < Karl Voss (kritisierte)"_qs});
        fixture::row("de", "apposition", u"Der Vorsitzende des Vereins, Karl Voss, sagte: „Es besteht keine Gefahr.“",
                     u"Karl Voss", {u"Es besteht keine Gefahr. < Karl Voss (sagte)"_qs});
        fixture::row("de", "document", u"In dem Bericht heißt es: „Es besteht keine Gefahr.“", u"",
                     {u"Es besteht keine Gefahr."_qs});
        fixture::row("de", "document behind", u"„Es besteht keine Gefahr“, heißt es in dem Bericht.", u"",
                     {u"Es besteht keine Gefahr < dem Bericht (heißt)"_qs});
        fixture::row("de", "guillemets inward", u"»Es besteht keine Gefahr«, sagte Brandt.", u"Anna Brandt",
                     {u"Es besteht keine Gefahr < Brandt = Anna Brandt (sagte)"_qs});
        fixture::row("de", "name of a ship", u"Das Schiff „Nordwind“ lief aus.", u"", {});
        fixture::row("de", "name of a firm", u"Die Fluggesellschaft „Silberflug“ flog weiter.", u"", {});
        fixture::row("de", "indirect", u"Karl Voss sagte, der Hafen bleibe noch eine Woche geschlossen.", u"Karl Voss",
                     {u"~der Hafen bleibe noch eine Woche geschlossen < Karl Voss (sagte)"_qs});
    }
    void readsGerman() { fixture::check(); }

    void readsPortuguese_data()
    {
        fixture::columns();
        fixture::row("pt", "inverted", u"“Partimos de madrugada”, disse Ana Lopes.", u"Ana Lopes",
                     {u"Partimos de madrugada < Ana Lopes (disse)"_qs});
        fixture::row("pt", "inverted with title", u"“O porto continua fechado”, afirmou o prefeito Rui Prado.",
                     u"Rui Prado", {u"O porto continua fechado < Rui Prado (afirmou)"_qs});
        fixture::row("pt", "before", u"Rui Prado declarou: “O porto continua fechado”.", u"Rui Prado",
                     {u"O porto continua fechado < Rui Prado (declarou)"_qs});
        fixture::row("pt", "que with fragment", u"Rui Prado afirmou que o plano é “um erro grave”.", u"Rui Prado",
                     {u"um erro grave < Rui Prado (afirmou)"_qs});
        fixture::row("pt", "segundo", u"Segundo Rui Prado, o porto é “um desastre anunciado”.", u"Rui Prado",
                     {u"um desastre anunciado < Rui Prado (Segundo)"_qs});
        fixture::row("pt", "de acordo com", u"O porto é “um desastre anunciado”, de acordo com Rui Prado.",
                     u"Rui Prado", {u"um desastre anunciado < Rui Prado (acordo)"_qs});
        fixture::row("pt", "nominal", u"“Não há perigo”, garantiu um porta-voz da empresa.", u"",
                     {u"Não há perigo < um porta-voz da empresa (garantiu)"_qs});
        fixture::row("pt", "pronoun", u"Ana Lopes visitou o porto.\n“Não há perigo para ninguém”, disse ela.",
                     u"Ana Lopes", {u"Não há perigo para ninguém < ela = Ana Lopes (disse)"_qs});
        fixture::row("pt", "split", u"“Se chover”, explicou Prado, “não há jogo”.", u"Rui Prado",
                     {u"Se chover+não há jogo < Prado = Rui Prado (explicou)"_qs});
        fixture::row("pt", "organisation", u"“Cumprimos a lei”, informou o Ministério da Pesca.",
                     u"o:Ministério da Pesca", {u"Cumprimos a lei < Ministério da Pesca (informou)"_qs});
        fixture::row("pt", "title of a work", u"Ela atua no filme “Longo Caminho de Inverno”.", u"", {});
        fixture::row("pt", "indirect", u"Rui Prado disse que o porto abre na segunda-feira.", u"Rui Prado",
                     {u"~o porto abre na segunda-feira < Rui Prado (disse)"_qs});
    }
    void readsPortuguese() { fixture::check(); }

    void readsShortListsAndMarksElsewhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("expected");
        const auto other = [](const char *language, const char16_t *body, const QStringList &expected) {
            QTest::newRow(language) << QString::fromLatin1(language) << QString::fromUtf16(body) << expected;
        };
        other("ru", u"«Мы вернёмся домой завтра утром», — сказал министр. Фильм «Заря» вышел.",
              {u"Мы вернёмся домой завтра утром < министр (сказал)"_qs});
        other("ar", u"وقال الوزير «سنعود إلى البيت غدا صباحا» للصحفيين.",
              {u"سنعود إلى البيت غدا صباحا < الوزير (وقال)"_qs});
        other("zh", u"市长说：“我们明天早上回家。”他看了《晨报》。", {u"我们明天早上回家。"_qs});
        other("zh-Hans", u"“船可以绕路，”她说，“圣诞节不会绕路。”他管这叫“绕路”。",
              {u"船可以绕路，"_qs, u"圣诞节不会绕路。"_qs});
        other("ja", u"市長は「明日の朝に家へ帰ります」と話した。", {u"明日の朝に家へ帰ります"_qs});
        other("it", u"«Torneremo a casa domani mattina», ha detto il ministro.",
              {u"Torneremo a casa domani mattina < il ministro (detto)"_qs});
        other("pl", u"„Wrócimy do domu jutro rano” – powiedział minister.", {u"Wrócimy do domu jutro rano"_qs});
    }

    void readsShortListsAndMarksElsewhere()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QStringList, expected);
        QCOMPARE(fixture::quotesIn(fixture::article(body, QString(), language)), expected);
    }

    void guessesTheLanguageWhereNobodySays()
    {
        QCOMPARE(fixture::quotesIn(fixture::article(
                     QStringLiteral("„Der Hafen bleibt zu“, sagte ein Sprecher der Polizei."), {}, {})),
                 QStringList{QStringLiteral("Der Hafen bleibt zu < ein Sprecher der Polizei (sagte)")});
        QCOMPARE(fixture::quotesIn(fixture::article(
                     QStringLiteral("“The port stays shut,” said a spokesman for the police."), {}, {})),
                 QStringList{QStringLiteral("The port stays shut, < a spokesman for the police (said)")});
    }
};

QTEST_GUILESS_MAIN(LanguagesTest)
#include "languages_test.moc"
