// What is asked for arrives, also when the library changes while it is under way.

#include "store/fixture.h"
#include "warnings.h"
#include "window/articles.h"

#include <QTest>

class ArticlesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_library = std::make_unique<fixture::Library>();
        m_ids = m_library->put({fixture::article(QStringLiteral("a.txt"), QStringLiteral("First\nA story.")),
                                fixture::article(QStringLiteral("b.txt"), QStringLiteral("Second\nA story."))});
        m_articles = std::make_unique<window::Articles>(*m_library->reader);
        m_arrived.clear();
        connect(m_articles.get(), &window::Articles::arrived, this,
                [this](const store::Article &article) { m_arrived.append(article.row.title); });
    }
    void cleanup()
    {
        m_articles.reset();
        m_library.reset();
    }

    void onlyTheLastOneAskedForArrives()
    {
        m_articles->ask(m_ids[0]);
        m_articles->ask(m_ids[1]);
        QTRY_COMPARE(m_arrived, QStringList{QStringLiteral("Second")});
        m_articles->ask(m_ids[0]);
        QTRY_COMPARE(m_arrived, QStringList({QStringLiteral("Second"), QStringLiteral("First")}));
    }

    void noneArrivesWhenNoneIsAskedForAnyMore()
    {
        m_articles->ask(m_ids[0]);
        m_articles->ask(0);
        m_articles->forget({});
        (void)fixture::get(m_library->reader->rows(m_ids)); // behind what is under way
        QCoreApplication::processEvents();
        QVERIFY(m_arrived.isEmpty());
    }

    void whatChangesWhileItIsUnderWayArrivesAllTheSame_data()
    {
        QTest::addColumn<bool>("all");
        QTest::newRow("the article") << false;
        QTest::newRow("all articles") << true;
    }
    void whatChangesWhileItIsUnderWayArrivesAllTheSame()
    {
        QFETCH(const bool, all);
        m_articles->ask(m_ids[0]);
        QTRY_COMPARE(m_arrived.size(), 1);
        m_articles->ask(m_ids[1]);
        m_articles->forget(all ? QList<store::ArticleId>() : QList<store::ArticleId>{m_ids[1]});
        QTRY_COMPARE(m_arrived, QStringList({QStringLiteral("First"), QStringLiteral("Second")}));
    }

    void theOneOnShowArrivesAnewWhenItChanges()
    {
        m_articles->ask(m_ids[0]);
        QTRY_COMPARE(m_arrived.size(), 1);
        m_articles->forget({m_ids[1]}); // another
        m_articles->forget({m_ids[0]});
        QTRY_COMPARE(m_arrived, QStringList({QStringLiteral("First"), QStringLiteral("First")}));
    }

private:
    std::unique_ptr<fixture::Library> m_library;
    QList<store::ArticleId> m_ids;
    std::unique_ptr<window::Articles> m_articles;
    QStringList m_arrived;
};

QTEST_GUILESS_MAIN(ArticlesTest)
#include "articles_test.moc"
