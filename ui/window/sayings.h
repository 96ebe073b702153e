#pragma once

#include "store/types.h"

#include <QString>

namespace window {

// What a command did that is about lines, names or leads, in words: "“Latest News” is a feed heading now". Empty for
// commands about articles' states.
QString sayingOf(const store::Command &command);

// The keys of the lines it is about, for store::Reader::articlesWithLines().
QList<quint64> linesOf(const store::Command &command);

QString shortened(const QString &words); // to what a line of news has room for

} // namespace window
