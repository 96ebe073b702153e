#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace store {

// Where the library of an opened folder lives: one file per folder in the XDG data folder, named for the folder and a
// hash of its canonical path. Nothing is created.
QString defaultLibraryPath(const QString &folder);

// Whether this file is a Broadsheet library of whatever version. Never creates or changes it.
bool isLibrary(const QString &file);

struct KnownLibrary
{
    QString path;
    QString name;      // of the folder it was made for
    QDateTime changed; // last write

    bool operator==(const KnownLibrary &) const = default;
};

// The libraries in the XDG data folder, last written first.
QList<KnownLibrary> knownLibraries();

} // namespace store
