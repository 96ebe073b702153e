#include "store/codec.h"
#include "warnings.h"

#include <QTest>

namespace {

text::Analysis full()
{
    text::Analysis analysis;
    analysis.title = QStringLiteral("Título");
    analysis.language = QStringLiteral("es");
    analysis.date = QDate(2025, 8, 21);
    analysis.words = 12345;
    analysis.fingerprint = 0xfedcba9876543210ULL;
    for (int kind = 0; kind < text::BlockKindCount; ++kind) {
        analysis.blocks.append({{kind * 100, kind * 100 + 90},
                                kind * 3 + 1,
                                static_cast<text::BlockKind>(kind),
                                0.1F * static_cast<float>(kind),
                                kind % 2 ? QStringLiteral("a cue") : QString(),
                                QStringLiteral("en")});
    }
    for (int kind = 0; kind < text::MentionKindCount; ++kind) {
        const auto mentionKind = static_cast<text::MentionKind>(kind);
        analysis.entities.append({mentionKind,
                                  QStringLiteral("Name %1").arg(kind),
                                  QStringLiteral("key"),
                                  QStringLiteral("Minister"),
                                  {QStringLiteral("Alias"), QStringLiteral("外号")}});
        analysis.mentions.append({{1000 - kind, 1005}, mentionKind, kind, 1.0F / 3, QStringLiteral("a cue")});
    }
    text::Quote bare;
    bare.pieces = {{5, 9}};
    text::Quote whole;
    whole.pieces = {{100, 120}, {150, 170}};
    whole.kind = text::QuoteKind::Indirect;
    whole.speaker = text::Speaker{{90, 95}, QStringLiteral("he"), -1};
    whole.cue = text::Span{96, 99};
    whole.confidence = 0.99F;
    whole.reason = QStringLiteral("verb before the marks");
    analysis.quotes = {bare, whole};
    return analysis;
}

} // namespace

class CodecTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void givesBackWhatItWasGiven()
    {
        for (const text::Analysis &analysis : {text::Analysis(), full()}) {
            const auto back = store::decodeAnalysis(store::encode(analysis));
            QVERIFY(back);
            QCOMPARE(*back, analysis);
        }
    }

    void storesARepeatedReasonOnce()
    {
        text::Analysis analysis;
        analysis.blocks.append({{0, 1}, 1, {}, 0, QString(1000, u'x'), {}});
        const auto one = store::encode(analysis).size();
        for (int line = 2; line < 100; ++line)
            analysis.blocks.append({{line, line + 1}, line, {}, 0, QString(1000, u'x'), {}});
        QVERIFY(store::encode(analysis).size() < one + 1200);
    }

    void survivesCutBytes()
    {
        const QByteArray bytes = store::encode(full());
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!store::decodeAnalysis(bytes.first(size)));
        QVERIFY(!store::decodeAnalysis(bytes + 'x'));
    }

    void survivesFlippedBits()
    {
        const QByteArray bytes = store::encode(full());
        for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
            QByteArray flipped = bytes;
            flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
            const auto back = store::decodeAnalysis(flipped);
            QVERIFY(!back || !store::encode(*back).isEmpty());
        }
    }

    void saysThatALaterVersionWroteIt()
    {
        QByteArray bytes = store::encode(full());
        bytes[0] = 99;
        const auto back = store::decodeAnalysis(bytes);
        QVERIFY(!back);
        QVERIFY(back.error().what.contains(QStringLiteral("later version")));
    }

    void noticesWhatDoesNotFitTheBody()
    {
        const text::Analysis good = full();
        QVERIFY(store::fits(good, 2000));
        QVERIFY(!store::fits(good, 1000));
        text::Analysis bad = good;
        bad.mentions[0].entity = 99;
        QVERIFY(!store::fits(bad, 2000));
        bad = good;
        bad.quotes[1].cue = text::Span{9, 3};
        QVERIFY(!store::fits(bad, 2000));
        bad = good;
        bad.quotes[1].speaker->entity = 14;
        QVERIFY(!store::fits(bad, 2000));
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
