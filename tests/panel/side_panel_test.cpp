#include "models/sample.h"
#include "panel/side_panel.h"
#include "panel/tree_view.h"
#include "warnings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using panel::SidePanel;

class SidePanelTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_window = std::make_unique<QWidget>();
        m_panel = new SidePanel(m_window.get());
        m_panel->resize(340, 700);
        m_window->resize(340, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_panel->show(m_article.document, m_article.analysis);
        m_spans = std::make_unique<QSignalSpy>(m_panel, &SidePanel::spanRequested);
        m_entities = std::make_unique<QSignalSpy>(m_panel, &SidePanel::entitySelected);
    }

    void saysHowMuchIsStory()
    {
        QCOMPARE(m_panel->findChild<QLabel *>()->text(),
                 QStringLiteral("47 % story  ·  3 feed items  ·  1 post  ·  1 notice"));
        const auto *tabs = m_panel->findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(0), QStringLiteral("Contents"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Entities 3")); // one more only in a feed
        QCOMPARE(tabs->tabText(2), QStringLiteral("Quotes 3"));   // the story's
        m_panel->clear();
        QCOMPARE(tabs->tabText(1), QStringLiteral("Entities"));
        QCOMPARE(tree()->model()->rowCount(), 0);
    }

    void sayingThatNothingWasFoundNeedsAnArticle()
    {
        m_panel->clear();
        m_panel->setTab(SidePanel::Tab::Entities);
        QVERIFY(tree()->placeholder().contains(QStringLiteral("open article")));
        m_panel->show(m_article.document, {});
        QVERIFY(tree()->placeholder().contains(QStringLiteral("were found")));
    }

    void detailsOpenWithTheFirstChosenRow()
    {
        const auto *details = page()->findChild<QPlainTextEdit *>();
        QVERIFY(!details->isVisible());
        m_panel->select(m_article.analysis.blocks.at(8).span);
        QVERIFY(details->isVisible());
        m_panel->show(m_article.document, {});
        QVERIFY(!details->isVisible());
    }

    void anotherArticleStartsAtItsTop()
    {
        sample::Article many;
        for (int i = 0; i < 300; ++i) {
            const qsizetype begin = many.document.body.size();
            many.document.body += QStringLiteral("Headline of item %1\n").arg(i);
            many.analysis.blocks.append(
                {{begin, many.document.body.size() - 1}, i + 1, text::BlockKind::FeedItem, 0.9F, {}, {}});
        }
        m_panel->show(many.document, many.analysis);
        m_panel->select(many.analysis.blocks.last().span);
        QVERIFY(tree()->verticalScrollBar()->value() > 0);
        many.document.body += QStringLiteral(" "); // another text
        m_panel->show(many.document, many.analysis);
        QCOMPARE(tree()->verticalScrollBar()->value(), 0);
        QTest::qWait(50);
        QCOMPARE(tree()->verticalScrollBar()->value(), 0);
    }

    void movingInTheContentsShowsThePassage()
    {
        m_panel->focusTab();
        QVERIFY(tree()->hasFocus());
        QCOMPARE(m_spans->size(), 0); // coming here goes nowhere
        QCOMPARE(current(), QStringLiteral("Story"));
        QTest::keyClick(tree(), Qt::Key_J);
        QTest::keyClick(tree(), Qt::Key_J);
        QCOMPARE(current(), QStringLiteral("Feeds"));
        QTest::keyClick(tree(), Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("Latest headlines"));
        QCOMPARE(lastSpan().begin, m_article.analysis.blocks.at(5).span.begin);
        QTest::keyClick(tree(), Qt::Key_J);
        QCOMPARE(lastSpan(), m_article.analysis.blocks.at(6).span);
        QTest::keyClick(tree(), Qt::Key_K);
        QCOMPARE(current(), QStringLiteral("Latest headlines"));
    }

    void detailsExplainTheChosenBlock()
    {
        m_panel->select(m_article.analysis.blocks.at(4).span);
        QStringList words;
        for (const QLabel *label : page()->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("Post")));
        QVERIFY(words.contains(QStringLiteral("62 %  ·  Spanish  ·  line 5")));
        QVERIFY(words.contains(QStringLiteral("Why: other language than the story, ends in a link")));
        QCOMPARE(page()->findChild<QPlainTextEdit *>()->toPlainText(),
                 text::slice(m_article.document.body, m_article.analysis.blocks.at(4).span).toString());
    }

    void enterOnALeadGoesToItsArticle()
    {
        QSignalSpy articles(m_panel, &SidePanel::articleRequested);
        m_panel->setLeads(
            {{6, 77, QStringLiteral("Port strike enters second week"), QStringLiteral("word for word"), false}});
        m_panel->select(m_article.analysis.blocks.at(6).span);
        m_panel->focusTab();
        QCOMPARE(m_panel->chosenBlocks(), QList<int>({6}));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first().first().toLongLong(), 77);
        QVERIFY(m_panel->openChosen());     // the window's own key for it
        QTest::keyClick(tree(), Qt::Key_J); // an item without a lead
        QVERIFY(!m_panel->openChosen());
        QCOMPARE(articles.size(), 2);
    }

    void enterOnAPostAsksForItsLinkAndOpensNothing()
    {
        text::Analysis analysis = m_article.analysis;
        analysis.mentions = {{sample::spanOf(m_article.document.body, QStringLiteral("https://example.org/a")),
                              text::MentionKind::Link,
                              0,
                              1.0F,
                              {}}};
        analysis.quotes.clear();
        m_panel->show(m_article.document, analysis);
        QSignalSpy links(m_panel, &SidePanel::linkRequested);
        m_panel->select(analysis.blocks.at(4).span);
        m_panel->focusTab();
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/a")));
    }

    void theChosenRowStaysWhenTheTextIsLookedAtAnew()
    {
        m_panel->select(m_article.analysis.blocks.at(8).span);
        text::Analysis analysis = m_article.analysis;
        analysis.blocks[8].kind = text::BlockKind::Paragraph;
        analysis.blocks[8].reason = QStringLiteral("by your correction of 21 Nov 2026");
        m_panel->show(m_article.document, analysis);
        QCOMPARE(current(), QStringLiteral("Sign up for our newsletter"));
        QCOMPARE(tree()->currentIndex().parent().data().toString(), QStringLiteral("Story"));
        QVERIFY(m_spans->isEmpty());
    }

    void relatedArticlesAreOneKeyAway()
    {
        QSignalSpy articles(m_panel, &SidePanel::articleRequested);
        const auto *tabs = m_panel->findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(3), QStringLiteral("Related"));
        m_panel->setRelatives({{models::Bond::AnnouncedIn,
                                9,
                                QStringLiteral("Morning digest"),
                                {},
                                {},
                                QStringLiteral("word for word"),
                                QStringLiteral("Ministers agree"),
                                12,
                                0.9F}});
        QCOMPARE(tabs->tabText(3), QStringLiteral("Related 1"));
        m_panel->setTab(SidePanel::Tab::Related);
        m_panel->focusTab();
        QTest::keyClick(tree(), Qt::Key_J);
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first(), QVariantList({qint64(9), 12}));
        QVERIFY(m_panel->chosenBlocks().isEmpty()); // of another article
    }

    void enterFoldsABranchAndShowsABlockAgain()
    {
        m_panel->focusTab();
        QVERIFY(!tree()->isExpanded(tree()->currentIndex()));
        QTest::keyClick(tree(), Qt::Key_Return);
        QVERIFY(tree()->isExpanded(tree()->currentIndex()));
        QTest::keyClick(tree(), Qt::Key_J);
        const auto before = m_spans->size();
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(m_spans->size(), before + 1);
        QCOMPARE(lastSpan(), m_article.analysis.blocks.at(0).span);
    }

    void aClickInTheArticleSelectsInTheRightTabAndEmitsNothing()
    {
        m_panel->select(m_article.analysis.mentions.at(2).span);
        QCOMPARE(m_panel->tab(), SidePanel::Tab::Entities);
        QCOMPARE(current(), QStringLiteral("Lena Okoro"));
        m_panel->select(m_article.analysis.quotes.at(0).pieces.at(1));
        QCOMPARE(m_panel->tab(), SidePanel::Tab::Quotes);
        QVERIFY(current().startsWith(QStringLiteral("“We have")));
        m_panel->select(m_article.analysis.quotes.at(0).span());
        QVERIFY(current().startsWith(QStringLiteral("“We have")));
        m_panel->select(m_article.analysis.blocks.at(0).span); // inside the folded story
        QCOMPARE(m_panel->tab(), SidePanel::Tab::Contents);
        QCOMPARE(current(), QStringLiteral("Ministers agree on grain corridor"));
        QCOMPARE(m_spans->size() + m_entities->size(), 0);
    }

    void enterStepsThroughAnEntitysMentions()
    {
        m_panel->setTab(SidePanel::Tab::Entities);
        m_panel->focusTab();
        QTest::keyClick(tree(), Qt::Key_J);
        QCOMPARE(current(), QStringLiteral("Lena Okoro"));
        QCOMPARE(m_entities->last().first().toInt(), 1);
        const QList<text::Span> mentions{m_article.analysis.mentions.at(1).span,
                                         m_article.analysis.mentions.at(2).span};
        QCOMPARE(lastSpan(), mentions.at(0));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(lastSpan(), mentions.at(1));
        QVERIFY(page()->findChildren<QLabel *>().at(2)->text().contains(QStringLiteral("2 of 2")));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(lastSpan(), mentions.at(0));
        m_panel->stepMention(-1);
        QCOMPARE(lastSpan(), mentions.at(1));
        QTest::keyClick(tree(), Qt::Key_Right); // its mentions as rows
        QTest::keyClick(tree(), Qt::Key_J);
        QCOMPARE(lastSpan(), mentions.at(0));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(lastSpan(), mentions.at(1));
        QCOMPARE(tree()->currentIndex().row(), 1);
        QCOMPARE(current(), tree()->currentIndex().data().toString());
    }

    void theLegendNamesTheKindsOfTheArticle()
    {
        m_panel->setTab(SidePanel::Tab::Entities);
        for (const char *word : {"person", "nationality"})
            QVERIFY2(chip(word) && chip(word)->isVisible() && chip(word)->isChecked(), word);
        QVERIFY(!chip("money"));
        QVERIFY(!chip("place")); // only a feed names one
        QVERIFY(chip("person")->accessibleDescription().contains(QStringLiteral("3 in the article")));
        m_panel->setTab(SidePanel::Tab::Quotes);
        for (const char *word : {"quotes", "indirect", "speakers"})
            QVERIFY2(chip(word) && chip(word)->isVisible(), word);
    }

    void theLegendIsSwitchedByKeys()
    {
        QSignalSpy hidden(m_panel, &SidePanel::hiddenMarksChanged);
        m_panel->focusLegend();
        QCOMPARE(m_panel->tab(), SidePanel::Tab::Entities);
        QVERIFY(chip("person")->hasFocus());
        QTest::keyClick(chip("person"), Qt::Key_Right);
        QVERIFY(chip("nationality")->hasFocus());
        QTest::keyClick(chip("nationality"), Qt::Key_Space);
        QCOMPARE(hidden.last().first().toStringList(), QStringList{"nationality"});
        QVERIFY(!chip("nationality")->isChecked());
        QTest::keyClick(chip("nationality"), Qt::Key_Home);
        QTest::keyClick(chip("person"), Qt::Key_Return);
        QCOMPARE(m_panel->hiddenMarks(), QStringList({"nationality", "person"}));
        QTest::mouseClick(chip("nationality"), Qt::LeftButton);
        QCOMPARE(hidden.last().first().toStringList(), QStringList{"person"});
        m_panel->show(m_article.document, m_article.analysis); // another article: the switches stay
        QVERIFY(!chip("person")->isChecked() && chip("nationality")->isChecked());
    }

    void allMarksHiddenAreAllOff()
    {
        m_panel->setHiddenMarks({QStringLiteral("marks"), QStringLiteral("place")});
        QVERIFY(!chip("person")->isChecked());
        QSignalSpy hidden(m_panel, &SidePanel::hiddenMarksChanged);
        chip("person")->click();
        QCOMPARE(hidden.last().first().toStringList(), QStringList{"place"});
    }

    void enterStepsThroughASplitQuote()
    {
        m_panel->setTab(SidePanel::Tab::Quotes);
        m_panel->focusTab();
        QTest::keyClick(tree(), Qt::Key_J);
        const QList<text::Span> &pieces = m_article.analysis.quotes.first().pieces;
        QCOMPARE(lastSpan(), pieces.at(0));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(lastSpan(), pieces.at(1));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(lastSpan(), pieces.at(0));
    }

    void bareKeysAreLeftToTheWindow()
    {
        QList<std::unique_ptr<QShortcut>> shortcuts;
        m_panel->focusTab();
        for (const auto key :
             {Qt::Key_E, Qt::Key_X, Qt::Key_L, Qt::Key_S, Qt::Key_B, Qt::Key_M, Qt::Key_U, Qt::Key_Space, Qt::Key_1,
              Qt::Key_Slash, Qt::Key_Asterisk, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_N, Qt::Key_P}) {
            QShortcut shortcut{QKeySequence(key), m_window.get()};
            QSignalSpy fired(&shortcut, &QShortcut::activated);
            QTest::keyClick(tree(), key);
            QCOMPARE(fired.size(), 1);
        }
        QCOMPARE(current(), QStringLiteral("Story"));
        QVERIFY(!tree()->isExpanded(tree()->currentIndex()));
    }

    void itsOwnKeysWinOverTheWindows()
    {
        QShortcut next(QKeySequence(Qt::Key_J), m_window.get());
        QSignalSpy fired(&next, &QShortcut::activated);
        m_panel->focusTab();
        QTest::keyClick(tree(), Qt::Key_J);
        QCOMPARE(fired.size(), 0);
        QCOMPARE(current(), QStringLiteral("Furniture"));
    }

    void clickingTheChosenRowShowsItAgain()
    {
        m_panel->select(m_article.analysis.blocks.at(4).span);
        const QPoint place = tree()->visualRect(tree()->currentIndex()).center();
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_spans->size(), 1);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_spans->size(), 2);
        QCOMPARE(lastSpan(), m_article.analysis.blocks.at(4).span);
    }

    void whatTheAnalystFoldedStaysFolded()
    {
        m_panel->select(m_article.analysis.blocks.at(0).span); // opens the story, but not for good
        m_panel->focusTab();
        tree()->setCurrentQuietly(tree()->model()->index(2, 0));
        QTest::keyClick(tree(), Qt::Key_Left);
        QVERIFY(!tree()->isExpanded(tree()->model()->index(2, 0)));
        m_panel->setTab(SidePanel::Tab::Quotes);
        const QByteArray state = m_panel->saveState();

        SidePanel other;
        other.show(m_article.document, m_article.analysis);
        QVERIFY(other.restoreState(state));
        QCOMPARE(other.tab(), SidePanel::Tab::Quotes);
        other.setTab(SidePanel::Tab::Contents);
        other.show(m_article.document, m_article.analysis);
        const auto *contents = other.findChild<panel::TreeView *>(QStringLiteral("contentsTree"));
        QVERIFY(!contents->isExpanded(contents->model()->index(2, 0)));
        QVERIFY(contents->isExpanded(contents->model()->index(3, 0)));
        QVERIFY(!contents->isExpanded(contents->model()->index(0, 0)));
        QVERIFY(!other.restoreState(QByteArrayLiteral("nonsense")));
        QVERIFY(!other.restoreState({}));
        QCOMPARE(other.tab(), SidePanel::Tab::Contents);
    }

    void aStoryAloneStartsOpen()
    {
        text::Analysis analysis = m_article.analysis;
        analysis.blocks.removeIf([](const text::Block &block) { return block.group() != text::Group::Story; });
        m_panel->show(m_article.document, analysis);
        QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
        m_panel->show(m_article.document, m_article.analysis);
        QVERIFY(!tree()->isExpanded(tree()->model()->index(0, 0)));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() &&
                !widget->objectName().startsWith(u"qt_"))
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QLabel *>(widget),
                         widget->metaObject()->className());
        }
    }

    void anArticleOfManyBlocksStaysQuick()
    {
        sample::Article many;
        for (int i = 0; i < 30'000; ++i) {
            const qsizetype begin = many.document.body.size();
            many.document.body += QStringLiteral("Headline of an item\n");
            many.analysis.blocks.append(
                {{begin, many.document.body.size() - 1}, i + 1, text::BlockKind::FeedItem, 0.9F, {}, {}});
        }
        m_panel->show(many.document, many.analysis);
        m_panel->select(many.analysis.blocks.last().span);
        QCOMPARE(tree()->currentIndex().row(), 29'999);
    }

private:
    panel::TreeView *tree() const { return page()->findChild<panel::TreeView *>(); }
    QWidget *page() const
    {
        for (auto *one : m_panel->findChildren<panel::TreeView *>()) {
            if (one->isVisible())
                return one->parentWidget()->parentWidget();
        }
        return nullptr;
    }
    QAbstractButton *chip(const char *word) const
    {
        return m_panel->findChild<QAbstractButton *>(QStringLiteral("mark-") + QLatin1String(word));
    }
    QString current() const { return tree()->currentIndex().data().toString(); }
    text::Span lastSpan() const { return m_spans->last().first().value<text::Span>(); }

    const sample::Article m_article = sample::article();
    std::unique_ptr<QWidget> m_window;
    SidePanel *m_panel = nullptr;
    std::unique_ptr<QSignalSpy> m_spans, m_entities;
};

QTEST_MAIN(SidePanelTest)
#include "side_panel_test.moc"
