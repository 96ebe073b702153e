#pragma once

#include "reader/layout.h"

#include <QJsonArray>
#include <QJsonObject>

// The words that the page shows beside the article's own, in the user's language.
namespace reader::facts {

// What the page needs to know once: names of kinds and groups, for class names (never translated) and for people.
QJsonObject vocabulary();

// The meta line: [class, words] pairs in order, only of what is known.
QJsonArray metaOf(const Content &content);

// "14 feed items", "3 posts", "2 comments"; "Before the story: 27 feed items, 150 notices, 1 caption".
QString labelOf(const Run &run, const QList<text::Block> &blocks);
// The feed's heading, or how the run begins; one short line. Empty where the run holds more than one stretch.
QString hintOf(const Run &run, const Content &content);
// "by your correction of 21 Nov 2026", or how many of them were, where the run holds a block the analyst overruled.
QString rulingOf(const Run &run, const QList<text::Block> &blocks);
// True of a short notice between paragraphs, such as "Story continues below": it gets no line of its own air.
bool isSlight(const Run &run, const Content &content);

// "Karoline Leavitt", with a question mark where the speaker is doubtful. Empty for a pronoun that no name was found
// for: it would stand in the margin without saying who.
QString speakerOf(const text::Quote &quote);

} // namespace reader::facts
