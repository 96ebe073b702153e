#pragma once

#include <QString>

// Why a file is refused, in words for the user. The path stands beside them wherever they are shown.
namespace intake {

QString reasonFor(int systemError); // of stat, open or read: an errno
QString folderRefused(int systemError);
QString brokenLink();
QString notRegular(unsigned int mode); // st_mode
QString tooLarge(qint64 size, qint64 largest);
QString changedWhileReading();

QString emptyFile();
QString onlyMark();
QString onlySpace();
QString knownFormat(const char *format); // "a PDF document"
QString holdsNul();
QString controlCharacters(int percent);
QString undecodable();

} // namespace intake
