#include "intake/decode.h"
#include "warnings.h"

#include <QTest>

#include <unicode/ucnv.h>

// The bytes of a text in an encoding, by the converter's other direction.
static QByteArray encoded(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    QByteArray bytes(8 * text.size() + 8, '\0');
    const int32_t length =
        ucnv_fromUChars(converter, bytes.data(), int32_t(bytes.size()), reinterpret_cast<const UChar *>(text.utf16()),
                        int32_t(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(U_SUCCESS(status) ? length : 0);
    return bytes;
}

class DecodeTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void honoursEveryByteOrderMark_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("UTF-8") << QByteArray("\xEF\xBB\xBF") << QStringLiteral("UTF-8");
        QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE") << QStringLiteral("UTF-16LE");
        QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF") << QStringLiteral("UTF-16BE");
        QTest::newRow("UTF-32LE") << QByteArray("\xFF\xFE\0\0", 4) << QStringLiteral("UTF-32LE");
        QTest::newRow("UTF-32BE") << QByteArray("\0\0\xFE\xFF", 4) << QStringLiteral("UTF-32BE");
    }
    void honoursEveryByteOrderMark()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QString, encoding);
        const QString text = QStringLiteral("Порт закрыт 🚢 — “nobody sails”\nzweite Zeile");
        const auto decoded = intake::decode(QByteArray(mark + encoded(text, encoding.toLatin1().constData())));
        QVERIFY(decoded);
        QCOMPARE(decoded->body, text);
        QCOMPARE(decoded->encoding, encoding);
        QCOMPARE(decoded->encodingReason, QStringLiteral("byte order mark"));
        QCOMPARE(decoded->lineEnds, text::LineEnds::Lf);
    }

    void recognisesUtf16WithoutMark_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << QStringLiteral("The ferry left at noon.\nNobody was aboard.");
        QTest::newRow("Cyrillic") << QStringLiteral("Паром вышел в полдень.\nНикого не было на борту.");
        QTest::newRow("Han") << QStringLiteral("渡轮中午离开港口，船上没有人。\n港务局正在调查 2 起事故。\n");
    }
    void recognisesUtf16WithoutMark()
    {
        QFETCH(QString, text);
        for (const char *encoding : {"UTF-16LE", "UTF-16BE"}) {
            const auto decoded = intake::decode(encoded(text, encoding));
            QVERIFY(decoded);
            QCOMPARE(decoded->body, text);
            QCOMPARE(decoded->encoding, QLatin1StringView(encoding));
        }
    }

    void detectsLegacyEncodings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("French") << QStringLiteral("Le maire a déclaré que l’accès au marché était fermé. « C’est un "
                                                  "échec », a-t-il regretté, évoquant une « année perdue » à Besançon.")
                                << QByteArray("windows-1252");
        QTest::newRow("German") << QStringLiteral("Die Behörden schließen die Brücke für Fußgänger. „Das ist nötig“, "
                                                  "sagte die Bürgermeisterin über die Maßnahme.")
                                << QByteArray("windows-1252");
        QTest::newRow("Italian") << QStringLiteral("Il porto è rimasto chiuso perché il mare era agitato, ha detto la "
                                                   "capitaneria. La città attende.")
                                 << QByteArray("windows-1252");
        QTest::newRow("Russian") << QStringLiteral("Власти города закрыли мост для пешеходов после сильного дождя, "
                                                   "сообщила пресс-служба мэрии.")
                                 << QByteArray("windows-1251");
        QTest::newRow("Russian KOI8") << QStringLiteral("Власти города закрыли мост для пешеходов после сильного "
                                                        "дождя, сообщила пресс-служба мэрии.")
                                      << QByteArray("KOI8-R");
        QTest::newRow("Chinese") << QStringLiteral(
                                        "市政府在大雨之后关闭了人行桥，新闻办公室星期三表示。目前没有人员伤亡。")
                                 << QByteArray("GB18030");
        QTest::newRow("Japanese") << QStringLiteral(
                                         "大雨のあと、市は歩道橋を閉鎖したと水曜日に発表した。けが人はいない。")
                                  << QByteArray("ISO-2022-JP");
    }
    void detectsLegacyEncodings()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, encoding);
        const QByteArray bytes = encoded(text, encoding.constData());
        QVERIFY(!bytes.isEmpty());
        const auto decoded = intake::decode(bytes);
        QVERIFY(decoded);
        QCOMPARE(decoded->body, text);
        QCOMPARE(decoded->encoding, QString::fromLatin1(encoding));
        QCOMPARE(decoded->encodingReason, QStringLiteral("detected"));
    }

    void keepsUtf8WithAFewDamagedBytes()
    {
        const QByteArray whole = QStringLiteral("« Déjà là », a répété Éloïse à l’entrée du théâtre.").toUtf8();
        const auto cut = intake::decode(QByteArray(whole + "Fin \xE2\x80"));
        QVERIFY(cut);
        QCOMPARE(cut->encoding, QStringLiteral("UTF-8"));
        QVERIFY(cut->encodingReason.contains(QStringLiteral("damaged")));
        QVERIFY(cut->body.startsWith(QString::fromUtf8(whole)));
        QVERIFY(cut->body.contains(QChar::ReplacementCharacter));
    }

    void replacesUnpairedSurrogates()
    {
        QByteArray bytes("\xFF\xFE", 2);
        bytes += encoded(QStringLiteral("The captain said nothing to the reporters. ").repeated(3), "UTF-16LE");
        bytes += QByteArray("\x00\xD8\x41\x00\x00\xDC\x42", 7);
        const auto decoded = intake::decode(bytes);
        QVERIFY(decoded);
        QVERIFY(std::none_of(decoded->body.cbegin(), decoded->body.cend(), [](QChar c) { return c.isSurrogate(); }));
        QVERIFY(decoded->body.contains(u'A'));
    }

    void normalisesLineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<text::LineEnds>("ends");
        QTest::newRow("none") << QByteArray("a") << QByteArray("a") << text::LineEnds::None;
        QTest::newRow("lf") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << text::LineEnds::Lf;
        QTest::newRow("crlf") << QByteArray("a\r\n\r\nb") << QByteArray("a\n\nb") << text::LineEnds::CrLf;
        QTest::newRow("cr") << QByteArray("a\rb\r") << QByteArray("a\nb\n") << text::LineEnds::Cr;
        QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd") << QByteArray("a\nb\nc\nd") << text::LineEnds::Mixed;
        QTest::newRow("reversed") << QByteArray("a\n\rb") << QByteArray("a\n\nb") << text::LineEnds::Mixed;
    }
    void normalisesLineEnds()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = intake::decode(bytes);
        QVERIFY(decoded);
        QTEST(decoded->body.toUtf8(), "body");
        QTEST(decoded->lineEnds, "ends");
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << QStringLiteral("byte order mark");
        QTest::newRow("wide mark only") << QByteArray("\xFF\xFE") << QStringLiteral("byte order mark");
        QTest::newRow("space") << QByteArray(" \n\t\r\n\xC2\xA0\xE2\x80\x8B") << QStringLiteral("white space");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QStringLiteral("PNG");
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08") << QStringLiteral("gzip");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n1 0 obj") << QStringLiteral("PDF");
        QTest::newRow("nul") << QByteArray("The ferry\0left", 14) << QStringLiteral("NUL");
        QTest::newRow("wide nul") << QByteArray("\xFF\xFE"
                                                "a\0\0\0b\0",
                                                8)
                                  << QStringLiteral("NUL");
        QTest::newRow("zeros") << QByteArray(64, '\0') << QStringLiteral("NUL");
        QTest::newRow("controls") << QByteArray("abc\x01\x02\x03 def") << QStringLiteral("30%");
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto decoded = intake::decode(bytes);
        QVERIFY(!decoded);
        QVERIFY2(decoded.error().what.contains(word), qPrintable(decoded.error().what));
    }

    void survivesEveryShortSequence()
    {
        // Every pair of bytes between letters: decoded or refused, and never with a stray surrogate or NUL.
        for (int pair = 0; pair < 0x10000; pair += 7) {
            const char bytes[] = {'a', char(pair >> 8), char(pair & 0xFF), 'b', '\xF0', '\x9F', 'c'};
            const auto decoded = intake::decode(QByteArrayView(bytes, pair % 8));
            if (!decoded)
                continue;
            QVERIFY(decoded->body.isValidUtf16());
            QVERIFY(!decoded->body.contains(QChar::Null));
        }
    }

    void keepsAVeryLongLine()
    {
        const QByteArray line = QByteArray("tide ").repeated(400'000);
        const auto decoded = intake::decode(line);
        QVERIFY(decoded);
        QCOMPARE(decoded->body.size(), line.size());
        QCOMPARE(decoded->lineEnds, text::LineEnds::None);
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "decode_test.moc"
