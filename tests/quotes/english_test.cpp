#include "quotes/fixture.h"
#include "warnings.h"

#include <QTest>

class EnglishTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void findsSpeakers_data()
    {
        fixture::columns();
        fixture::row("en", "subject after", u"“We leave at dawn,” Okafor said.", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "inverted", u"“We leave at dawn,” said Okafor.", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "inverted with titles", u"“The port stays shut,” said Harbour Police Chief Lena Brandt.",
                     u"Lena Brandt", {u"The port stays shut, < Lena Brandt (said)"_qs});
        fixture::row("en", "before with comma", u"Okafor said, “We leave at dawn.”", u"Ada Okafor",
                     {u"We leave at dawn. < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "before with colon", u"Okafor told reporters: “We leave at dawn.”", u"Ada Okafor",
                     {u"We leave at dawn. < Okafor = Ada Okafor (told)"_qs});
        fixture::row(
            "en", "fragment",
            u"Chair of the Northern Fisheries Board Admiral Piet van Loon said the talks were a “useful exchange” on "
            u"Monday.",
            u"Piet van Loon;o:Northern Fisheries Board", {u"useful exchange < Piet van Loon (said)"_qs});
        fixture::row(
            "en", "split in two sentences",
            u"“The mayor has plainly ruled it out,” Brandt said. “But there are other ways to help.”", u"Lena Brandt",
            {u"The mayor has plainly ruled it out,+But there are other ways to help. < Brandt = Lena Brandt (said)"_qs});
        fixture::row("en", "split in one sentence", u"“If it rains,” Brandt said, “the match is off.”", u"Lena Brandt",
                     {u"If it rains,+the match is off. < Brandt = Lena Brandt (said)"_qs});
        fixture::row("en", "clause after with time",
                     u"“We need a lasting peace,” President Ivo Maran wrote after a night of shelling hit six towns.",
                     u"Ivo Maran", {u"We need a lasting peace, < Ivo Maran (wrote)"_qs});
        fixture::row(
            "en", "participle after with",
            u"The bloc dismissed the plan, with Trade Minister Olga Sund saying any deal that leaves out the islands "
            u"“will not hold.”",
            u"Olga Sund", {u"will not hold. < Olga Sund (saying)"_qs});
        fixture::row("en", "article of a treaty",
                     u"The League’s Article 9 says that “a threat to one shore is a threat to all.”", u"o:League",
                     {u"a threat to one shore is a threat to all. < The League’s Article 9 (says)"_qs});
        fixture::row("en", "apposition", u"“It is over,” Tariq Aziz, the union’s lawyer, said.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "relative clause",
                     u"“It is over,” Tariq Aziz, who has led the union since May, said on Friday.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "bracket", u"“It is over,” Sen. Tariq Aziz (I-North Bay) said.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "according to", u"The bridge was “a disaster in waiting,” according to engineer Mei Tan.",
                     u"Mei Tan", {u"a disaster in waiting, < Mei Tan (according)"_qs});
        fixture::row("en", "pronoun", u"Mei Tan inspected the bridge.\n“It was a disaster in waiting,” she said.",
                     u"Mei Tan", {u"It was a disaster in waiting, < she = Mei Tan (said)"_qs});
        fixture::row("en", "pronoun by gender",
                     u"Mr. Tariq Aziz met Ms. Mei Tan at the bridge.\n“It was a disaster in waiting,” she said.",
                     u"Tariq Aziz;Mei Tan", {u"It was a disaster in waiting, < she = Mei Tan (said)"_qs});
        fixture::row("en", "nominal", u"“There is no danger,” a spokesman for the harbour authority said.", u"",
                     {u"There is no danger, < a spokesman for the harbour authority (said)"_qs});
        fixture::row("en", "organisation", u"“There is no danger,” Northport Energy said in a statement.",
                     u"o:Northport Energy", {u"There is no danger, < Northport Energy (said)"_qs});
        fixture::row("en", "question", u"“Who pays for it?” asked Okafor.", u"Ada Okafor",
                     {u"Who pays for it? < Okafor = Ada Okafor (asked)"_qs});
        fixture::row("en", "intro paragraph", u"Okafor continued:\n“Nobody asked the fishermen.”", u"Ada Okafor",
                     {u"Nobody asked the fishermen. < Okafor = Ada Okafor (continued)"_qs});
        fixture::row("en", "signature", u"“Nobody asked the fishermen, not once in ten years.” — Ada Okafor",
                     u"Ada Okafor", {u"Nobody asked the fishermen, not once in ten years. < Ada Okafor"_qs});
        fixture::row("en", "goes on in the next paragraph",
                     u"“Nobody asked us,” Okafor said. “We waited for years.\n“Then the ships came.”", u"Ada Okafor",
                     {u"Nobody asked us,+We waited for years.+Then the ships came. < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "clause's subject, not the nearer name",
                     u"Okafor says Brandt’s plan was “a gift to the ports.”", u"Ada Okafor;Lena Brandt",
                     {u"a gift to the ports. < Okafor = Ada Okafor (says)"_qs});
        fixture::row("en", "coordinated verb", u"Okafor walked out of the hall and called the vote “a farce.”",
                     u"Ada Okafor", {u"a farce. < Okafor = Ada Okafor (called)"_qs});
        fixture::row("en", "em dash insertion", u"“It is over” — Aziz said — “for good.”", u"Tariq Aziz",
                     {u"It is over+for good. < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "adverb between", u"“It is over,” Aziz later quietly added.", u"Tariq Aziz",
                     {u"It is over, < Aziz = Tariq Aziz (added)"_qs});
        fixture::row("en", "auxiliary between", u"“It is over,” Aziz had previously said.", u"Tariq Aziz",
                     {u"It is over, < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "object between", u"“It is over,” Aziz told the Northport Courier on Monday.",
                     u"Tariq Aziz;o:Northport Courier", {u"It is over, < Aziz = Tariq Aziz (told)"_qs});
        fixture::row("en", "two insertions",
                     u"“It is over,” Tariq Aziz, head of the union, which has 400 members, said.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "name in apposition", u"“It is over,” the union’s lawyer, Tariq Aziz, said.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "inverted apposition", u"“It is over,” said the union’s lawyer, Tariq Aziz.", u"Tariq Aziz",
                     {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "inverted, name first", u"“It is over,” said Tariq Aziz, a lawyer for the union.",
                     u"Tariq Aziz", {u"It is over, < Tariq Aziz (said)"_qs});
        fixture::row("en", "leading adjunct", u"At the harbour on Monday, Aziz said the deal was “dead.”",
                     u"Tariq Aziz", {u"dead. < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "adjunct behind", u"“It is over,” Aziz said after a meeting with Okafor in the harbour.",
                     u"Tariq Aziz;Ada Okafor", {u"It is over, < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "outer verb of speech", u"Aziz said he thought the deal was “a very big mistake.”",
                     u"Tariq Aziz", {u"a very big mistake. < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "what he called", u"Aziz denounced what he called “a theft of the sea.”", u"Tariq Aziz",
                     {u"a theft of the sea. < Aziz = Tariq Aziz (denounced)"_qs});
        fixture::row("en", "subject of a participle", u"Aziz left the hall, calling the vote “a shameful farce.”",
                     u"Tariq Aziz", {u"a shameful farce. < Aziz = Tariq Aziz (calling)"_qs});
        fixture::row("en", "second participle",
                     u"“It is over,” Aziz said, adding that nobody “wants another winter of this.”", u"Tariq Aziz",
                     {u"It is over, < Aziz = Tariq Aziz (said)"_qs,
                      u"wants another winter of this. < Aziz = Tariq Aziz (adding)"_qs});
        fixture::row("en", "infinitive", u"Aziz went on to call the vote “a shameful farce.”", u"Tariq Aziz",
                     {u"a shameful farce. < Aziz = Tariq Aziz (call)"_qs});
        fixture::row("en", "possessor's claim",
                     u"The paper checked Aziz’s claim that the harbour had “thousands of rats.”", u"Tariq Aziz",
                     {u"thousands of rats. < Aziz = Tariq Aziz (claim)"_qs});
        fixture::row("en", "description", u"Brandt has long derided Aziz as a “paper tiger.”",
                     u"Tariq Aziz;Lena Brandt", {u"paper tiger. < Brandt = Lena Brandt (derided)"_qs});
        fixture::row("en", "passive with agent", u"The vote was described by Aziz as “a shameful farce.”",
                     u"Tariq Aziz", {u"a shameful farce. < Aziz = Tariq Aziz (described)"_qs});
        fixture::row("en", "passive of a name", u"The disease is called “diver’s ear” by sailors.", u"", {});
        fixture::row("en", "two speakers", u"“We win,” said Brandt. “We lose,” said Aziz.", u"Tariq Aziz;Lena Brandt",
                     {u"We win, < Brandt = Lena Brandt (said)"_qs, u"We lose, < Aziz = Tariq Aziz (said)"_qs});
        fixture::row("en", "two in a sentence",
                     u"Brandt called it “a fine day for the town,” while Aziz called it “a shameful farce.”",
                     u"Tariq Aziz;Lena Brandt",
                     {u"a fine day for the town, < Brandt = Lena Brandt (called)"_qs,
                      u"a shameful farce. < Aziz = Tariq Aziz (called)"_qs});
        fixture::row("en", "carried over a paragraph",
                     u"“We leave at dawn,” Okafor said.\n“Nobody has asked the crews about it.”", u"Ada Okafor",
                     {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs,
                      u"Nobody has asked the crews about it. < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "carried back", u"“We leave at dawn.” “Nobody asked us,” Okafor said.", u"Ada Okafor",
                     {u"We leave at dawn.+Nobody asked us, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "sentence after its subject's",
                     u"Okafor is against the plan. “Nobody has asked the crews about it.”", u"Ada Okafor",
                     {u"Nobody has asked the crews about it. < Okafor = Ada Okafor"_qs});
        fixture::row("en", "clause at the end",
                     u"The word is that “nobody asked the crews” about the plan, says Okafor.", u"Ada Okafor",
                     {u"nobody asked the crews < Okafor = Ada Okafor (says)"_qs});
        fixture::row("en", "verb first", u"Says Okafor, “Nobody asked the crews.”", u"Ada Okafor",
                     {u"Nobody asked the crews. < Okafor = Ada Okafor (Says)"_qs});
        fixture::row("en", "gender learnt from the text",
                     u"Leslie Field looked up. She smiled at James Hale.\n“Nobody asked the crews,” she said.",
                     u"Leslie Field;James Hale", {u"Nobody asked the crews, < she = Leslie Field (said)"_qs});
        fixture::row("en", "transcript", u"OKAFOR: The town had “a very good day out” of it.", u"",
                     {u"a very good day out < OKAFOR"_qs});
        fixture::row("en", "label", u"Okafor: “Nobody asked us.”", u"Ada Okafor",
                     {u"Nobody asked us. < Okafor = Ada Okafor"_qs});
        fixture::row("en", "document", u"“The bridge is unsafe,” the report said.", u"",
                     {u"The bridge is unsafe, < the report (said)"_qs});
        fixture::row("en", "sign", u"A banner read: “No more winters like this.”", u"",
                     {u"No more winters like this. < A banner (read)"_qs});
        fixture::row("en", "nominal group", u"“We were not asked,” two fishermen from the island said.", u"",
                     {u"We were not asked, < two fishermen from the island (said)"_qs});
        fixture::row("en", "role before name",
                     u"“We were not asked,” White Harbour press secretary Ann Lee said at a briefing.", u"Ann Lee",
                     {u"We were not asked, < Ann Lee (said)"_qs});
        fixture::row("en", "noun like a verb",
                     u"In order to “keep the peace in the harbour,” the council met, Okafor reports.", u"Ada Okafor",
                     {u"keep the peace in the harbour, < Okafor = Ada Okafor (reports)"_qs});
        fixture::row("en", "surname alone", u"Ada Okafor spoke first.\n“Nobody asked us,” Okafor said.", u"Ada Okafor",
                     {u"Nobody asked us, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "pronoun skips the other gender",
                     u"Mrs. Lena Brandt met Mr. Tariq Aziz.\n“Nobody asked us,” he said.", u"Lena Brandt;Tariq Aziz",
                     {u"Nobody asked us, < he = Tariq Aziz (said)"_qs});
        fixture::row("en", "pronoun by given name", u"James Hale met Mary Stone.\n“Nobody asked us,” she said.",
                     u"James Hale;Mary Stone", {u"Nobody asked us, < she = Mary Stone (said)"_qs});
        fixture::row("en", "pronoun for many", u"Okafor and Brandt left.\n“Nobody asked us,” they said.",
                     u"Ada Okafor;Lena Brandt", {u"Nobody asked us, < they (said)"_qs});
        fixture::row("en", "British", u"‘Nobody asked us,’ said Okafor. ‘We don’t know why.’", u"Ada Okafor",
                     {u"Nobody asked us,+We don’t know why. < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "nested", u"“He told me ‘no’ twice,” Okafor said.", u"Ada Okafor",
                     {u"He told me ‘no’ twice, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "post", u"post:Okafor: “Nobody asked us about the port” https://example.org", u"Ada Okafor",
                     {u"Nobody asked us about the port < Okafor = Ada Okafor"_qs});
        fixture::row("en", "caption", u"caption:“Nobody asked us,” Ada Okafor says at the pier.", u"Ada Okafor",
                     {u"Nobody asked us, < Ada Okafor (says)"_qs});
        fixture::row("en", "feed with a plain speaker", u"feed:“Nobody asked us,” says Okafor", u"Ada Okafor",
                     {u"Nobody asked us, < Okafor = Ada Okafor (says)"_qs});
        fixture::row("en", "notice", u"notice:By clicking “I agree to all terms” you accept our rules.", u"", {});
        fixture::row("en", "nickname", u"Robert “Bobby” Hale threw the first ball.", u"Robert Hale", {});
        fixture::row("en", "television programme", u"She spoke on TV5’s “Breakfast With Ben” about it.", u"", {});
        fixture::row("en", "examples", u"Fish such as “cod” and “ling” are rare now.", u"", {});
        fixture::row("en", "inches are no quotation", u"He is 6'2\" and she is 5'7\".", u"", {});
        fixture::row("en", "indirect with that", u"Okafor said on Monday that the crews would leave at dawn.",
                     u"Ada Okafor", {u"~the crews would leave at dawn < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "indirect without that", u"Okafor said the crews would leave at dawn.", u"Ada Okafor",
                     {u"~the crews would leave at dawn < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "indirect behind", u"The crews will leave at dawn, a spokesman for the port said.", u"",
                     {u"~The crews will leave at dawn < a spokesman for the port (said)"_qs});
        fixture::row("en", "indirect behind, inverted", u"The crews will leave at dawn, said Okafor.", u"Ada Okafor",
                     {u"~The crews will leave at dawn < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "indirect to somebody", u"Okafor told reporters that the crews would leave at dawn.",
                     u"Ada Okafor", {u"~the crews would leave at dawn < Okafor = Ada Okafor (told)"_qs});
        fixture::row("en", "indirect behind a dateline",
                     u"PORTOMAR: The crews will leave the port at dawn, say Okafor’s pilots.", u"Ada Okafor;p:PORTOMAR",
                     {u"~The crews will leave the port at dawn < Okafor’s pilots (say)"_qs});
        fixture::row("en", "indirect that begins with a compound",
                     u"US-led talks on the port will go on at dawn, Okafor said.", u"Ada Okafor",
                     {u"~US-led talks on the port will go on at dawn < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "no report of what a relative clause tells",
                     u"I only recommend boots that last two winters.", u"", {});
        fixture::row("en", "no report where that is what is meant",
                     u"Okafor does not recommend that, so please sail slowly and carefully.", u"Ada Okafor", {});
        fixture::row("en", "no report of what cannot be said",
                     u"The tea is better on the other boat, I can’t argue with that.", u"", {});
        fixture::row("en", "indirect to a body that is warned",
                     u"Okafor warned the court that the crews would leave at dawn.", u"Ada Okafor",
                     {u"~the crews would leave at dawn < Okafor = Ada Okafor (warned)"_qs});
        fixture::row("en", "indirect with a particle", u"Okafor points out that the crews would leave at dawn.",
                     u"Ada Okafor", {u"~the crews would leave at dawn < Okafor = Ada Okafor (points)"_qs});
        fixture::row("en", "indirect to me", u"Numerous pilots confirmed to me that the crews would leave at dawn.",
                     u"", {u"~the crews would leave at dawn < Numerous pilots (confirmed)"_qs});
        fixture::row("en", "indirect with an insertion",
                     u"Okafor explained that, though it rains, the crews would leave at dawn.", u"Ada Okafor",
                     {u"~though it rains, the crews would leave at dawn < Okafor = Ada Okafor (explained)"_qs});
        fixture::row("en", "title behind a comma", u"Okafor’s new film, “The Long Way from Portomar” (May 3), is slow.",
                     u"Ada Okafor", {});
        fixture::row("en", "no report without a clause", u"Okafor said nothing.", u"Ada Okafor", {});
        fixture::row("en", "no report of a question", u"Nobody asked Okafor about the crews that left at dawn.",
                     u"Ada Okafor", {});
        fixture::row("en", "title of a work", u"She appears in the film “Long Winter Road” this autumn.", u"", {});
        fixture::row("en", "a line of a query",
                     u"SELECT * FROM berth WHERE 'north'::text IN (info -> 'quay' ->> 'name');\nThe harbour keeps it.",
                     u"", {});
        fixture::row("en", "a line of a program",
                     u"const boat: Answer<Boat> = { data: { id: 1, name: 'Karin' }, status: 200, message: 'Success' };",
                     u"", {});
        fixture::row("en", "a way through menus", u"Open “Harbour -> Pilots -> Nightly watch,” Okafor said.",
                     u"Ada Okafor", {u"Harbour -> Pilots -> Nightly watch, < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "who is told does not speak", u"Okafor was told that the crews would leave at dawn.",
                     u"Ada Okafor", {});
        fixture::row("en", "indirect with a short verb", u"Okafor said that’s the last ferry of the winter.",
                     u"Ada Okafor", {u"~that’s the last ferry of the winter < Okafor = Ada Okafor (said)"_qs});
        fixture::row("en", "where the reader is sent", u"The list is long.\nSee: “Six Ways to Moor a Ferry”", u"", {});
        fixture::row("en", "a label that is nobody", u"Myth 6: “Low tide is always safe,” as some believe.", u"",
                     {u"Low tide is always safe,"_qs});
        fixture::row("en", "an article that looks like a conjunction",
                     u"The yard makes good boats, and Okafor adds to that legacy with a ferry that might be the last.",
                     u"Ada Okafor", {});
        fixture::row("en", "a noun that looks like a verb",
                     u"Users who see your port in answers develop trust that eventually turns into business.", u"", {});
        fixture::row("en", "so-called", u"The so-called “harbour pact” ran out.", u"", {});
        fixture::row(
            "en", "feed with scare quotes",
            u"feed:‘End this sorry circus’: Councillors round on ferry firm\nfeed:Harbour pilot calls new radar "
            u"‘unusable’\nfeed:What’s next for the ferry’s crew",
            u"", {});
        fixture::row("en", "apostrophes",
                     u"The council’s plan wasn’t ready in the ’90s, and the sailors’ union didn’t like it.", u"", {});
    }

    void findsSpeakers() { fixture::check(); }

    void saysWhy()
    {
        const auto article = fixture::article(QStringLiteral("“We leave at dawn,” Okafor said."),
                                              QStringLiteral("Ada Okafor"), QStringLiteral("en"));
        const auto quotes = fixture::find(article);
        QCOMPARE(quotes.size(), 1);
        QCOMPARE(quotes.first().reason, QStringLiteral("subject of “said” after the quotation"));
        QVERIFY(quotes.first().confidence > 0.9F);
        QCOMPARE(quotes.first().speaker->entity, 0);
    }
};

QTEST_GUILESS_MAIN(EnglishTest)
#include "english_test.moc"
