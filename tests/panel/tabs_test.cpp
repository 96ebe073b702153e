#include "models/sample.h"
#include "panel/side_panel.h"
#include "warnings.h"

#include <QTabBar>
#include <QTest>

// The tabs of the panel at every width it may have.
class TabsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void allAreInSightAndCountedWhereThereIsRoom()
    {
        sample::Article article = sample::article();
        for (int i = 0; i < 40; ++i) { // forty more names
            article.analysis.entities.append({.kind = text::MentionKind::Place,
                                              .name = QStringLiteral("Place %1").arg(i),
                                              .key = {},
                                              .role = {},
                                              .aliases = {}});
            text::Mention mention = article.analysis.mentions.first();
            mention.entity = int(article.analysis.entities.size()) - 1;
            article.analysis.mentions.append(mention);
        }
        panel::SidePanel panel;
        panel.resize(600, 600);
        panel.show(article.document, article.analysis);
        panel.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto *tabs = panel.findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(1), QStringLiteral("Entities 43"));
        for (int width = 600; width >= 240; width -= 12) {
            panel.resize(width, 600);
            QTRY_COMPARE(tabs->width(), width);
            const bool isCounted = tabs->tabText(1) == QStringLiteral("Entities 43");
            QVERIFY(isCounted || tabs->tabToolTip(1) == QStringLiteral("Entities 43"));
            QVERIFY(!isCounted || tabs->tabRect(3).right() < width);
        }
        QCOMPARE(tabs->tabText(1), QStringLiteral("Entities"));
    }
};

QTEST_MAIN(TabsTest)
#include "tabs_test.moc"
