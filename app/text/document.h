#pragma once

#include <QByteArray>
#include <QString>

namespace text {

enum class LineEnds : quint8 { None, Lf, CrLf, Cr, Mixed };

// Where a document came from and how its bytes were read. Nothing here changes after intake.
struct Provenance
{
    QString path;           // relative to the opened folder, with '/'; or the absolute path of a single file
    QString source;         // who published it: the folder below the opened one, else what the text says, else empty
    qint64 size = 0;        // bytes
    qint64 modified = 0;    // milliseconds since the epoch, UTC
    QByteArray sha256;      // of the bytes, 32 raw bytes
    QString encoding;       // as decoded: "UTF-8", "UTF-16LE", "windows-1252"
    QString encodingReason; // "byte order mark", "valid UTF-8", "detected"
    LineEnds lineEnds = LineEnds::None;

    bool operator==(const Provenance &) const = default;
};

// One article's text as read. The body has LF line ends and never changes after intake.
struct Document
{
    QString body;
    Provenance provenance;

    bool operator==(const Document &) const = default;
};

} // namespace text
