#include "store/fixture.h"
#include "warnings.h"

#include <QSignalSpy>

class MarkReadTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void isNoUndoStepAndIsToldOnce()
    {
        fixture::Library library;
        const auto ids = library.put({fixture::article(QStringLiteral("a.txt"), QStringLiteral("Headline\nA story."))});
        QSignalSpy changed(library.writer.get(), &store::Writer::articlesChanged);
        fixture::get(library.writer->apply(store::SetStarred{ids, true}));
        QTRY_COMPARE(changed.size(), 1);

        fixture::get(library.writer->markRead(ids.first()));
        fixture::get(library.writer->markRead(ids.first()));
        fixture::get(library.writer->apply(store::SetStarred{ids, false}));
        QTRY_COMPARE(changed.size(), 3); // once for the star, once for the first markRead()
        QCOMPARE(fixture::get(library.reader->counts()).unread, 0);

        const auto undone = fixture::get(library.writer->undo());
        QVERIFY(undone);
        QVERIFY(std::holds_alternative<store::SetStarred>(undone->command));
        QVERIFY(fixture::get(library.reader->article(ids.first())).row.state.read);
    }
};

QTEST_GUILESS_MAIN(MarkReadTest)
#include "markread_test.moc"
