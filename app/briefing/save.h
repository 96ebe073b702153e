#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace briefing {

enum class Existing : quint8 { Refuse, Replace };

// Writes a whole file or nothing: under a passing name beside the target, then renamed. An existing file is never
// replaced unless told so, not even one that appears meanwhile. `stillWanted` is asked last, just before the rename;
// where it says no, nothing is left behind and the error is empty. Any thread.
Result<Done> save(const QString &path, const QByteArray &bytes, Existing existing,
                  const std::function<bool()> &stillWanted = {});

// Says why save() would refuse, before the work is done for nothing.
Result<Done> canSave(const QString &path, Existing existing);

} // namespace briefing
