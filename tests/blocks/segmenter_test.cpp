#include "blocks/lettered.h"
#include "warnings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using text::BlockKind;

class SegmenterTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void blocksHoldEveryWordInOrder()
    {
        const QString body = QStringLiteral("\n  First line here  \r\n\n\tSecond one.\n   \nThird");
        const auto blocks = segmenter().segment(body);
        QCOMPARE(blocks.size(), 3);
        QCOMPARE(text::slice(body, blocks[0].span).toString(), QStringLiteral("First line here"));
        QCOMPARE(blocks[0].line, 2);
        QCOMPARE(text::slice(body, blocks[1].span).toString(), QStringLiteral("Second one."));
        QCOMPARE(blocks[1].line, 4);
        QCOMPARE(blocks[2].line, 6);
        for (const auto &block : blocks) {
            QVERIFY(!block.reason.isEmpty());
            QVERIFY(block.confidence > 0 && block.confidence <= 1);
        }
    }

    void takesAnything()
    {
        QVERIFY(segmenter().segment({}).isEmpty());
        QVERIFY(segmenter().segment(u" \n\r\n\t\n").isEmpty());
        QCOMPARE(segmenter().segment(u"one").size(), 1);
        QCOMPARE(segmenter().segment(QString::fromUtf8("😀😀😀\n🇺🇦")).size(), 2);
        QCOMPARE(segmenter().segment(QString(1'000'000, u'x')).size(), 1);
        QCOMPARE(segmenter().segment(QString(QChar(0xd83d))).size(), 1);
    }

    void everyLineHasItsLanguage()
    {
        const QString body = QStringLiteral(
            "The harbour board voted on Tuesday to build a second ferry terminal on the north quay, after a long "
            "dispute.\n"
            "Work will begin in March and is expected to take two years, the board's chair told reporters on Tuesday.\n"
            "Share\n"
            "La junta del puerto aprobó el martes la construcción de una segunda terminal de transbordadores en el "
            "muelle norte\n"
            "Порт\n");
        const auto blocks = segmenter().segment(body);
        QCOMPARE(blocks[0].language, QStringLiteral("en"));
        QCOMPARE(blocks[1].language, QStringLiteral("en"));
        QCOMPARE(blocks[2].language, QStringLiteral("en")); // short: the story's
        QCOMPARE(blocks[3].language, QStringLiteral("es"));
        QVERIFY(blocks[4].language != QStringLiteral("en")); // another script cannot be the story's language
    }

    // Norwegian shares its function words with Danish, Catalan with Spanish and French.
    void tellsALanguageFromItsNeighbours_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("no") << QString::fromUtf8(
            "Kommunen vil bygge en ny bro over elva før sommeren, sa ordføreren da hun la fram planen på et "
            "møte i går. Broen skal være åpen for både biler og syklister, og den skal koste mindre enn den "
            "gamle fergen gjorde i løpet av ti år. Mange av dem som bor på øya har ventet lenge på dette, og "
            "flere av dem sa at de ikke lenger trodde at det kom til å skje. De første arbeiderne kommer "
            "etter påske, og fergen går til broen er ferdig.\n"
            "Fergen har gått mellom byen og øya siden krigen, og den har hatt de samme tidene hver eneste "
            "dag. Når det blåser for hardt, må barna på øya være hjemme fra skolen, og legen kan ikke komme "
            "over. Nå skal det bli slutt på det, sier læreren, som selv har bodd der hele livet sitt. Hun "
            "gleder seg til å gå til jobben uten å se på klokken.\n");
        QTest::newRow("ca") << QString::fromUtf8(
            "L'ajuntament vol fer un pont nou sobre el riu abans de l'estiu, va dir l'alcaldessa quan va "
            "presentar el pla en una reunió d'ahir. El pont serà obert per als cotxes i per a les bicicletes, "
            "i costarà menys del que ha costat el transbordador en deu anys. Molts dels que viuen a l'illa fa "
            "temps que esperen aquesta obra, i alguns van dir que ja no creien que arribés mai. Els primers "
            "treballadors vindran després de Pasqua, i el transbordador anirà fins que el pont estigui "
            "acabat.\n"
            "El transbordador ha anat entre la ciutat i l'illa des de la guerra, i ha tingut les mateixes "
            "hores cada dia. Quan el vent bufa massa fort, els nens de l'illa no poden anar a l'escola i el "
            "metge no hi pot passar. Ara això s'acabarà, diu la mestra, que hi ha viscut tota la vida. Té "
            "moltes ganes d'anar a treballar sense mirar el rellotge.\n");
    }

    void tellsALanguageFromItsNeighbours()
    {
        QFETCH(QString, body);
        for (const text::Block &block : segmenter().segment(body))
            QCOMPARE(block.language, QString::fromLatin1(QTest::currentDataTag()));
    }

    void takesAHundredThousandLines()
    {
        QString body;
        for (int i = 0; i < 50'000; ++i)
            body += QStringLiteral("Line %1 of a very long file that says what all the others say.\r\nMenu\r\n").arg(i);
        const auto blocks = segmenter().segment(body);
        QCOMPARE(blocks.size(), 100'000);
        QCOMPARE(blocks.last().line, 100'000);
        QCOMPARE(text::slice(body, blocks.last().span).toString(), QStringLiteral("Menu"));
    }

    void sameTextSameBlocks()
    {
        const QString body =
            QStringLiteral("A headline\nThe first paragraph says something, and then something else.\nShare\nTweet\n");
        QCOMPARE(segmenter().segment(body), segmenter().segment(body));
    }

    void saysWhichFileIsMissingOrBroken()
    {
        const auto none = blocks::Segmenter::load(QStringLiteral("/nowhere"));
        QVERIFY(!none);
        QVERIFY2(none.error().what.contains(u"/nowhere/lists/blocks/"), qPrintable(none.error().what));

        QTemporaryDir share;
        QVERIFY(QDir(share.path()).mkpath(QStringLiteral("lists/blocks")) &&
                QDir(share.path()).mkpath(QStringLiteral("models")));
        const QDir lists(QStringLiteral(SHARE "/lists/blocks"));
        for (const QString &name : lists.entryList(QDir::Files))
            QVERIFY(QFile::copy(lists.filePath(name), share.filePath(QStringLiteral("lists/blocks/") + name)));
        QFile good(QStringLiteral(SHARE "/models/blocks.model"));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray bytes = good.readAll();
        const QString path = share.filePath(QStringLiteral("models/blocks.model"));
        QByteArray flipped = bytes;
        flipped[bytes.size() / 2] = char(flipped[bytes.size() / 2] ^ 1);
        const std::pair<QByteArray, QString> cases[] = {
            {QByteArray(), QStringLiteral("not a model")},
            {bytes.first(bytes.size() / 2), QStringLiteral("checksum")},
            {flipped, QStringLiteral("checksum")},
            {QByteArray("BSBLOCKS") + QByteArray(100, '\0'), QStringLiteral("another version")}};
        for (const auto &[content, words] : cases) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            file.close();
            const auto loaded = blocks::Segmenter::load(share.path());
            QVERIFY(!loaded);
            QVERIFY2(loaded.error().what.contains(path) && loaded.error().what.contains(words),
                     qPrintable(loaded.error().what));
        }
    }

    void lineKeysMeetWhateverTheCaseDigitsAndSigns()
    {
        QCOMPARE(blocks::lineKey(u"Read more »"), blocks::lineKey(u"  READ  MORE"));
        QCOMPARE(blocks::lineKey(u"12 comments"), blocks::lineKey(u"7 comments"));
        QVERIFY(blocks::lineKey(u"Read more") != blocks::lineKey(u"Read moreover"));
        QVERIFY(blocks::lineKey(u"sea bed") != blocks::lineKey(u"seabed"));
        QCOMPARE(blocks::lineKey(u"2025 — 11"), quint64(0));
    }
};

QTEST_GUILESS_MAIN(SegmenterTest)
#include "segmenter_test.moc"
