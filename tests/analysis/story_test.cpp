#include "analysis/analyser.h"
#include "warnings.h"

#include <QTest>

// What the whole analysis says of a document: title, language, words, names and voices that fit together.
class StoryTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        const auto loaded = analysis::Analyser::load(QStringLiteral(SHARE));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().what));
        m_analyser = *loaded;
    }

    void titleDoesNotEndAtAnAcronym()
    {
        const auto analysis = analyse(QStringLiteral(
            "The U.S. Coast Guard searched the harbour of Wrenmouth through the night. Nothing was found by the crews "
            "who had come from three towns to help, and the search went on until the morning tide."));
        QCOMPARE(analysis.title,
                 QStringLiteral("The U.S. Coast Guard searched the harbour of Wrenmouth through the night."));
        QCOMPARE(analysis.language, QStringLiteral("en"));
        QCOMPARE(analysis.words, 36);
        QVERIFY(analysis.fingerprint != 0);
    }

    void longFirstSentenceIsShortenedAtAWord()
    {
        QString sentence = QStringLiteral("It rained");
        for (int i = 0; i < 60; ++i)
            sentence += QStringLiteral(" and rained");
        const auto analysis = analyse(sentence + u'.');
        QVERIFY(analysis.title.size() <= 121);
        QVERIFY(analysis.title.endsWith(QStringLiteral("rained…")) || analysis.title.endsWith(QStringLiteral("and…")));
    }

    void everySpanFitsAndEveryIndexIsThere()
    {
        const QString body = QStringLiteral("Harbour strike ends\n\nThe strike in Antwerp ended on Friday, Mayor Ilse "
                                            "Verhaegen said.\n“We are glad,” Verhaegen said. “The port "
                                            "is open.”\nSe acabó la huelga, dijo @puerto https://t.co/x "
                                            "#huelga\n\nLatest News\nRain in Oslo\nMore rain in Bergen\n");
        const auto analysis = analyse(body);
        for (const text::Mention &mention : analysis.mentions) {
            QVERIFY(text::fits(mention.span, body));
            QVERIFY(mention.entity >= 0 && mention.entity < analysis.entities.size());
            QVERIFY(text::blockAt(analysis.blocks, mention.span.begin) >= 0);
        }
        for (const text::Quote &quote : analysis.quotes) {
            for (const text::Span piece : quote.pieces)
                QVERIFY(text::fits(piece, body));
            QVERIFY(!quote.speaker || quote.speaker->entity < analysis.entities.size());
        }
        QCOMPARE(analyse(body), analysis);
    }

    void emptyBodiesAreFine_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("empty") << QString();
        QTest::newRow("space") << QStringLiteral(" \n\n ");
        QTest::newRow("mark") << QStringLiteral(".");
        QTest::newRow("emoji") << QStringLiteral("🛡️");
    }
    void emptyBodiesAreFine()
    {
        QFETCH(QString, body);
        const auto analysis = analyse(body);
        QVERIFY(analysis.mentions.isEmpty());
        QVERIFY(analysis.quotes.isEmpty());
        QVERIFY(analysis.words <= 1);
    }

    void saysWhatIsMissing() { QVERIFY(!analysis::Analyser::load(QStringLiteral("/nonexistent"))); }

private:
    text::Analysis analyse(const QString &body) const { return m_analyser->analyse({body, {}}); }

    std::shared_ptr<const analysis::Analyser> m_analyser;
};

QTEST_GUILESS_MAIN(StoryTest)
#include "story_test.moc"
