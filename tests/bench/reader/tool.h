#pragma once

#include "reader/content.h"

class QCommandLineParser;

namespace tool {

// The file read and analysed; empty where it cannot be read (said on stderr).
QList<reader::Content> load(const QStringList &paths);

int shoot(const QCommandLineParser &options);
int switchArticles(const QCommandLineParser &options);

} // namespace tool
