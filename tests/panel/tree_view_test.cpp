#include "panel/tree_view.h"
#include "warnings.h"

#include <QStandardItemModel>
#include <QTest>

class TreeViewTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    // High rows above low ones, as a story's paragraphs above menus: by the rows that fit at its end, the tree would
    // believe that the chosen one is in sight.
    void aChosenRowIsInSightHoweverHighTheRowsAboveIt()
    {
        QStandardItemModel model;
        auto *story = new QStandardItem(QStringLiteral("Story"));
        for (int i = 0; i < 14; ++i)
            story->appendRow(itemOf(57));
        model.appendRow(story);
        for (int i = 0; i < 40; ++i)
            model.appendRow(itemOf(20));
        panel::TreeView tree;
        tree.setModel(&model);
        tree.resize(300, 400);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        for (const int row : {13, 9, 2}) {
            const QModelIndex chosen = model.index(row, 0, story->index());
            tree.setCurrentQuietly(chosen);
            const QRect place = tree.visualRect(chosen);
            QVERIFY2(tree.viewport()->rect().contains(place), qPrintable(QString::number(place.top())));
        }
    }

    void jStepsToRowsInSight()
    {
        QStandardItemModel model;
        for (int i = 0; i < 60; ++i)
            model.appendRow(itemOf(i < 12 ? 57 : 20));
        panel::TreeView tree;
        tree.setModel(&model);
        tree.resize(300, 400);
        tree.show();
        tree.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&tree, Qt::Key_J);
            QVERIFY(tree.viewport()->rect().contains(tree.visualRect(tree.currentIndex())));
        }
    }

private:
    static QStandardItem *itemOf(int height)
    {
        auto *item = new QStandardItem(QStringLiteral("row"));
        item->setSizeHint({100, height});
        return item;
    }
};

QTEST_MAIN(TreeViewTest)
#include "tree_view_test.moc"
