#pragma once

#include "briefing/briefing.h"
#include "briefing/print.h"
#include "press/furniture.h"
#include "result.h"

#include <QByteArray>
#include <QList>

namespace press {

// What a printed part says of itself.
struct Inspected
{
    int pages = 0;
    briefing::Pages anchors; // page within the part, from 1
};

// Reads a part as the web engine printed it. Any thread; never throws.
Result<Inspected> inspect(const QByteArray &pdf);

// One PDF of the parts, in order: links between the parts made real, self-links taken away, page furniture laid over,
// outline, title and language set. Nothing in it tells of the machine, the user or the hour, and the same parts give
// the same bytes. Any thread; never throws.
Result<QByteArray> assemble(const QList<QByteArray> &parts, const briefing::Briefing &briefing,
                            const QList<briefing::Landmark> &landmarks, const QString &language, const Sheet &sheet);

} // namespace press
