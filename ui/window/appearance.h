#pragma once

#include "widgets/theme.h"

#include <QObject>

namespace window {

class DesktopScheme;
class Settings;

// Light or dark: the desktop's, unless the analyst chose. Sets the application's palette.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    // The settings outlive this.
    explicit Appearance(Settings &settings, QObject *parent = nullptr);

    widgets::Scheme scheme() const;
    void apply();
    QString chooseNext(); // what the desktop has not, what it has, as it, and round again; says which in words

signals:
    void applied(widgets::Scheme scheme);

private:
    Settings &m_settings;
    DesktopScheme *m_desktop = nullptr;
};

} // namespace window
