#include "reader/layers.h"

#include <QRegularExpression>
#include <QTest>

class LayersTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everythingIsShownAtFirst()
    {
        QVERIFY(reader::Layers().hidden().isEmpty());
        QVERIFY(!reader::Layers().blockNumbers);
    }

    void whatIsHiddenGoesIntoWordsAndBack()
    {
        const QStringList words{QStringLiteral("place"), QStringLiteral("money"), QStringLiteral("indirect"),
                                QStringLiteral("speakers")};
        reader::Layers layers;
        layers.setHidden(words);
        QVERIFY(!layers.mentions[size_t(text::MentionKind::Place)]);
        QVERIFY(layers.mentions[size_t(text::MentionKind::Person)]);
        QVERIFY(!layers.speakers && !layers.indirect && layers.quotes && layers.marks);
        QCOMPARE(layers.hidden(), words);
        reader::Layers other;
        other.setHidden(layers.hidden());
        QCOMPARE(other, layers);
    }

    void theOneSwitchKeepsTheOthersAsTheyAre()
    {
        reader::Layers layers;
        layers.setHidden({QStringLiteral("marks"), QStringLiteral("date")});
        QVERIFY(!layers.marks && layers.quotes);
        QCOMPARE(layers.hidden(), QStringList({"date", "marks"}));
    }

    void wordsOfALaterVersionArePassedOver()
    {
        reader::Layers layers;
        layers.setHidden({QStringLiteral("weather")});
        QCOMPARE(layers, reader::Layers());
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "layers_test.moc"
