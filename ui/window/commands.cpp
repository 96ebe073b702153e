#include "window/commands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace window {

namespace {

bool isForTyping(const QWidget *focus)
{
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(focus))
        return !edit->isReadOnly();
    if (const auto *edit = qobject_cast<const QTextEdit *>(focus))
        return !edit->isReadOnly();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus);
}

bool isControl(const QWidget *focus)
{
    return qobject_cast<const QAbstractButton *>(focus) || qobject_cast<const QComboBox *>(focus) ||
           qobject_cast<const QTabBar *>(focus);
}

} // namespace

Commands::Commands(QWidget &host) : QObject(&host)
{
    for (const Binding &binding : bindings()) {
        auto *action = new QAction(titleOf(binding), this);
        action->setObjectName(QString::fromLatin1(binding.id));
        action->setShortcuts(keysOf(binding));
        action->setData(static_cast<int>(binding.reach));
        connect(action, &QAction::triggered, this, [this, verb = binding.verb] { emit triggered(verb); });
        host.addAction(action);
        m_actions.insert(binding.verb, action);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) { follow(now); });
}

QString Commands::keyText(Verb verb) const
{
    for (const Binding &binding : bindings()) {
        if (binding.verb == verb)
            return keysOf(binding).value(0).toString(QKeySequence::NativeText);
    }
    return {};
}

// A line edit claims the letters it types by itself, but not sequences such as "G, I" nor "?" on every platform; and a
// button does not claim Space. Shortcuts that must rest are taken off, the actions stay usable from menu and palette.
void Commands::follow(const QWidget *focus)
{
    const bool typing = isForTyping(focus);
    const bool control = isControl(focus);
    for (const Binding &binding : bindings()) {
        const bool rests =
            (typing && binding.reach != Reach::Anywhere) || (control && binding.reach == Reach::Controls);
        QAction *action = m_actions.value(binding.verb);
        if (rests != action->shortcuts().isEmpty())
            action->setShortcuts(rests ? QList<QKeySequence>() : keysOf(binding));
    }
}

} // namespace window
