#include "mentions/finder.h"
#include "warnings.h"

#include <QMap>
#include <QStringList>
#include <QTest>

#include <memory>

// Which names of an article mean the same and which do not. "a=b" must be one entity, "a!b" two; both must be found.
class AliasesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        auto loaded = mentions::Finder::load(QStringLiteral(SHARE));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().what));
        m_finder = std::make_unique<mentions::Finder>(std::move(*loaded));
    }

    void tellsWhoIsWho_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *language, const char *body, const char *expected) {
            QTest::newRow(body) << QString::fromLatin1(language) << QString::fromUtf8(body)
                                << QString::fromUtf8(expected);
        };
        // Countries and organisations by all their names.
        row("en", "The U.S. voted no. The United States gave no reason.", "U.S.=United States");
        row("en", "The USA voted no, and the United States left.", "USA=United States");
        row("en", "A US ship left. Later the U.S. confirmed it.", "US=U.S.");
        row("en", "The UK agreed before Britain did anything else.", "UK=Britain");
        row("en", "The United Nations spoke. Then the U.N. was silent.", "United Nations=U.N.");
        row("en", "The EU met. The European Union will meet again.", "EU=European Union");
        row("en", "NATO met in Oslo, which some call OTAN.", "NATO=OTAN");
        row("en", "Holland won. The Netherlands had waited for years.", "Holland=Netherlands");
        row("en", "Kiev was quiet. By noon Kyiv was loud.", "Kiev=Kyiv");
        row("en", "Burma closed. Myanmar opened again in May.", "Burma=Myanmar");
        row("en", "Ivory Coast beat Ghana before Côte d'Ivoire lost.", "Ivory Coast!Ghana");
        row("es", "EE. UU. votó en contra. Estados Unidos no explicó nada.", "EE. UU.=Estados Unidos");
        row("es", "La OTAN se reunió en Oslo con la ONU.", "OTAN!ONU");
        row("es", "Ucrania pidió ayuda a Polonia.", "Ucrania!Polonia");
        row("es", "La UE cedió. La Unión Europea lo negó.", "UE=Unión Europea");
        row("fr", "Les USA refusent. Les États-Unis expliquent.", "USA=États-Unis");
        row("fr", "L'OTAN se tait et l'ONU parle.", "OTAN!ONU");
        row("fr", "L'UE cède. L'Union européenne le nie.", "UE=Union européenne");
        row("de", "Die USA lehnten ab. Die Vereinigten Staaten schwiegen.", "USA=Vereinigten Staaten");
        row("de", "Die EU gab nach. Die Europäische Union bestritt es.", "EU=Europäische Union");
        row("pt", "Os EUA recusaram. Os Estados Unidos nada disseram.", "EUA=Estados Unidos");
        row("pt", "A UE cedeu. A União Europeia negou.", "UE=União Europeia");
        row("it", "L'UE ha ceduto. L'Unione europea lo nega.", "UE=Unione europea");
        row("ru", "США отказались. Соединённые Штаты молчат.", "США=Соединённые Штаты");
        row("ru", "Украина ответила, а НАТО нет.", "Украина!НАТО");
        row("zh", "美国拒绝了,英国同意了。", "美国!英国");
        // People: spellings, scripts, surnames.
        row("en", "Zelensky left Kyiv. Volodymyr Zelenskyy will return.", "Zelensky=Volodymyr Zelenskyy");
        row("en", "Zelenskyy spoke first. Zelensky spoke last.", "Zelenskyy=Zelensky");
        row("en", "Vladimir Putin left early. Putin did not wait.", "Vladimir Putin=Putin");
        row("en", "Mayor Ana Trujillo resigned. Trujillo gave no reason.", "Ana Trujillo=Trujillo");
        row("en", "Police charged Daniel Osei with fraud. Osei denies it.", "Daniel Osei=Osei");
        row("en", "Judge Miriam Falk ruled on Friday. Ms. Falk is known for speed.", "Miriam Falk=Falk");
        row("en", "Erdogan called. Recep Tayyip Erdoğan hung up.", "Erdogan=Recep Tayyip Erdoğan");
        row("en", "Señor José Peña arrived in Lima. Jose Pena was late.", "José Peña=Jose Pena");
        row("en", "President Lars Holm met Minister Eva Holm in Oslo.", "Lars Holm!Eva Holm");
        row("en", "Senator John Barker and Senator Mary Barker voted.", "John Barker!Mary Barker");
        row("en", "Dr. Paul Achebe treated Grace Achebe in Lagos.", "Paul Achebe!Grace Achebe");
        row("en", "Karim Haddad was freed. His cousin Samir Haddad was not.", "Karim Haddad!Samir Haddad");
        row("es", "El alcalde Luis Robles dimitió. Robles no dio razones.", "Luis Robles=Robles");
        row("es", "La ministra Elena Quiroga habló. Quiroga pidió calma.", "Elena Quiroga=Quiroga");
        row("es", "Pedro Salinas llamó a su hermana Rosa Salinas en Lima.", "Pedro Salinas!Rosa Salinas");
        row("fr", "Le maire Paul Vasseur démissionne. Vasseur se tait.", "Paul Vasseur=Vasseur");
        row("fr", "Claire Vasseur a rencontré Paul Vasseur à Lyon.", "Claire Vasseur!Paul Vasseur");
        row("de", "Ministerin Anna Brandt trat zurück. Brandt schwieg.", "Anna Brandt=Brandt");
        row("de", "Peter Lindner traf Maria Lindner in Köln.", "Peter Lindner!Maria Lindner");
        row("pt", "O ministro João Teles demitiu-se. Teles nada disse.", "João Teles=Teles");
        row("it", "Il ministro Carlo Bonfanti si dimette. Bonfanti tace.", "Carlo Bonfanti=Bonfanti");
        // Short forms in brackets.
        row("en", "The Baltic Energy Forum (BEF) met in Riga. The BEF will meet again.", "Baltic Energy Forum=BEF");
        row("en", "The World Health Organization (WHO) sent a team. WHO doctors left.",
            "World Health Organization=WHO");
        row("en", "The International Monetary Fund (IMF) lent it. The IMF wants it back.",
            "International Monetary Fund=IMF");
        row("es", "El Fondo Monetario Internacional (FMI) prestó. El FMI espera.", "Fondo Monetario Internacional=FMI");
        row("fr", "Le Fonds monétaire international (FMI) prête. Le FMI attend.", "Fonds monétaire international=FMI");
        // What is not one though it looks alike.
        row("en", "South Korea wrote to North Korea.", "South Korea!North Korea");
        row("en", "Niger borders Nigeria.", "Niger!Nigeria");
        row("en", "Georgia Wells flew from Austria to Australia.", "Austria!Australia");
        row("en", "The IMF and the World Bank met.", "IMF!World Bank");
    }
    void tellsWhoIsWho()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const QMap<QString, int> entities = entitiesIn(body, language);
        const bool same = expected.contains(u'=');
        const QStringList names = expected.split(same ? u'=' : u'!');
        const QString found = entities.keys().join(u'|');
        for (const QString &name : names)
            QVERIFY2(entities.contains(name), qPrintable(name + QStringLiteral(" not in ") + found));
        QCOMPARE(entities[names[0]] == entities[names[1]], same);
    }

    // One key in all languages joins what articles of a library call the same.
    void namesOneKeyInAllLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("english");
        const auto row = [](const char *language, const char *body, const char *name, const char *english) {
            QTest::newRow(body) << QString::fromLatin1(language) << QString::fromUtf8(body) << QString::fromUtf8(name)
                                << QString::fromUtf8(english);
        };
        row("ru", "Путин приехал вчера.", "Путин", "Putin");
        row("ru", "Вчера Зеленский ответил.", "Зеленский", "Zelensky");
        row("ar", "قال بوتين إنه موافق.", "بوتين", "Putin");
        row("zh", "普京说他同意。", "普京", "Putin");
        row("de", "Putin stimmte zu.", "Putin", "Putin");
        row("es", "La OTAN no contestó.", "OTAN", "NATO");
        row("ru", "Сегодня НАТО молчит.", "НАТО", "NATO");
        row("zh", "北约没有回答。", "北约", "NATO");
        row("es", "Lluvia en Ucrania hoy.", "Ucrania", "Ukraine");
        row("uk", "Сьогодні Україна святкує.", "Україна", "Ukraine");
        row("de", "Regen in Kiew heute.", "Kiew", "Kyiv");
        row("it", "Piove negli Stati Uniti.", "Stati Uniti", "United States");
        row("ar", "وصلت الولايات المتحدة.", "الولايات المتحدة", "United States");
        row("fr", "Il pleut en Allemagne.", "Allemagne", "Germany");
    }
    void namesOneKeyInAllLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QString, name);
        QFETCH(QString, english);
        QCOMPARE(keyOf(body, language, name),
                 keyOf(QStringLiteral("He saw that %1 was there.").arg(english), QStringLiteral("en"), english));
    }

private:
    mentions::Found find(const QString &body, const QString &language) const
    {
        return m_finder->find(body, {text::Block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, language}});
    }

    QMap<QString, int> entitiesIn(const QString &body, const QString &language) const
    {
        QMap<QString, int> entities;
        for (const text::Mention &mention : find(body, language).mentions)
            entities.insert(text::slice(body, mention.span).toString(), mention.entity);
        return entities;
    }

    QString keyOf(const QString &body, const QString &language, const QString &name) const
    {
        const mentions::Found found = find(body, language);
        for (const text::Mention &mention : found.mentions) {
            if (text::slice(body, mention.span) == name)
                return found.entities[mention.entity].key;
        }
        return QStringLiteral("nothing called %1 in: %2").arg(name, body);
    }

    std::unique_ptr<mentions::Finder> m_finder;
};

QTEST_GUILESS_MAIN(AliasesTest)
#include "aliases_test.moc"
