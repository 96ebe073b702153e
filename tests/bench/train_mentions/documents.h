#pragma once

#include "text/span.h"

#include <QString>

#include <vector>

namespace train {

// A name in a labelled text: its type as of a label, and its kind where the type is "other" (-1: not said).
struct LabelledName
{
    text::Span span;
    int type = 0;
    int kind = -1;
};

// A text and its names, in order and without overlaps.
struct Document
{
    QString text;
    std::vector<LabelledName> names;
};

// From JSON lines {"text", "spans": [{"start", "end", "label", "fine"}]}, with offsets in code points. Ends the program
// where the file cannot be read.
std::vector<Document> readJsonLines(const QString &path);

// From the .txt files of a folder, whose names are marked in place as "[PER Jane Doe]", with an empty line between two
// texts. The kinds are PER, ORG, LOC, NORP, EVENT, WORK and PRODUCT. Ends the program where a mark is broken.
std::vector<Document> readMarkedTexts(const QString &folder);

} // namespace train
