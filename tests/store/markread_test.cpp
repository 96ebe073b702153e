#include "store/fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

class MarkReadTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isNoUndoStepAndIsToldOnce()
    {
        QTemporaryDir home;
        auto opened = store::Writer::open(home.filePath(QStringLiteral("l.sqlite")));
        QVERIFY(opened);
        store::Writer &writer = **opened;
        auto reader = store::Reader::open(writer.libraryPath());
        QVERIFY(reader);
        const auto import = fixture::get(writer.beginImport(QStringLiteral("/news")));
        const auto ids = fixture::get(writer.put(import, {fixture::article(QStringLiteral("a.txt"), QStringLiteral("Headline\nA story."))}));
        fixture::get(writer.apply(store::SetStarred{ids, true}));

        QSignalSpy changed(&writer, &store::Writer::articlesChanged);
        fixture::get(writer.markRead(ids.first()));
        fixture::get(writer.markRead(ids.first()));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(fixture::get((*reader)->counts()).unread, 0);

        const auto undone = fixture::get(writer.undo());
        QVERIFY(undone);
        QVERIFY(std::holds_alternative<store::SetStarred>(undone->command));
        QVERIFY(fixture::get((*reader)->article(ids.first())).row.state.read);
    }
};

QTEST_GUILESS_MAIN(MarkReadTest)
#include "markread_test.moc"
