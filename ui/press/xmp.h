#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace press {

// A metadata packet (ISO 16684-1): title, language and date, for programs that index files.
QByteArray xmp(const QString &title, QDate date, const QString &language);

} // namespace press
