#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

// Languages with short lists: a verb of speech and a name right beside the marks, and nothing guessed from afar.
class BesideTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void namesSpeakers_data()
    {
        fixture::columns();
        fixture::row("ru", "inverted behind a dash", u"«Паром опаздывает», — сказал Олег Ветров.", u"Олег Ветров",
                     {u"Паром опаздывает < Олег Ветров (сказал)"_qs});
        fixture::row("ru", "a title before the name", u"«Порт закрыт», — сообщил журналистам глава порта Олег Ветров.",
                     u"Олег Ветров", {u"Порт закрыт < Олег Ветров (сообщил)"_qs});
        fixture::row("ru", "before a colon", u"Олег Ветров заявил: «Порт закрыт до весны».", u"Олег Ветров",
                     {u"Порт закрыт до весны < Олег Ветров (заявил)"_qs});
        fixture::row("ru", "in two pieces", u"«Мы ждём, — отметила Анна Лунина. — Лодок нет».", u"Анна Лунина",
                     {u"Мы ждём,+Лодок нет < Анна Лунина (отметила)"_qs});
        fixture::row("ru", "two quotations", u"«Мы ждём ответа», — добавил Ветров. «Лодок нет и не будет».",
                     u"Олег Ветров", {u"Мы ждём ответа+Лодок нет и не будет < Ветров = Олег Ветров (добавил)"_qs});
        fixture::row("ru", "nobody beside it",
                     u"Олег Ветров приехал в порт. Там висит лозунг «Море наше и будет нашим».", u"Олег Ветров",
                     {u"Море наше и будет нашим"_qs});
        fixture::row("ru", "a pronoun", u"Анна Лунина приехала в порт.\n«Лодок больше нет», — сказала она.",
                     u"Анна Лунина", {u"Лодок больше нет < она = Анна Лунина (сказала)"_qs});
        fixture::row("ru", "an agency's name in marks", u"Паром опаздывает, отмечает агентство «Волна».", u"", {});
        fixture::row("it", "inverted perfect", u"«Il porto resta chiuso», ha detto Marco Riva.", u"Marco Riva",
                     {u"Il porto resta chiuso < Marco Riva (detto)"_qs});
        fixture::row("it", "before", u"Marco Riva ha dichiarato: «Il porto resta chiuso».", u"Marco Riva",
                     {u"Il porto resta chiuso < Marco Riva (dichiarato)"_qs});
        fixture::row("it", "a title before the name", u"“Il porto resta chiuso”, spiega la sindaca Anna Conti.",
                     u"Anna Conti", {u"Il porto resta chiuso < Anna Conti (spiega)"_qs});
        fixture::row("it", "in two pieces", u"«Aspettiamo», aggiunge Riva. «Le barche non tornano più».", u"Marco Riva",
                     {u"Aspettiamo+Le barche non tornano più < Riva = Marco Riva (aggiunge)"_qs});
        fixture::row("it", "nobody beside it", u"Marco Riva è arrivato. Sul molo si legge «il mare è di tutti noi».",
                     u"Marco Riva", {u"il mare è di tutti noi"_qs});
        fixture::row("it", "no reports", u"Marco Riva ha detto che il porto resta chiuso tutto l’inverno.",
                     u"Marco Riva", {});
        fixture::row("ar", "verb and name before", u"وقال سامي حداد إن «الميناء مغلق حتى الربيع».", u"سامي حداد",
                     {u"الميناء مغلق حتى الربيع < سامي حداد (وقال)"_qs});
        fixture::row("ar", "behind a comma", u"«الميناء مغلق حتى الربيع»، قال سامي حداد.", u"سامي حداد",
                     {u"الميناء مغلق حتى الربيع < سامي حداد (قال)"_qs});
        fixture::row("ar", "a noun", u"وأكد المتحدث: «الميناء مغلق حتى الربيع».", u"",
                     {u"الميناء مغلق حتى الربيع < المتحدث (وأكد)"_qs});
    }
    void namesSpeakers() { fixture::check(); }

    void followsLeftOutSubjects_data()
    {
        fixture::columns();
        fixture::row(
            "es", "the subject of the sentence before",
            u"El presidente andaluz ha pedido prudencia con las cifras del puerto. «Queremos confiar en que todos "
            u"vuelvan», ha señalado.",
            u"", {u"Queremos confiar en que todos vuelvan < El presidente andaluz (señalado)"_qs});
        fixture::row("es", "a new subject after a quotation",
                     u"«No hay peligro», dijo Ana Ruiz. Luis Vega llegó más tarde al puerto. «La mar está en calma», "
                     u"añadió.",
                     u"Ana Ruiz;Luis Vega",
                     {u"No hay peligro < Ana Ruiz (dijo)"_qs, u"La mar está en calma < Luis Vega (añadió)"_qs});
        fixture::row("es", "who spoke last", u"«No hay peligro», dijo Ana Ruiz. «La mar está en calma», añadió.",
                     u"Ana Ruiz",
                     {u"No hay peligro < Ana Ruiz (dijo)"_qs, u"La mar está en calma < Ana Ruiz (añadió)"_qs});
    }
    void followsLeftOutSubjects() { fixture::check(); }

    void endsReports_data()
    {
        fixture::columns();
        fixture::row(
            "en", "a day and a participle behind the verb",
            u"The storm has sunk two boats in the strait, Okafor said Sunday, marking the third time this year "
            u"that it has come so far south.",
            u"Paul Okafor", {u"~The storm has sunk two boats in the strait < Okafor = Paul Okafor (said)"_qs});
        fixture::row("en", "a clause that while opens",
                     u"While officials said that the drop was due to a storm, activists have left the town.", u"",
                     {u"~the drop was due to a storm < officials (said)"_qs});
    }
    void endsReports() { fixture::check(); }
};

QTEST_GUILESS_MAIN(BesideTest)
#include "beside_test.moc"
