#pragma once

#include <QString>
#include <QStringList>

#include <stop_token>

namespace pipeline {

// What an import works on.
struct Task
{
    QString folder; // as the library names it; empty for single files and lists
    QStringList inputs;
};

// Both look at the disk, and so may have to wait for it. Any thread.
Task taskFor(const QStringList &inputs);
int countFiles(const Task &task, const std::stop_token &stop); // see intake::countFiles()

} // namespace pipeline
