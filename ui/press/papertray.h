#pragma once

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace press {

// Hands one document at a time to the page: setHtml() would stop at two megabytes. Its gate refuses every other
// request.
class PaperTray final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    static QByteArray scheme();

    PaperTray();

    QUrl lay(const QByteArray &html); // the address under which it lies; the one before is gone
    void clear();

    QWebEngineUrlRequestInterceptor *gate() { return &m_gate; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    class Gate final : public QWebEngineUrlRequestInterceptor
    {
    public:
        void interceptRequest(QWebEngineUrlRequestInfo &info) override;
        QUrl allowed;
    };

    Gate m_gate;
    QByteArray m_html;
    quint64 m_sheets = 0;
};

} // namespace press
