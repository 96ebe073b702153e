#pragma once

#include "text/span.h"

#include <QList>

namespace reader {

// Every place where the words stand in the body, in order, not overlapping. Case, diacritics, and the shapes of
// quotation marks, apostrophes, dashes and spaces make no difference. At most `most` of them.
QList<text::Span> findAll(QStringView body, QStringView words, qsizetype most = 10'000);

} // namespace reader
