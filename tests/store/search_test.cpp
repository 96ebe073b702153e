#include "fixture.h"
#include "store/search.h"
#include "warnings.h"

#include <QTest>

using namespace fixture;

class SearchTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void initTestCase() { fill(); }
    void cleanupTestCase() { m_library.reset(); }

    void understandsTheQueryLanguage_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *query, const char *found) {
            QTest::addRow("%s", query) << QString::fromUtf8(query) << QString::fromLatin1(found);
        };
        row("harbour", "a b");
        row("HARBOUR", "a b");
        row("cafe", "c");
        row("CAFÉ", "c");
        row("harbour storm", "a");
        row("storm OR café", "a c");
        row("harbour -storm", "b");
        row("-harbour", "c d e f");
        row("-(storm OR café) harbour", "b");
        row("harb*", "a b");
        row("harb", "");
        row("\"harbour was closed\"", "a");
        row("“harbour was closed”", "a");
        row("\"closed harbour\"", "");
        row("\"harbour was clo\"*", "a");
        row("(harbour storm) OR berlin*", "a d");
        row("lottery", "");
        row("in:all lottery", "a");
        row("lottery in:feeds", "a");
        row("in:posts storm", "b");
        row("in:title closes", "a");
        row("in:title storm", "");
        row("source:herald", "a b");
        row("source:her*", "a b");
        row("source:\"le soir\"", "c");
        row("-source:herald -lang:zh", "c d f");
        row("lang:en", "a b d f");
        row("lang:fr", "c");
        row("label:energy", "a");
        row("label:ENER*", "a");
        row("is:kept", "a");
        row("is:inbox", "b c d e f");
        row("is:read", "b");
        row("is:unread harbour", "a");
        row("is:starred OR is:read", "b c");
        row("is:briefing", "d");
        row("is:noted", "b");
        row("note:\"call the\"", "b");
        row("has:feeds", "a");
        row("has:posts", "b");
        row("entity:moreno", "a d");
        row("entity:\"ana moreno\"", "a d");
        row("entity:mor*", "a d");
        row("speaker:\"Ana Moreno\"", "a");
        row("speaker:moreno", "a d");
        row("said:\"rule nothing out\"", "a");
        row("said:frost", "d");
        row("speaker:moreno said:frost", "");
        row("speaker:weber said:frost", "d");
        row("path:her", "a b");
        row("path:.TXT", "a b c d e f");
        row("date:2025", "a b c d e");
        row("date:2025-08", "a b c d");
        row("date:2025-08-21", "b c d");
        row("date:2025-08-21..2025-09", "b c d e");
        row("date:..2025-08-20", "a f");
        row("date:2025-09..", "e");
        row("date:2025-08 harbour", "a b");
        row("港口", "e");
        row("口", "e");
        row("关闭", "e");
        row("口港", "");
        row("港 OR 台", "e");
        row("o'neill", "f");
        row("o’neill", "f");
        row("covid-19", "f");
        row("u.s.", "f");
    }
    void understandsTheQueryLanguage()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, found);
        QStringList paths = m_library->search(query);
        const auto name = [](const QString &path) { return path.section(u'/', -1); };
        std::sort(paths.begin(), paths.end(), [&](const auto &l, const auto &r) { return name(l) < name(r); });
        QCOMPARE(letters(paths), found);
    }

    void neverFailsWhateverIsTyped_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"",
                                  " ",
                                  "\"",
                                  "\"\"",
                                  "\"harbour",
                                  "harbour\"",
                                  "(",
                                  ")",
                                  "((harbour",
                                  "harbour))",
                                  "()",
                                  "OR",
                                  "OR harbour",
                                  "harbour OR",
                                  "AND",
                                  "NOT harbour",
                                  "NEAR(a b)",
                                  "-",
                                  "--",
                                  "- harbour",
                                  "-\"",
                                  "*",
                                  "**",
                                  "harb**",
                                  "^harbour",
                                  "title:harbour",
                                  "{title}: harbour",
                                  "story : x",
                                  "rowid:1",
                                  "source:",
                                  "source:\"",
                                  "is:",
                                  "is:odd",
                                  "has:odd",
                                  "date:",
                                  "date:..",
                                  "date:2025-13",
                                  "date:x",
                                  "date:2025-08-21..x",
                                  "in:",
                                  "in:nowhere",
                                  "entity:",
                                  "entity:\"\"",
                                  "entity:-",
                                  "speaker:",
                                  "said:",
                                  "said:*",
                                  "note:",
                                  "path:",
                                  "label:",
                                  "lang:",
                                  "lang:\"x\" y",
                                  "a:b:c",
                                  "http://example.org/?q=1&r=2",
                                  "'; DROP TABLE article; --",
                                  "%",
                                  "_",
                                  "\\",
                                  "a\\\"b",
                                  "🙂",
                                  "\xc3\x28",
                                  "harbour +storm",
                                  "-is:odd",
                                  "-(",
                                  "-()",
                                  "(-)",
                                  "()-",
                                  "OR OR OR",
                                  "\"a\"\"b\"",
                                  "a* OR b* c*",
                                  "\xe2\x80\x9c"})
            QTest::addRow("%s", query) << QString::fromUtf8(query);
        QTest::addRow("nul") << QStringLiteral("a\0b").append(QChar(0)).append(u'c');
        QTest::addRow("deep") << QString(20000, u'(') + u'x';
        QTest::addRow("denials") << QString(501, u'-') + u'x';
        QTest::addRow("long") << QStringLiteral("harbour OR ").repeated(500) + QStringLiteral("storm");
        QTest::addRow("lone surrogate") << QString(QChar(0xd83d)) + QStringLiteral(" x");
    }
    void neverFailsWhateverIsTyped()
    {
        QFETCH(const QString, query);
        const auto found = m_library->reader->find({store::View::All, query, store::Sort::Relevance, {}}).result();
        QVERIFY2(found, found ? "" : qPrintable(found.error().what));
    }

    void readsWhatIsNotTheLanguageAsWords()
    {
        QCOMPARE(letters(m_library->search(QStringLiteral("is:harbour"))), QString());
        QCOMPARE(letters(m_library->search(QStringLiteral("harbour)) storm"))), QStringLiteral("a"));
        QCOMPARE(letters(m_library->search(QStringLiteral("\"harbour was"))), QStringLiteral("a"));
        QCOMPARE(letters(m_library->search(QStringLiteral("harbour OR"))), QString());
        QCOMPARE(letters(m_library->search(QStringLiteral("was:closed"))), QStringLiteral("a"));
    }

    void sortsAsAsked_data()
    {
        QTest::addColumn<store::Sort>("sort");
        QTest::addColumn<QString>("order");
        QTest::newRow("newest") << store::Sort::DateDescending << QStringLiteral("ebcdaf");
        QTest::newRow("oldest") << store::Sort::DateAscending << QStringLiteral("fabcde");
        QTest::newRow("source") << store::Sort::Source << QStringLiteral("bacedf");
        QTest::newRow("title") << store::Sort::Title << QStringLiteral("dcfabe");
        QTest::newRow("path") << store::Sort::Path << QStringLiteral("defabc");
    }
    void sortsAsAsked()
    {
        QFETCH(const store::Sort, sort);
        QFETCH(const QString, order);
        QCOMPARE(letters(m_library->find({store::View::All, {}, sort, {}})).remove(u' '), order);
    }

    void putsTheBestMatchFirst()
    {
        const store::Query query{store::View::All, QStringLiteral("harbour"), store::Sort::Relevance, {}};
        QCOMPARE(letters(m_library->find(query)), QStringLiteral("a b")); // it is in the headline of a
    }

    void putsTitlesFirstWhereTheWordStandsEverywhere()
    {
        Library library;
        QList<store::Incoming> batch;
        for (int i = 0; i < 3050; ++i)
            batch.append(article(QStringLiteral("%1.txt").arg(i),
                                 i == 2711 ? QStringLiteral("Storm\nx") : QStringLiteral("x\nstorm")));
        library.put(batch);
        const store::Query query{store::View::All, QStringLiteral("storm"), store::Sort::Relevance, {}};
        const auto ids = get(library.reader->find(query));
        QCOMPARE(ids.size(), 3050);
        QCOMPARE(get(library.reader->rows({ids[0], ids[1]})).value(0).path, QStringLiteral("2711.txt"));
        QCOMPARE(ids[1], get(library.reader->find({store::View::All, {}, {}, {}})).value(0)); // then as by date
    }

    void narrowsAViewAndALabel()
    {
        using store::View;
        QCOMPARE(letters(m_library->find({View::Inbox, QStringLiteral("harbour"), {}, {}})), QStringLiteral("b"));
        QCOMPARE(letters(m_library->find({View::All, {}, {}, QStringLiteral("energy")})), QStringLiteral("a"));
        QCOMPARE(letters(m_library->find({View::Inbox, {}, {}, QStringLiteral("energy")})), QString());
    }

    void saysWhatToMark()
    {
        using store::SearchTerm;
        const auto marks =
            store::termsToMark(QStringLiteral("Café -storm \"Two  Words\" pref* source:herald said:never (港口)"));
        const QList<SearchTerm> expected{{{QStringLiteral("cafe")}, false},
                                         {{QStringLiteral("two"), QStringLiteral("words")}, false},
                                         {{QStringLiteral("pref")}, true},
                                         {{QStringLiteral("never")}, false},
                                         {{QStringLiteral("港"), QStringLiteral("口")}, false}};
        QCOMPARE(marks, expected);
    }

    void comparesPathsByTheirNumbers()
    {
        Library library;
        library.put({article(QStringLiteral("10.txt"), QStringLiteral("x")),
                     article(QStringLiteral("9.txt"), QStringLiteral("y")),
                     article(QStringLiteral("010b.txt"), QStringLiteral("z"))});
        QCOMPARE(library.find({store::View::All, {}, store::Sort::Path, {}}).join(u' '),
                 QStringLiteral("9.txt 10.txt 010b.txt"));
    }

    void givesUpASearchThatNobodyWaitsFor()
    {
        const quintptr me = 1, other = 2;
        QList<QFuture<Result<QList<store::ArticleId>>>> asked;
        for (int i = 0; i < 50; ++i)
            asked.append(m_library->reader->find({store::View::All, QStringLiteral("harbour"), {}, {}}, me));
        const auto others = m_library->reader->find({store::View::All, QStringLiteral("harbour"), {}, {}}, other);
        QCOMPARE(get(asked.last()).size(), 2); // the newest is always answered
        QCOMPARE(get(others).size(), 2);
        for (const auto &future : asked) {
            const auto result = future.result();
            QVERIFY(result || result.error().what.isEmpty());
        }
    }

