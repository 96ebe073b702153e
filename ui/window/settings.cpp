#include "window/settings.h"

#include <QStandardPaths>

namespace window {

namespace {

constexpr int MostRecent = 12;

} // namespace

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/broadsheet/broadsheet.ini");
}

void Settings::addRecent(const QStringList &opened)
{
    QStringList recent = this->recent();
    for (const QString &path : opened) {
        recent.removeAll(path);
        recent.prepend(path);
    }
    setWords(QStringLiteral("recent"), recent.mid(0, MostRecent));
}

widgets::SchemeChoice Settings::scheme() const
{
    const QString word = m_store.value(QStringLiteral("scheme")).toString();
    if (word == QLatin1String("light"))
        return widgets::SchemeChoice::Light;
    return word == QLatin1String("dark") ? widgets::SchemeChoice::Dark : widgets::SchemeChoice::Desktop;
}

void Settings::setScheme(widgets::SchemeChoice choice)
{
    switch (choice) {
    case widgets::SchemeChoice::Light:
        m_store.setValue(QStringLiteral("scheme"), QStringLiteral("light"));
        break;
    case widgets::SchemeChoice::Dark:
        m_store.setValue(QStringLiteral("scheme"), QStringLiteral("dark"));
        break;
    case widgets::SchemeChoice::Desktop:
        m_store.remove(QStringLiteral("scheme"));
        break;
    }
}

} // namespace window
