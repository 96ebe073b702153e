#include "models/sample.h"
#include "panel/side_panel.h"
#include "panel/tree_view.h"
#include "warnings.h"

#include <QTest>

class RelatedTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void saysWhatWasNotLookedFor()
    {
        sample::Article article = sample::article();
        panel::SidePanel panel;
        const auto *tree = panel.findChild<panel::TreeView *>(QStringLiteral("relatedTree"));
        panel.show(article.document, article.analysis);
        QVERIFY(tree->placeholder().contains(QStringLiteral("names no date")));
        article.analysis.date = QDate(2026, 11, 21);
        panel.show(article.document, article.analysis);
        QVERIFY(tree->placeholder().startsWith(QStringLiteral("No other article")));
        QVERIFY(!tree->placeholder().contains(QStringLiteral("date")));
    }
};

QTEST_MAIN(RelatedTest)
#include "related_test.moc"
