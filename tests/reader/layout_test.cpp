#include "reader/draft.h"
#include "reader/encode.h"
#include "reader/facts.h"
#include "reader/layout.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using reader::Passage;
using text::BlockKind;
using text::Group;

class LayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cutsLongArticlesIntoPartsThatHoldEveryBlockOnce()
    {
        Draft draft;
        for (int i = 0; i < 1000; ++i)
            draft.line(QString(i % 300, u'x') + u'.');
        const auto parts = reader::partsOf(draft.content.analysis.blocks);
        QVERIFY(parts.size() > 5);
        QCOMPARE(parts.first().first, 0);
        QCOMPARE(parts.last().end, 1000);
        for (qsizetype i = 1; i < parts.size(); ++i)
            QCOMPARE(parts[i].first, parts[i - 1].end);
        for (const int block : {0, 1, 500, 999}) {
            const auto at = reader::partWith(parts, block);
            QVERIFY(parts[at].first <= block && block < parts[at].end);
        }
        QCOMPARE(reader::partWith(parts, 1000), -1);
        QCOMPARE(reader::partWith({}, 0), -1);
    }

    void namesASpeakerOnceABlockUntilAnotherSpeaks()
    {
        Draft draft;
        draft.line(QStringLiteral("“a” “b” “c” “d”")).line(QStringLiteral("“e” “f”"));
        draft.quote({QStringLiteral("“a”")}, QStringLiteral("Ada"))
            .quote({QStringLiteral("“b”")}, QStringLiteral("Ada"))
            .quote({QStringLiteral("“c”")}, QStringLiteral("Ben"))
            .quote({QStringLiteral("“d”")}, QStringLiteral("Ada"))
            .quote({QStringLiteral("“e”")}, QStringLiteral("Ada"))
            .quote({QStringLiteral("“f”")});
        QCOMPARE(reader::namedQuotes(draft.content.analysis), (QList<int>{0, 2, 3, 4}));
    }

    void stepsFromAnywhere()
    {
        Draft draft;
        draft.line(QStringLiteral("Ada met Ben.")).line(QStringLiteral("Ada left."));
        draft.name(QStringLiteral("Ada"), text::MentionKind::Person)
            .name(QStringLiteral("Ben"), text::MentionKind::Person);
        const auto &analysis = draft.content.analysis;
        const auto at = [&](qsizetype from, int by, int entity) {
            return reader::stepFrom(analysis, Passage::Kind::Mention, from, by, entity).span.begin;
        };
        QCOMPARE(at(-1, 1, -1), 0);
        QCOMPARE(at(0, 1, -1), 8);
        QCOMPARE(at(0, 1, 0), 13);
        QCOMPARE(at(13, -1, -1), 8);
        QCOMPARE(reader::stepFrom(analysis, Passage::Kind::Mention, 13, 1).kind, Passage::Kind::None);
        QCOMPARE(reader::stepFrom(analysis, Passage::Kind::Mention, 0, -1).kind, Passage::Kind::None);
    }

    void knowsWhichWayAnArticleReads()
    {
        Draft draft;
        draft.line(QStringLiteral("Follow us"), BlockKind::Promo)
            .line(QStringLiteral("قال الوزير إن NATO سيجتمع"), BlockKind::Paragraph);
        QVERIFY(reader::readsRightToLeft(draft.content.document, draft.content.analysis));
        QVERIFY(!reader::readsRightToLeft({}, {}));
        Draft english;
        english.line(QStringLiteral("The word سلام means peace"));
        QVERIFY(!reader::readsRightToLeft(english.content.document, english.content.analysis));
    }

    void saysHonestlyWhoseDateItShows()
    {
        reader::Content content;
        content.date = QDate(2026, 3, 4);
        QCOMPARE(reader::facts::metaOf(content),
                 (QJsonArray{QJsonArray{QStringLiteral("date"),
                                        QStringLiteral("file dated 4 March 2026, no date in the text")}}));
        content.analysis.date = QDate(2026, 2, 1);
        QCOMPARE(reader::facts::metaOf(content),
                 (QJsonArray{QJsonArray{QStringLiteral("date"), QStringLiteral("1 February 2026")}}));
    }

    void doubtsDoubtfulSpeakers()
    {
        text::Quote quote;
        quote.speaker = text::Speaker{{}, QStringLiteral("Ada Quill"), -1};
        quote.confidence = 0.9F;
        QCOMPARE(reader::facts::speakerOf(quote), QStringLiteral("Ada Quill"));
        quote.confidence = 0.3F;
        QCOMPARE(reader::facts::speakerOf(quote), QStringLiteral("Ada Quill\u00a0?"));
    }

    void namesNoPronounThatStandsForNoOne()
    {
        text::Quote quote;
        quote.confidence = 0.9F;
        quote.speaker = text::Speaker{{}, QStringLiteral("They"), -1};
        QCOMPARE(reader::facts::speakerOf(quote), QString());
        quote.speaker = text::Speaker{{}, QStringLiteral("the director"), -1};
        QCOMPARE(reader::facts::speakerOf(quote), QStringLiteral("the director"));
        quote.speaker = text::Speaker{{}, QStringLiteral("It"), 3}; // a name all the same
        QCOMPARE(reader::facts::speakerOf(quote), QStringLiteral("It"));
    }

    void countsCharactersWhereWordsAreNotSpaced()
    {
        reader::Content content;
        content.analysis.words = 1828;
        content.analysis.language = QStringLiteral("zh");
        QVERIFY(reader::facts::metaOf(content).last().toArray().last().toString().endsWith(u"characters"));
    }

    void encodesThePartWhereReadingStarts()
    {
        Draft draft;
        for (int i = 0; i < 500; ++i)
            draft.line(QStringLiteral("Line %1").arg(i));
        draft.name(QStringLiteral("Line 300"), text::MentionKind::Work);
        draft.content.position = {300, 0};
        const reader::Encoder encoder(draft.content);
        const QJsonObject head = encoder.head(9);
        const QJsonObject part = head[u"part"].toObject();
        QCOMPARE(head[u"serial"].toInt(), 9);
        QVERIFY(part[u"text"].toString().contains(QStringLiteral("Line 300")));
        QVERIFY(!part[u"text"].toString().contains(QStringLiteral("Line 499")));
        const QJsonArray mention = part[u"mentions"].toArray();
        QCOMPARE(mention.size(), 5);
        const auto begin = mention[0].toInteger() - part[u"base"].toInteger();
        QCOMPARE(part[u"text"].toString().mid(begin, mention[1].toInteger() - mention[0].toInteger()),
                 QStringLiteral("Line 300"));
        QVERIFY(!encoder.part(9, encoder.parts().size()));
        QVERIFY(!encoder.part(9, -1));
    }

    void theMapShowsOfManyStretchesThoseThatPrevail()
    {
        Draft draft;
        for (int i = 0; i < 800; ++i)
            draft.line(QStringLiteral("Menu"), i % 8 ? BlockKind::Navigation : BlockKind::FeedItem);
        draft.line(QString(16000, u'x'));
        const QJsonObject map = reader::Encoder(draft.content).head(1)[u"map"].toObject();
        QList<int> groups;
        for (const QJsonValue &stretch : map[u"stretches"].toArray())
            groups.append(stretch[0].toInt());
        QCOMPARE(groups, (QList<int>{int(Group::Notice), int(Group::Story)}));
        QCOMPARE(map[u"end"].toInteger(), draft.content.analysis.blocks.last().span.end);
    }

    void survivesSpansThatDoNotFit()
    {
        Draft draft;
        draft.line(QStringLiteral("Short"));
        draft.content.analysis.blocks.append({{3, 900}, 2, BlockKind::FeedItem, 1, {}, {}});
        draft.content.analysis.quotes.append({{{-1, 2}, {4, 400}}, text::QuoteKind::Direct, {}, {}, 1, {}});
        draft.content.analysis.quotes.append(text::Quote{});
        const reader::Encoder encoder(draft.content);
        QCOMPARE(encoder.head(1)[u"part"].toObject()[u"pieces"].toArray().size(), 0);
        QCOMPARE(reader::passageAt(draft.content.analysis, Passage::Kind::Quote, 1).kind, Passage::Kind::None);
    }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
