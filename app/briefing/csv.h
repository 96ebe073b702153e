#pragma once

#include "store/types.h"

#include <QByteArray>
#include <QStringList>

namespace briefing {

// RFC 4180 with UTF-8 and CRLF. A field that a spreadsheet would run as a formula gets a leading apostrophe, as the
// words are strangers' (OWASP, "CSV injection").
QByteArray csvLine(const QStringList &fields);

QByteArray csvHead();                              // column names
QByteArray csvLine(const store::Article &article); // one article

} // namespace briefing
