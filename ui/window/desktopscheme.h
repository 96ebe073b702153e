#pragma once

#include "widgets/theme.h"

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace window {

// Light or dark as the desktop asks for it now: from the XDG settings portal (org.freedesktop.appearance), and where
// nobody answers there, from the palette the platform gave the application. Asks without blocking.
class DesktopScheme final : public QObject
{
    Q_OBJECT
public:
    // Before the application's palette is set by us.
    explicit DesktopScheme(QObject *parent = nullptr);

    widgets::Scheme scheme() const { return m_scheme; }

signals:
    void changed(widgets::Scheme scheme);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    widgets::Scheme m_platform;
    widgets::Scheme m_scheme;
};

} // namespace window
