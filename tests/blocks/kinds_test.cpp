#include "blocks/lettered.h"
#include "warnings.h"

#include <QTest>

using text::BlockKind;

// What is not the story has a kind that a reader would give it, in the languages of the lists. Each row is a line that
// stands under the headline or under the story of its language.
class KindsTest final : public QObject
{
    Q_OBJECT
private:
    static QString storyIn(const QString &language)
    {
        static const QHash<QString, QString> stories{
            {QStringLiteral("en"),
             QStringLiteral("Library closes for six weeks\n"
                            "The library will close for six weeks from Monday while workers replace the heating, the "
                            "council said in a statement on Friday.\n"
                            "Readers can return their books at the town hall, where a small desk will be open on "
                            "weekday mornings until the middle of January.\n"
                            "“It was either now or in the coldest part of the winter,” the head librarian, Owen Marsh, "
                            "told the council at its last meeting.\n")},
            {QStringLiteral("es"),
             QStringLiteral("La biblioteca cierra seis semanas\n"
                            "La biblioteca cerrará durante seis semanas desde el lunes mientras se cambia la "
                            "calefacción, informó el ayuntamiento en un comunicado.\n"
                            "Los lectores podrán devolver los libros en la casa consistorial, donde habrá una mesa "
                            "abierta por las mañanas hasta mediados de enero.\n"
                            "«Era ahora o en lo más frío del invierno», dijo el director de la biblioteca, Luis Vega, "
                            "en la última reunión del pleno.\n")},
            {QStringLiteral("fr"),
             QStringLiteral("La bibliothèque ferme six semaines\n"
                            "La bibliothèque fermera pendant six semaines à partir de lundi pour le remplacement du "
                            "chauffage, a annoncé la mairie dans un communiqué.\n"
                            "Les lecteurs pourront rendre leurs livres à l’hôtel de ville, où un petit bureau restera "
                            "ouvert le matin jusqu’à la mi-janvier.\n"
                            "« C’était maintenant ou au plus froid de l’hiver », a déclaré le directeur, Luc Petit, "
                            "lors de la dernière réunion du conseil.\n")},
            {QStringLiteral("de"),
             QStringLiteral("Bibliothek schließt für sechs Wochen\n"
                            "Die Bibliothek schließt von Montag an für sechs Wochen, weil die Heizung erneuert wird, "
                            "teilte die Stadt am Freitag in einer Erklärung mit.\n"
                            "Leser können ihre Bücher im Rathaus zurückgeben, wo an Werktagen vormittags bis Mitte "
                            "Januar ein kleiner Schalter geöffnet ist.\n"
                            "„Es ging nur jetzt oder in der kältesten Zeit des Winters“, sagte die Leiterin Anna "
                            "Brandt in der letzten Sitzung des Rates.\n")},
            {QStringLiteral("ru"),
             QStringLiteral("Библиотека закрывается на шесть недель\n"
                            "Библиотека закроется с понедельника на шесть недель, пока рабочие меняют отопление, "
                            "сообщила городская администрация в пятницу.\n"
                            "Читатели смогут вернуть книги в здании мэрии, где по утрам в будние дни до середины "
                            "января будет работать небольшая стойка.\n"
                            "«Либо сейчас, либо в самые холода», — сказал директор библиотеки Олег Марков на "
                            "последнем заседании городского совета.\n")}};
        return stories.value(language);
    }

private slots:
    void init() { failOnWarnings(); }

