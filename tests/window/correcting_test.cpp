// What an analyst tells the program of lines, names and feed items, by keys, in the real window.

#include "fixture.h"
#include "models/contents_tree.h"
#include "models/correction_list.h"
#include "models/entity_tree.h"
#include "widgets/choice_sheet.h"

#include <QDialog>
#include <QMenu>
#include <QTableView>

class CorrectingTest final : public WindowTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { failOnWarnings(); }
    void cleanup() { tellIfFailed(); }
    void relatedArticlesAreAJumpAwayAndAltLeftComesBack();
    void iMakesAFeedStoryInAllArticlesAndUTakesItBack();
    void shiftIAsksWhichKindByALetter();
    void correctionsAreListedAndTakenAwayByDelete();
    void aFeedItemIsSavedForFollowUp();
    void rGivesANameAnotherKindByALetterAndUTakesItBack();
    void escapeLeavesANameAsItWas();
    void rXTakesANameOutOfAllArticles();
    void rRCallsAnEntityAnotherName();
    void rMJoinsANameWithAnotherOfTheArticle();
    void cleanupTestCase();

private:
    QTreeView *contents() const { return find<QTreeView>("contentsTree"); }
    QTreeView *entities() const { return find<QTreeView>("entitiesTree"); }
    widgets::ChoiceSheet *sheet() const { return find<widgets::ChoiceSheet>("nameSheet"); }
    QStringList groups() const
    {
        QStringList names;
        for (int row = 0; row < contents()->model()->rowCount(); ++row)
            names.append(contents()->model()->index(row, 0).data().toString());
        return names;
    }
    QString kindOf(const QString &name) const; // as the panel groups it; empty where it is none of the article's
    void chooseRow(const QString &words);      // of the contents, by keys; of an article about the talks
    void chooseName(const QString &name);      // of the entities, by keys; of such an article
};

void CorrectingTest::initTestCase()
{
    fill();
    start();
    m_window->open({m_folder});
    QVERIFY(waitForList(Articles));
    QTRY_VERIFY2(counts().startsWith(QStringLiteral("9 of 9")), qPrintable(counts()));
}

void CorrectingTest::cleanupTestCase()
{
    m_window->close();
    m_window.reset();
}

QString CorrectingTest::kindOf(const QString &name) const
{
    const QAbstractItemModel *model = entities()->model();
    for (int kind = 0; kind < model->rowCount(); ++kind) {
        const QModelIndex group = model->index(kind, 0);
        for (int row = 0; row < model->rowCount(group); ++row) {
            if (model->index(row, 0, group).data().toString() == name)
                return text::wordFor(static_cast<text::MentionKind>(group.data(models::EntityTree::Kind).toInt()));
        }
    }
    return {};
}

void CorrectingTest::chooseName(const QString &name)
{
    showTalks();
    press("2");
    QTRY_COMPARE(QApplication::focusWidget(), entities());
    QTRY_VERIFY_WITH_TIMEOUT(!kindOf(name).isEmpty(), 20000);
    press("Home");
    const auto chosen = [this] { return entities()->currentIndex().data().toString(); };
    for (int i = 0; i < 40 && chosen() != name; ++i)
        press("J");
    QCOMPARE(chosen(), name);
}

void CorrectingTest::relatedArticlesAreAJumpAwayAndAltLeftComesBack()
{
    showTalks(); // one of the many that are nearly the same
    const QString from = current();
    press("4");
    auto *tree = find<QTreeView>("relatedTree");
    QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, 20000);
    QTRY_COMPARE(QApplication::focusWidget(), tree);
    press("J");
    press("J");
    press("Return");
    QTRY_VERIFY(current() != from);
    const QString to = current();
    press("Alt+Left");
    QTRY_COMPARE(current(), from);
    press("Alt+Right");
    QTRY_COMPARE(current(), to);
    press("Esc");
}

void CorrectingTest::chooseRow(const QString &words)
{
    showTalks();
    press("1");
    QTRY_COMPARE(QApplication::focusWidget(), contents());
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Feeds")), 20000);
    press("Home");
    const auto chosen = [this] { return contents()->currentIndex().data().toString(); };
    for (int i = 0; i < 40 && chosen() != words; ++i)
        press("J");
    QCOMPARE(chosen(), words);
}

void CorrectingTest::iMakesAFeedStoryInAllArticlesAndUTakesItBack()
{
    chooseRow(QStringLiteral("Latest News Stories"));
    press("I");
    QTRY_VERIFY_WITH_TIMEOUT(!groups().contains(QStringLiteral("Feeds")), 20000);
    QVERIFY2(toast()->text().contains(QStringLiteral("7 other")), qPrintable(toast()->text()));
    QTRY_COMPARE(contents()->currentIndex().data().toString(), QStringLiteral("Latest News Stories")); // stays chosen
    press("U");
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Feeds")), 20000);
    QVERIFY2(toast()->text().startsWith(QStringLiteral("Undone")), qPrintable(toast()->text()));
}

