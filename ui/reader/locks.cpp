#include "reader/locks.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace reader {

QUrl pageUrl()
{
    return QUrl(QStringLiteral("qrc:/reader/page.html"));
}

void Interceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool ours = url.scheme() == u"qrc" && url.path().startsWith(u"/reader/") && info.requestMethod() == "GET";
    if (ours)
        return;
    ++m_refused;
    info.block(true);
}

QWebEngineProfile *lockedProfile(QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent); // without a name: off the record
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->setUrlRequestInterceptor(new Interceptor(profile));
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

void lock(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    for (const auto off : {S::JavascriptEnabled,
                           S::JavascriptCanOpenWindows,
                           S::JavascriptCanAccessClipboard,
                           S::JavascriptCanPaste,
                           S::LocalStorageEnabled,
                           S::LocalContentCanAccessRemoteUrls,
                           S::LocalContentCanAccessFileUrls,
                           S::HyperlinkAuditingEnabled,
                           S::PluginsEnabled,
                           S::PdfViewerEnabled,
                           S::FullScreenSupportEnabled,
                           S::ScreenCaptureEnabled,
                           S::WebGLEnabled,
                           S::Accelerated2dCanvasEnabled,
                           S::AutoLoadIconsForPage,
                           S::ErrorPageEnabled,
                           S::AllowRunningInsecureContent,
                           S::AllowGeolocationOnInsecureOrigins,
                           S::AllowWindowActivationFromJavaScript,
                           S::DnsPrefetchEnabled,
                           S::TouchIconsEnabled,
                           S::XSSAuditingEnabled,
                           S::SpatialNavigationEnabled,
                           S::AutoLoadImages,
                           S::NavigateOnDropEnabled,
                           S::FocusOnNavigationEnabled})
        settings->setAttribute(off, false);
    for (const auto on : {S::PlaybackRequiresUserGesture, S::WebRTCPublicInterfacesOnly})
        settings->setAttribute(on, true);
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace reader
