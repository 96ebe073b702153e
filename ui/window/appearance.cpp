#include "window/appearance.h"

#include "window/desktopscheme.h"
#include "window/settings.h"

#include <QApplication>

namespace window {

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_desktop(new DesktopScheme(this))
{
    connect(m_desktop, &DesktopScheme::changed, this, &Appearance::apply);
}

widgets::Scheme Appearance::scheme() const
{
    switch (m_settings.scheme()) {
    case widgets::SchemeChoice::Light:
        return widgets::Scheme::Light;
    case widgets::SchemeChoice::Dark:
        return widgets::Scheme::Dark;
    case widgets::SchemeChoice::Desktop:
        break;
    }
    return m_desktop->scheme();
}

void Appearance::apply()
{
    QApplication::setPalette(widgets::palette(scheme()));
    emit applied(scheme());
}

QString Appearance::chooseNext()
{
    QString words;
    switch (m_settings.scheme()) {
    case widgets::SchemeChoice::Desktop:
        m_settings.setScheme(widgets::SchemeChoice::Light);
        words = tr("Light");
        break;
    case widgets::SchemeChoice::Light:
        m_settings.setScheme(widgets::SchemeChoice::Dark);
        words = tr("Dark");
        break;
    case widgets::SchemeChoice::Dark:
        m_settings.setScheme(widgets::SchemeChoice::Desktop);
        words = tr("Light or dark as the desktop");
        break;
    }
    apply();
    return words;
}

} // namespace window
