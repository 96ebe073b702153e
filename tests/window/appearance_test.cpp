#include "warnings.h"
#include "window/appearance.h"
#include "window/settings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

class AppearanceTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void theFirstPressChangesWhatIsSeen()
    {
        QTemporaryDir home;
        window::Settings settings(home.filePath(QStringLiteral("broadsheet.ini")));
        window::Appearance appearance(settings);
        appearance.apply();
        const widgets::Scheme desktop = appearance.scheme();
        const QColor paper = QApplication::palette().color(QPalette::Base);
        QVERIFY(!appearance.chooseNext().isEmpty());
        QVERIFY(appearance.scheme() != desktop);
        QVERIFY(QApplication::palette().color(QPalette::Base) != paper);
        appearance.chooseNext();
        QCOMPARE(appearance.scheme(), desktop);
        QVERIFY(settings.scheme() != widgets::SchemeChoice::Desktop);
        appearance.chooseNext();
        QCOMPARE(settings.scheme(), widgets::SchemeChoice::Desktop);
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
