#include "blocks/lettered.h"
#include "warnings.h"

#include <QTest>

// Whole articles written for the project, in the shapes that files have. A letter a line says what each line is, see
// lettered.h.
class ShapesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void feeds_data()
    {
        columns();
        const QByteArray story = "Harbour board approves second ferry terminal\n"
                                 "The harbour board voted on Tuesday to build a second ferry terminal on the north "
                                 "quay, ending a dispute that has divided the town for eleven years.\n"
                                 "Work will begin in March and is expected to take two years, the board's chair, Ines "
                                 "Calloway, told reporters after the meeting.\n"
                                 "“We have listened to the fishermen and to the hotels,” Calloway said. “Nobody gets "
                                 "everything, but everybody gets a quay.”\n"
                                 "The plan was opposed by the rowing club, which says its boathouse will lose its view "
                                 "of the lighthouse and most of its summer guests.\n"
                                 "Two members of the board abstained, and a motion to delay the vote until the spring "
                                 "was defeated by nine votes to four.\n";
        const QByteArray items = "Station master retires after forty years of service\n"
                                 "Council delays decision on market square parking\n"
                                 "Storm damages roof of Saint Brendan's school\n"
                                 "Three arrested after break-ins at garden centre\n"
                                 "New bakery opens in former customs house\n"
                                 "School orchestra invited to play in the capital\n"
                                 "Volunteers plant a thousand oaks along the canal\n";
        const QByteArray titled = "Mayor Promises Cheaper Buses By Next Autumn\n"
                                  "Island Hospital Gets First New Ward In Decades\n"
                                  "Why Your Water Bill Is Going Up Again\n"
                                  "Fishermen Say New Quotas Will Empty The Harbour\n"
                                  "Ten Walks To Take Before The Leaves Fall\n"
                                  "Watch: Whale Surprises Swimmers Off North Beach\n";
        row("after, under a heading", story + "Latest stories\n" + items, "SSSSSSFFFFFFFF");
        row("after, no heading", story + items, "SSSSSSFFFFFFF");
        row("after, title case", story + "More News\n" + titled, "SSSSSSFFFFFFF");
        row("before", "Most read\n" + items + story, "FFFFFFFFSSSSSS");
        row("inside",
            story + "Related stories\n" + items +
                "The terminal will cost 14 million, of which the region pays nearly half, according to figures that "
                "were published with the agenda.\n"
                "Ferries will keep running during the works, although some of the early sailings may be moved to the "
                "south quay, Calloway added.\n"
                "A final design is due to be shown to residents at the end of January, and the board meets again in "
                "February.\n",
            "SSSSSSFFFFFFFFSSS");
        row("numbered",
            story +
                "Most popular\n1. Station master retires after forty years of service\n2. Storm damages roof of Saint "
                "Brendan's school\n3. Three arrested after break-ins at garden centre\n4. New bakery opens in former "
                "customs house\n5. School orchestra invited to play in the capital\n",
            "SSSSSSFFFFFF");
        row("several", story + "Most read\n" + items + "Recommended for you\n" + titled, "SSSSSSFFFFFFFFFFFFFFF");
    }
    void feeds() { checkLetters(); }

    void languages_data()
    {
        columns();
        row("English",
            "The library will close for six weeks from Monday while workers replace the heating, the council said in a "
            "statement.\n"
            "Readers can return their books at the town hall, where a small desk will be open on weekday mornings "
            "until noon.\n"
            "“It was either now or in the middle of winter,” the head librarian, Owen Marsh, said on Friday.\n"
            "More stories\nSchool choir sings for the lifeboat crew\nBridge closed after lorry loses its load\nVillage "
            "fair moves to the old airfield\nPolice look for owner of runaway goat\n",
            "SSSFFFFF");
        row("Spanish",
            "El ayuntamiento de la villa anunció este martes que cerrará el puente viejo durante tres meses para "
            "reparar los daños de la riada.\n"
            "Según explicó la alcaldesa, Lucía Ferrándiz, los vecinos podrán cruzar el río por una pasarela "
            "provisional que se instalará en octubre.\n"
            "«No queríamos cerrar el puente en verano, pero los ingenieros nos dijeron que no se podía esperar más», "
            "añadió la alcaldesa.\n"
            "Lo más leído\nLa cosecha de aceituna será la peor de la década\nDetenidos dos hombres por robar cable de "
            "cobre\nEl equipo local gana la copa comarcal\nAbre sus puertas el museo del corcho\n",
            "SSSFFFFF");
        row("French",
            "La mairie a annoncé mardi que le vieux marché couvert serait rénové dès le printemps prochain, après des "
            "années d'hésitation.\n"
            "Selon le maire, les travaux dureront dix-huit mois et les commerçants seront installés sur la place "
            "pendant cette période.\n"
            "« Nous avons tenu compte de toutes les remarques », a déclaré la présidente de l'association des "
            "commerçants, Odile Garnier.\n"
            "À lire aussi\nUn troupeau de moutons bloque la voie rapide\nLa médiathèque prolonge ses horaires du "
            "samedi\nTrois pompiers décorés pour leur courage\nLe club de judo cherche des bénévoles\n",
            "SSSFFFFF");
        row("German",
            "Die Stadtwerke wollen das alte Freibad nach zwei Jahren Pause wieder öffnen, wie eine Sprecherin am "
            "Mittwoch mitteilte.\n"
            "Die Sanierung habe länger gedauert als geplant, weil unter dem Becken eine Leitung aus der Vorkriegszeit "
            "gefunden worden sei.\n"
            "„Wir freuen uns auf die ersten Gäste, auch wenn das Wasser noch kalt sein wird“, sagte Betriebsleiter "
            "Jannis Oberle.\n"
            "Meistgelesen\nFeuerwehr rettet Kuh aus Güllegrube\nNeue Buslinie verbindet die Dörfer am See\nMarktplatz "
            "wird ab Montag gesperrt\nChor sucht dringend Tenöre\n",
            "SSSFFFFF");
        row("Portuguese",
            "A prefeitura informou nesta quarta-feira que vai reabrir o mercado de peixe depois de um ano de obras no "
            "telhado e no cais.\n"
            "De acordo com o secretário de obras, Danilo Peixoto, faltam apenas as licenças dos bombeiros para que as "
            "bancas voltem a funcionar.\n"
            "“A gente esperou muito por esse dia e agora só quer trabalhar”, disse a vendedora Marlene Couto, que tem "
            "banca no local há trinta anos.\n"
            "Mais lidas\nChuva forte deixa ruas alagadas no centro\nEscola de música abre inscrições "
            "gratuitas\nPescador encontra garrafa com carta antiga\nFesta da colheita muda de data\n",
            "SSSFFFFF");
        row("Italian",
            "Il comune ha annunciato martedì che la biblioteca resterà aperta anche la domenica, grazie a un accordo "
            "con le associazioni del quartiere.\n"
            "Secondo l'assessora alla cultura, Marta Bellandi, il nuovo orario sarà in vigore da gennaio e costerà "
            "meno di quanto si pensava.\n"
            "«È un risultato che la città aspettava da molti anni», ha detto l'assessora durante la conferenza stampa "
            "di ieri.\n"
            "Leggi anche\nTrovato un affresco sotto l'intonaco della canonica\nSciopero dei bus rinviato alla prossima "
            "settimana\nLa squadra di pallavolo vola in finale\nRiapre il sentiero del castello\n",
            "SSSFFFFF");
        row("Russian",
            "Городские власти сообщили во вторник, что старый мост через реку закроют на ремонт до конца осени, а "
            "автобусы пойдут в объезд.\n"
            "По словам главы администрации Павла Сорокина, работы начнутся сразу после праздников и займут не меньше "
            "десяти недель.\n"
            "«Мы понимаем, что это неудобно, но откладывать ремонт больше нельзя», — сказал он на встрече с жителями в "
            "субботу.\n"
            "Читайте также\nВ школе открыли новый спортивный зал\nПожарные спасли кота с крыши музея\nЯрмарка мёда "
            "переезжает на набережную\nБиблиотека ищет старые фотографии города\n",
            "SSSFFFFF");
        row("Arabic",
            "أعلنت البلدية يوم الثلاثاء أنها ستغلق الجسر القديم لمدة ثلاثة أشهر من أجل إصلاح الأضرار التي خلفتها "
            "الفيضانات الأخيرة.\n"
            "وقال رئيس البلدية سامر الحداد إن السكان سيتمكنون من عبور النهر على جسر مؤقت سيتم تركيبه في شهر أكتوبر "
            "المقبل.\n"
            "وأضاف أن المهندسين حذروا من تأجيل العمل مرة أخرى، لأن أساسات الجسر لم تعد تتحمل مرور الشاحنات الثقيلة.\n"
            "اقرأ أيضا\nافتتاح سوق جديد في وسط المدينة\nانقطاع المياه عن ثلاثة أحياء غدا\nفريق المدينة يفوز بكأس "
            "المنطقة\nمعرض للكتاب في المكتبة العامة\n",
            "SSSFFFFF");
        row("Chinese",
            "市政府星期二宣布，老桥将从下周一起关闭三个月，以便修复去年洪水造成的损坏。\n"
            "据市长陈国梁介绍，施工期间居民可以从临时步行桥过河，公交车则改走东边的新桥。\n"
            "他表示，工程师已经多次提醒，桥墩的裂缝正在扩大，如果再推迟维修，后果会很严重。\n"
            "相关新闻\n图书馆延长周末开放时间\n三名消防员获得勇敢奖章\n新公交线路下月开通\n农民市集搬到河边广场\n",
            "SSSFFFFF");
        row("Japanese",
            "市は火曜日、老朽化した橋を来週から三か月間通行止めにし、昨年の洪水で傷んだ部分を修理すると発表した。\n"
            "市長の佐伯直人氏によると、工事の間は仮の歩道橋が設けられ、バスは東側の新しい橋を通ることになるという。\n"
            "市長は「これ以上先延ばしにすることはできない」と述べ、住民に理解を求めた。\n"
            "関連記事\n図書館の開館時間を週末も延長\n消防士三人に勇気ある行動で表彰\n新しいバス路線が来月開通\n朝市が川"
            "沿いの広場に移転\n",
            "SSSFFFFF");
    }
    void languages() { checkLetters(); }

    void stories_data()
    {
        columns();
        row("headline-like subheadings",
            "How the island learned to live without cars\n"
            "For most of the last century the island had more cars than people, and the ferry carried another forty of "
            "them every day in summer.\n"
            "That changed in a single winter, when the council bought every vehicle on the island and shipped them to "
            "the mainland for scrap.\n"
            "A Quiet Nobody Expected\n"
            "The first thing people noticed was the sound of the sea, says Berta Lindqvist, who has run the post "
            "office for twenty-two years.\n"
            "She remembers standing in the doorway on the first morning and hearing the gulls, the church clock and "
            "nothing else at all.\n"
            "The Price Of Bread Goes Up\n"
            "Not everyone was pleased, because the baker had to hire two boys with handcarts and put the cost on the "
            "price of every loaf.\n"
            "It took the council a year to agree on a subsidy, and by then the baker had moved his ovens down to the "
            "harbour.\n",
            "SSSSSSSSS");
        row("a list inside",
            "What to pack for the mountain hut\n"
            "The hut stands at two thousand metres and is open from June to September, but nights are cold even in the "
            "middle of summer.\n"
            "The warden, Tomas Reiter, says that most of the guests bring far too much and forget what they really "
            "need. He asks for the following:\n"
            "- a sleeping bag liner made of cotton\n"
            "- a torch with fresh batteries\n"
            "- shoes that have never touched the trail\n"
            "- cash, because there is no card reader\n"
            "Dinner is served at half past six, and anyone who arrives later has to make do with soup, which Reiter "
            "says is the better choice anyway.\n"
            "The path from the valley takes four hours for walkers of average fitness, and the last bus back leaves at "
            "a quarter past seven.\n",
            "SSSSSSSSS");
    }
    void stories() { checkLetters(); }

    void posts_data()
    {
        columns();
        const QByteArray summary =
            "Border guards from six countries agreed on Thursday to share radar data along the northern coast, a step "
            "that officials described as the largest change to their cooperation in two decades, "
            "after a winter in which several cargo ships had drifted into restricted waters without lights and without "
            "answering calls on the radio. The agreement, signed in the port of Haldern, allows each side to see the "
            "others' screens in real time.\n";
        row("with marks",
            summary + "Six countries. One radar picture. Historic day in Haldern! ⚓️ #coastwatch "
                      "https://t.co/AbCdEf1234\n"
                      "BREAKING: radar deal signed in Haldern @northcoastguard\n",
            "STT");
        row("in another language",
            summary +
                "Seis países compartirán los datos de sus radares en la costa norte tras el acuerdo de Haldern\n"
                "Guardias costeros firman en Haldern un pacto que califican de histórico https://t.co/AbCdEf1234\n",
            "STT");
        row("no marker",
            summary + "Radar deal signed in Haldern, six countries on board\n"
                      "So glad this finally happened, my brother sails there every winter\n"
                      "Officials in Haldern say shared radar screens will go live before Christmas\n",
            "SOOO");
    }
    void posts() { checkLetters(); }

    void notices_data()
    {
        columns();
        const QByteArray story = "The old cinema on Mill Street will reopen as a concert hall in September, its new "
                                 "owners announced on Monday evening.\n"
                                 "The building had stood empty since the flood of nine years ago, and many had "
                                 "expected it to be pulled down this winter.\n"
                                 "“We found the original ceiling under three layers of plaster,” said Hanna Weiss, one "
                                 "of the owners. “After that there was no question.”\n"
                                 "The first season will be announced in June, and tickets will cost no more than they "
                                 "did when the cinema closed, she said.\n";
        row("promotion and law",
            story + "Sign up for our daily newsletter\nFollow us on Facebook and Twitter\nCopyright 2025 Mill Street "
                    "Herald. All rights reserved.\n",
            "SSSSNNN");
        row("menu above", "Home\nNews\nSport\nWeather\nContact us\nCinema on Mill Street to reopen\n" + story,
            "OOOOOSSSSS");
        row("byline and date", "Cinema on Mill Street to reopen\nBy Peter Holm\n3 March 2025, 14:05\n" + story,
            "SUUSSSS");
    }
    void notices() { checkLetters(); }
};

QTEST_GUILESS_MAIN(ShapesTest)
#include "shapes_test.moc"
