// Which article the list makes current while articles arrive.

#include "store/fixture.h"
#include "warnings.h"
#include "window/pile.h"

#include <QTest>

#include <algorithm>

class PileTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_library = std::make_unique<fixture::Library>();
        m_pile = std::make_unique<window::Pile>();
        store::Query byPath;
        byPath.sort = store::Sort::Path;
        m_pile->setQuery(byPath);
        m_pile->setReader(m_library->reader.get());
        m_pile->setArriving(true);
        m_pile->resize(320, 600);
        m_pile->show(); // rows are fetched when they are painted
        QTRY_COMPARE(m_pile->current(), 0);
        m_first = arrive("m");
        QTRY_COMPARE(m_pile->current(), m_first);
        QTRY_VERIFY(m_pile->row(m_first));
    }
    void cleanup()
    {
        m_pile.reset();
        m_library.reset();
    }

    void triageBeginsAtTheTopHoweverTheArticlesCame()
    {
        const store::ArticleId earlier = arrive("k");
        QTRY_COMPARE(m_pile->current(), earlier);
        const store::ArticleId earliest = arrive("c");
        QTRY_COMPARE(m_pile->current(), earliest);
        arrive("t");
        QTRY_VERIFY(lists(4));
        QCOMPARE(m_pile->current(), earliest);
    }

    void whatHasBeenReadStays()
    {
        store::State read = m_pile->row(m_first)->state;
        read.read = true;
        m_pile->patch(m_first, read);
        arrive("c");
        QTRY_VERIFY(lists(2));
        QCOMPARE(m_pile->current(), m_first);
    }

    void whoHasGoneElsewhereStaysThere()
    {
        const store::ArticleId last = arrive("t");
        QTRY_VERIFY(lists(2));
        m_pile->go(1);
        QCOMPARE(m_pile->current(), last);
        arrive("c");
        QTRY_VERIFY(lists(3));
        QCOMPARE(m_pile->current(), last);
    }

    void whoHasComeBackStaysToo()
    {
        arrive("t");
        QTRY_VERIFY(lists(2));
        m_pile->go(1);
        m_pile->go(-1);
        QCOMPARE(m_pile->current(), m_first);
        arrive("c");
        QTRY_VERIFY(lists(3));
        QCOMPARE(m_pile->current(), m_first);
    }

    void whatIsToBeShownIsNotPassedOver()
    {
        m_pile->goTo(m_first);
        const store::ArticleId wanted = m_first + 1; // the next to come
        m_pile->goTo(wanted);
        QCOMPARE(arrive("t"), wanted);
        QTRY_COMPARE(m_pile->current(), wanted);
        arrive("c");
        QTRY_VERIFY(lists(3));
        QCOMPARE(m_pile->current(), wanted);
    }

private:
    store::ArticleId arrive(const char *name)
    {
        const QString path = QString::fromLatin1(name) + QStringLiteral(".txt");
        const auto ids = m_library->put({fixture::article(path, path + QStringLiteral(" tells\nA story."))});
        m_pile->refresh();
        return ids.first();
    }
    bool lists(int articles) const
    {
        const auto rows = fixture::get(m_library->reader->find(m_pile->query()));
        return rows.size() == articles && std::ranges::all_of(rows, [this](auto id) { return m_pile->lists(id); });
    }

    std::unique_ptr<fixture::Library> m_library;
    std::unique_ptr<window::Pile> m_pile;
    store::ArticleId m_first = 0;
};

QTEST_MAIN(PileTest)
#include "pile_test.moc"
