#include "briefing/sample.h"
#include "press/press.h"
#include "warnings.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <poppler-qt6.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace {

briefing::Briefing mixed()
{
    return {
        QStringLiteral("Ferry talks"),
        QStringLiteral("tlp:amber+strict"),
        QDate(2025, 8, 22),
        {sample::english(), sample::arabic(), sample::chinese(), sample::numbered(4, 1200), sample::numbered(5, 40)}};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString wordsOf(const QString &text)
{
    return text.simplified();
}

struct Entry
{
    QString title;
    int page = 0;
};

QList<Entry> outlineOf(const Poppler::Document &document)
{
    QList<Entry> entries;
    for (const Poppler::OutlineItem &item : document.outline())
        entries.append({item.name(), item.destination() ? item.destination()->pageNumber() : 0});
    return entries;
}

// The pages between which an article's words stand, found by words that only it has.
int pageWith(const Poppler::Document &document, const QString &words, int from)
{
    for (int page = from; page < document.numPages(); ++page)
        if (wordsOf(std::unique_ptr<Poppler::Page>(document.page(page))->text({})).contains(words))
            return page + 1;
    return 0;
}

} // namespace

class PressTest final : public QObject
{
    Q_OBJECT
private:
    // Prints and waits; the test's own loop, not the product's.
    bool print(const briefing::Briefing &briefing, const QString &path, press::Paper paper = press::Paper::A4)
    {
        QSignalSpy printed(&m_press, &press::Press::printed), failed(&m_press, &press::Press::failed);
        m_press.print({briefing, path, paper, false});
        return waitForEnd() && failed.isEmpty() && !printed.isEmpty();
    }

