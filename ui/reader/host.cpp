#include "reader/host.h"

#include "reader/bridge.h"
#include "reader/locks.h"
#include "reader/page.h"

#include <QTimer>
#include <QWebEngineProfile>

namespace reader {

namespace {

constexpr int MostCrashes = 3;

} // namespace

Host::Host(QObject *parent)
    : QObject(parent), m_bridge(new Bridge(this)), m_page(new Page(lockedProfile(this), m_bridge, this))
{
    connect(m_bridge, &Bridge::pageReady, this, [this] {
        m_listens = true;
        emit listening();
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    comeBack();
            });
}

// Without this the profile might go first, as Qt deletes children in the order they came.
Host::~Host()
{
    disconnect(m_page, nullptr, this, nullptr);
    delete m_page;
}

void Host::send(const char *what, QJsonObject values)
{
    if (!m_listens)
        return;
    values.insert(QStringLiteral("do"), QLatin1String(what));
    emit m_bridge->command(values);
}

void Host::load()
{
    m_page->loadItself();
}

bool Host::hasGivenUp() const
{
    return m_crashes > MostCrashes;
}

void Host::forgive()
{
    const bool leftAlone = hasGivenUp();
    m_crashes = 0;
    if (leftAlone)
        load();
}

void Host::comeBack()
{
    m_listens = false;
    ++m_crashes;
    emit lost();
    if (hasGivenUp())
        emit gaveUp(tr("The article cannot be shown: its page stopped %1 times.").arg(m_crashes));
    else
        QTimer::singleShot(0, this, &Host::load);
}

} // namespace reader
