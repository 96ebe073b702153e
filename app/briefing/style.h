#pragma once

#include <QByteArrayView>

namespace briefing {

// Style sheets of the two HTML flavours. Fonts: Noto Serif for reading, Noto Sans for what stands beside, and the Noto
// families of other scripts; system fonts where they are missing.
QByteArrayView printStyle();
QByteArrayView screenStyle();

} // namespace briefing
