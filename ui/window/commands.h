#pragma once

#include "window/keymap.h"

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace window {

// The window's actions, one for each binding of the keyboard map. Bare keys rest while the analyst types.
class Commands final : public QObject
{
    Q_OBJECT
public:
    // The actions are added to the host, which must outlive this.
    explicit Commands(QWidget &host);

    QAction *action(Verb verb) const { return m_actions.value(verb); }
    QAction *action(const QString &id) const { return findChild<QAction *>(id, Qt::FindDirectChildrenOnly); }
    // The first key of a verb as the desktop writes it; empty where it has none.
    QString keyText(Verb verb) const;

signals:
    void triggered(window::Verb verb);

private:
    void follow(const QWidget *focus);

    QHash<Verb, QAction *> m_actions;
};

} // namespace window
