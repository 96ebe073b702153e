#pragma once

#include <QStringList>

namespace cli {

// What the program answers to the shell.
enum Status : int { Fine = 0, SomeFailed = 1, WrongUsage = 2 };

// `broadsheet-cli COMMAND ...`: data on standard output, messages on standard error. Needs a QCoreApplication and
// nothing else; arguments without the program's name. Blocks until done.
int run(const QStringList &arguments);

} // namespace cli
