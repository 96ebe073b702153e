#include "mentions/finder.h"
#include "warnings.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

// Whatever the text, every mention fits it and names an entity that is there.
class HostileTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        auto loaded = mentions::Finder::load(QStringLiteral(SHARE));
        QVERIFY(loaded);
        m_finder = std::make_unique<mentions::Finder>(std::move(*loaded));
    }

    void mixedScraps_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void mixedScraps()
    {
        static const QStringList scraps =
            QString::fromUtf8("Putin|NATO|U.S.|EE. UU.|Gen.|President|the|of|,|.|“|”|’s|'|(|)|-|—|\n|\n\n| | "
                              "|🇺🇦|🛡️|@a|#b|https://x.org/a|$|5|million|2021|March|"
                              "北京|联合国|说|。|ولروسيا|للولايات|المتحدة|و|Россией|Путина|l'|d’|OTAN|Ucrania|Berlin|"
                              "Institute|Chair|Ann|Lee|x|…|%|EU-|–|RT|:|!|?")
                .split(u'|');
        static const QStringList languages = QStringLiteral("en es de ru ar zh xx").split(u' ');
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        QString body;
        for (int i = 0; i < 200; ++i) {
            body += scraps[random.bounded(static_cast<int>(scraps.size()))];
            if (random.bounded(4) != 0)
                body += u' ';
        }
        const QString language = languages[seed % languages.size()];
        const text::Block block{{0, body.size()}, 1, text::BlockKind::Paragraph, 1, {}, language};
        const mentions::Found found = m_finder->find(body, {block});
        qsizetype at = 0;
        for (const text::Mention &mention : found.mentions) {
            QVERIFY(text::fits(mention.span, body));
            QVERIFY(!mention.span.isEmpty());
            QVERIFY(mention.span.begin >= at);
            at = mention.span.end;
            QVERIFY(mention.entity >= 0 && mention.entity < found.entities.size());
            QVERIFY(mention.confidence >= 0 && mention.confidence <= 1);
        }
        for (const text::Entity &entity : found.entities) {
            QVERIFY(!entity.name.isEmpty());
            QVERIFY(!entity.key.isEmpty());
        }
        QCOMPARE(m_finder->find(body, {block}).mentions, found.mentions);
    }

private:
    std::unique_ptr<mentions::Finder> m_finder;
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
