#pragma once

#include "quotes/verbs.h"

namespace quotes {

// What tied a quotation to its speaker.
enum class Why : quint8 {
    After,     // the clause behind it: “...,” X said
    Before,    // the clause before it: X said: “...”
    Source,    // according to X
    Label,     // X: “...”
    Signature, // “...” — X
    Sentence,  // another quotation of its sentence
    Previous,  // the quotation before it in the paragraph
    Next,      // the quotation after it in the paragraph
    Continued, // it goes on from the paragraph before
    Paragraph, // the speaker of the paragraph before
    Intro,     // the paragraph before ends with a colon
    Told,      // who is reported without marks in the sentence before
    Subject,   // the first name of its sentence
    Mentioned, // the subject of the sentence before
    Reported,  // not quoted: X said that ...
};

// Who is behind a marked stretch. Positions are indexes into the items.
struct Voice
{
    Phrase phrase;
    Found found = Found::Beside;
    Why why = Why::After;
    int cue = -1;
    float confidence = 0;
};

} // namespace quotes
