#pragma once

#include "briefing/briefing.h"

#include <QByteArray>
#include <QSizeF>

namespace press {

// Where the text block stands on the paper, in points.
struct Sheet
{
    QSizeF size;
    double left = 0, top = 0, right = 0, bottom = 0; // margins
};

// A PDF of nothing but headers and footers: the handling marking at the top and bottom of every page, the running
// title from the second page on, "Page n of N" and the date. Any script. Any thread.
QByteArray furniture(const briefing::Briefing &briefing, const Sheet &sheet, int pages);

} // namespace press
