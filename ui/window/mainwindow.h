#pragma once

#include "window/keymap.h"
#include "window/session.h"

#include <QMainWindow>

#include <memory>

class QLabel;

namespace press {
class Press;
}
namespace store {
struct Counts;
}
namespace widgets {
class ActionToast;
class ImportBar;
} // namespace widgets

namespace window {

class Appearance;
class Commands;
class Desk;
class Overlays;
class Panes;
class Settings;

// The one window: the pile, the article and the side panel, and below them the last action, the counts and the import.
// Lays out, routes commands, opens libraries; the work on an opened library is the Desk's.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    // The settings outlive the window.
    MainWindow(Settings &settings, const AnalyserFuture &analyser);
    ~MainWindow() override;

    // Folders, files or a library, in place of what is open. Says in the window what cannot be opened.
    void open(const QStringList &paths, const QString &library = {});
    // What was open last, else the empty state.
    void openLast();

    const Desk *desk() const { return m_desk.get(); } // null while nothing is open

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildMenus();
    void connectAll();
    void perform(Verb verb);
    bool performHere(Verb verb);
    void showCounts(const store::Counts &counts);
    void keepLayout();
    void warn(const QString &why);

    Settings &m_settings;
    AnalyserFuture m_analyser;
    Commands *m_commands = nullptr;
    Appearance *m_appearance = nullptr;
    Overlays *m_overlays = nullptr;
    std::unique_ptr<press::Press> m_press;
    Panes *m_panes = nullptr;
    widgets::ActionToast *m_toast = nullptr;
    widgets::ImportBar *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    std::unique_ptr<Desk> m_desk; // last: it uses all of the above
};

} // namespace window
