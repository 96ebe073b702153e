#pragma once

#include "brief/request.h"
#include "briefing/briefing.h"
#include "result.h"

#include <QStringList>

namespace brief {

struct Selection
{
    briefing::Briefing briefing;
    QStringList leftOut; // inputs that could not be read, each with its reason
};

// Exactly what was asked for, in its order. Blocks until all is read.
Result<Selection> select(const Request &request);

} // namespace brief
