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
    using enum widgets::SchemeChoice;
    // The first press shows something else than before, whatever the desktop has.
    const bool darkDesktop = m_desktop->scheme() == widgets::Scheme::Dark;
    const widgets::SchemeChoice first = darkDesktop ? Light : Dark;
    const widgets::SchemeChoice second = darkDesktop ? Dark : Light;
    const widgets::SchemeChoice now = m_settings.scheme();
    const widgets::SchemeChoice next = now == Desktop ? first : now == first ? second : Desktop;
    m_settings.setScheme(next);
    apply();
    return next == Desktop ? tr("Light or dark as the desktop") : next == Dark ? tr("Dark") : tr("Light");
}

} // namespace window
