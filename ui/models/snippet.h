#pragma once

#include "text/span.h"

#include <QString>

namespace models {

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
