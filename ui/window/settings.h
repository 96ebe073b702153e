#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace window {

// What the window remembers between runs, whatever library is open. Written through at once. GUI thread.
class Settings final
{
public:
    // An INI file; created when something is remembered.
    explicit Settings(const QString &path) : m_store(path, QSettings::IniFormat) {}

    // In the XDG configuration folder.
    static QString defaultPath();

    QByteArray bytes(const QString &key) const { return m_store.value(key).toByteArray(); }
    void setBytes(const QString &key, const QByteArray &value) { m_store.setValue(key, value); }
    QStringList words(const QString &key) const { return m_store.value(key).toStringList(); }
    void setWords(const QString &key, const QStringList &value) { m_store.setValue(key, value); }

    // The folders and libraries opened last, the latest first.
    QStringList recent() const { return words(QStringLiteral("recent")); }
    void addRecent(const QStringList &opened);

    double zoom() const { return m_store.value(QStringLiteral("zoom"), 1.0).toDouble(); }
    void setZoom(double zoom) { m_store.setValue(QStringLiteral("zoom"), zoom); }

    widgets::SchemeChoice scheme() const;
    void setScheme(widgets::SchemeChoice choice);

private:
    QSettings m_store;
};

} // namespace window
