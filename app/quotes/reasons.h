#pragma once

#include "quotes/marks.h"
#include "quotes/voices.h"

#include <QString>

namespace quotes {

// Why a quotation has its speaker, in a few plain words for the reader; resolved says that a pronoun was traced to a
// name.
QString reasonFor(const Voice &voice, QStringView cue, bool resolved);

// Why it is a quotation, where nobody is named.
QString reasonWithoutVoice(const Marked &marked);

} // namespace quotes
