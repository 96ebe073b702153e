#pragma once

#include <QString>

// What the import is measured against: one thread reads the files and puts path and text into SQLite, a table and an
// FTS5 index, as durable as the library (WAL, synchronous=FULL), 256 files to a transaction. Returns the files taken;
// -1 where SQLite failed.
int takeBare(const QString &folder, const QString &database);
