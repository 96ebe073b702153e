#include "mentions/finder.h"
#include "warnings.h"

#include <QStringList>
#include <QTest>

#include <memory>

// What articles in many languages call the same things: each row's names must be found whole, with their kind and the
// entity they mean.
class NamesTest final : public QObject
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

    void findsNamesAndWhomTheyMean_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *language, const char *body, const char *expected) {
            QTest::newRow(body) << QString::fromLatin1(language) << QString::fromUtf8(body)
                                << QString::fromUtf8(expected);
        };
        row("en", "Prime Minister Helen Abara of Ghana landed in Geneva on Monday.",
            "Helen Abara=person:Helen Abara;Ghana=place:Ghana;Geneva=place:Geneva");
        row("en", "Chairman of the Joint Chiefs of Staff Gen. Marcus Vale met envoys in Oslo.",
            "Joint Chiefs of Staff=organisation:Joint Chiefs of Staff;Marcus Vale=person:Marcus Vale");
        row("en", "“At this rate,” said its finance critic, Warren Okafor-Lund, nothing will change.",
            "Warren Okafor-Lund=person:Warren Okafor-Lund");
        row("en", "In talks on membership of NATO, Special Envoy Steve Hale signalled that Ottawa would agree.",
            "NATO=organisation:NATO;Steve Hale=person:Steve Hale");
        row("en", "She trained at Manuvar, an NGO that works with crews in Ghana.",
            "Manuvar=organisation:Manuvar;Ghana=place:Ghana");
        row("en", "Karin Holt, a company director, lives in Oslo.", "Karin Holt=person:Karin Holt");
        row("en", "Talks with UAE Minister of Industry and Advanced Technology Omar Saleh began in Cairo.",
            "UAE=place:United Arab Emirates");
        row("en", "African Union Commissioner for Trade, Albert Mwangi, spoke in Nairobi.",
            "African Union=organisation:African Union");
        row("en", "Officials of the World Health Organization and Food and Agriculture Organization met in Nairobi.",
            "World Health Organization=organisation:World Health Organization;"
            "Food and Agriculture Organization=organisation:Food and Agriculture Organization");
        row("en", "The Ministry of Culture's Bureau of Coastal Heritage said the wreck would stay where it is.",
            "Ministry of Culture=organisation:Ministry of Culture;"
            "Bureau of Coastal Heritage=organisation:Bureau of Coastal Heritage");
        row("en", "The Ministry of Agriculture and Food Industries in Oslo said so.",
            "Ministry of Agriculture and Food Industries=organisation:Ministry of Agriculture and Food Industries");
        row("en", "Doctors of the Lund Heart Clinic and Research Centre found the cause.",
            "Lund Heart Clinic and Research Centre=organisation:Lund Heart Clinic and Research Centre");
        row("en", "He was jailed for six months at Londonderry Magistrates' Court.",
            "Londonderry Magistrates' Court=organisation:Londonderry Magistrates' Court");
        row("en", "Fighters of al-Shabab attacked a base near Mogadishu.",
            "al-Shabab=organisation:al-Shabab;Mogadishu=place:Mogadishu");
        row("en", "Officials met Minister van Arkel in Brussels.", "van Arkel=person:van Arkel");
        row("en", "Velora CEO Nisha Govender said that the turbines would turn by May.",
            "Velora=organisation:Velora;Nisha Govender=person:Nisha Govender");
        row("en", "The coach called on the goalies Rafael Costa y Harold Fonseca before the match in Lima.",
            "Rafael Costa=person:Rafael Costa;Harold Fonseca=person:Harold Fonseca");
        row("es",
            "El obispo promovió la sustitución del prohibido Fronte Sociale por la de Acción Obrera en todo el país.",
            "Fronte Sociale=organisation:Fronte Sociale;Acción Obrera=organisation:Acción Obrera");
        row("en", "Alderwoman Casey Okafor voted no.", "Casey Okafor=person:Casey Okafor");
        row("en", "The South Oland Wind Energy Association (Sowea) met in Lund.",
            "Sowea=organisation:South Oland Wind Energy Association");
        row("en", "The Baltic Green League-North (BGL-N) won the vote.",
            "BGL-N=organisation:Baltic Green League-North");
        row("en", "His Highness Sheikh Khalid bin Nasser Al Farsi opened the port on Monday.",
            "Khalid bin Nasser Al Farsi=person:Khalid bin Nasser Al Farsi");
        row("en", "Lenz Corp. said it expects to report a loss for the quarter.", "Lenz Corp.=organisation:Lenz Corp.");
        row("en", "He had founded Lenz Corp. in May and sold it. Nobody mourned Lenz Corp.",
            "Lenz Corp.=organisation:Lenz Corp.;Lenz Corp=organisation:Lenz Corp.");
        row("en", "The mayor met Kelantan Chief Minister Amirul Shari in Kuala Lumpur.",
            "Kelantan=place:Kelantan;Amirul Shari=person:Amirul Shari");
        row("en", "Suzu Inamoto, an elementary school teacher in Nagano Prefecture, found the wreck.",
            "Nagano Prefecture=place:Nagano Prefecture");
        row("en", "Signs of warmer Egyptian-UAE relations were seen in Cairo.",
            "Egyptian=nationality:Egyptian;UAE=place:United Arab Emirates");
        row("en", "She was charged at the Johannesburg Magistrate's Court on Tuesday.",
            "Johannesburg Magistrate's Court=organisation:Johannesburg Magistrate's Court");
        row("en", "The comedy was filmed at a closed station near the village of Cliddesden.",
            "Cliddesden=place:Cliddesden");
        row("en", "The Security Council met in New York after the vote.",
            "Security Council=organisation:UN Security Council;New York=place:New York");
        row("en", "Talks between the U.K. and the EU resumed in Brussels.",
            "U.K.=place:United Kingdom;EU=organisation:European Union;Brussels=place:Brussels");
        row("en", "Britain and France signed the deal.", "Britain=place:United Kingdom;France=place:France");
        row("en", "Officials of the World Health Organization spoke in Nairobi.",
            "World Health Organization=organisation:World Health Organization;Nairobi=place:Nairobi");
        row("en", "The WHO and UNICEF sent doctors.",
            "WHO=organisation:World Health Organization;UNICEF=organisation:UNICEF");
        row("en", "Israeli troops left the Gaza Strip, Palestinian officials said.",
            "Israeli=nationality:Israeli;Gaza Strip=place:Gaza Strip;Palestinian=nationality:Palestinian");
        row("en", "Two Iraqis and a Kurd were freed in Baghdad.",
            "Iraqis=nationality:Iraqi;Kurd=nationality:Kurdish;Baghdad=place:Baghdad");
        row("en", "Republicans and Democrats in the Senate agreed.",
            "Republicans=nationality:Republican;Democrats=nationality:Democrat");
        row("en", "Engineers from Microsoft and Siemens visited Munich.",
            "Microsoft=organisation:Microsoft;Siemens=organisation:Siemens;Munich=place:Munich");
        row("en", "The Taliban attacked a convoy near Kandahar.",
            "Taliban=organisation:Taliban;Kandahar=place:Kandahar");
        row("en", "President Putin spoke with Chancellor Merkel by phone.",
            "Putin=person:Vladimir Putin;Merkel=person:Angela Merkel");
        row("en", "Zelensky thanked the United States.",
            "Zelensky=person:Volodymyr Zelenskyy;United States=place:United States");
        row("en", "The US Navy sent a ship to the Red Sea.", "Red Sea=place:Red Sea");
        row("en", "Police in Rio de Janeiro arrested Marcos Duarte, a banker.",
            "Rio de Janeiro=place:Rio de Janeiro;Marcos Duarte=person:Marcos Duarte");
        row("en", "Judge Ruth Okello of the Supreme Court in Kampala wrote it.",
            "Ruth Okello=person:Ruth Okello;Kampala=place:Kampala");
        row("en", "George W. Lansing was born in Ohio.", "George W. Lansing=person:George W. Lansing;Ohio=place:Ohio");
        row("en", "The University of Nairobi opened a library.",
            "University of Nairobi=organisation:University of Nairobi");
        row("en", "She works for the Ministry of Finance in Manila.",
            "Ministry of Finance=organisation:Ministry of Finance;Manila=place:Manila");
        row("en", "Floods hit South Korea and Japan.", "South Korea=place:South Korea;Japan=place:Japan");
        row("en", "South African miners in Johannesburg went on strike.",
            "South African=nationality:South African;Johannesburg=place:Johannesburg");
        row("en", "Hamas said it would answer the Red Cross.",
            "Hamas=organisation:Hamas;Red Cross=organisation:Red Cross");
        row("en", "The Kremlin denied it.", "Kremlin=organisation:Kremlin");
        row("en", "He flew from Tel Aviv to Cairo.", "Tel Aviv=place:Tel Aviv;Cairo=place:Cairo");
        row("en", "Myanmar, once called Burma, closed its border.", "Myanmar=place:Myanmar;Burma=place:Myanmar");
        row("en", "Kiev and Kyiv are one city.", "Kiev=place:Kyiv;Kyiv=place:Kyiv");
        row("en", "Aid reached the Democratic Republic of Congo.",
            "Democratic Republic of Congo=place:Democratic Republic of the Congo");
        row("es", "El presidente Pedro Salinas viajó a Perú el lunes.",
            "Pedro Salinas=person:Pedro Salinas;Perú=place:Peru");
        row("es", "El primer ministro británico llegó a Bruselas.", "Bruselas=place:Brussels");
        row("es", "Trinidad y Tobago ganó el partido.", "Trinidad y Tobago=place:Trinidad and Tobago");
        row("es", "La Unión Europea y Estados Unidos firmaron el acuerdo.",
            "Unión Europea=organisation:European Union;Estados Unidos=place:United States");
        row("es", "EE. UU. y Rusia se reunieron en Ginebra.",
            "EE. UU.=place:United States;Rusia=place:Russia;Ginebra=place:Geneva");
        row("es", "El Banco Mundial prestó dinero a Bolivia.",
            "Banco Mundial=organisation:World Bank;Bolivia=place:Bolivia");
        row("es", "La ministra Elena Quiroga habló en Madrid.",
            "Elena Quiroga=person:Elena Quiroga;Madrid=place:Madrid");
        row("es", "Alemania y Francia apoyan a Ucrania.",
            "Alemania=place:Germany;Francia=place:France;Ucrania=place:Ukraine");
        row("es", "La OMS envió médicos a Haití.", "OMS=organisation:World Health Organization;Haití=place:Haiti");
        row("es", "Tropas de Israel entraron en Gaza, dijo la ONU.",
            "Israel=place:Israel;Gaza=place:Gaza Strip;ONU=organisation:United Nations");
        row("es", "El Reino Unido cerró su embajada en Siria.", "Reino Unido=place:United Kingdom;Siria=place:Syria");
        row("es", "Los Países Bajos ganaron a Brasil.", "Países Bajos=place:Netherlands;Brasil=place:Brazil");
        row("es", "El Kremlin no respondió a Londres.", "Londres=place:London");
        row("es", "Putin llamó a Macron desde Moscú.",
            "Putin=person:Vladimir Putin;Macron=person:Emmanuel Macron;Moscú=place:Moscow");
        row("fr", "Le président Paul Kaboré est arrivé à Londres lundi.",
            "Paul Kaboré=person:Paul Kaboré;Londres=place:London");
        row("fr", "L'Allemagne et l'Espagne ont voté contre.", "Allemagne=place:Germany;Espagne=place:Spain");
        row("fr", "Les États-Unis et la Russie négocient à Genève.",
            "États-Unis=place:United States;Russie=place:Russia;Genève=place:Geneva");
        row("fr", "L'ONU a condamné l'attaque en Syrie.", "ONU=organisation:United Nations;Syrie=place:Syria");
        row("fr", "La ministre Claire Vasseur a parlé à Bruxelles.",
            "Claire Vasseur=person:Claire Vasseur;Bruxelles=place:Brussels");
        row("fr", "Le FMI a prêté à la Grèce.", "FMI=organisation:International Monetary Fund;Grèce=place:Greece");
        row("fr", "Le Royaume-Uni quitte l'Union européenne.",
            "Royaume-Uni=place:United Kingdom;Union européenne=organisation:European Union");
        row("fr", "Macron a reçu Zelensky à Paris.",
            "Macron=person:Emmanuel Macron;Zelensky=person:Volodymyr Zelenskyy;Paris=place:Paris");
        row("fr", "Des médecins de l'OMS sont au Mali.", "OMS=organisation:World Health Organization;Mali=place:Mali");
        row("fr", "Le Kremlin a répondu à Washington.", "Washington=place:Washington");
        row("fr", "La Chine et le Japon discutent à Pékin.", "Chine=place:China;Japon=place:Japan;Pékin=place:Beijing");
        row("de", "Bundeskanzlerin Anna Brandt reiste nach Moskau.",
            "Anna Brandt=person:Anna Brandt;Moskau=place:Moscow");
        row("de", "Die Vereinten Nationen halfen in Syrien.",
            "Vereinten Nationen=organisation:United Nations;Syrien=place:Syria");
        row("de", "Österreich und die Schweiz grenzen an Italien.",
            "Österreich=place:Austria;Schweiz=place:Switzerland;Italien=place:Italy");
        row("de", "Die NATO traf sich in Brüssel.", "NATO=organisation:NATO;Brüssel=place:Brussels");
        row("de", "Die Europäische Union berät in Straßburg.",
            "Europäische Union=organisation:European Union;Straßburg=place:Strasbourg");
        row("de", "Der IWF lieh Griechenland Geld.",
            "IWF=organisation:International Monetary Fund;Griechenland=place:Greece");
        row("de", "Großbritannien und Frankreich stimmten zu.",
            "Großbritannien=place:United Kingdom;Frankreich=place:France");
        row("de", "Putin rief Erdogan an.", "Putin=person:Vladimir Putin;Erdogan=person:Recep Tayyip Erdoğan");
        row("de", "Die Weltbank hilft der Türkei.", "Weltbank=organisation:World Bank;Türkei=place:Turkey");
        row("de", "Die USA schicken Schiffe ins Rote Meer.", "USA=place:United States");
        row("de", "Peter Lindner aus Köln gewann in Peking.",
            "Peter Lindner=person:Peter Lindner;Köln=place:Cologne;Peking=place:Beijing");
        row("pt", "O presidente João Teles chegou a Lisboa na segunda-feira.",
            "João Teles=person:João Teles;Lisboa=place:Lisbon");
        row("pt", "Os Estados Unidos e a Rússia negociam em Genebra.",
            "Estados Unidos=place:United States;Rússia=place:Russia;Genebra=place:Geneva");
        row("pt", "A ONU enviou ajuda a Moçambique.", "ONU=organisation:United Nations;Moçambique=place:Mozambique");
        row("pt", "A União Europeia e o Brasil assinaram o acordo.",
            "União Europeia=organisation:European Union;Brasil=place:Brazil");
        row("pt", "A Alemanha venceu a Espanha em Londres.",
            "Alemanha=place:Germany;Espanha=place:Spain;Londres=place:London");
        row("pt", "O FMI emprestou dinheiro à Argentina.",
            "FMI=organisation:International Monetary Fund;Argentina=place:Argentina");
        row("pt", "A OTAN reuniu-se em Bruxelas.", "OTAN=organisation:NATO;Bruxelas=place:Brussels");
        row("pt", "A ministra Ana Barreto falou em Brasília.",
            "Ana Barreto=person:Ana Barreto;Brasília=place:Brasília");
        row("it", "La Germania e la Francia hanno firmato a Roma.",
            "Germania=place:Germany;Francia=place:France;Roma=place:Rome");
        row("it", "L'ONU ha inviato aiuti in Siria.", "ONU=organisation:United Nations;Siria=place:Syria");
        row("it", "Gli Stati Uniti e la Cina trattano a Ginevra.",
            "Stati Uniti=place:United States;Cina=place:China;Ginevra=place:Geneva");
        row("it", "Il ministro Carlo Bonfanti è arrivato a Milano.",
            "Carlo Bonfanti=person:Carlo Bonfanti;Milano=place:Milan");
        row("ru", "Россия и Китай подписали договор.", "Россия=place:Russia;Китай=place:China");
        row("ru", "ООН направила помощь, сообщил ЕС.",
            "ООН=organisation:United Nations;ЕС=organisation:European Union");
        row("ru", "Путин позвонил, ему ответил Эрдоган.",
            "Путин=person:Vladimir Putin;Эрдоган=person:Recep Tayyip Erdoğan");
        row("ru", "США и НАТО провели учения.", "США=place:United States;НАТО=organisation:NATO");
        row("ar", "أعلنت الأمم المتحدة أن سوريا وافقت.", "الأمم المتحدة=organisation:United Nations;سوريا=place:Syria");
        row("ar", "زار ماكرون القاهرة يوم الاثنين.", "ماكرون=person:Emmanuel Macron;القاهرة=place:Cairo");
        row("ar", "قال إن روسيا رفضت الاقتراح.", "روسيا=place:Russia");
        row("zh", "美国和俄罗斯在日内瓦会谈。", "美国=place:United States;俄罗斯=place:Russia;日内瓦=place:Geneva");
        row("zh", "联合国向叙利亚提供援助。", "联合国=organisation:United Nations;叙利亚=place:Syria");
        row("zh", "普京访问了北京。", "普京=person:Vladimir Putin;北京=place:Beijing");
        row("zh", "世界卫生组织和欧盟发表声明。",
            "世界卫生组织=organisation:World Health Organization;欧盟=organisation:European Union");
        row("nl", "De NAVO vergaderde in Brussel met Duitsland.", "Brussel=place:Brussels;Duitsland=place:Germany");
        row("pl", "Niemcy i Francja rozmawiały z ONZ.", "Niemcy=place:Germany;Francja=place:France");
        row("tr", "Almanya ve Fransa ile görüşen Türkiye oldu.",
            "Almanya=place:Germany;Fransa=place:France;Türkiye=place:Turkey");
        row("sv", "Tyskland och Frankrike röstade ja.", "Tyskland=place:Germany;Frankrike=place:France");
        row("uk", "Україна і Польща домовилися.", "Україна=place:Ukraine;Польща=place:Poland");
    }
    void findsNamesAndWhomTheyMean()
    {
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, language};
        const mentions::Found found = m_finder->find(body, {block});
        QStringList lines;
        for (const text::Mention &mention : found.mentions)
            lines << text::slice(body, mention.span).toString() + u'=' + text::wordFor(mention.kind) + u':' +
                         found.entities[mention.entity].name;
        for (const QString &one : expected.split(u';'))
            QVERIFY2(lines.contains(one), qPrintable(one + QStringLiteral(" not in ") + lines.join(u';')));
    }

    void tellsRivalsApart()
    {
        const QString body =
            QStringLiteral("Honda Vs. Toyota in the race for a new battery: who leads, and why it matters in Oslo.");
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, QStringLiteral("en")};
        QStringList names;
        for (const mentions::Found found = m_finder->find(body, {block}); const text::Mention &mention : found.mentions)
            names << text::slice(body, mention.span).toString();
        QCOMPARE(names, (QStringList{QStringLiteral("Honda"), QStringLiteral("Toyota"), QStringLiteral("Oslo")}));
    }

    void namesNobodyWhereNobodyIsNamed_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("language");
        QTest::newRow("kingdom") << QStringLiteral("The hub will grow, he said, and investment in the Kingdom too.")
                                 << QStringLiteral("Kingdom") << QStringLiteral("en");
        QTest::newRow("kingdom in capitals") << QStringLiteral("THE KINGDOM GROWS AGAIN IN SPRING, SAYS THE KING")
                                             << QStringLiteral("KINGDOM") << QStringLiteral("en");
        QTest::newRow("state") << QStringLiteral("They will be treated as enemies of the State, the judge said.")
                               << QStringLiteral("State") << QStringLiteral("en");
        QTest::newRow("NGO") << QStringLiteral("It is, although nominally an NGO, close to the police, she said.")
                             << QStringLiteral("NGO") << QStringLiteral("en");
        QTest::newRow("MoU") << QStringLiteral("According to the MoU, the two ports will share their pilots.")
                             << QStringLiteral("MoU") << QStringLiteral("en");
        QTest::newRow("senators") << QStringLiteral("That is the oath Senators swore on January 16 in the chamber.")
                                  << QStringLiteral("Senators") << QStringLiteral("en");
        QTest::newRow("office") << QStringLiteral("They met the Minister of Justice and Public Security, Ana Ruiz.")
                                << QStringLiteral("Minister of Justice and Public Security") << QStringLiteral("en");
        QTest::newRow("junior office")
            << QStringLiteral("The rebels sent their Junior Minister for External Affairs, Anand Rao, to the talks.")
            << QStringLiteral("Junior Minister for External Affairs") << QStringLiteral("en");
        // Words of their language, not the English peoples.
        QTest::newRow("Polish field") << QStringLiteral("Pole do popisu mieli wczoraj strażacy z całej gminy.")
                                      << QStringLiteral("Pole") << QStringLiteral("pl");
        QTest::newRow("Polish data") << QStringLiteral("Dane są alarmujące, mówi dyrektor szpitala w Gdyni.")
                                     << QStringLiteral("Dane") << QStringLiteral("pl");
    }

    void namesNobodyWhereNobodyIsNamed()
    {
        QFETCH(QString, body);
        QFETCH(QString, words);
        QFETCH(QString, language);
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, language};
        const mentions::Found found = m_finder->find(body, {block});
        for (const text::Mention &mention : found.mentions)
            QVERIFY(mention.kind > text::MentionKind::Product || text::slice(body, mention.span) != words);
    }

    void keepsASurnameAPersons()
    {
        const QString body = QStringLiteral(
            "Aaron Taylor Harvey and Leila Khosrovi, cofounders of SpacesOf, do not view the office as the problem.\n"
            "Specifically, Harvey and Khosrovi see a big opportunity in adapting buildings from the 1940s, which are "
            "abundant in American downtowns.");
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, QStringLiteral("en")};
        const mentions::Found found = m_finder->find(body, {block});
        int times = 0;
        for (const text::Mention &mention : found.mentions) {
            if (!text::slice(body, mention.span).endsWith(u"Khosrovi"))
                continue;
            ++times;
            QCOMPARE(mention.kind, text::MentionKind::Person);
            QCOMPARE(found.entities[mention.entity].name, QStringLiteral("Leila Khosrovi"));
        }
        QCOMPARE(times, 2);
    }

    void takesNoLegalFormForAName()
    {
        const QString body =
            QStringLiteral("The files are owned by Portomar Content Agency, LLC. All shares of Lenz Marine Research "
                           "Center (International) B.V. were sold to Varna SE. You can form an LLC in New York.");
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, QStringLiteral("en")};
        const mentions::Found found = m_finder->find(body, {block});
        QVERIFY(!found.mentions.isEmpty());
        for (const text::Mention &mention : found.mentions) {
            const QStringView words = text::slice(body, mention.span);
            QVERIFY2(words != u"LLC" && words != u"B.V.", qPrintable(words.toString()));
        }
    }

private:
    std::unique_ptr<mentions::Finder> m_finder;
};

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
