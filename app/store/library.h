#pragma once

#include <QString>

namespace store {

// Where the library of an opened folder lives: one file per folder in the XDG data folder, named for the folder and a
// hash of its canonical path. Nothing is created.
QString defaultLibraryPath(const QString &folder);

} // namespace store
