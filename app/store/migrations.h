#pragma once

#include "store/connection.h"

#include <QList>

namespace store {

// "BRDS": what tells a library from other SQLite files.
inline constexpr int ApplicationId = 0x42524453;

// One step from version - 1 to version; its SQL ends by setting user_version to it.
struct Migration
{
    int version = 0;
    QByteArray sql;
};

// Those of resources/sql, compiled in, by version.
QList<Migration> migrations();

// Throws SqlError where the file is no library or of a later version than the last migration. 0 is a new, empty file.
int checkedVersion(Connection &connection, int latest);

// Brings a library to the last migration's version, each step in a transaction. An existing library is first copied
// beside itself ("<library>.version-1.backup"), and the copy checked; without a good copy nothing is changed.
void migrate(Connection &connection, const QList<Migration> &steps);

} // namespace store
