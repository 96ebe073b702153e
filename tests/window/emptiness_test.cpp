#include "store/searchparser.h"
#include "warnings.h"
#include "window/emptiness.h"

#include <QTest>

class EmptinessTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void whoNamesAnUnknownFieldIsToldTheKnownOnes()
    {
        store::Counts counts;
        counts.all = 3;
        store::Query query;
        query.search = QStringLiteral("language:zh");
        QVERIFY(window::emptinessOf(query, counts, {}).text.contains(window::searchHelp()));
        query.search = QStringLiteral("harbour");
        QVERIFY(!window::emptinessOf(query, counts, {}).text.contains(window::searchHelp()));
    }

    void theSearchKnowsEveryFieldOfTheHelp()
    {
        int fields = 0;
        const QStringList words = window::searchHelp().section(QStringLiteral(": "), 1).split(u' ');
        for (const QString &word : words) {
            QVERIFY2(word.contains(u':'), qPrintable(word));
            const store::ParsedSearch parsed = store::parseSearch(word.endsWith(u':') ? word + u'x' : word);
            if (word.startsWith(QStringLiteral("in:"))) {
                QCOMPARE(parsed.columns, QStringList{QStringLiteral("title")});
                continue;
            }
            QCOMPARE(parsed.root.children.size(), std::size_t(1));
            QCOMPARE(parsed.root.children.front().kind, store::SearchNode::Kind::Field);
            ++fields;
        }
        QVERIFY(fields >= 10);
    }
};

QTEST_GUILESS_MAIN(EmptinessTest)
#include "emptiness_test.moc"
