#pragma once

#include <QWebEnginePage>

namespace reader {

// A page that goes nowhere: it loads its own resource when told and refuses every other wish.
class Page final : public QWebEnginePage
{
    Q_OBJECT

public:
    // The profile must outlive the page.
    Page(QWebEngineProfile *profile, QObject *bridge, QObject *parent);

    void loadItself();
    void takeScriptsAnew(); // before the next load; see Host::loadAnew()

signals:
    void refused(const QUrl &url); // a navigation that something wished

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;
    void javaScriptAlert(const QUrl &, const QString &) override {}
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void refuseWishes();
    void insertScripts();

    bool m_loading = false; // our own load is under way
};

} // namespace reader
