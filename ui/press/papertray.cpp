#include "press/papertray.h"

#include <QBuffer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>

namespace press {

QByteArray PaperTray::scheme()
{
    return QByteArrayLiteral("broadsheet-press");
}

PaperTray::PaperTray() = default;

QUrl PaperTray::lay(const QByteArray &html)
{
    m_html = html;
    m_gate.allowed.setScheme(QString::fromLatin1(scheme()));
    m_gate.allowed.setPath(u"sheet" +
                           QString::number(++m_sheets)); // a new address, so that it is never a mere jump in the page
    return m_gate.allowed;
}

void PaperTray::clear()
{
    m_html.clear();
    m_gate.allowed.clear();
}

void PaperTray::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (m_gate.allowed.isEmpty() || job->requestUrl() != m_gate.allowed)
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    auto *bytes = new QBuffer(job); // goes with the job
    bytes->setData(m_html);
    bytes->open(QIODevice::ReadOnly);
    job->reply(QByteArrayLiteral("text/html"), bytes);
}

void PaperTray::Gate::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(allowed.isEmpty() || info.requestUrl() != allowed);
}

} // namespace press
