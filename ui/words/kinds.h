#pragma once

#include "text/block.h"
#include "text/mention.h"

#include <QString>

// What an analyst reads for kinds, groups and languages; translated, unlike text::wordFor.
namespace words {

QString labelFor(text::BlockKind kind);             // "Feed item"
QString labelFor(text::Group group);                // "Story", "Feeds"
QString labelFor(text::MentionKind kind);           // "Person"
QString nounFor(text::MentionKind kind);            // "person", inside a sentence
QString pluralFor(text::MentionKind kind);          // "People"
QString countFor(text::Group group, int blocks);    // "14 feed items"
QString countFor(text::BlockKind kind, int blocks); // "3 promos"; by its group where the kind has no words of its own
QString pluralFor(text::BlockKind kind);            // "Promos": heads a list of them
QString languageName(const QString &code);          // "Spanish" for "es"; the code where it is unknown; empty for empty
QString percent(float confidence);                  // "87 %"

} // namespace words
