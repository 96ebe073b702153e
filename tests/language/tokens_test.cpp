#include "language/sentences.h"
#include "language/tokens.h"
#include "warnings.h"

#include <QStringList>
#include <QTest>

using language::Case;
using language::Token;
using language::TokenKind;

namespace {

QString joined(QStringView body, QChar separator = u'|')
{
    std::vector<Token> tokens;
    language::tokenise(body, tokens);
    QStringList words;
    for (const Token &token : tokens)
        words << text::slice(body, token.span).toString();
    return words.join(separator);
}

QStringList sentencesOf(QStringView body)
{
    std::vector<Token> tokens;
    std::vector<language::Sentence> sentences;
    language::tokenise(body, tokens);
    language::splitSentences(body, tokens, sentences);
    QStringList found;
    for (const language::Sentence &sentence : sentences) {
        const qsizetype begin = tokens[static_cast<std::size_t>(sentence.first)].span.begin;
        found << text::slice(body, {begin, tokens[static_cast<std::size_t>(sentence.last) - 1].span.end}).toString();
    }
    return found;
}

} // namespace

class TokensTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void splitsWords_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *name, const QString &body, const QString &tokens) {
            QTest::newRow(name) << body << tokens;
        };
        row("plain", QStringLiteral("Mara Venn left."), QStringLiteral("Mara|Venn|left|."));
        row("possessive", QStringLiteral("Oslo’s mayor's"), QStringLiteral("Oslo|’s|mayor|'s"));
        row("plural possessive", QStringLiteral("the guards' pay"), QStringLiteral("the|guards|'|pay"));
        row("contraction", QStringLiteral("don't we’ll"), QStringLiteral("don't|we’ll"));
        row("Irish", QStringLiteral("O'Hara and M’Bala"), QStringLiteral("O'Hara|and|M’|Bala"));
        row("acronym", QStringLiteral("the U.S. and U.K."), QStringLiteral("the|U.S.|and|U.K."));
        row("acronym without last stop", QStringLiteral("a U.N envoy"), QStringLiteral("a|U.N|envoy"));
        row("initial", QStringLiteral("Jo W. Marsh"), QStringLiteral("Jo|W|.|Marsh"));
        row("numbers", QStringLiteral("2,100.50 at 10:30 on 3/4"), QStringLiteral("2,100.50|at|10:30|on|3/4"));
        row("number with unit", QStringLiteral("5G, 20km, 1990s"), QStringLiteral("5G|,|20km|,|1990s"));
        row("money", QStringLiteral("$2.1 billion, 40%"), QStringLiteral("$|2.1|billion|,|40|%"));
        row("hyphen", QStringLiteral("US-led K-12"), QStringLiteral("US|-|led|K|-|12"));
        row("dashes", QStringLiteral("so -- then…"), QStringLiteral("so|--|then|…"));
        row("dots", QStringLiteral("wait..."), QStringLiteral("wait|..."));
        row("French elision", QStringLiteral("l’Élysée qu'il d'Ivoire"), QStringLiteral("l’|Élysée|qu'|il|d'|Ivoire"));
        row("Italian elision", QStringLiteral("dell'Italia nell’aula"), QStringLiteral("dell'|Italia|nell’|aula"));
        row("link", QStringLiteral("see https://t.co/aB1?x=(y). Then"),
            QStringLiteral("see|https://t.co/aB1?x=(y)|.|Then"));
        row("bare link", QStringLiteral("www.example.org/a, b"), QStringLiteral("www.example.org/a|,|b"));
        row("mail", QStringLiteral("ask jo.b@example.org."), QStringLiteral("ask|jo.b@example.org|."));
        row("handle", QStringLiteral("RT @mara_v: hi"), QStringLiteral("RT|@mara_v|:|hi"));
        row("hashtag", QStringLiteral("#Brücke #Київ"), QStringLiteral("#Brücke|#Київ"));
        row("flag after word", QStringLiteral("Kyiv🇺🇦U.S., yes"), QStringLiteral("Kyiv|🇺🇦|U.S.|,|yes"));
        row("shield with selector", QStringLiteral("🇺🇦🛡️."), QStringLiteral("🇺🇦|🛡️|."));
        row("skin tone and joiner", QStringLiteral("👍🏽 👩‍🚀"), QStringLiteral("👍🏽|👩‍🚀"));
        row("Chinese", QStringLiteral("北京说，好。"), QStringLiteral("北|京|说|，|好|。"));
        row("Japanese", QStringLiteral("東京のニュース"), QStringLiteral("東|京|の|ニュース"));
        row("Arabic", QStringLiteral("قالت الوزيرة، أمس."), QStringLiteral("قالت|الوزيرة|،|أمس|."));
        row("combining accent", QString::fromUtf8("Jose\u0301 Ruiz"), QString::fromUtf8("Jose\u0301|Ruiz"));
        row("empty", QString(), QString());
        row("white space", QStringLiteral(" \n\t "), QString());
    }
    void splitsWords()
    {
        QFETCH(QString, body);
        QTEST(joined(body), "tokens");
    }

    void namesKindsAndCase()
    {
        const QString body = QStringLiteral("The NATO iPhone McGee went 12 @a #b ! 🛡️ https://a.b $");
        std::vector<Token> tokens;
        language::tokenise(body, tokens);
        const std::vector<TokenKind> kinds{TokenKind::Word,   TokenKind::Word,    TokenKind::Word,
                                           TokenKind::Word,   TokenKind::Word,    TokenKind::Number,
                                           TokenKind::Handle, TokenKind::Hashtag, TokenKind::Punctuation,
                                           TokenKind::Emoji,  TokenKind::Link,    TokenKind::Symbol};
        QCOMPARE(tokens.size(), kinds.size());
        for (std::size_t i = 0; i < kinds.size(); ++i)
            QCOMPARE(tokens[i].kind, kinds[i]);
        QCOMPARE(tokens[0].letters, Case::Capital);
        QCOMPARE(tokens[1].letters, Case::Upper);
        QCOMPARE(tokens[2].letters, Case::Mixed);
        QCOMPARE(tokens[3].letters, Case::Mixed);
        QCOMPARE(tokens[4].letters, Case::Lower);
    }

    void holdsEveryCharacterThatIsNoSpace()
    {
        QString body =
            QStringLiteral("a\u0301\u200D@ # ##x @@y 'tis ’s “— l' http:// www. 1. 1.. .5 x@ a@b U.S.A. e.g.\n𐍈𐍉 𠀀 ");
        body += QChar(0xD83D); // half an emoji
        body += QChar(u'x');
        body += QChar(0xDE00);
        std::vector<Token> tokens;
        language::tokenise(body, tokens);
        qsizetype at = 0;
        for (const Token &token : tokens) {
            QVERIFY(text::fits(token.span, body));
            QVERIFY(!token.span.isEmpty());
            QVERIFY(at <= token.span.begin);
            QVERIFY(QStringView(body).sliced(at, token.span.begin - at).trimmed().isEmpty());
            at = token.span.end;
        }
        QVERIFY(QStringView(body).sliced(at).trimmed().isEmpty());
    }

    void splitsSentences_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("sentences");
        const auto row = [](const char *name, const QStringList &parts, const QString &glue = QStringLiteral(" ")) {
            QTest::newRow(name) << parts.join(glue) << parts;
        };
        row("two", {QStringLiteral("It rained."), QStringLiteral("Nobody came.")});
        row("title", {QStringLiteral("Gen. Ada Moss spoke."), QStringLiteral("Mr. Lee did not.")});
        row("acronym inside", {QStringLiteral("The U.S. Senate met.")});
        row("acronym at the end", {QStringLiteral("She moved to the U.S."), QStringLiteral("The rest stayed.")});
        row("initial", {QStringLiteral("Jo W. Marsh won."), QStringLiteral("All cheered!")});
        row("decimal", {QStringLiteral("Rates rose 2.5 per cent."), QStringLiteral("Then they fell.")});
        row("closing mark", {QStringLiteral("“Go home.”"), QStringLiteral("He went.")});
        row("quote goes on", {QStringLiteral("“Why?” she asked.")});
        row("lines", {QStringLiteral("No full stop here"), QStringLiteral("Next line")}, QStringLiteral("\n"));
        row("Spanish",
            {QStringLiteral("El Sr. Paz llegó."), QStringLiteral("¿Quién lo vio?"), QStringLiteral("Nadie.")});
        row("German date", {QStringLiteral("Am 3. Oktober war frei."), QStringLiteral("Dann nicht mehr.")});
        row("Chinese", {QStringLiteral("雨停了。"), QStringLiteral("人走了。")}, QString());
        row("Arabic", {QStringLiteral("هل جاء؟"), QStringLiteral("لا أحد يعلم.")});
        row("Russian", {QStringLiteral("Он ушёл."), QStringLiteral("Она осталась.")});
    }
    void splitsSentences()
    {
        QFETCH(QString, body);
        QTEST(sentencesOf(body), "sentences");
    }

    void firstSentenceDoesNotEndAtAnAcronym()
    {
        const QString body = QStringLiteral("The U.S. Air Force moved. It rained.");
        QCOMPARE(language::firstSentenceEnd(body), 25);
        QCOMPARE(language::firstSentenceEnd(u"No end"), 6);
        QCOMPARE(language::firstSentenceEnd(u""), 0);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
