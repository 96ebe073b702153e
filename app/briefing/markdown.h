#pragma once

#include "briefing/briefing.h"

#include <QByteArray>

namespace briefing {

// CommonMark 0.30; the words of articles are escaped, so that none of them becomes markup.
QByteArray markdown(const Briefing &briefing);

} // namespace briefing
