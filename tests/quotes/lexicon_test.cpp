#include "quotes/finder.h"
#include "quotes/lexicon.h"
#include "warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class LexiconTest final : public QObject
{
    Q_OBJECT
private:
    static QString write(const QTemporaryDir &folder, const QByteArray &words)
    {
        QFile file(folder.filePath(QStringLiteral("words.txt")));
        if (file.open(QIODevice::WriteOnly))
            file.write(words);
        return file.fileName();
    }

private slots:
    void init() { failOnWarnings(); }

    void unitesTheSectionsOfAWord()
    {
        const QTemporaryDir folder;
        const auto lexicon =
            quotes::Lexicon::load(write(folder, "# words\n[say]\nsaid says # often\n[person]\nchair\n[cue]\nchair\n"));
        QVERIFY(lexicon);
        QCOMPARE(lexicon->find(u"said"), quotes::Traits(quotes::Say));
        QCOMPARE(lexicon->find(u"SAYS"), quotes::Traits(quotes::Say));
        QCOMPARE(lexicon->find(u"chair"), quotes::Traits(quotes::Person | quotes::Cue));
        QCOMPARE(lexicon->find(u"often"), quotes::Traits(0));
        QCOMPARE(lexicon->find(QString(100, u'a')), quotes::Traits(0));
    }

    void knowsSuffixesAndApostrophes()
    {
        const QTemporaryDir folder;
        const auto lexicon =
            quotes::Lexicon::load(write(folder, "[adverb]\n-ly\n[auxiliary]\ndidn't\n[person]\nally\n"));
        QVERIFY(lexicon);
        QCOMPARE(lexicon->find(u"sharply"), quotes::Traits(quotes::Adverb));
        QCOMPARE(lexicon->find(u"ally"), quotes::Traits(quotes::Person));
        QCOMPARE(lexicon->find(u"didn’t"), quotes::Traits(quotes::Auxiliary));
    }

    void namesTheFileAndLineThatIsWrong()
    {
        const QTemporaryDir folder;
        const auto unknown = quotes::Lexicon::load(write(folder, "[say]\nsaid\n[sya]\n"));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().what.contains(QStringLiteral("words.txt, line 3")));
        QVERIFY(!quotes::Lexicon::load(write(folder, "said\n")));
        QVERIFY(!quotes::Lexicon::load(write(folder, "# nothing\n")));
        const auto missing = quotes::Finder::load(folder.path());
        QVERIFY(!missing);
        QVERIFY(missing.error().what.contains(QStringLiteral("speech-en.txt")));
    }

    void findsThousandsOfWords()
    {
        const QTemporaryDir folder;
        QByteArray words = "[say]\n";
        for (int i = 0; i < 5000; ++i)
            words += "word" + QByteArray::number(i) + '\n';
        const auto lexicon = quotes::Lexicon::load(write(folder, words));
        QVERIFY(lexicon);
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(lexicon->find(QStringLiteral("word%1").arg(i)), quotes::Traits(quotes::Say));
        QCOMPARE(lexicon->find(u"word5000"), quotes::Traits(0));
    }
};

QTEST_GUILESS_MAIN(LexiconTest)
#include "lexicon_test.moc"
