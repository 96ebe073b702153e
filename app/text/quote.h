#pragma once

#include "text/span.h"

#include <QList>
#include <QString>

#include <optional>

namespace text {

enum class QuoteKind : quint8 { Direct, Indirect };

// Who is speaking.
struct Speaker
{
    Span span;       // the words that name the speaker: "Leavitt", "he"
    QString name;    // the resolved full name ("Karoline Leavitt"), or the words where it is no named entity
    int entity = -1; // index into Analysis::entities, -1 where it is no named entity

    bool operator==(const Speaker &) const = default;
};

// One quotation, possibly in pieces: "...," he said. "..."
struct Quote
{
    QList<Span> pieces; // never empty, in order; a direct piece includes its marks
    QuoteKind kind = QuoteKind::Direct;
    std::optional<Speaker> speaker;
    std::optional<Span> cue; // "said"
    float confidence = 0;    // of the speaker where there is one, else of the quotation; 0..1
    QString reason;

    Span span() const { return {pieces.first().begin, pieces.last().end}; }
    bool operator==(const Quote &) const = default;
};

QString wordFor(QuoteKind kind);

} // namespace text
