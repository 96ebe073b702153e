#pragma once

#include "text/block.h"
#include "text/mention.h"

#include <QString>

// The words an analyst reads for kinds and groups; translated, unlike text::wordFor.
namespace models {

QString labelFor(text::BlockKind kind);          // "Feed item"
QString labelFor(text::Group group);             // "Story", "Feeds"
QString labelFor(text::MentionKind kind);        // "Person"
QString pluralFor(text::MentionKind kind);       // "People"
QString countFor(text::Group group, int blocks); // "14 feed items"
QString languageName(const QString &code);       // "Spanish" for "es"; the code where it is unknown; empty for empty
QString percent(float confidence);               // "87 %"

// One line of at most length characters around a place in the text, white space folded, ellipses where it was cut.
struct Snippet
{
    QString text;
    qsizetype at = 0;     // where the words stand in text
    qsizetype length = 0; // of the words
};
Snippet snippetAround(QStringView body, text::Span words, text::Span within, qsizetype margin);
QString oneLine(QStringView text, qsizetype length);

} // namespace models
