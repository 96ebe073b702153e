#include "quotes/fixture.h"

#include <QRegularExpression>
#include <QTest>

class EnglishTest final : public QObject
{
    Q_OBJECT
private:
    quotes::Finder m_finder;

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        auto finder = quotes::Finder::load(QStringLiteral(SHARE));
        QVERIFY2(finder, finder ? "" : qPrintable(finder.error().what));
        m_finder = *finder;
    }

    void findsSpeakers_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char16_t *body, const char16_t *names, const QStringList &expected) {
            QTest::newRow(name) << QString::fromUtf16(body) << QString::fromUtf16(names) << expected;
        };
        row("subject after", u"“We leave at dawn,” Okafor said.", u"Ada Okafor",
            {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        row("inverted", u"“We leave at dawn,” said Okafor.", u"Ada Okafor",
            {u"We leave at dawn, < Okafor = Ada Okafor (said)"_qs});
        row("inverted with titles", u"“The port stays shut,” said Harbour Police Chief Lena Brandt.", u"Lena Brandt",
            {u"The port stays shut, < Lena Brandt (said)"_qs});
        row("before with comma", u"Okafor said, “We leave at dawn.”", u"Ada Okafor",
            {u"We leave at dawn. < Okafor = Ada Okafor (said)"_qs});
        row("before with colon", u"Okafor told reporters: “We leave at dawn.”", u"Ada Okafor",
            {u"We leave at dawn. < Okafor = Ada Okafor (told)"_qs});
        row("fragment", u"Chair of the Northern Fisheries Board Admiral Piet van Loon said the talks were a “useful exchange” on Monday.",
            u"Piet van Loon;o:Northern Fisheries Board", {u"useful exchange < Piet van Loon (said)"_qs});
        row("split in two sentences", u"“The mayor has plainly ruled it out,” Brandt said. “But there are other ways to help.”",
            u"Lena Brandt", {u"The mayor has plainly ruled it out,+But there are other ways to help. < Brandt = Lena Brandt (said)"_qs});
        row("split in one sentence", u"“If it rains,” Brandt said, “the match is off.”", u"Lena Brandt",
            {u"If it rains,+the match is off. < Brandt = Lena Brandt (said)"_qs});
        row("clause after with time", u"“We need a lasting peace,” President Ivo Maran wrote after a night of shelling hit six towns.",
            u"Ivo Maran", {u"We need a lasting peace, < Ivo Maran (wrote)"_qs});
        row("participle after with", u"The bloc dismissed the plan, with Trade Minister Olga Sund saying any deal that leaves out the islands “will not hold.”",
            u"Olga Sund", {u"will not hold. < Olga Sund (saying)"_qs});
        row("article of a treaty", u"The League’s Article 9 says that “a threat to one shore is a threat to all.”", u"o:League",
            {u"a threat to one shore is a threat to all. < The League’s Article 9 (says)"_qs});
        row("apposition", u"“It is over,” Tariq Aziz, the union’s lawyer, said.", u"Tariq Aziz",
            {u"It is over, < Tariq Aziz (said)"_qs});
        row("relative clause", u"“It is over,” Tariq Aziz, who has led the union since May, said on Friday.", u"Tariq Aziz",
            {u"It is over, < Tariq Aziz (said)"_qs});
        row("bracket", u"“It is over,” Sen. Tariq Aziz (I-North Bay) said.", u"Tariq Aziz", {u"It is over, < Tariq Aziz (said)"_qs});
        row("according to", u"The bridge was “a disaster in waiting,” according to engineer Mei Tan.", u"Mei Tan",
            {u"a disaster in waiting, < Mei Tan (according)"_qs});
        row("pronoun", u"Mei Tan inspected the bridge.\n“It was a disaster in waiting,” she said.", u"Mei Tan",
            {u"It was a disaster in waiting, < she = Mei Tan (said)"_qs});
        row("pronoun by gender", u"Mr. Tariq Aziz met Ms. Mei Tan at the bridge.\n“It was a disaster in waiting,” she said.",
            u"Tariq Aziz;Mei Tan", {u"It was a disaster in waiting, < she = Mei Tan (said)"_qs});
        row("nominal", u"“There is no danger,” a spokesman for the harbour authority said.", u"",
            {u"There is no danger, < a spokesman for the harbour authority (said)"_qs});
        row("organisation", u"“There is no danger,” Northport Energy said in a statement.", u"o:Northport Energy",
            {u"There is no danger, < Northport Energy (said)"_qs});
        row("question", u"“Who pays for it?” asked Okafor.", u"Ada Okafor", {u"Who pays for it? < Okafor = Ada Okafor (asked)"_qs});
        row("intro paragraph", u"Okafor continued:\n“Nobody asked the fishermen.”", u"Ada Okafor",
            {u"Nobody asked the fishermen. < Okafor = Ada Okafor (continued)"_qs});
        row("signature", u"“Nobody asked the fishermen, not once in ten years.” — Ada Okafor", u"Ada Okafor",
            {u"Nobody asked the fishermen, not once in ten years. < Ada Okafor"_qs});
        row("goes on in the next paragraph", u"“Nobody asked us,” Okafor said. “We waited for years.\n“Then the ships came.”", u"Ada Okafor",
            {u"Nobody asked us,+We waited for years.+Then the ships came. < Okafor = Ada Okafor (said)"_qs});
        row("clause's subject, not the nearer name", u"Okafor says Brandt’s plan was “a gift to the ports.”", u"Ada Okafor;Lena Brandt",
            {u"a gift to the ports. < Okafor = Ada Okafor (says)"_qs});
        row("coordinated verb", u"Okafor walked out of the hall and called the vote “a farce.”", u"Ada Okafor",
            {u"a farce. < Okafor = Ada Okafor (called)"_qs});
        row("title of a work", u"She appears in the film “Long Winter Road” this autumn.", u"", {});
        row("so-called", u"The so-called “harbour pact” ran out.", u"", {});
        row("feed with scare quotes", u"feed:‘End this sorry circus’: Councillors round on ferry firm\nfeed:Harbour pilot calls new radar ‘unusable’\nfeed:What’s next for the ferry’s crew",
            u"", {});
        row("apostrophes", u"The council’s plan wasn’t ready in the ’90s, and the sailors’ union didn’t like it.", u"", {});
    }

    void findsSpeakers()
    {
        QFETCH(QString, body);
        QFETCH(QString, names);
        QFETCH(QStringList, expected);
        QCOMPARE(fixture::quotesIn(m_finder, fixture::article(body, names, QStringLiteral("en"))), expected);
    }

    void saysWhy()
    {
        const auto article = fixture::article(QStringLiteral("“We leave at dawn,” Okafor said."), QStringLiteral("Ada Okafor"), QStringLiteral("en"));
        const auto quotes = m_finder.find(article.body, article.blocks, article.entities, article.mentions);
        QCOMPARE(quotes.size(), 1);
        QCOMPARE(quotes.first().reason, QStringLiteral("subject of “said” after the quotation"));
        QVERIFY(quotes.first().confidence > 0.9F);
        QCOMPARE(quotes.first().speaker->entity, 0);
    }
};

QTEST_GUILESS_MAIN(EnglishTest)
#include "english_test.moc"
