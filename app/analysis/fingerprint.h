#pragma once

#include <QStringView>

namespace analysis {

// SimHash (Charikar 2002; as used for near-duplicates by Manku, Jain and Das Sarma 2007) over overlapping word triples,
// case and punctuation folded. 0 for fewer than three words.
quint64 fingerprint(QStringView words);

} // namespace analysis
