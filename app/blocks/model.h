#pragma once

#include "blocks/forest.h"
#include "blocks/wordscore.h"
#include "result.h"
#include "text/block.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace blocks {

// The kinds that lines outside the story can have; each has a forest of its own, and the most likely wins.
inline constexpr std::array otherKinds{
    text::BlockKind::FeedItem, text::BlockKind::FeedHeading, text::BlockKind::Navigation,    text::BlockKind::Promo,
    text::BlockKind::Legal,    text::BlockKind::Credit,      text::BlockKind::Caption,       text::BlockKind::DateStamp,
    text::BlockKind::Byline,   text::BlockKind::Comment,     text::BlockKind::Advertisement, text::BlockKind::Bio,
    text::BlockKind::Post};

// Everything that was learned. Log-odds speak for story.
//
// The file, little endian: "BSBLOCKS"; u32 version; u32 layout (which columns the forests ask about; see layout());
// f32 scale and shift of the calibration; the words: f32 bias, f32 scale, WordScore::Buckets signed bytes; then the
// forests first, second, headline, evidence and one for each of otherKinds, each as f32 bias, u32 trees and for each
// tree 6 cue bytes, 6 threshold bytes and 64 i16 values; at last the u32 CRC-32 of all before it.
struct Model
{
    static constexpr quint32 Version = 1;

    // Confidence is 1 / (1 + exp(-(scale * odds + shift))): Platt 1999, fitted on unseen domains.
    float calibrationScale = 1;
    float calibrationShift = 0;
    WordScore words;
    Forest first;                                // columns of Context
    Forest second;                               // columns of Context, then those of Echo
    Forest headline;                             // the columns of the second pass
    Forest evidence;                             // the columns of Recurrence
    std::array<Forest, otherKinds.size()> kinds; // the columns of the second pass

    Paths firstPaths{first}; // made from the forests when they are loaded
    Paths secondPaths{second};

    // Changes whenever the columns change their number or meaning: a model fits only the program it was made for.
    static quint32 layout();

    static Result<Model> load(const QString &path);
    QByteArray saved() const;
};

} // namespace blocks
