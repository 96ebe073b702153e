#include "warnings.h"
#include "words/skill.h"

#include <QDir>
#include <QTest>

// What the panel promises of a language is no more than what is shipped for it.
class SkillTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void promisesNamesOnlyWhereThereIsAModel()
    {
        const QDir models(QStringLiteral(SHARE "/models"));
        QVERIFY(models.exists());
        for (const QString &language : languages())
            QVERIFY2(words::nameSkill(language) == words::Skill::Lists ||
                         models.exists(language + QStringLiteral(".model")),
                     qPrintable(language));
    }

    void promisesSpeakersOnlyWhereTheVerbsAreKnown()
    {
        const QDir lists(QStringLiteral(SHARE "/lists"));
        for (const QString &language : languages())
            QCOMPARE(words::namesSpeakers(language), lists.exists(QStringLiteral("speech-%1.txt").arg(language)));
    }

    void saysSoInWords()
    {
        QCOMPARE(words::nameSkillWords(QStringLiteral("fr")),
                 QStringLiteral("French: most names are found; check those that matter."));
        QVERIFY(words::nameSkillWords(QStringLiteral("hu")).contains(QStringLiteral("no model")));
        QVERIFY(!words::nameSkillWords({}).isEmpty());
        QVERIFY(words::quoteSkillWords(QStringLiteral("zh")).contains(QStringLiteral("not named")));
    }

private:
    static QStringList languages()
    {
        QStringList codes;
        for (char16_t first = u'a'; first <= u'z'; ++first) {
            for (char16_t second = u'a'; second <= u'z'; ++second)
                codes.append(QString(QChar(first)) + QChar(second));
        }
        return codes;
    }
};

QTEST_GUILESS_MAIN(SkillTest)
#include "skill_test.moc"
