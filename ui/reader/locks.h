#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

#include <atomic>

class QWebEngineProfile;
class QWebEngineSettings;

namespace reader {

// The page's own resources stand here, compiled in; nothing else is ever let through.
QUrl pageUrl();

// Refuses every request but those for the page's own resources. Lives as long as its profile; counts from any thread.
class Interceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    int refused() const { return m_refused; }

private:
    std::atomic<int> m_refused = 0;
};

// An off-the-record profile that stores nothing, sends nothing, downloads nothing, and asks the interceptor first.
QWebEngineProfile *lockedProfile(QObject *parent);

// Switches off everything that an article's page could abuse; scripts run in our isolated world only.
void lock(QWebEngineSettings *settings);

} // namespace reader
