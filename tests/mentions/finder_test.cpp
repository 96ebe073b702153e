#include "mentions/finder.h"
#include "warnings.h"

#include <QStringList>
#include <QTest>

namespace {

const mentions::Finder &finder()
{
    static const auto loaded = mentions::Finder::load(QStringLiteral(SHARE));
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().what));
    return *loaded;
}

QList<text::Block> oneBlock(QStringView body, const QString &language)
{
    QList<text::Block> blocks;
    qsizetype at = 0;
    int line = 0;
    for (const QStringView words : body.split(u'\n')) {
        ++line;
        if (!words.trimmed().isEmpty())
            blocks.append({{at, at + words.size()}, line, text::BlockKind::Paragraph, 1, {}, language});
        at += words.size() + 1;
    }
    return blocks;
}

// "words=kind:entity" of every mention.
QStringList named(const QString &body, const QString &language)
{
    const auto found = finder().find(body, oneBlock(body, language));
    QStringList lines;
    for (const text::Mention &mention : found.mentions)
        lines << text::slice(body, mention.span).toString() + u'=' + text::wordFor(mention.kind) + u':' +
                     found.entities[mention.entity].name;
    return lines;
}

} // namespace

class FinderTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    // Words are remembered from article to article: those that look alike must be alike.
    void readsBothApostrophesAlike()
    {
        const QString straight =
            QStringLiteral("The minister met Halvard's envoy in Oslo's harbour and Python's makers.");
        const auto before = named(straight, QStringLiteral("en"));
        const auto typographic = named(QString(straight).replace(u'\'', QChar(0x2019)), QStringLiteral("en"));
        QCOMPARE(typographic, before);
    }

    void namesKnownThingsInManyLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *language, const char *body, const char *expected) {
            QTest::newRow(expected) << QString::fromLatin1(language) << QString::fromUtf8(body)
                                    << QString::fromUtf8(expected);
        };
        row("en", "Ships left for the U.S. on time.", "U.S.=place:United States");
        row("en", "Ships left for the United States on time.", "United States=place:United States");
        row("es", "La OTAN no respondió a la carta.", "OTAN=organisation:NATO");
        row("fr", "Elle a vu que l'OTAN ne répond pas.", "OTAN=organisation:NATO");
        row("ru", "Письмо получила НАТО вчера.", "НАТО=organisation:NATO");
        row("ar", "وصلت الرسالة إلى حلف شمال الأطلسي.", "حلف شمال الأطلسي=organisation:NATO");
        row("zh", "他说北约没有回信。", "北约=organisation:NATO");
        row("es", "La feria se celebra en Ucrania este año.", "Ucrania=place:Ukraine");
        row("fr", "La foire se tient en Ukraine cette année.", "Ukraine=place:Ukraine");
        row("zh", "展览在乌克兰开幕。", "乌克兰=place:Ukraine");
        row("ru", "Выставка открылась в Україна.", "Україна=place:Ukraine");
        row("de", "Die Messe beginnt in Deutschland.", "Deutschland=place:Germany");
        row("es", "La muestra abre en Alemania.", "Alemania=place:Germany");
        row("fr", "La foire ouvre en Allemagne.", "Allemagne=place:Germany");
        row("pt", "A feira abre na Alemanha.", "Alemanha=place:Germany");
        row("it", "La fiera apre in Germania.", "Germania=place:Germany");
        row("ru", "Ярмарка откроется там, где Германия.", "Германия=place:Germany");
        row("es", "Un grupo de la ONU visitó el puerto.", "ONU=organisation:United Nations");
        row("ru", "Порт посетила группа ООН.", "ООН=organisation:United Nations");
        row("de", "Das Schiff kam aus Kiew.", "Kiew=place:Kyiv");
        row("ru", "Поезд пришёл вчера в Киев.", "Киев=place:Kyiv");
        row("ar", "قال إن واشنطن لم ترد.", "واشنطن=place:Washington");
        row("nl", "De trein kwam uit Brussel.", "Brussel=place:Brussels");
        row("pl", "Pociąg przyjechał z miasta Warszawa.", "Warszawa=place:Warsaw");
        row("tr", "Gemi geçen hafta Almanya limanından geldi.", "Almanya=place:Germany");
    }
    void namesKnownThingsInManyLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const QStringList lines = named(body, language);
        QVERIFY2(lines.contains(expected), qPrintable(lines.join(u'|')));
    }

    void takesMoneyForNoCountry()
    {
        const QString body = QStringLiteral("The US sold it.\nThey paid US$ 5 million in May and US$3 in June.");
        const QStringList lines = named(body, QStringLiteral("en"));
        QCOMPARE(lines.filter(QStringLiteral("=place")), QStringList(QStringLiteral("US=place:United States")));
    }

    void findsNamesOfTwoLettersAgain()
    {
        const QString body =
            QStringLiteral("Professor Charles Ng teaches law in Singapore. Few students agree with what Ng wrote.");
        QVERIFY(named(body, QStringLiteral("en")).contains(QStringLiteral("Ng=person:Charles Ng")));
    }

    void leavesTheDayBeforeANameOut()
    {
        const QStringList lines = named(QString::fromUtf8("Вчера Зеленский ответил."), QStringLiteral("ru"));
        QCOMPARE(lines, QStringList(QString::fromUtf8("Зеленский=person:Volodymyr Zelenskyy")));
    }

    void tiesSurnamesToFullNames()
    {
        const QString body =
            QStringLiteral("President Marian Kowalczuk met General Peter Oduya in Oslo.\nKowalczuk thanked Oduya.");
        const QStringList lines = named(body, QStringLiteral("en"));
        QVERIFY2(lines.contains(QStringLiteral("Kowalczuk=person:Marian Kowalczuk")), qPrintable(lines.join(u'|')));
        QVERIFY2(lines.contains(QStringLiteral("Oduya=person:Peter Oduya")), qPrintable(lines.join(u'|')));
    }

    void keepsPeopleOfOneSurnameApart()
    {
        const QString body = QStringLiteral("Thomas Berglund left. His sister Anna Berglund stayed.");
        const auto found = finder().find(body, oneBlock(body, QStringLiteral("en")));
        QStringList persons;
        for (const text::Entity &entity : found.entities) {
            if (entity.kind == text::MentionKind::Person)
                persons << entity.name;
        }
        QCOMPARE(persons, (QStringList{QStringLiteral("Thomas Berglund"), QStringLiteral("Anna Berglund")}));
    }

    void givesRolesToTheirBearers_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("role");
        const auto row = [](const char *body, const char *person, const char *role) {
            QTest::newRow(role) << QString::fromUtf8(body) << QString::fromUtf8(person) << QString::fromUtf8(role);
        };
        row("Foreign Minister Peter Oduya left.", "Peter Oduya", "Foreign Minister");
        row("Then Gen. Anna Moss spoke.", "Anna Moss", "Gen.");
        row("Peter Oduya, chair of the harbour board, said no.", "Peter Oduya", "chair of the harbour board");
        row("Chairman of the World Bank Peter Oduya left.", "Peter Oduya", "Chairman of the World Bank");
    }
    void givesRolesToTheirBearers()
    {
        QFETCH(QString, body);
        QFETCH(QString, person);
        const auto found = finder().find(body, oneBlock(body, QStringLiteral("en")));
        QString role;
        for (const text::Entity &entity : found.entities)
            role = entity.name == person && entity.kind == text::MentionKind::Person ? entity.role : role;
        QTEST(role, "role");
    }

    void readsForms_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *body, const char *expected) {
            QTest::newRow(expected) << QString::fromUtf8(body) << QString::fromUtf8(expected);
        };
        row("It cost $2.1 billion then.", "$2.1 billion=money:$2.1 billion");
        row("It cost 40 million euros then.", "40 million euros=money:40 million euros");
        row("Costó 3 millones de euros.", "3 millones de euros=money:3 millones de euros");
        row("It rose 4.5 per cent at once.", "4.5 per cent=quantity:4.5 per cent");
        row("It rose 7% at once.", "7%=quantity:7%");
        row("They walked 12 km that day.", "12 km=quantity:12 km");
        row("It began on March 12, 2021.", "March 12, 2021=date:March 12, 2021");
        row("It began on 12 March 2021.", "12 March 2021=date:12 March 2021");
        row("Am 3. Oktober 2020 war frei.", "3. Oktober 2020=date:3. Oktober 2020");
        row("El 5 de mayo de 2021 llovió.", "5 de mayo de 2021=date:5 de mayo de 2021");
        row("会议于2024年3月1日开幕。", "2024年3月1日=date:2024年3月1日");
        row("They met on Wednesday there.", "Wednesday=date:Wednesday");
        row("Ask @mara_v about it.", "@mara_v=handle:@mara_v");
        row("Rain again #harbour today.", "#harbour=hashtag:#harbour");
        row("Read https://example.org/a today.", "https://example.org/a=link:https://example.org/a");
    }
    void readsForms()
    {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const QStringList lines = named(body, QStringLiteral("en"));
        QVERIFY2(lines.contains(expected), qPrintable(lines.join(u'|')));
    }

    void everySpanFitsAndEveryEntityIsThere()
    {
        const QString body = QStringLiteral("\n\nRT @x: U.S., U.K. & NATO’s—(OTAN) 🇺🇦Kyiv'' Gen. Gen. Dr.\n$ $5 5$ 1. "
                                            "May May 3, 20 %\n#1 #a . , Mr. X Y-Z");
        const auto found = finder().find(body, oneBlock(body, QStringLiteral("en")));
        qsizetype at = 0;
        QVERIFY(!found.mentions.isEmpty());
        for (const text::Mention &mention : found.mentions) {
            QVERIFY(text::fits(mention.span, body));
            QVERIFY(!mention.span.isEmpty());
            QVERIFY(mention.span.begin >= at);
            at = mention.span.end;
            QVERIFY(mention.entity >= 0 && mention.entity < found.entities.size());
            QVERIFY(mention.confidence > 0 && mention.confidence <= 1);
            QVERIFY(!mention.reason.isEmpty());
        }
    }

    void sameTextSameMentions()
    {
        const QString body = QStringLiteral("Senator Anna Moss of Ohio met NATO in Paris on Monday. Moss left.");
        const auto once = finder().find(body, oneBlock(body, QStringLiteral("en")));
        finder().find(QStringLiteral("Something else about Peter Oduya."), {});
        const auto twice = finder().find(body, oneBlock(body, QStringLiteral("en")));
        QCOMPARE(once.mentions, twice.mentions);
        QCOMPARE(once.entities, twice.entities);
    }

    void emptyTextNamesNothing()
    {
        QVERIFY(finder().find({}, {}).mentions.isEmpty());
        QVERIFY(finder().find(u" \n ", {}).entities.isEmpty());
    }

    void saysWhichListIsMissing()
    {
        const auto missing = mentions::Finder::load(QStringLiteral("/nonexistent"));
        QVERIFY(!missing);
        QVERIFY(missing.error().what.contains(QStringLiteral("places.tsv")));
    }
};

QTEST_GUILESS_MAIN(FinderTest)
#include "finder_test.moc"
