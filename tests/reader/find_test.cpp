#include "reader/find.h"

#include <QRegularExpression>
#include <QTest>

class FindTest final : public QObject
{
    Q_OBJECT

private:
    static QStringList found(const QString &body, const QString &words)
    {
        QStringList hits;
        for (const text::Span span : reader::findAll(body, words))
            hits.append(text::slice(body, span).toString());
        return hits;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ignoresCaseAndDiacritics()
    {
        QCOMPARE(found(QStringLiteral("Café CAFE cafe\u0301 caf"), QStringLiteral("cafe")),
                 (QStringList{QStringLiteral("Café"), QStringLiteral("CAFE"), QStringLiteral("cafe\u0301")}));
        QCOMPARE(found(QStringLiteral("ΣΊΣΥΦΟΣ"), QStringLiteral("σίσυφοσ")), (QStringList{QStringLiteral("ΣΊΣΥΦΟΣ")}));
        QCOMPARE(found(QStringLiteral("Київ"), QStringLiteral("КИЇВ")), (QStringList{QStringLiteral("Київ")}));
    }

    void ignoresTheShapesOfQuotesDashesAndSpaces()
    {
        QCOMPARE(found(QStringLiteral("the ‘king’s’ long\u00A0day"), QStringLiteral("king's' long day")).size(), 1);
        QCOMPARE(found(QStringLiteral("Moscow–Kyiv “talks”"), QStringLiteral("moscow-kyiv \"talks\"")).size(), 1);
        QCOMPARE(found(QStringLiteral("a\nb"), QStringLiteral("a b")).size(), 1);
    }

    void findsInScriptsWithoutCase()
    {
        QCOMPARE(found(QStringLiteral("北京和北约"), QStringLiteral("北约")), (QStringList{QStringLiteral("北约")}));
        QCOMPARE(found(QStringLiteral("a 🐟 b 🐟"), QStringLiteral("🐟")).size(), 2);
    }

    void hitsDoNotOverlapAndStop()
    {
        QCOMPARE(found(QStringLiteral("aaaa"), QStringLiteral("aa")).size(), 2);
        QCOMPARE(reader::findAll(QString(1000, u'a'), u"a", 10).size(), 10);
    }

    void findsTheTermsOfASearchAsWholeWords()
    {
        const QString body = QStringLiteral("Port strikes: the port’s strike, a STRIKE in Porto and 罢工 in 北京");
        const auto terms = [&body](const QList<reader::Term> &wanted) {
            QStringList hits;
            for (const text::Span span : reader::findTerms(body, wanted))
                hits.append(text::slice(body, span).toString());
            return hits;
        };
        QCOMPARE(terms({{{QStringLiteral("port")}, false}}), QStringList({"Port", "port"}));
        QCOMPARE(terms({{{QStringLiteral("port")}, true}}), QStringList({"Port", "port", "Porto"}));
        QCOMPARE(terms({{{QStringLiteral("port"), QStringLiteral("strike")}, true}}), QStringList{"Port strikes"});
        QCOMPARE(terms({{{QStringLiteral("strike")}, false}, {{QStringLiteral("a"), QStringLiteral("strike")}, false}}),
                 QStringList({"strike", "a STRIKE"}));
        QCOMPARE(terms({{{QStringLiteral("北"), QStringLiteral("京")}, false}}), QStringList{QStringLiteral("北京")});
        QVERIFY(terms({{{}, false}}).isEmpty());
        QVERIFY(terms({}).isEmpty());
    }

    void findsNothingForNothing()
    {
        QVERIFY(reader::findAll(u"text", u"").isEmpty());
        QVERIFY(reader::findAll(u"text", u"  ").isEmpty());
        QVERIFY(reader::findAll(u"", u"text").isEmpty());
        QVERIFY(reader::findAll(u"text", u"\u0301").isEmpty());
    }
};

QTEST_GUILESS_MAIN(FindTest)
#include "find_test.moc"
