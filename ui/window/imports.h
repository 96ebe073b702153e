#pragma once

#include "store/types.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace widgets {
class ImportBar;
}

namespace window {

class Session;

// The import behind the window: its progress in the bottom line with pause and cancel, and the report of what became of
// every file, which can be opened again at any time.
class Imports final : public QObject
{
    Q_OBJECT
public:
    Imports(Session &session, widgets::ImportBar &bar, QWidget &window);
    ~Imports() override;

    void start();
    // Of the last import; where none has run since the library was opened, of the last one it remembers.
    void showReport();

signals:
    void runningChanged(bool running);
    void arrived(); // something is in the library that was not; often, while an import runs
    void articleRequested(store::ArticleId article);
    void told(const QString &words);
    void failed(const QString &why);

private:
    void connectImporter();
    void finish(const store::ImportReport &report);
    void show(const store::ImportReport &report);

    Session &m_session;
    widgets::ImportBar &m_bar;
    QWidget &m_window;
    store::ImportReport m_report;
    QPointer<QDialog> m_dialog;
};

} // namespace window
