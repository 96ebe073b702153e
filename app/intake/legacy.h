#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace intake {

// What uchardet, and for Latin letters ICU, take the bytes for, as the superset that files in the wild really use
// ("windows-1252" for ISO-8859-1, "GB18030" for GB2312; see the WHATWG Encoding Standard); windows-1252 where it cannot
// tell.
QString detectLegacy(QByteArrayView bytes);

// Converted by ICU, places that mean nothing in the encoding as U+FFFD; nothing where ICU does not know the encoding.
std::optional<QString> convert(QByteArrayView bytes, const QString &encoding);

} // namespace intake
