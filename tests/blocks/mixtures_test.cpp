#include "blocks/lettered.h"
#include "warnings.h"

#include <QTest>

// Harder articles written for the project: feeds that nothing announces, several of them, lists that belong to the
// story, and posts that only their style or language gives away. Letters as in lettered.h.
class MixturesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void feeds_data()
    {
        columns();
        const QByteArray start =
            "The lake steamer will sail again this summer after nine years in dry dock, the shipping company announced "
            "on Wednesday.\n"
            "Its boiler has been replaced and the paddle wheels were rebuilt by a yard in the capital, according to "
            "the company's director, Vera Lindholm.\n"
            "“She is older than anyone who works here, and she has been looked after better,” Lindholm told guests at "
            "the pier.\n";
        const QByteArray end =
            "The first voyage is planned for the second Sunday in June, and tickets will be drawn by lot because more "
            "than three thousand people have asked for one.\n"
            "After that the steamer is to run twice a day until the end of September, weather permitting, Lindholm "
            "said.\n"
            "Repairs cost 2.4 million, of which the region paid a third and donors most of the rest.\n";
        const QByteArray items = "Fire brigade frees swan from frozen pond\n"
                                 "Teachers vote for strike after talks fail\n"
                                 "Museum returns drum to northern village\n"
                                 "Heating oil spill closes bathing beach\n"
                                 "Two injured as scaffolding falls in Quarry Street\n";
        const QByteArray titled = "Mountain Rescue Team Gets New Helicopter\n"
                                  "Why Potatoes Cost More This Spring\n"
                                  "Local Band Wins National Brass Contest\n"
                                  "Inside The Last Match Factory In The North\n";
        const QByteArray numbered = "1. Fire brigade frees swan from frozen pond\n"
                                    "2. Teachers vote for strike after talks fail\n"
                                    "3. Museum returns drum to northern village\n"
                                    "4. Heating oil spill closes bathing beach\n";
        row("before and after", "Latest news\n" + items + start + end + "Most read\n" + titled, "FFFFFFSSSSSSFFFFF");
        row("numbered, before", "Top stories\n" + numbered + start + end, "FFFFFSSSSSS");
        row("numbered, no heading", start + end + numbered, "SSSSSSFFFF");
        row("inside, title case", start + "You May Also Like\n" + titled + end, "SSSFFFFFSSS");
        row("inside, no heading, title case", start + titled + end, "SSSFFFFSSS");
        row("two inside", start + "Related articles\n" + items + "Trending now\n" + titled + end, "SSSFFFFFFFFFFFSSS");
    }
    void feeds() { checkLetters(); }

    void stories_data()
    {
        columns();
        row("questions as subheadings",
            "What the new parking rules mean for you\n"
            "From the first of May every street inside the ring road will need a permit, and visitors will have to pay "
            "by the hour.\n"
            "The council hopes that commuters will leave their cars at the edge of town, where two new car parks were "
            "opened last autumn.\n"
            "Who needs a permit?\n"
            "Anyone who lives inside the ring road and owns a car has to apply before the end of April, the council "
            "said in a leaflet.\n"
            "How much does it cost?\n"
            "A permit for a first car costs sixty a year, and every further car costs twice as much as the one before "
            "it.\n"
            "What happens to visitors?\n"
            "Residents can buy a book of ten tickets for guests at the town hall, each of which is valid for a whole "
            "day.\n",
            "SSSSSSSSS");
        row("numbered subheadings",
            "Five things to know about the river bath\n"
            "The river bath opens on Saturday for the first time since the bridge was built, and the town expects a "
            "crowd.\n"
            "1. The water is clean\n"
            "It has been tested every week since January, and the results were better than those of the lake, a "
            "spokeswoman said.\n"
            "2. The current is strong\n"
            "Swimmers should stay between the two yellow ropes, which were set up by the rowing club at the weekend.\n"
            "3. There is no lifeguard at night\n"
            "The gates are closed at nine in the evening, and anyone who climbs over them has to reckon with a fine.\n",
            "SSSSSSSS");
    }
    void stories() { checkLetters(); }

    void posts_data()
    {
        columns();
        row("English, no marker",
            "Engineers reopened the mountain railway on Saturday after a landslide had buried a hundred metres of "
            "track, the operator said, adding that trains would run at half speed until geologists had finished their "
            "survey of the slope above the tunnel.\n"
            "just rode the first train up, what a view, worth every minute of the wait\n"
            "lol they said two weeks and it took four months\n"
            "Railway open again!! See you all at the summit\n",
            "SOOO");
        row("Spanish under an English story",
            "Fishing crews on both sides of the strait agreed on Monday to stop work during the spawning season, "
            "according to a statement by their unions, which called on the two governments to pay for the lost weeks "
            "as they had done in earlier years.\n"
            "Los pescadores del estrecho pararán durante la época de cría, según el acuerdo firmado hoy\n"
            "Por fin un acuerdo justo para los barcos pequeños, enhorabuena a todos\n",
            "SOO");
        row("English under a German story",
            "Die Bergbahn fährt seit Samstag wieder, nachdem ein Erdrutsch im Frühjahr hundert Meter Gleis verschüttet "
            "hatte, wie der Betreiber mitteilte; die Züge dürfen zunächst nur mit halber Geschwindigkeit durch den "
            "Tunnel fahren, bis die Geologen den Hang untersucht haben.\n"
            "Mountain railway is back! Took the first train this morning and it was glorious\n"
            "Finally some good news from the valley\n",
            "SOO");
    }
    void posts() { checkLetters(); }
};

QTEST_GUILESS_MAIN(MixturesTest)
#include "mixtures_test.moc"
