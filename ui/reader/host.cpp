#include "reader/host.h"

#include "reader/bridge.h"
#include "reader/locks.h"
#include "reader/page.h"

#include <QWebEngineProfile>

namespace reader {

namespace {

constexpr int MostCrashes = 3;
constexpr int MostSilences = 3;
constexpr int PatienceMs = 3000;

} // namespace

Host::Host(QObject *parent)
    : QObject(parent), m_bridge(new Bridge(this)), m_page(new Page(lockedProfile(this), m_bridge, this))
{
    connect(m_bridge, &Bridge::pageReady, this, [this] {
        m_listens = true;
        m_patience.stop();
        emit listening();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Host::loadAnew);
    connect(m_page, &QWebEnginePage::loadFinished, this, [this] {
        if (!m_listens)
            m_patience.start();
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
    return m_crashes > MostCrashes || m_silences > MostSilences;
}

void Host::forgive()
{
    const bool leftAlone = hasGivenUp();
    m_crashes = m_silences = 0;
    if (leftAlone)
        load();
}

void Host::comeBack()
{
    m_listens = false;
    m_patience.stop();
    ++m_crashes;
    emit lost();
    if (hasGivenUp())
        emit gaveUp(tr("The article cannot be shown: its page stopped %1 times.").arg(m_crashes));
    else
        QTimer::singleShot(0, this, &Host::load);
}

// In Qt 6.4 the renderer that follows a crash now and then runs without the page's scripts: a race, on a busy machine.
void Host::loadAnew()
{
    ++m_silences;
    if (hasGivenUp()) {
        emit gaveUp(tr("The article cannot be shown: its page does not answer."));
        return;
    }
    m_page->takeScriptsAnew();
    load();
}

} // namespace reader
