#pragma once

#include "result.h"
#include "text/document.h"

#include <QByteArrayView>

namespace intake {

// The text of a file and how its bytes were understood.
struct Decoded
{
    QString body;           // LF line ends, no byte order mark, no unpaired surrogates, no NUL; never blank
    QString encoding;       // as in Provenance
    QString encodingReason; // as in Provenance
    text::LineEnds lineEnds = text::LineEnds::None;
};

// Byte order mark, else valid UTF-8, else UTF-16 where the pattern of NUL bytes shows it, else UTF-8 with a few damaged
// bytes, else what uchardet or ICU detect, converted by ICU, else windows-1252. Damaged places become U+FFFD. The error
// says why the bytes are no text: a known binary format, NUL bytes, control characters, nothing but white space. Pure,
// reentrant.
Result<Decoded> decode(QByteArrayView bytes);

} // namespace intake
