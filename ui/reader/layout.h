#pragma once

#include "reader/content.h"

#include <QList>

// How an article is laid out on the page: pure functions over its blocks.
namespace reader {

// A stretch of blocks sent and built at once, so that the first screen of the longest article comes as fast as any.
// Half-open range of block indices.
struct Part
{
    qsizetype first = 0;
    qsizetype end = 0;

    bool operator==(const Part &) const = default;
};

QList<Part> partsOf(const QList<text::Block> &blocks);
qsizetype partWith(const QList<Part> &parts, qsizetype block); // -1 where there is none

// Neighbours of one group that is neither story nor furniture; furniture between them (the date of a feed item, its
// credit) and folded with them belongs to the stretch before it. Half-open range of block indices.
struct Stretch
{
    text::Group group = text::Group::Feed;
    qsizetype first = 0;
    qsizetype end = 0;

    bool operator==(const Stretch &) const = default;
};

// What stands folded behind one line. A page whose menus and feeds alternate would else be a wall of lines, so: one
// line for all that stands before the story, one for neighbours of whatever groups within it, and one a group for all
// that stands after it.
struct Run
{
    enum class Place : quint8 { Before, Within, After };
    Place place = Place::Within;
    qsizetype at = 0;         // the block that its line stands before
    QList<Stretch> stretches; // in order, at least one

    bool operator==(const Run &) const = default;
};

QList<Run> runsOf(const QList<text::Block> &blocks);

// Where an article opens that has no place remembered: its headline, else the first block of its story, else 0.
qsizetype openingOf(const QList<text::Block> &blocks);

// True where there is story text; where there is none, nothing is folded, or the page would be empty.
bool hasStory(const QList<text::Block> &blocks);

// Whether the text reads from right to left, as most of the letters of its first story block say.
bool readsRightToLeft(const text::Document &document, const text::Analysis &analysis);

// Indices of the quotes that get their speaker's name beside them: not where the same speaker is named just before in
// the same block.
QList<int> namedQuotes(const text::Analysis &analysis);

// The passage of that kind at the index, with None where there is no such thing.
Passage passageAt(const text::Analysis &analysis, Passage::Kind kind, qsizetype index);

// The next (by 1) or previous (by -1) passage of a kind from a place in the text: the first that begins after it or the
// last that begins before it. Block steps over runs of blocks of one group. Mention keeps to one entity unless -1.
Passage stepFrom(const text::Analysis &analysis, Passage::Kind kind, qsizetype from, int by, int entity = -1);

} // namespace reader