void CorrectingTest::shiftIAsksWhichKindByALetter()
{
    chooseRow(QStringLiteral("Museum reopens after two years of repairs"));
    press("Shift+I");
    auto *menu = find<QMenu>("kindMenu");
    QTRY_VERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_M); // promo
    QTRY_VERIFY_WITH_TIMEOUT(groups().contains(QStringLiteral("Notices")), 20000);
    QTRY_VERIFY(contents()->currentIndex().data(models::ContentsTree::Corrected).toBool());
}

void CorrectingTest::correctionsAreListedAndTakenAwayByDelete()
{
    press("G,C");
    auto *dialog = find<QDialog>("corrections");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *table = dialog->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, models::CorrectionList::Followers).data().toString(), QStringLiteral("8"));
    // The article behind it follows each time.
    const auto isNotice = [this] { return groups().contains(QStringLiteral("Notices")); };
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isNotice(), 20000);
    QTest::keyClick(dialog, Qt::Key_U);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isNotice(), 20000);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!isNotice(), 20000);
}

void CorrectingTest::aFeedItemIsSavedForFollowUp()
{
    chooseRow(QStringLiteral("Museum reopens after two years of repairs"));
    QCOMPARE(contents()->currentIndex().data(models::ContentsTree::Group).toInt(), static_cast<int>(text::Group::Feed));
    press("Shift+F");
    QTRY_VERIFY_WITH_TIMEOUT(contents()->currentIndex().data(models::ContentsTree::Saved).toBool(), 20000);
    press("G,F");
    auto *dialog = find<QDialog>("followUps");
    QTRY_VERIFY(dialog && dialog->isVisible());
    QTRY_COMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
    dialog->close();
    press("U");
    QTRY_VERIFY_WITH_TIMEOUT(!contents()->currentIndex().data(models::ContentsTree::Saved).toBool(), 20000);
    press("Esc");
}

void CorrectingTest::rGivesANameAnotherKindByALetterAndUTakesItBack()
{
    chooseName(QStringLiteral("Elena Marinova"));
    QCOMPARE(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"));
    press("R");
    QTRY_VERIFY(sheet()->isVisible());
    press("O");
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("organisation"), 20000);
    QVERIFY(!sheet()->isVisible());
    QTRY_COMPARE(entities()->currentIndex().data().toString(), QStringLiteral("Elena Marinova")); // stays chosen
    press("U");
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"), 20000);
}

void CorrectingTest::escapeLeavesANameAsItWas()
{
    chooseName(QStringLiteral("Elena Marinova"));
    press("R");
    QTRY_VERIFY(sheet()->isVisible());
    press("Esc");
    QTRY_VERIFY(!sheet()->isVisible());
    QCOMPARE(QApplication::focusWidget(), entities());
    QCOMPARE(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"));
}

void CorrectingTest::rXTakesANameOutOfAllArticles()
{
    chooseName(QStringLiteral("Elena Marinova"));
    const QString first = current();
    press("R");
    QTRY_VERIFY(sheet()->isVisible());
    press("X");
    QTRY_VERIFY_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")).isEmpty(), 20000);
    press("Esc");
    press(list()->currentIndex().row() == 0 ? "J" : "K");
    QTRY_VERIFY(current() != first);
    if (!current().contains(QStringLiteral("talks")))
        press("J");
    QTRY_VERIFY_WITH_TIMEOUT(!kindOf(QStringLiteral("Varna")).isEmpty(), 20000); // this one's names are there
    QTRY_VERIFY_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")).isEmpty(), 20000);
    press("U");
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"), 20000);
}

void CorrectingTest::rRCallsAnEntityAnotherName()
{
    chooseName(QStringLiteral("Elena Marinova"));
    press("R");
    QTRY_VERIFY(sheet()->isVisible());
    press("R");
    QTRY_VERIFY(find<QDialog>("nameDialog") && find<QDialog>("nameDialog")->isVisible());
    auto *edit = find<QDialog>("nameDialog")->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("Elena Petrova Marinova"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Petrova Marinova")), QStringLiteral("person"), 20000);
    press("U");
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"), 20000);
}

void CorrectingTest::rMJoinsANameWithAnotherOfTheArticle()
{
    chooseName(QStringLiteral("Elena Marinova"));
    press("R");
    QTRY_VERIFY(sheet()->isVisible());
    press("M");
    auto *picker = find<QWidget>("namePicker");
    QTRY_VERIFY(picker->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("varna"));
    press("Return");
    QTRY_VERIFY_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")).isEmpty(), 20000);
    QVERIFY(!kindOf(QStringLiteral("Varna")).isEmpty());
    press("U");
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(QStringLiteral("Elena Marinova")), QStringLiteral("person"), 20000);
}

int main(int argc, char **argv)
{
    return runInWindow<CorrectingTest>(argc, argv);
}

#include "correcting_test.moc"
