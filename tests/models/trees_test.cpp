#include "models/contents_tree.h"
#include "models/entity_tree.h"
#include "models/quote_tree.h"
#include "models/related_tree.h"
#include "models/sample.h"
#include "warnings.h"
#include "words/shares.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using models::ContentsTree;
using models::EntityTree;
using models::QuoteTree;

namespace {

QStringList texts(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(parent); ++i)
        rows.append(model.index(i, 0, parent).data().toString());
    return rows;
}

// An article of these lines.
struct Lines
{
    explicit Lines(const QList<std::pair<const char *, text::BlockKind>> &lines)
    {
        for (const auto &[words, kind] : lines) {
            const QString line = QString::fromLatin1(words);
            const qsizetype at = document.body.size();
            document.body += line + u'\n';
            analysis.blocks.append({{at, at + line.size()}, int(analysis.blocks.size()) + 1, kind, 0.9F, {}, {}});
        }
    }

    text::Document document;
    text::Analysis analysis;
};

} // namespace

class TreesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void contentsShowTheAnatomy()
    {
        ContentsTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(tree.rowCount(), 0);
        tree.show(m_article.document, m_article.analysis);
        QCOMPARE(texts(tree), QStringList({"Story", "Furniture", "Feeds", "Posts", "Notices"}));
        QCOMPARE(tree.index(0, 0).data(ContentsTree::Count).toInt(), 3);
        const QModelIndex feeds = tree.index(2, 0);
        QCOMPARE(feeds.data(ContentsTree::Count).toInt(), 3);
        QCOMPARE(texts(tree, feeds), QStringList({"Latest headlines", "Without a heading"}));
        QCOMPARE(texts(tree, feeds.model()->index(0, 0, feeds)),
                 QStringList({"Port strike enters second week", "Rain expected in the north of Valdora"}));
        QCOMPARE(texts(tree, feeds.model()->index(1, 0, feeds)), QStringList({"Storm closes schools"}));
        const QModelIndex notices = tree.index(4, 0);
        QCOMPARE(texts(tree, notices), QStringList({"Promos"}));
        QCOMPARE(texts(tree, tree.index(0, 0, notices)), QStringList({"Sign up for our newsletter"}));
        tree.clear();
        QCOMPARE(tree.rowCount(), 0);
    }

    void contentsExplainABlock()
    {
        ContentsTree tree;
        tree.show(m_article.document, m_article.analysis);
        const QModelIndex post = tree.index(0, 0, tree.index(3, 0));
        QCOMPARE(post.data(ContentsTree::KindName).toString(), QStringLiteral("Post"));
        QCOMPARE(post.data(ContentsTree::Chip).toString(), QString());
        QCOMPARE(post.data(ContentsTree::Confidence).toFloat(), 0.62F);
        QCOMPARE(post.data(ContentsTree::Language).toString(), QStringLiteral("es"));
        QCOMPARE(post.data(ContentsTree::LanguageName).toString(), QStringLiteral("Spanish"));
        QCOMPARE(post.data(ContentsTree::Line).toInt(), 5);
        QVERIFY(post.data(ContentsTree::Reason).toString().contains(QStringLiteral("link")));
        const QModelIndex promo = tree.index(0, 0, tree.index(0, 0, tree.index(4, 0)));
        QCOMPARE(promo.data(ContentsTree::Chip).toString(), QString()); // it stands under its kind
        QCOMPARE(tree.index(0, 0, tree.index(0, 0)).data(ContentsTree::Chip).toString(), QStringLiteral("Headline"));
        QCOMPARE(promo.data(ContentsTree::Language).toString(), QString()); // as the story's
        QCOMPARE(tree.index(0, 0).data(ContentsTree::Confidence).toFloat(), -1.0F);
    }

    void everyBlockIsFoundWhereItStands()
    {
        ContentsTree tree;
        tree.show(m_article.document, m_article.analysis);
        for (int i = 0; i < m_article.analysis.blocks.size(); ++i) {
            const text::Span span = m_article.analysis.blocks.at(i).span;
            const QModelIndex index = tree.indexAt({span.begin + 1, span.begin + 1});
            QCOMPARE(tree.blockAt(index), i);
            QVERIFY(tree.spanAt(index).contains(span)); // a heading stands for its whole feed
        }
        QVERIFY(!tree.indexAt({m_article.document.body.size(), m_article.document.body.size()}).isValid());
        const QModelIndex heading = tree.indexAt(m_article.analysis.blocks.at(5).span);
        QCOMPARE(tree.spanAt(heading).end, m_article.analysis.blocks.at(7).span.end);
        QVERIFY(tree.spanAt({}).isEmpty());
    }

    void itemsWithoutAHeadingStandTogether()
    {
        using text::BlockKind;
        const Lines lines({{"News", BlockKind::FeedHeading},
                           {"TRENDING:", BlockKind::FeedHeading},
                           {"One", BlockKind::FeedItem},
                           {"// Sport // 4 January", BlockKind::Navigation},
                           {"Two", BlockKind::FeedItem},
                           {"Sign up", BlockKind::Promo},
                           {"Three", BlockKind::FeedItem},
                           {"Words of the story.", BlockKind::Paragraph},
                           {"Four", BlockKind::FeedItem}});
        ContentsTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(lines.document, lines.analysis);
        const QModelIndex feeds = tree.index(1, 0);
        QCOMPARE(feeds.data(ContentsTree::Count).toInt(), 4);
        QCOMPARE(texts(tree, feeds), QStringList({"TRENDING:", "Without a heading", "Headings without items"}));
        QCOMPARE(texts(tree, tree.index(0, 0, feeds)), QStringList({"One", "Two"})); // over the menu line
        QCOMPARE(texts(tree, tree.index(1, 0, feeds)), QStringList({"Three", "Four"}));
        QCOMPARE(texts(tree, tree.index(2, 0, feeds)), QStringList({"News"}));
    }

    void aHeadingAloneIsCountedAsOne()
    {
        const Lines lines({{"News", text::BlockKind::FeedHeading}, {"Words.", text::BlockKind::Paragraph}});
        ContentsTree tree;
        tree.show(lines.document, lines.analysis);
        QCOMPARE(tree.index(1, 0).data(ContentsTree::Count).toInt(), 1);
        QCOMPARE(tree.index(1, 0).data(ContentsTree::CountWords).toString(), QStringLiteral("1 feed heading"));
    }

    void noticesStandByKindAndEqualOnesOnce()
    {
        using text::BlockKind;
        const Lines lines({{"Words of the story.", BlockKind::Paragraph},
                           {"Home", BlockKind::Navigation},
                           {"Story continues below", BlockKind::Advertisement},
                           {"Story  continues below", BlockKind::Advertisement},
                           {"Sport", BlockKind::Navigation},
                           {"Story continues below", BlockKind::Advertisement},
                           {"Weather", BlockKind::Navigation},
                           {"Shop", BlockKind::Navigation}});
        ContentsTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(lines.document, lines.analysis);
        const QModelIndex notices = tree.index(1, 0);
        QCOMPARE(notices.data(ContentsTree::Count).toInt(), 7);
        QCOMPARE(texts(tree, notices), QStringList({"Advertisements", "Navigation"}));
        const QModelIndex advertisements = tree.index(0, 0, notices);
        QCOMPARE(advertisements.data(ContentsTree::Count).toInt(), 3);
        QCOMPARE(advertisements.data(ContentsTree::CountWords).toString(), QStringLiteral("3 advertisements"));
        QCOMPARE(texts(tree, advertisements), QStringList({QStringLiteral("Story continues below  ×3")}));
        QCOMPARE(tree.blocksAt(tree.index(0, 0, advertisements)), QList<int>({2, 3, 5}));
        QCOMPARE(tree.indexAt(lines.analysis.blocks.at(5).span), tree.index(0, 0, advertisements));
    }

    void anArticleWithoutAStorySaysSo()
    {
        text::Analysis analysis = m_article.analysis;
        analysis.blocks.removeIf([](const text::Block &block) { return block.group() != text::Group::Post; });
        ContentsTree tree;
        tree.show(m_article.document, analysis);
        QCOMPARE(texts(tree), QStringList({"Story", "Posts"}));
        QCOMPARE(tree.index(0, 0).data(ContentsTree::Count).toInt(), 0);
        QVERIFY(tree.spanAt(tree.index(0, 0)).isEmpty());
    }

    void groupsSayHowMuchOfTheTextTheyAre()
    {
        ContentsTree tree;
        tree.show(m_article.document, m_article.analysis);
        double all = 0;
        for (int row = 0; row < tree.rowCount(); ++row)
            all += tree.index(row, 0).data(ContentsTree::Share).toDouble();
        QVERIFY(qAbs(all - 1) < 0.001);
        QVERIFY(qAbs(tree.index(0, 0).data(ContentsTree::Share).toDouble() - 0.47) < 0.01);
        QCOMPARE(tree.index(0, 0, tree.index(0, 0)).data(ContentsTree::Share).toDouble(), -1.0);
    }

    void wholePercentsAddUp()
    {
        QRandomGenerator dice(5);
        for (int round = 0; round < 500; ++round) {
            QList<text::Block> blocks;
            qsizetype at = 0;
            for (int i = dice.bounded(1, 30); i > 0; --i) {
                const qsizetype end = at + 1 + dice.bounded(dice.bounded(2) ? 3 : 4000);
                blocks.append({{at, end}, 1, text::BlockKind(dice.bounded(text::BlockKindCount)), 1, {}, {}});
                at = end + 1;
            }
            int sum = 0;
            const auto shares = words::sharesOf(blocks);
            for (int group = 0; group < text::GroupCount; ++group) {
                const bool there = std::ranges::any_of(
                    blocks, [group](const text::Block &block) { return block.group() == text::Group(group); });
                QCOMPARE(shares.at(std::size_t(group)) > 0, there);
                sum += shares.at(std::size_t(group));
            }
            QCOMPARE(sum, 100);
        }
        QCOMPARE(words::sharesOf({}), (std::array<int, text::GroupCount>{}));
    }

    void feedItemsLeadToTheArticlesTheyAnnounce()
    {
        ContentsTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(m_article.document, m_article.analysis);
        tree.setLeads(
            {{6, 77, QStringLiteral("Port strike enters second week"), QStringLiteral("word for word"), false},
             {7, 78, QStringLiteral("Rain to come to the north"), QStringLiteral("most words"), false},
             {9, 0, {}, {}, true}});
        const QModelIndex exact = tree.indexAt(m_article.analysis.blocks.at(6).span);
        QCOMPARE(exact.data(ContentsTree::LeadArticle).toLongLong(), 77);
        QCOMPARE(exact.data(ContentsTree::Detail).toString(), QStringLiteral("→ In the library"));
        QVERIFY(exact.data(ContentsTree::Notable).toBool());
        QVERIFY(exact.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("In the library")));
        const QModelIndex like = tree.indexAt(m_article.analysis.blocks.at(7).span);
        QCOMPARE(like.data(ContentsTree::Detail).toString(),
                 QStringLiteral("→ In the library: Rain to come to the north"));
        QCOMPARE(like.parent().data(ContentsTree::Detail).toString(), QStringLiteral("2 in the library"));
        const QModelIndex saved = tree.indexAt(m_article.analysis.blocks.at(9).span);
        QVERIFY(saved.data(ContentsTree::Saved).toBool());
        QCOMPARE(saved.parent().data(ContentsTree::Detail).toString(), QStringLiteral("1 saved for follow-up"));
        tree.setLeads({});
        QCOMPARE(exact.data(ContentsTree::Detail).toString(), QString());
        QCOMPARE(like.parent().data(ContentsTree::Detail).toString(), QString());
    }

    void postsShowTheirLinkAndCorrectionsShowThemselves()
    {
        text::Analysis analysis = m_article.analysis;
        analysis.mentions.insert(5, {sample::spanOf(m_article.document.body, QStringLiteral("https://example.org/a")),
                                     text::MentionKind::Link,
                                     -1,
                                     1.0F,
                                     {}});
        std::sort(analysis.mentions.begin(), analysis.mentions.end(),
                  [](const auto &one, const auto &other) { return one.span < other.span; });
        analysis.blocks[8].reason = QStringLiteral("by your correction of 21 Nov 2026");
        ContentsTree tree;
        tree.show(m_article.document, analysis);
        const QModelIndex post = tree.indexAt(analysis.blocks.at(4).span);
        QCOMPARE(post.data(ContentsTree::Link).toString(), QStringLiteral("https://example.org/a"));
        QCOMPARE(post.data(ContentsTree::Detail).toString(), QStringLiteral("example.org/a"));
        QVERIFY(!post.data(ContentsTree::Notable).toBool());
        const QModelIndex promo = tree.indexAt(analysis.blocks.at(8).span);
        QVERIFY(promo.data(ContentsTree::Corrected).toBool());
        QCOMPARE(promo.data(ContentsTree::Detail).toString(), QStringLiteral("✎ by your correction of 21 Nov 2026"));
    }

    void aRowStandsForAllItsBlocks()
    {
        ContentsTree tree;
        tree.show(m_article.document, m_article.analysis);
        QCOMPARE(tree.blocksAt(tree.indexAt(m_article.analysis.blocks.at(5).span)), QList<int>({5, 6, 7}));
        QCOMPARE(tree.blocksAt(tree.index(0, 0)), QList<int>({0, 2, 3}));
        QCOMPARE(tree.blocksAt(tree.indexAt(m_article.analysis.blocks.at(4).span)), QList<int>({4}));
        QVERIFY(tree.blocksAt({}).isEmpty());
    }

    void relativesStandByTheirBond()
    {
        models::RelatedTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        using models::Bond;
        models::Relative near{Bond::NearDuplicate,
                              5,
                              QStringLiteral("Corridor for grain agreed"),
                              QStringLiteral("The Ledger"),
                              QDate(2026, 11, 21),
                              QStringLiteral("nearly the same story"),
                              {},
                              -1,
                              1.0F};
        models::Relative from{Bond::AnnouncedIn,
                              6,
                              QStringLiteral("Morning digest"),
                              {},
                              {},
                              QStringLiteral("word for word"),
                              QStringLiteral("Ministers agree"),
                              12,
                              0.9F};
        QVERIFY(tree.show({near, from}));
        QVERIFY(!tree.show({near, from}));
        QCOMPARE(texts(tree), QStringList({"Announced in", "Nearly the same story"}));
        const QModelIndex announced = tree.index(0, 0, tree.index(0, 0));
        QCOMPARE(announced.data(models::RelatedTree::Article).toLongLong(), 6);
        QCOMPARE(announced.data(models::RelatedTree::Block).toInt(), 12);
        const QModelIndex alike = tree.index(0, 0, tree.index(1, 0));
        QCOMPARE(alike.data(models::RelatedTree::Detail).toString(), QStringLiteral("The Ledger  ·  21 Nov 2026"));
        QCOMPARE(alike.data(models::RelatedTree::Why).toString(), QStringLiteral("nearly the same story"));
        QVERIFY(alike.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("The Ledger")));
        QCOMPARE(tree.count(), 2);
        tree.show({});
        QCOMPARE(tree.rowCount(), 0);
    }

    void entitiesAreGroupedAndCounted()
    {
        EntityTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(m_article.document, m_article.analysis);
        QCOMPARE(texts(tree), QStringList({"People", "Nationalities", "Elsewhere on the page"}));
        const QModelIndex people = tree.index(0, 0);
        QCOMPARE(texts(tree, people), QStringList({"Lena Okoro", "Ana Ruiz"})); // the most mentioned first
        const QModelIndex okoro = tree.index(0, 0, people);
        QCOMPARE(okoro.data(EntityTree::Count).toInt(), 2);
        QCOMPARE(okoro.data(EntityTree::Detail).toString(), QStringLiteral("Prime Minister; also Okoro"));
        QCOMPARE(tree.entityAt(okoro), 1);
        QCOMPARE(tree.indexOfEntity(1), okoro);
        QVERIFY(!tree.indexOfEntity(99).isValid());
        QCOMPARE(tree.mentionsOf(1).size(), 2);
        QCOMPARE(tree.spanAt(okoro), tree.mentionsOf(1).first());
        QCOMPARE(okoro.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Lena Okoro, Prime Minister; also Okoro, mentioned 2 times"));
    }

    void whatTheStoryDoesNotNameStandsElsewhere()
    {
        sample::Article article = m_article;
        article.analysis.blocks[3].kind = text::BlockKind::FeedItem; // names the Valdoran navy, and Okoro once more
        EntityTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(article.document, article.analysis);
        QCOMPARE(texts(tree), QStringList({"People", "Elsewhere on the page"}));
        QCOMPARE(tree.countInStory(), 2);
        const QModelIndex elsewhere = tree.index(1, 0);
        QCOMPARE(elsewhere.data(EntityTree::Count).toInt(), 2);
        QCOMPARE(elsewhere.data(EntityTree::Kind).toInt(), -1);
        QCOMPARE(texts(tree, elsewhere), QStringList({"Places", "Nationalities"}));
        QCOMPARE(tree.index(0, 0, tree.index(0, 0)).data(EntityTree::Count).toInt(), 2); // wherever it is named
        for (const text::Mention &mention : article.analysis.mentions)
            QCOMPARE(tree.spanAt(tree.indexAt(mention.span)), mention.span);
        for (text::Block &block : article.analysis.blocks)
            block.kind = text::BlockKind::FeedItem; // no story: the page is all there is
        tree.show(article.document, article.analysis);
        QCOMPARE(tree.countInStory(), 4);
    }

    void aMentionShowsItsWordsInContext()
    {
        EntityTree tree;
        tree.show(m_article.document, m_article.analysis);
        for (const text::Mention &mention : m_article.analysis.mentions) {
            const QModelIndex index = tree.indexAt(mention.span);
            QCOMPARE(tree.spanAt(index), mention.span);
            const QString snippet = index.data().toString();
            QCOMPARE(snippet.mid(index.data(EntityTree::SnippetBegin).toInt(),
                                 index.data(EntityTree::SnippetLength).toInt()),
                     text::slice(m_article.document.body, mention.span).toString());
            QVERIFY(!snippet.contains(u'\n'));
        }
        QVERIFY(!tree.indexAt({0, 0}).isValid());
    }

    void quotesStandWithTheirSpeakers()
    {
        QuoteTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(m_article.document, m_article.analysis);
        QCOMPARE(texts(tree), QStringList({"Lena Okoro", "the ministry", "Elsewhere on the page"}));
        QCOMPARE(texts(tree, tree.index(2, 0)), QStringList({"In posts"}));
        QCOMPARE(tree.countInStory(), 3);
        const QModelIndex okoro = tree.index(0, 0);
        QCOMPARE(okoro.data(QuoteTree::Detail).toString(), QStringLiteral("Prime Minister"));
        QCOMPARE(okoro.data(QuoteTree::Entity).toInt(), 1);
        QCOMPARE(texts(tree, okoro), QStringList({QStringLiteral("“We have an agreement,” … “It starts today.”"),
                                                  QStringLiteral("that the Valdoran navy would patrol the route")}));
        const QModelIndex indirect = tree.index(1, 0, okoro);
        QCOMPARE(indirect.data(QuoteTree::Detail).toString(), QStringLiteral("said, indirect"));
        QVERIFY(!indirect.data(QuoteTree::Direct).toBool());
        QCOMPARE(okoro.data(QuoteTree::SpeakerKind).toInt(), int(text::MentionKind::Person));
        QCOMPARE(tree.index(1, 0).data(QuoteTree::SpeakerKind).toInt(), -1);
        const QModelIndex unnamed = tree.index(0, 0, tree.index(0, 0, tree.index(2, 0)));
        QCOMPARE(unnamed.data(QuoteTree::Group).toInt(), int(text::Group::Post));
        QCOMPARE(unnamed.data(QuoteTree::Entity).toInt(), -1);
        QCOMPARE(unnamed.data(QuoteTree::SpeakerName).toString(), QStringLiteral("No named speaker"));
    }

    void whatIsSaidOutsideTheStoryStandsApart()
    {
        sample::Article article = m_article;
        article.analysis.quotes.last().speaker = article.analysis.quotes.first().speaker;
        article.analysis.quotes[2].speaker.reset();
        QuoteTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.show(article.document, article.analysis);
        QCOMPARE(texts(tree), QStringList({"Lena Okoro", "No named speaker", "Elsewhere on the page"}));
        const QModelIndex post = tree.index(0, 0, tree.index(0, 0, tree.index(2, 0)));
        QCOMPARE(post.data(QuoteTree::Detail).toString(), QStringLiteral("Lena Okoro"));
        QCOMPARE(post.data(QuoteTree::SpeakerRole).toString(), QStringLiteral("Prime Minister"));
        QCOMPARE(tree.rowCount(tree.index(0, 0)), 2);
    }

    void everyPieceOfAQuoteLeadsToIt()
    {
        QuoteTree tree;
        tree.show(m_article.document, m_article.analysis);
        for (int i = 0; i < m_article.analysis.quotes.size(); ++i) {
            for (const text::Span &piece : m_article.analysis.quotes.at(i).pieces)
                QCOMPARE(tree.indexAt(piece).data(QuoteTree::Quote).toInt(), i);
        }
        QVERIFY(!tree.indexAt({0, 0}).isValid());
        QCOMPARE(tree.spanAt(tree.indexAt(m_article.analysis.quotes.first().pieces.last())),
                 m_article.analysis.quotes.first().pieces.first());
    }

private:
    const sample::Article m_article = sample::article();
};

QTEST_GUILESS_MAIN(TreesTest)
#include "trees_test.moc"
