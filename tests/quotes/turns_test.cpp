#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

// Dialogue that is set off by dashes instead of marks.
class TurnsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void readsDialogue_data()
    {
        fixture::columns();
        fixture::row("es", "the clause behind", u"—Saldremos al alba —dijo Ana Ruiz.", u"Ana Ruiz",
                     {u"—Saldremos al alba < Ana Ruiz (dijo)"_qs});
        fixture::row("es", "the clause between", u"—No lo sé —respondió Ana Ruiz—. Mañana lo veremos.", u"Ana Ruiz",
                     {u"—No lo sé+Mañana lo veremos. < Ana Ruiz (respondió)"_qs});
        fixture::row("es", "a question", u"—¿Quién lo paga? —preguntó Vega.", u"Luis Vega",
                     {u"—¿Quién lo paga? < Vega = Luis Vega (preguntó)"_qs});
        fixture::row("es", "a neighbour without a clause", u"—¿Quién lo paga? —preguntó Vega.\n—Nadie lo sabe todavía.",
                     u"Luis Vega",
                     {u"—¿Quién lo paga? < Vega = Luis Vega (preguntó)"_qs, u"—Nadie lo sabe todavía."_qs});
        fixture::row("es", "a list", u"—Pan y vino para todos.\n—Queso de la isla.", u"", {});
        fixture::row("es", "an aside is no clause of speech", u"—El puerto —cerrado desde mayo— abre hoy.", u"", {});
        fixture::row("pt", "the clause behind", u"— Partimos de madrugada — disse Ana Lopes.", u"Ana Lopes",
                     {u"— Partimos de madrugada < Ana Lopes (disse)"_qs});
        fixture::row("pt", "the clause between", u"— Não sei — respondeu Ana Lopes. — Amanhã veremos.", u"Ana Lopes",
                     {u"— Não sei+Amanhã veremos. < Ana Lopes (respondeu)"_qs});
        fixture::row("pt", "a short dash", u"– Partimos de madrugada – afirmou o prefeito Rui Prado.", u"Rui Prado",
                     {u"– Partimos de madrugada < Rui Prado (afirmou)"_qs});
        fixture::row("fr", "the clause behind a comma", u"— Nous partons à l’aube, dit Anne Morel.", u"Anne Morel",
                     {u"— Nous partons à l’aube < Anne Morel (dit)"_qs});
        fixture::row("fr", "a question and a pronoun",
                     u"Anne Morel a visité le port.\n— Qui paie tout cela ? demanda-t-elle.", u"Anne Morel",
                     {u"— Qui paie tout cela ? < elle = Anne Morel (demanda)"_qs});
        fixture::row("fr", "the clause between", u"— Je ne sais pas, répond Luc Petit. On verra demain.", u"Luc Petit",
                     {u"— Je ne sais pas+On verra demain. < Luc Petit (répond)"_qs});
        fixture::row("en", "no dialogue in English", u"— We leave at dawn — said Okafor.", u"Ada Okafor", {});
        fixture::row("de", "no dialogue in German", u"— Wir fahren im Morgengrauen — sagte Brandt.", u"Anna Brandt",
                     {});
    }

    void readsDialogue() { fixture::check(); }

    void marksInsideATurnBelongToIt()
    {
        const auto article = fixture::article(QStringLiteral("—Dijo «no» dos veces —contó Ana Ruiz."),
                                              QStringLiteral("Ana Ruiz"), QStringLiteral("es"));
        QCOMPARE(fixture::quotesIn(article), QStringList{QStringLiteral("—Dijo «no» dos veces < Ana Ruiz (contó)")});
    }

    void staysInsideTheText_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char16_t *unit : {u"—", u"— ", u"—A —dijo ", u"—A —dijo\n", u"—A, dijo. ", u"—«A —dijo B", u"—A?"})
            QTest::newRow(qPrintable(QString::fromUtf16(unit))) << QString::fromUtf16(unit);
    }

    void staysInsideTheText()
    {
        QFETCH(QString, unit);
        for (const int count : {1, 2, 3, 20'000}) {
            const auto article = fixture::article(unit.repeated(count), QString(), QStringLiteral("es"));
            for (const text::Quote &quote : fixture::find(article)) {
                for (const text::Span &piece : quote.pieces)
                    QVERIFY(text::fits(piece, article.body));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "turns_test.moc"
