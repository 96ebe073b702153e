#include "fixture.h"
#include "warnings.h"

#include <QTest>

using namespace fixture;
using store::EntityRule;
using store::EntityRuleKind;
using store::RuleScope;
using text::MentionKind;

namespace {

const text::Entity Otan{MentionKind::Organisation, QStringLiteral("OTAN"), QStringLiteral("organisation:otan"), {}, {}};
const text::Entity Nato{MentionKind::Organisation, QStringLiteral("NATO"), QStringLiteral("organisation:nato"), {}, {}};

store::Incoming naming(const QString &path, const QString &body, const text::Entity &entity)
{
    auto incoming = article(path, body);
    mention(incoming, entity.name, entity.kind, entity.key);
    return incoming;
}

} // namespace

Q_DECLARE_METATYPE(store::SetEntityRules)

class CorrectionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyCommandIsUndoneAndRedone_data()
    {
        QTest::addColumn<store::SetEntityRules>("command");
        QTest::newRow("merge") << store::merge({Otan}, Nato, 1);
        QTest::newRow("split") << store::split(Nato, QStringLiteral("Alliance"), 1);
        QTest::newRow("retype") << store::retype(Nato, MentionKind::Place, 1);
        QTest::newRow("ignore") << store::ignore(Nato, 1);
        QTest::newRow("rename") << store::rename(Nato, QStringLiteral("The Alliance"), 1);
        QTest::newRow("mark") << store::markAs(QStringLiteral("Quiet  Hand"), MentionKind::Organisation, 1);
    }
    void everyCommandIsUndoneAndRedone()
    {
        QFETCH(const store::SetEntityRules, command);
        Library library;
        QVERIFY(library.apply(command).changed);
        QVERIFY(!library.apply(command).changed);
        const auto given = get(library.reader->corrections());
        QCOMPARE(given.entities.size(), 1);
        QCOMPARE(given.entities[0].what, command.rules[0].what);
        QCOMPARE(given.entities[0].key, command.rules[0].key);
        QVERIFY(given.entities[0].given.isValid());
        QCOMPARE(given.epoch, 1);
        get(library.writer->undo());
        QVERIFY(get(library.reader->corrections()).entities.isEmpty());
        library.reopen();
        const auto redone = get(library.writer->redo());
        QVERIFY(redone);
        QCOMPARE(redone->command, store::Command(command));
        QCOMPARE(get(library.reader->corrections()).entities, given.entities);
        library.apply(store::takeAway(given.entities[0]));
        QVERIFY(get(library.reader->corrections()).entities.isEmpty());
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void marksTheArticlesThatACorrectionTouches()
    {
        Library library;
        const auto ids = library.put({naming(QStringLiteral("a.txt"), QStringLiteral("One\nNATO met"), Nato),
                                      naming(QStringLiteral("b.txt"), QStringLiteral("Two\nOTAN met"), Otan),
                                      article(QStringLiteral("c.txt"), QStringLiteral("Three\nthe Quiet Hand met"))});
        const auto stale = [&] { return get(library.reader->staleArticles(100)); };
        const auto revise = [&](store::ArticleId id, QList<quint64> followed) {
            const auto articles = get(library.reader->toRevise({id}));
            get(library.writer->reanalysed({{id, articles[0].analysis, 1, {}, followed, {}, articles[0].epoch}}));
        };
        QVERIFY(stale().isEmpty());
        const auto merge = store::merge({Otan}, Nato, ids[0]);
        library.apply(merge);
        QCOMPARE(stale(), QList{ids[1]});
        revise(ids[1], {store::ruleId(merge.rules[0])});
        QVERIFY(stale().isEmpty());
        QCOMPARE(get(library.reader->articlesFollowing(merge.rules[0])), QList{ids[1]});
        QCOMPARE(get(library.reader->followers(get(library.reader->corrections()))), QList<int>{1});
        get(library.writer->undo());
        QCOMPARE(stale(), QList{ids[1]});
        revise(ids[1], {});
        library.apply(store::markAs(QStringLiteral("quiet hand"), MentionKind::Organisation, ids[2]));
        QCOMPARE(stale(), QList{ids[2]});
        library.apply(store::SetRule{RuleScope::Line, {{keyOf(QStringLiteral("One")), {}}}, text::BlockKind::Promo, 1});
        QCOMPARE(stale(), (QList{ids[0], ids[2]}));
        QCOMPARE(get(library.reader->check()), QStringList());
    }

    void anArticleStaysDueForWhatCameWhileItWasRevised()
    {
        Library library;
        const auto id = library.put({naming(QStringLiteral("a.txt"), QStringLiteral("One\nNATO met"), Nato)})[0];
        library.apply(store::ignore(Nato, id));
        const auto before = get(library.reader->toRevise({id}));
        library.apply(store::rename(Nato, QStringLiteral("The Alliance"), id));
        auto early = before[0].analysis;
        early.title = QStringLiteral("early");
        get(library.writer->reanalysed({{id, early, 1, {}, {}, {}, before[0].epoch}}));
        QCOMPARE(get(library.reader->staleArticles(9)), QList{id});
        QCOMPARE(get(library.reader->article(id)).analysis.title, QStringLiteral("One")); // no older answer in between
        // And a new text is not overwritten by what was found in the old one.
        library.put({article(QStringLiteral("a.txt"), QStringLiteral("Quite another text"))});
        auto late = before[0].analysis;
        late.title = QStringLiteral("late");
        get(library.writer->reanalysed({{id, late, 1, {}, {}, {}, 99, before[0].basis}}));
        QCOMPARE(get(library.reader->article(id)).analysis.title, QStringLiteral("Quite another text"));
    }

    void whatWasReadBeforeACorrectionAndWrittenAfterItIsDueAgain()
    {
        Library library;
        const auto id = library.put({naming(QStringLiteral("a.txt"), QStringLiteral("One\nNATO met"), Nato)})[0];
        library.apply(store::ignore(Nato, id));
        const auto early = get(library.reader->toRevise({id})); // of a batch that takes its time
        library.apply(store::rename(Nato, QStringLiteral("The Alliance"), id));
        const auto prompt = get(library.reader->toRevise({id}));
        get(library.writer->reanalysed({{id, prompt[0].analysis, 1, {}, {}, {}, prompt[0].epoch}}));
        QCOMPARE(get(library.reader->staleArticles(9)), QList<store::ArticleId>());
        get(library.writer->reanalysed({{id, early[0].analysis, 1, {}, {}, {}, early[0].epoch}}));
        QCOMPARE(get(library.reader->staleArticles(9)), QList{id});
    }

    // Else "it came out as it was" would be said of what another has changed since.
    void whatWasMadeFromAnOlderAnalysisIsNotWritten()
    {
        Library library;
        const auto id = library.put({naming(QStringLiteral("a.txt"), QStringLiteral("One\nNATO met"), Nato)})[0];
        library.apply(store::ignore(Nato, id));
        const auto early = get(library.reader->toRevise({id}));
        auto prompt = early[0];
        prompt.analysis.title = QStringLiteral("prompt");
        get(library.writer->reanalysed({{id, prompt.analysis, 1, {}, {}, {}, prompt.epoch, prompt.basis}}));
        library.apply(store::rename(Nato, QStringLiteral("The Alliance"), id));
        const auto now = get(library.reader->toRevise({id}));
        QVERIFY(now[0].basis != early[0].basis);
        get(library.writer->reanalysed({{id, {}, 1, {}, {}, {}, now[0].epoch, early[0].basis}}));
        QCOMPARE(get(library.reader->staleArticles(9)), QList{id}); // and it is still due
        QCOMPARE(get(library.reader->article(id)).analysis.title, QStringLiteral("prompt"));
    }

    void whatWasAnalysedBeforeACorrectionIsDueOnceItIsPut()
    {
        Library library;
        library.apply(store::ignore(Nato, 1));
        auto early = article(QStringLiteral("a.txt"), QStringLiteral("One"));
        early.epoch = 0;
        auto late = article(QStringLiteral("b.txt"), QStringLiteral("Two"));
        late.epoch = 1;
        const auto ids = library.put({early, late});
        QCOMPARE(get(library.reader->staleArticles(9)), QList{ids[0]});
    }

    void theLaterOfTwoThatContradictHolds()
    {
        Library library;
        library.apply(store::merge({Otan}, Nato, 1));
        library.apply(store::merge({Nato}, Otan, 1));
        auto rules = get(library.reader->corrections()).entities;
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0].key, Nato.key);
        get(library.writer->undo());
        rules = get(library.reader->corrections()).entities;
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0].key, Otan.key);
    }

    void refusesWhatMakesNoSense()
    {
        Library library;
        const auto refused = [&](const EntityRule &rule) {
            return !errorOf(library.writer->apply(store::SetEntityRules{{rule}, true})).isEmpty();
        };
        EntityRule rule = store::merge({Otan}, Nato, 1).rules[0];
        rule.target = rule.key;
        QVERIFY(refused(rule));
        rule.target.clear();
        QVERIFY(refused(rule));
        QVERIFY(refused(store::rename(Nato, QStringLiteral("  "), 1).rules[0]));
        QVERIFY(refused(store::markAs(QStringLiteral("—"), MentionKind::Person, 1).rules[0]));
        QVERIFY(refused(store::ignore({}, 1).rules[0]));
    }

    void correctionsTravelAsAFile()
    {
        Library library;
        library.apply(
            store::SetRule{RuleScope::Heading, {{42, QStringLiteral("Lo más leído")}}, text::BlockKind::FeedItem, 1});
        library.apply(store::merge({Otan}, Nato, 1));
        library.apply(store::markAs(QStringLiteral("Quiet Hand"), MentionKind::Organisation, 1));
        const auto corrections = get(library.reader->corrections());
        const QByteArray file = store::toJson(corrections);
        const auto read = store::correctionsFromJson(file);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        Library other;
        QVERIFY(other.apply(*read).changed);
        auto taken = get(other.reader->corrections());
        QCOMPARE(store::toJson(taken), file);
        QVERIFY(!other.apply(*read).changed);
        get(other.writer->undo());
        QVERIFY(get(other.reader->corrections()).entities.isEmpty());
        QVERIFY(get(other.reader->corrections()).lines.isEmpty());
    }

    void refusesFilesThatAreNoCorrections_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("byte");
        QTest::newRow("other") << QByteArray("{}") << QStringLiteral("no file of corrections");
        QTest::newRow("later") << QByteArray(R"({"broadsheet":"corrections","version":2})") << QStringLiteral("later");
        QTest::newRow("kind") << QByteArray(R"({"broadsheet":"corrections","version":1,"lines":[{"scope":"line",)"
                                            R"("key":"000000000000002a","kind":"tweet"}]})")
                              << QStringLiteral("entry 1");
    }
    void refusesFilesThatAreNoCorrections()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, word);
        const auto read = store::correctionsFromJson(file);
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(word), qPrintable(read.error().what));
    }

    void aPlaceBelongsToItsArticle()
    {
        Library library;
        const auto ids = library.put({article(QStringLiteral("a.txt"), QStringLiteral("One\n* * *")),
                                      article(QStringLiteral("b.txt"), QStringLiteral("Two\n* * *"))});
        for (const auto id : ids)
            library.apply(store::SetRule{
                RuleScope::Line, {{77, QStringLiteral("* * *"), true}}, text::BlockKind::Navigation, id});
        const auto rules = get(library.reader->rules());
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules[0].scope, RuleScope::Place);
        QVERIFY(rules[0].article != rules[1].article);
        QCOMPARE(get(library.reader->staleArticles(9)), ids);
        library.apply(store::takeAway(rules[0]));
        QCOMPARE(get(library.reader->rules()), QList{rules[1]});
        get(library.writer->undo());
        QCOMPARE(get(library.reader->rules()), rules);
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "corrections_test.moc"
