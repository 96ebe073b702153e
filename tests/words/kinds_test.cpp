#include "warnings.h"
#include "words/kinds.h"

#include <QSet>
#include <QTest>

class KindsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyKindHasItsOwnWords()
    {
        QSet<QString> kinds;
        for (int i = 0; i < text::BlockKindCount; ++i)
            kinds.insert(words::labelFor(text::BlockKind(i)));
        QCOMPARE(kinds.size(), text::BlockKindCount);
        QSet<QString> mentions;
        for (int i = 0; i < text::MentionKindCount; ++i)
            mentions.insert(words::labelFor(text::MentionKind(i)));
        QCOMPARE(mentions.size(), text::MentionKindCount);
        QVERIFY(!kinds.contains(QString()) && !mentions.contains(QString()));
        QCOMPARE(words::pluralFor(text::MentionKind::Person), QStringLiteral("People"));
    }

    void countsInWords()
    {
        QCOMPARE(words::countFor(text::Group::Feed, 1), QStringLiteral("1 feed item"));
        QCOMPARE(words::countFor(text::Group::Feed, 14), QStringLiteral("14 feed items"));
    }

    void namesLanguages()
    {
        QCOMPARE(words::languageName(QStringLiteral("zh")), QStringLiteral("Chinese"));
        QCOMPARE(words::languageName(QStringLiteral("qqq")), QStringLiteral("qqq"));
        QCOMPARE(words::languageName({}), QString());
    }
};

QTEST_GUILESS_MAIN(KindsTest)
#include "kinds_test.moc"
