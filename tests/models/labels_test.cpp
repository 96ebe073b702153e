#include "models/labels.h"
#include "warnings.h"

#include <QSet>
#include <QTest>

class LabelsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyKindHasItsOwnWords()
    {
        QSet<QString> kinds;
        for (int i = 0; i < text::BlockKindCount; ++i)
            kinds.insert(models::labelFor(text::BlockKind(i)));
        QCOMPARE(kinds.size(), text::BlockKindCount);
        QSet<QString> mentions;
        for (int i = 0; i < text::MentionKindCount; ++i)
            mentions.insert(models::labelFor(text::MentionKind(i)));
        QCOMPARE(mentions.size(), text::MentionKindCount);
        QVERIFY(!kinds.contains(QString()) && !mentions.contains(QString()));
        QCOMPARE(models::pluralFor(text::MentionKind::Person), QStringLiteral("People"));
    }

    void countsInWords()
    {
        QCOMPARE(models::countFor(text::Group::Feed, 1), QStringLiteral("1 feed item"));
        QCOMPARE(models::countFor(text::Group::Feed, 14), QStringLiteral("14 feed items"));
    }

    void namesLanguages()
    {
        QCOMPARE(models::languageName(QStringLiteral("zh")), QStringLiteral("Chinese"));
        QCOMPARE(models::languageName(QStringLiteral("qqq")), QStringLiteral("qqq"));
        QCOMPARE(models::languageName({}), QString());
    }

    void snippetsAreCutBetweenWords()
    {
        const QString body = QStringLiteral("The quick brown fox jumps over\nthe lazy dog again");
        const qsizetype at = body.indexOf(QStringLiteral("jumps"));
        const models::Snippet cut = models::snippetAround(body, {at, at + 5}, {0, body.size()}, 12);
        QCOMPARE(cut.text, QStringLiteral("… brown fox jumps over the …"));
        QCOMPARE(cut.text.mid(cut.at, cut.length), QStringLiteral("jumps"));
        const models::Snippet whole = models::snippetAround(body, {at, at + 5}, {0, body.size()}, 500);
        QCOMPARE(whole.text, QString(body).replace(u'\n', u' '));
        const models::Snippet alone = models::snippetAround(body, {0, 3}, {0, 3}, 10);
        QCOMPARE(alone.text, QStringLiteral("The"));
    }

    void snippetsOfTextWithoutSpacesKeepWholeCharacters()
    {
        const QString body = QStringLiteral("🇺🇦🛡️🇺🇦🛡️NATO🇺🇦🛡️🇺🇦🛡️");
        const qsizetype at = body.indexOf(QStringLiteral("NATO"));
        for (qsizetype margin = 0; margin < 20; ++margin) {
            const models::Snippet cut = models::snippetAround(body, {at, at + 4}, {0, body.size()}, margin);
            QCOMPARE(cut.text.mid(cut.at, cut.length), QStringLiteral("NATO"));
            QVERIFY(cut.text.isValidUtf16());
        }
    }

    void longTextBecomesOneLine()
    {
        QCOMPARE(models::oneLine(u"one\n two", 20), QStringLiteral("one two"));
        QCOMPARE(models::oneLine(u"one two three four", 10), QStringLiteral("one two…"));
        for (qsizetype length = 1; length < 9; ++length)
            QVERIFY(models::oneLine(u"🛡🛡🛡🛡🛡", length).isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