    // A real loop: the engine takes hundreds of turns, and QTest::qWaitFor() sleeps 10 ms between two.
    bool waitForEnd(bool orCancelled = false)
    {
        QEventLoop loop;
        connect(&m_press, &press::Press::printed, &loop, &QEventLoop::quit);
        connect(&m_press, &press::Press::failed, &loop, &QEventLoop::quit);
        if (orCancelled)
            connect(&m_press, &press::Press::cancelled, &loop, &QEventLoop::quit);
        bool late = false;
        QTimer::singleShot(150'000, &loop, [&] { // longer than the printer's own patience, which says more
            late = true;
            loop.quit();
        });
        loop.exec();
        return !late;
    }

    std::unique_ptr<Poppler::Document> opened(const QString &path) { return Poppler::Document::load(path); }

    press::Press m_press;
    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init() { failOnWarnings(); }

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("mixed.pdf"));
        QVERIFY(print(mixed(), m_path));
    }

    void contentsNameThePagesWhereHeadlinesStand()
    {
        const auto document = opened(m_path);
        const QString toc = wordsOf(std::unique_ptr<Poppler::Page>(document->page(1))->text({}));
        QVERIFY(toc.contains(QStringLiteral("Contents")));
        for (const QString &headline : {QStringLiteral("Report number 4 from the outer islands"),
                                        QStringLiteral("Report number 5 from the outer islands")}) {
            const int page = pageWith(*document, headline, 2);
            QVERIFY(page > 2);
            const QRegularExpression row(QRegularExpression::escape(headline) + u".*? words " + QString::number(page) +
                                         u"\\b");
            QVERIFY2(row.match(toc).hasMatch(), qPrintable(toc));
        }
        const int sources = pageWith(*document, QStringLiteral("Sources 1 Harbour"), 2);
        QVERIFY(sources > 2);
        QVERIFY2(toc.contains(u"Sources " + QString::number(sources)), qPrintable(toc));
    }

    void outlineLeadsToEveryHeadline()
    {
        const auto document = opened(m_path);
        const QList<Entry> entries = outlineOf(*document);
        const auto briefing = mixed();
        QCOMPARE(entries.size(), 2 + briefing.articles.size() + 3);
        QCOMPARE(entries.at(0).title, QStringLiteral("Cover"));
        QCOMPARE(entries.at(0).page, 1);
        QCOMPARE(entries.at(1).title, QStringLiteral("Contents"));
        QCOMPARE(entries.at(1).page, 2);
        for (qsizetype i = 0; i < briefing.articles.size(); ++i) {
            const Entry &entry = entries.at(i + 2);
            QCOMPARE(entry.title, briefing.articles.at(i).analysis.title);
            if (i != 1) // the words of an Arabic page come back in the order they are seen
                QCOMPARE(entry.page,
                         pageWith(*document, QString(entry.title).remove(QStringLiteral(" ferry deal 🚢")), 2));
        }
    }

    void everyPageHasItsMarkingTwiceAndItsNumber()
    {
        const auto document = opened(m_path);
        const int pages = document->numPages();
        QVERIFY(pages >= 9);
        for (int i = 0; i < pages; ++i) {
            const std::unique_ptr<Poppler::Page> page(document->page(i));
            const QSizeF size = page->pageSizeF();
            const QString head = page->text(QRectF(0, 0, size.width(), 60));
            const QString foot = page->text(QRectF(0, size.height() - 60, size.width(), 60));
            QVERIFY2(head.contains(QStringLiteral("TLP:AMBER+STRICT")), qPrintable(head));
            QVERIFY2(foot.contains(QStringLiteral("TLP:AMBER+STRICT")), qPrintable(foot));
            QVERIFY2(foot.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages)), qPrintable(foot));
            QVERIFY(foot.contains(QStringLiteral("22 August 2025")));
            if (i > 0)
                QVERIFY2(head.contains(QStringLiteral("Ferry talks")), qPrintable(head));
        }
    }

    void printsTheStoryAndCountsWhatWasLeftOut()
    {
        const auto document = opened(m_path);
        const QString page = wordsOf(std::unique_ptr<Poppler::Page>(document->page(2))->text({}));
        QVERIFY(page.contains(QStringLiteral("Harbour chiefs meet over the ferry")));
        QVERIFY(page.contains(QStringLiteral("Who pays for the <second> pier & its lights")));
        QVERIFY(page.contains(QStringLiteral("Second source needed for the cost.")));
        QVERIFY(page.contains(QStringLiteral("Left out: 2 feed items, 1 notice")));
        QVERIFY(page.contains(QStringLiteral("chair of the Harbour Board")));
        QVERIFY(!page.contains(QStringLiteral("Mayor opens bridge")));
        QVERIFY(!page.contains(QStringLiteral("Copyright")));
    }

    void indexesNameThePageOfTheQuote()
    {
        const auto document = opened(m_path);
        const int page = pageWith(*document, QStringLiteral("Nobody has asked the crews,” Tom Ferrow"), 2);
        const int index = pageWith(*document, QStringLiteral("Index of speakers"), 2);
        QVERIFY(page > 0 && index > page);
        const QString words = wordsOf(std::unique_ptr<Poppler::Page>(document->page(index - 1))->text({}));
        QVERIFY2(words.contains(u"Tom Ferrow " + QString::number(page)), qPrintable(words));
    }

    void linksStayInTheDocument()
    {
        const auto document = opened(m_path);
        int links = 0;
        for (int i = 0; i < document->numPages(); ++i) {
            const std::unique_ptr<Poppler::Page> page(document->page(i));
            for (const auto &link : page->links()) {
                QCOMPARE(link->linkType(), Poppler::Link::Goto);
                const auto &target = static_cast<const Poppler::LinkGoto &>(*link);
                QVERIFY(!target.isExternal());
                QVERIFY(target.destination().pageNumber() > 0);
                ++links;
            }
        }
        QVERIFY(links >= 10);
    }

    void metadataNamesTheBriefingAndNobodyElse()
    {
        const auto document = opened(m_path);
        QCOMPARE(document->title(), QStringLiteral("Ferry talks"));
        QCOMPARE(document->creator(), QStringLiteral("Broadsheet"));
        QCOMPARE(document->author(), QString());
        QVERIFY(document->metadata().contains(QStringLiteral(">Ferry talks</rdf:li>")));
        QCOMPARE(document->creationDate().date(), QDate(2025, 8, 22));
        QCOMPARE(document->pageMode(), Poppler::Document::UseOutlines);
        const QByteArray bytes = contents(m_path);
        for (const QByteArray &secret :
             {QDir::homePath().toUtf8(), QSysInfo::machineHostName().toUtf8(), m_folder.path().toUtf8(),
              QByteArrayLiteral("Chromium"), QByteArrayLiteral("Skia")})
            QVERIFY2(secret.size() < 4 || !bytes.contains(secret), secret.constData());
    }

    void everyStreamIsSound()
    {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processFile(QFile::encodeName(m_path).constData());
        QPDFWriter writer(file);
        Pl_Discard nowhere;
        writer.setOutputPipeline(&nowhere);
        writer.setDecodeLevel(qpdf_dl_all);
        writer.write();
        QVERIFY(!file.anyWarnings());
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            Pl_Discard contents;
            QPDFPageObjectHelper(page).pipeContents(&contents);
        }
        QVERIFY(!file.anyWarnings());
    }

    void sameBriefingGivesSameBytes()
    {
        const QString again = m_folder.filePath(QStringLiteral("again.pdf"));
        QVERIFY(print(mixed(), again));
        QVERIFY(contents(again) == contents(m_path));
    }

    void printsExactlyTheSelectionInItsOrder()
    {
        briefing::Briefing briefing = mixed();
        briefing.articles = {sample::numbered(7, 50), sample::numbered(3, 50)};
        briefing.marking.clear();
        const QString path = m_folder.filePath(QStringLiteral("two.pdf"));
        QVERIFY(print(briefing, path, press::Paper::Letter));
        const auto document = opened(path);
        const QList<Entry> entries = outlineOf(*document);
        QCOMPARE(entries.at(2).title, QStringLiteral("Report number 7 from the outer islands"));
        QCOMPARE(entries.at(3).title, QStringLiteral("Report number 3 from the outer islands"));
        QCOMPARE(entries.at(4).title, QStringLiteral("Sources"));
        const QSizeF size = std::unique_ptr<Poppler::Page>(document->page(0))->pageSizeF();
        QVERIFY(qAbs(size.width() - 612) < 1 && qAbs(size.height() - 792) < 1);
    }

    void manyRunsAreOneDocument()
    {
        briefing::Briefing briefing = mixed();
        briefing.articles.clear();
        for (int i = 1; i <= 75; ++i)
            briefing.articles.append(sample::numbered(i, 30));
        const QString path = m_folder.filePath(QStringLiteral("many.pdf"));
        QVERIFY(print(briefing, path));
        const auto document = opened(path);
        const QList<Entry> entries = outlineOf(*document);
        for (int i = 1; i <= 75; ++i) {
            const QString words =
                wordsOf(std::unique_ptr<Poppler::Page>(document->page(entries.at(i + 1).page - 1))->text({}));
            QVERIFY2(words.contains(QStringLiteral("Report number %1 from").arg(i)), qPrintable(words));
        }
    }

    void noHeadingIsLeftAtTheEndOfAPage()
    {
        QList<sample::Line> lines{{sample::Kind::Headline, QStringLiteral("Many parts")}};
        for (int i = 0; i < 70; ++i) {
            lines.append({sample::Kind::Subheading, QStringLiteral("Part number %1").arg(i)});
            lines.append({sample::Kind::Paragraph, QStringLiteral("Words of a part. ").repeated(5 + i * 7 % 23)});
        }
        const QString path = m_folder.filePath(QStringLiteral("parts.pdf"));
        QVERIFY(print({QStringLiteral("Parts"),
                       {},
                       QDate(2025, 8, 22),
                       {sample::article({QStringLiteral("p.txt"), {}, QStringLiteral("en"), {}, lines})}},
                      path));
        const auto document = opened(path);
        QVERIFY(document->numPages() > 6);
        for (int i = 2; i < document->numPages(); ++i) {
            const std::unique_ptr<Poppler::Page> page(document->page(i));
            const QSizeF size = page->pageSizeF();
            const QString last =
                page->text(QRectF(0, 60, size.width(), size.height() - 130)).trimmed().section(u'\n', -1);
            QVERIFY2(!last.contains(QStringLiteral("Part number")), qPrintable(QString::number(i + 1) + last));
        }
    }

    void refusesToReplaceAFile()
    {
        const QByteArray before = contents(m_path);
        QSignalSpy failed(&m_press, &press::Press::failed);
        m_press.print({mixed(), m_path, press::Paper::A4, false});
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().first().toString().contains(m_path));
        QVERIFY(contents(m_path) == before);
        QVERIFY(!m_press.isBusy());
    }

    void saysThatAFolderIsMissing()
    {
        QSignalSpy failed(&m_press, &press::Press::failed);
        m_press.print({mixed(), m_folder.filePath(QStringLiteral("no/such/a.pdf")), press::Paper::A4, false});
        QVERIFY(failed.wait(20000));
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("does not exist")));
    }

    void cancelLeavesNothing_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("at once") << -1;
        QTest::newRow("while laying out") << 0;
        QTest::newRow("half way") << 20;
        QTest::newRow("at the page numbers") << 85;
        QTest::newRow("while binding") << 90;
    }

    void cancelLeavesNothing()
    {
        QFETCH(int, percent);
        const QString path = m_folder.filePath(QStringLiteral("cancelled.pdf"));
        QSignalSpy cancelled(&m_press, &press::Press::cancelled), printed(&m_press, &press::Press::printed),
            failed(&m_press, &press::Press::failed);
        const auto stop = connect(&m_press, &press::Press::progressed, this, [&](int now) {
            if (percent >= 0 && now >= percent)
                m_press.cancel();
        });
        m_press.print({mixed(), path, press::Paper::A4, false});
        if (percent < 0)
            m_press.cancel();
        QVERIFY(waitForEnd(true));
        disconnect(stop);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(printed.size() + failed.size(), 0);
        QVERIFY(!m_press.isBusy());
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("*cancelled*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void worksAgainAfterCancel()
    {
        const QString path = m_folder.filePath(QStringLiteral("after.pdf"));
        m_press.print({mixed(), path, press::Paper::A4, false});
        m_press.cancel();
        QVERIFY(print(mixed(), path));
        QVERIFY(contents(path) == contents(m_path));
    }

    void secondOrderIsRefusedWhileBusy()
    {
        QSignalSpy printed(&m_press, &press::Press::printed), failed(&m_press, &press::Press::failed);
        const QString path = m_folder.filePath(QStringLiteral("first.pdf"));
        m_press.print({mixed(), path, press::Paper::A4, false});
        m_press.print({mixed(), m_folder.filePath(QStringLiteral("second.pdf")), press::Paper::A4, false});
        QVERIFY(waitForEnd()); // of the second, refused
        QCOMPARE(failed.size(), 1);
        QVERIFY(waitForEnd());
        QCOMPARE(printed.size(), 1);
        QVERIFY(QFile::exists(path));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("second.pdf"))));
    }
};

int main(int argc, char **argv)
{
    press::Press::registerScheme();
    QGuiApplication application(argc, argv);
    PressTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "press_test.moc"