private:
    // a.txt to f.txt, with what the queries above look for.
    void fill()
    {
        m_library = std::make_unique<Library>();
        auto a = article(
            QStringLiteral("herald/a.txt"),
            QStringLiteral("Harbour closes\nThe harbour was closed by a storm.\n“We rule nothing out,” said Ana "
                           "Moreno.\nfeedHeading: Latest\nfeedItem: Lottery winner found"));
        a.analysis.date = QDate(2025, 8, 20);
        mention(a, QStringLiteral("Ana Moreno"), text::MentionKind::Person, QStringLiteral("ana moreno"));
        quote(a, QStringLiteral("“We rule nothing out,”"), QStringLiteral("Ana Moreno"));
        auto b = article(QStringLiteral("herald/b.txt"),
                         QStringLiteral("Ships wait\nBefore the harbour.\npost: Storm! @someone"));
        auto c = article(QStringLiteral("Le Soir/c.txt"), QStringLiteral("Au café\nRien."));
        c.analysis.language = QStringLiteral("fr");
        auto d =
            article(QStringLiteral("d.txt"),
                    QStringLiteral("\"Ask Berliners\"\n\"The frost came,\" said Jan Weber. \"No,\" said Bea Moreno."));
        quote(d, QStringLiteral("\"The frost came,\""), QStringLiteral("Jan Weber"));
        quote(d, QStringLiteral("\"No,\""), QStringLiteral("Bea Moreno"));
        mention(d, QStringLiteral("Moreno"), text::MentionKind::Person, QStringLiteral("ana moreno"));
        auto e = article(QStringLiteral("e.txt"), QStringLiteral("台风\n港口关闭了。"));
        e.analysis.date = QDate(2025, 9, 1);
        e.analysis.language = QStringLiteral("zh");
        e.document.provenance.source = QStringLiteral("Xin");
        auto f = article(QStringLiteral("f.txt"), QStringLiteral("Covid-19 in the U.S.\nO’Neill asked."));
        f.analysis.date = QDate(2024, 2, 29);
        const auto ids = m_library->put({a, b, c, d, e, f});
        m_library->apply(store::SetLabel{{ids[0]}, QStringLiteral("Energy")});
        m_library->apply(store::SetLabel{{ids[0]}, QStringLiteral("energy")});
        m_library->apply(store::SetPile{{ids[0]}, store::Pile::Kept});
        m_library->apply(store::SetRead{{ids[1]}});
        m_library->apply(store::SetNote{ids[1], QStringLiteral("Call the harbour")});
        m_library->apply(store::SetStarred{{ids[2]}});
        m_library->apply(store::SetInBriefing{{ids[3]}});
    }
    static QString letters(const QStringList &paths)
    {
        QStringList out;
        for (const QString &path : paths)
            out.append(path.section(u'/', -1).left(1));
        return out.join(u' ');
    }

    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
