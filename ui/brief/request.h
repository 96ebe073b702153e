#pragma once

#include "press/press.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace brief {

// What the command was asked for.
struct Request
{
    QString library; // empty where inputs are given
    QString query;   // empty: the library's briefing
    QStringList inputs;
    QString output;
    std::optional<QString> title, marking; // else the library's, or none
    QDate date;
    QString share;
    press::Paper paper = press::Paper::A4;
    bool force = false;
};

// One of the three is there.
struct Reading
{
    std::optional<Request> request;
    QString help;
    QString wrong;
};

// Pure: looks at the arguments only.
Reading read(const QStringList &arguments);

} // namespace brief
