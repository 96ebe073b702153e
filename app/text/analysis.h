#pragma once

#include "text/block.h"
#include "text/mention.h"
#include "text/quote.h"

#include <QDate>
#include <QList>

namespace text {

// Everything derived from one document's body. A value: the same body and the same rules give the same Analysis.
struct Analysis
{
    QString title; // the headline; where there is none, the first sentence of the story, shortened; where there is no
                   // story, empty
    QString language;        // of the story, ISO 639-1; empty where the text is too short to tell
    QDate date;              // of the article where a date stamp gives one, else invalid
    int words = 0;           // of the story
    quint64 fingerprint = 0; // of the story's words: near-duplicates differ in few bits; 0 where there is no story
    QList<Block> blocks;
    QList<Entity> entities;
    QList<Mention> mentions;
    QList<Quote> quotes;

    bool operator==(const Analysis &) const = default;
};

// The block that holds this place, or -1.
qsizetype blockAt(const QList<Block> &blocks, qsizetype at);

// The language of most of the text, where a letter of the story and one of the rest count so much; empty where no block
// that counts tells.
QString mainLanguage(const QList<Block> &blocks, int storyWeight, int restWeight);

} // namespace text
