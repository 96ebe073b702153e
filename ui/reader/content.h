#pragma once

#include "reader/layers.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QDate>
#include <QStringList>

namespace reader {

// Where the reader stands: a block and how much of it is above the window's top, 0..1. Survives font and width changes.
struct Position
{
    int block = 0; // index into Analysis::blocks
    double fraction = 0;

    bool operator==(const Position &) const = default;
};

// One article as the page shows it. A value: the view keeps its own (shared) copy.
struct Content
{
    qint64 id = 0; // echoed by painted() and positionChanged(), so that late answers are known as such
    text::Document document;
    text::Analysis analysis; // spans that do not fit the body are left out of the page
    QDate date;              // shown where the analysis has none (the file's); may be invalid
    bool missing = false;    // the file has vanished
    bool starred = false;
    QStringList labels;
    Position position; // where to start
};

// Something in the article that can be pointed at.
struct Passage
{
    enum class Kind : quint8 { None, Block, Mention, Quote };
    Kind kind = Kind::None;
    int index = -1;  // into the Analysis list of that kind
    text::Span span; // of it; of the whole quote where it is in pieces

    bool operator==(const Passage &) const = default;
};

// What keys do with what a card is of: its last line.
struct CardKeys
{
    QString name;
    QString block;
};

} // namespace reader
