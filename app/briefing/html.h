#pragma once

#include "briefing/briefing.h"

#include <QByteArray>

namespace briefing {

// One page for a browser, light and dark, self-contained.
QByteArray html(const Briefing &briefing);

} // namespace briefing
