#pragma once

#include "result.h"
#include "store/slots.h"
#include "store/types.h"

namespace store {

// How commands and what they changed lie in the `command` table: a tag, then the fields (bytes.h). Tags and field
// orders are stored in libraries: only append.
QByteArray encode(const Command &command);
Result<Command> decodeCommand(const QByteArray &bytes);

QByteArray encode(const QList<Change> &changes);
Result<QList<Change>> decodeChanges(const QByteArray &bytes);

} // namespace store
