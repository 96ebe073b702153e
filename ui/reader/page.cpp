#include "reader/page.h"

#include "reader/locks.h"

#include <QFile>
#include <QLoggingCategory>
#include <QWebChannel>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace reader {

namespace {

Q_LOGGING_CATEGORY(log, "broadsheet.reader")

constexpr auto World = QWebEngineScript::ApplicationWorld;

QString resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qCCritical(log, "missing resource %ls", qUtf16Printable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

Page::Page(QWebEngineProfile *profile, QObject *bridge, QObject *parent) : QWebEnginePage(profile, parent)
{
    lock(settings());
    auto *channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("bridge"), bridge);
    setWebChannel(channel, World);
    insertScripts();
    refuseWishes();
}

void Page::loadItself()
{
    m_loading = true;
    load(pageUrl());
}

void Page::takeScriptsAnew()
{
    scripts().clear();
    insertScripts();
}

// One script from several files, so that they share a scope and nothing of it is global.
void Page::insertScripts()
{
    QString source = resource(QStringLiteral(":/qtwebchannel/qwebchannel.js")) + u"\n(() => {\n'use strict';\n";
    for (const char *file :
         {"dom", "marks", "blocks", "folds", "parts", "place", "map", "choose", "card", "hints", "main"})
        source += resource(QStringLiteral(":/reader/%1.js").arg(QLatin1String(file)));
    QWebEngineScript script;
    script.setName(QStringLiteral("reader"));
    script.setWorldId(World);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(source + u"})();\n");
    scripts().insert(script);
}

void Page::refuseWishes()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::loadFinished, this, [this] { m_loading = false; });
}

bool Page::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (m_loading && isMainFrame && type == NavigationTypeTyped && url == pageUrl())
        return true;
    emit refused(url);
    return false;
}

QWebEnginePage *Page::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList Page::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void Page::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                    const QString &source)
{
    // Chromium's own sizing of what is far from the window says so when it takes a second frame; it means nothing.
    const bool harmless = message.startsWith(u"ResizeObserver loop");
    if (level == ErrorMessageLevel && !harmless)
        qCWarning(log, "%ls (%ls:%d)", qUtf16Printable(message), qUtf16Printable(source), line);
    else
        qCDebug(log, "%ls", qUtf16Printable(message));
}

} // namespace reader
