#pragma once

#include "result.h"
#include "text/analysis.h"

#include <QByteArray>

namespace store {

// An Analysis as bytes: a version, a table of the strings (reasons repeat), then the parts with offsets as differences,
// all numbers LEB128. Equal analyses give equal bytes.
QByteArray encode(const text::Analysis &analysis);

// Refuses bytes of a later version and damaged ones with words for the user; never reads outside of them.
Result<text::Analysis> decodeAnalysis(const QByteArray &bytes);

// Line keys, sorted, each once, without 0.
QByteArray encodeLines(const QList<quint64> &lineKeys);
QList<quint64> decodeLines(const QByteArray &bytes);

// Whether all offsets lie in a body of this size and all entity indexes in the list.
bool fits(const text::Analysis &analysis, qsizetype bodySize);

} // namespace store
