#pragma once

#include "text/block.h"
#include "text/span.h"

#include <QList>
#include <QStringView>

namespace quotes {

// The kind of marks round a quotation. Single marks also serve as apostrophes and round terms, so they are weaker
// evidence. A dash stands only before its words.
enum class Marks : quint8 { Double, Guillemets, Corners, Single, Dash };

// A stretch of one block between quotation marks. Marked stretches stand in order and do not overlap; what is nested
// inside another is not listed.
struct Marked
{
    text::Span span;  // with its marks; one that stays open ends with its block
    text::Span words; // between the marks, without white space at the ends
    int block = 0;    // index into the blocks
    Marks marks = Marks::Double;
    bool closed = true;
    bool continues = false; // goes on from the marked stretch before it, which stayed open at its block's end

    bool operator==(const Marked &) const = default;
};

// Pairs quotation marks block by block: curly, straight, doubled single, guillemets both ways, low-high, corner
// brackets, single. Apostrophes, feet, inches and elisions are left alone. What stays open goes on in the next blocks
// of the same group where they begin with the mark again, or where a later one closes it. Blocks must be of this body.
// Linear in the body.
QList<Marked> findMarked(QStringView body, const QList<text::Block> &blocks);

} // namespace quotes
