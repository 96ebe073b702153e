#include "press/webprinter.h"

#include "press/papertray.h"

#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>

#include <array>
#include <chrono>

namespace press {

namespace {

// A part is printed in a second or so; a page that takes this long will never answer.
constexpr std::chrono::seconds patience{120};

void lock(QWebEngineSettings *settings)
{
    using Settings = QWebEngineSettings;
    static constexpr std::array off{Settings::JavascriptEnabled,
                                    Settings::AutoLoadImages,
                                    Settings::PluginsEnabled,
                                    Settings::LocalStorageEnabled,
                                    Settings::LocalContentCanAccessRemoteUrls,
                                    Settings::LocalContentCanAccessFileUrls,
                                    Settings::HyperlinkAuditingEnabled,
                                    Settings::ErrorPageEnabled,
                                    Settings::WebGLEnabled,
                                    Settings::Accelerated2dCanvasEnabled,
                                    Settings::AutoLoadIconsForPage,
                                    Settings::DnsPrefetchEnabled,
                                    Settings::PdfViewerEnabled};
    for (const Settings::WebAttribute attribute : off)
        settings->setAttribute(attribute, false);
    settings->setAttribute(Settings::PrintElementBackgrounds, true);
}

} // namespace

void WebPrinter::registerScheme()
{
    QWebEngineUrlScheme scheme(PaperTray::scheme());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    QWebEngineUrlScheme::registerScheme(scheme);
}

WebPrinter::WebPrinter(QObject *parent) : QObject(parent), m_tray(std::make_unique<PaperTray>())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tr("The page did not answer.")); });
}

WebPrinter::~WebPrinter() = default;

void WebPrinter::print(const QByteArray &html, const QPageLayout &layout)
{
    if (!m_page)
        makePage();
    m_layout = layout;
    m_busy = true;
    m_patience.start();
    m_page->load(m_tray->lay(html));
}

void WebPrinter::abort()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_patience.stop();
    m_tray->clear();
    m_page->disconnect(this);
    m_retired = std::move(m_page); // it may be the sender of what we are called from
    QTimer::singleShot(0, this, [this] { m_retired.reset(); });
}

void WebPrinter::makePage()
{
    if (!m_profile) {
        m_profile = std::make_unique<QWebEngineProfile>(); // without a name: nothing is kept on disk
        m_profile->installUrlSchemeHandler(PaperTray::scheme(), m_tray.get());
        m_profile->setUrlRequestInterceptor(m_tray->gate());
        m_profile->setSpellCheckEnabled(false);
    }
    m_page = std::make_unique<QWebEnginePage>(m_profile.get());
    lock(m_page->settings());
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &WebPrinter::loaded);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this] { fail(tr("The page that lays out the briefing stopped working.")); });
}

void WebPrinter::loaded(bool ok)
{
    if (!m_busy)
        return;
    if (!ok)
        return fail(tr("The briefing could not be laid out."));
    m_page->printToPdf(
        [this, page = m_page.get()](const QByteArray &pdf) {
            if (page == m_page.get()) // else aborted
                took(pdf);
        },
        m_layout);
}

void WebPrinter::took(const QByteArray &pdf)
{
    if (!m_busy)
        return;
    if (pdf.isEmpty())
        return fail(tr("The briefing could not be printed."));
    m_busy = false;
    m_patience.stop();
    m_tray->clear();
    emit printed(pdf);
}

void WebPrinter::fail(const QString &why)
{
    if (!m_busy)
        return;
    abort();
    emit failed(why);
}

} // namespace press