    void namesTheKind_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("above");
        QTest::addColumn<BlockKind>("kind");
        const auto row = [](const char *language, bool above, const char *line, BlockKind kind) {
            QTest::addRow("%s: %s", language, line)
                << QString::fromLatin1(language) << QString::fromUtf8(line) << above << kind;
        };
        const auto over = [&](const char *language, const char *line, BlockKind kind) {
            row(language, true, line, kind);
        };
        const auto under = [&](const char *language, const char *line, BlockKind kind) {
            row(language, false, line, kind);
        };
        over("en", "By Morwenna Tregear and Hamish Dunwoody", BlockKind::Byline);
        over("en", "Published: 12 November 2026, 22:48", BlockKind::DateStamp);
        over("en", "Home | World | Politics | Business | Science | Culture | Sport", BlockKind::Navigation);
        under("en", "Follow the Gazette on Facebook and Instagram", BlockKind::Promo);
        under("en", "Sign up for our morning newsletter", BlockKind::Promo);
        under("en", "Copyright 2026 Meridian Cooperative. All rights reserved.", BlockKind::Legal);
        under("en", "We use cookies to improve your experience. Read our cookie policy.", BlockKind::Legal);
        under("en", "Advertisement", BlockKind::Advertisement);
        under("en", "Photograph: Fenella Strang/Getty Images", BlockKind::Credit);
        over("es", "Por Eugenia Larrondo", BlockKind::Byline);
        under("es", "Síguenos en WhatsApp y no te pierdas ninguna noticia", BlockKind::Promo);
        under("es", "Suscríbete al boletín: cada jueves, en tu correo", BlockKind::Promo);
        under("es", "© 2026 Diario Norte. Prohibida la reproducción total o parcial", BlockKind::Legal);
        over("fr", "Publié le 16 novembre 2026 à 19 h 12", BlockKind::DateStamp);
        over("fr", "Par Théodore Sabbagh", BlockKind::Byline);
        under("fr", "Inscrivez-vous à notre newsletter du matin", BlockKind::Promo);
        over("de", "Von Karl-Eberhard Quintus", BlockKind::Byline);
        under("de", "Jetzt den Newsletter abonnieren", BlockKind::Promo);
        over("ru", "15 ноября 2026", BlockKind::DateStamp);
        under("ru", "Подписывайтесь на наш канал", BlockKind::Promo);
    }
    void namesTheKind()
    {
        QFETCH(QString, language);
        QFETCH(QString, line);
        QFETCH(bool, above);
        QFETCH(BlockKind, kind);
        QStringList lines = storyIn(language).split(u'\n', Qt::SkipEmptyParts);
        const qsizetype at = above ? 1 : lines.size(); // under the headline, or last
        lines.insert(at, line);
        const QList<text::Block> blocks = segmenter().segment(lines.join(u'\n'));
        QCOMPARE(text::wordFor(blocks.at(at).kind), text::wordFor(kind));
    }

    void aLineInTheStoryThatCreditsAPictureIsItsCaption()
    {
        QStringList lines = storyIn(QStringLiteral("en")).split(u'\n', Qt::SkipEmptyParts);
        lines.insert(2, QStringLiteral("Librarian Owen Marsh, left, with readers of the Thursday group on the steps of "
                                       "the library. Picture: Fenella Strang"));
        const QList<text::Block> blocks = segmenter().segment(lines.join(u'\n'));
        QCOMPARE(text::wordFor(blocks.at(2).kind), text::wordFor(BlockKind::Caption));
        QCOMPARE(blocks.at(3).group(), text::Group::Story);
    }

    void marksAloneHeadNothing()
    {
        for (const char *marks : {":", "| |", "*****", "|---|---|"}) {
            const QString body = storyIn(QStringLiteral("en")) + QString::fromLatin1(marks) +
                                 QStringLiteral("\nHarbour crane to be moved by rail\n"
                                                "School bus changes its route in May\n"
                                                "Bakery wins prize for rye bread\n"
                                                "Lighthouse open to visitors again\n");
            for (const text::Block &block : segmenter().segment(body))
                QVERIFY2(block.kind != BlockKind::FeedHeading, marks);
        }
    }

    void aRunUnderWordsOfAHeadingIsHeaded()
    {
        const QString body =
            storyIn(QStringLiteral("fr")) + QStringLiteral("Articles les plus lus\n"
                                                           "Anvers : les dockers cessent le travail\n"
                                                           "Le gardien de phare qui n’avait jamais vu la mer\n"
                                                           "Pourquoi le prix du cacao ne redescend pas\n");
        const QList<text::Block> blocks = segmenter().segment(body);
        QCOMPARE(text::wordFor(blocks.at(4).kind), text::wordFor(BlockKind::FeedHeading));
        for (qsizetype i = 5; i < blocks.size(); ++i)
            QCOMPARE(text::wordFor(blocks.at(i).kind), text::wordFor(BlockKind::FeedItem));
    }
};

QTEST_GUILESS_MAIN(KindsTest)
#include "kinds_test.moc"
