#pragma once

#include "store/connection.h"

#include <QStringList>

namespace store {

// What is wrong with a library, in words; empty is good. Reads everything, so it takes its time. Throws SqlError.
QStringList checkLibrary(Connection &connection);

} // namespace store
