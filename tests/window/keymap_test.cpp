#include "warnings.h"
#include "window/keymap.h"

#include <QHash>
#include <QSet>
#include <QTest>

class KeymapTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void everyVerbHasOneBindingWithATitleAndAKey()
    {
        QSet<window::Verb> verbs;
        QSet<QString> ids;
        for (const window::Binding &binding : window::bindings()) {
            QVERIFY2(!verbs.contains(binding.verb), binding.id);
            QVERIFY2(!ids.contains(QString::fromLatin1(binding.id)), binding.id);
            verbs.insert(binding.verb);
            ids.insert(QString::fromLatin1(binding.id));
            QVERIFY(!window::titleOf(binding).isEmpty());
            QVERIFY2(!window::keysOf(binding).isEmpty(), binding.id);
        }
        QCOMPARE(verbs.size(), static_cast<qsizetype>(window::Verb::Quit) + 1);
    }

    void noTwoVerbsShareAKey()
    {
        QHash<QKeySequence, QString> taken;
        for (const window::Binding &binding : window::bindings()) {
            const auto keys = window::keysOf(binding);
            for (const QKeySequence &key : keys) {
                QVERIFY2(!key.isEmpty(), binding.id);
                QVERIFY2(!taken.contains(key), qPrintable(taken.value(key) + u" and " + QLatin1String(binding.id)));
                taken.insert(key, QString::fromLatin1(binding.id));
            }
        }
    }

    // A one-key command would fire before a sequence that starts with its key could be finished.
    void noKeyIsThePrefixOfAnother()
    {
        QList<QKeySequence> all;
        for (const window::Binding &binding : window::bindings())
            all += window::keysOf(binding);
        for (const QKeySequence &one : std::as_const(all)) {
            for (const QKeySequence &other : std::as_const(all))
                QVERIFY2(one == other || one.matches(other) != QKeySequence::PartialMatch, qPrintable(one.toString()));
        }
    }

    void standardKeysKeepTheirMeaning_data()
    {
        QTest::addColumn<QKeySequence::StandardKey>("standard");
        QTest::addColumn<QString>("id");
        QTest::newRow("help") << QKeySequence::HelpContents << "keys";
        QTest::newRow("open") << QKeySequence::Open << "open-folder";
        QTest::newRow("undo") << QKeySequence::Undo << "undo";
        QTest::newRow("redo") << QKeySequence::Redo << "redo";
        QTest::newRow("find") << QKeySequence::Find << "find";
        QTest::newRow("find next") << QKeySequence::FindNext << "find-next";
        QTest::newRow("zoom in") << QKeySequence::ZoomIn << "zoom-in";
        QTest::newRow("zoom out") << QKeySequence::ZoomOut << "zoom-out";
        QTest::newRow("refresh") << QKeySequence::Refresh << "import";
        QTest::newRow("select all") << QKeySequence::SelectAll << "select-all";
        QTest::newRow("cancel") << QKeySequence::Cancel << "back";
        QTest::newRow("copy") << QKeySequence::Copy << "";
        QTest::newRow("cut") << QKeySequence::Cut << "";
        QTest::newRow("paste") << QKeySequence::Paste << "";
        QTest::newRow("delete") << QKeySequence::Delete << "";
        QTest::newRow("save") << QKeySequence::Save << "";
        QTest::newRow("print") << QKeySequence::Print << "";
    }

    void standardKeysKeepTheirMeaning()
    {
        QFETCH(QKeySequence::StandardKey, standard);
        QFETCH(QString, id);
        const auto theirs = QKeySequence::keyBindings(standard);
        for (const window::Binding &binding : window::bindings()) {
            const auto keys = window::keysOf(binding);
            for (const QKeySequence &key : keys) {
                if (theirs.contains(key))
                    QCOMPARE(QString::fromLatin1(binding.id), id);
            }
        }
    }

    void noBareKeyReachesTextThatIsBeingTyped()
    {
        for (const window::Binding &binding : window::bindings()) {
            const auto keys = window::keysOf(binding);
            for (const QKeySequence &key : keys) {
                const auto first = key[0];
                const bool bare =
                    !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
                const bool types = bare && first.key() >= Qt::Key_Space && first.key() <= Qt::Key_AsciiTilde;
                if (types)
                    QVERIFY2(binding.reach != window::Reach::Anywhere, binding.id);
            }
        }
    }
};

QTEST_MAIN(KeymapTest)
#include "keymap_test.moc"
