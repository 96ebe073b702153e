#pragma once

#include "analysis/analyser.h"
#include "models/article_list.h"
#include "press/press.h"
#include "warnings.h"
#include "widgets/action_toast.h"
#include "window/mainwindow.h"
#include "window/pile.h"
#include "window/settings.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QtConcurrent>

// The real window on a folder of eight articles about harbour talks, all with the same feed, one about a ferry, and an
// empty file.
class WindowTest : public QObject
{
protected:
    static constexpr int Articles = 9;

    void fill();
    void start();
    void press(const char *keys); // on whatever has the focus, as an analyst would
    bool waitForList(int rows)
    {
        return QTest::qWaitFor([&] { return list()->model() && list()->model()->rowCount() == rows; }, 30000) &&
               QTest::qWaitFor([&] { return rows == 0 || !current().isEmpty(); }, 10000);
    }
    void showTalks();          // one of the eight, among all articles
    void tellIfFailed() const; // what the window showed then

    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QListView *list() const { return find<QListView>("articles"); }
    window::Pile *pile() const { return m_window->findChild<window::Pile *>(); }
    QString current() const { return list()->currentIndex().data(models::ArticleList::Path).toString(); }
    widgets::ActionToast *toast() const { return m_window->findChild<widgets::ActionToast *>(); }
    QString counts() const { return find<QLabel>("counts")->text(); }

    QTemporaryDir m_home;
    QString m_folder;
    window::AnalyserFuture m_analyser;
    std::unique_ptr<window::Settings> m_settings;
    std::unique_ptr<window::MainWindow> m_window;

private:
    static void write(const QString &path, const QString &text);
    static QString story(int number);
};

inline void WindowTest::write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text.toUtf8());
}

inline QString WindowTest::story(int number)
{
    return QStringLiteral(
               "Harbour talks enter day %1\n"
               "Dock workers and owners met again on Tuesday to settle a dispute over night shifts in the port of "
               "Varna.\n"
               "“We are close to an agreement,” said Elena Marinova, who leads the union. “But we are not there yet.”\n"
               "The owners declined to comment on the talks, which are to continue through the week.\n"
               "Latest News Stories\n"
               "City council votes on budget for new tram line\n"
               "Rain expected to end long dry spell in the north\n"
               "Museum reopens after two years of repairs\n")
        .arg(number);
}

inline void WindowTest::fill()
{
    QVERIFY(m_home.isValid());
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    m_folder = m_home.filePath(QStringLiteral("articles"));
    for (int i = 1; i < Articles; ++i)
        write(m_folder + QStringLiteral("/wire/talks-%1.txt").arg(i), story(i));
    write(m_folder + QStringLiteral("/coast/ferry.txt"),
          QStringLiteral("Ferry line reopens after storm\nThe ferry between the islands sails again, the operator said "
                         "on Friday.\n"));
    write(m_folder + QStringLiteral("/empty.txt"), QString());
    m_analyser = QtConcurrent::run([] { return analysis::Analyser::load(QStringLiteral(SHARE)); });
}

inline void WindowTest::start()
{
    m_settings = std::make_unique<window::Settings>(m_home.filePath(QStringLiteral("broadsheet.ini")));
    m_window = std::make_unique<window::MainWindow>(*m_settings, m_analyser);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

inline void WindowTest::press(const char *keys)
{
    // The offscreen platform has no window manager to give the focus back after a dialog.
    if (!QApplication::focusWidget()) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    const QKeySequence sequence(QString::fromLatin1(keys), QKeySequence::PortableText);
    for (int i = 0; i < sequence.count(); ++i) {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        QVERIFY(target);
        QTest::keyClick(target, sequence[static_cast<uint>(i)].key(),
                        sequence[static_cast<uint>(i)].keyboardModifiers());
    }
}

inline void WindowTest::showTalks()
{
    press("G,A");
    QVERIFY(waitForList(Articles));
    for (int i = 0; i < Articles && !current().contains(QStringLiteral("talks")); ++i) {
        press("J");
        QTRY_VERIFY(!current().isEmpty());
    }
    // Keys act on what is on show, and that follows the list a moment later.
    const auto *contents = find<QTreeView>("contentsTree");
    const auto headline = [contents] {
        return contents->model()->index(0, 0, contents->model()->index(0, 0)).data().toString();
    };
    const auto number = [this] { return current().section(u'-', 1).section(u'.', 0, 0); };
    QTRY_COMPARE_WITH_TIMEOUT(headline(), QStringLiteral("Harbour talks enter day ") + number(), 20000);
}

inline void WindowTest::tellIfFailed() const
{
    if (!QTest::currentTestFailed() || !m_window)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto *contents = find<QTreeView>("contentsTree");
    QStringList groups;
    for (int row = 0; row < contents->model()->rowCount(); ++row)
        groups.append(contents->model()->index(row, 0).data().toString());
    qInfo().noquote() << "focus:" << (focus ? focus->objectName() : QString()) << "| article:" << current()
                      << "| list:" << counts() << "| contents:" << groups.join(u',')
                      << "| chosen there:" << contents->currentIndex().data().toString()
                      << "| toast:" << (toast() ? toast()->text() : QString());
}

// The main of such a test.
template <typename Test>
int runInWindow(int argc, char **argv)
{
    press::Press::registerScheme();
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}
