#pragma once

#include "reader/layout.h"

#include <QJsonObject>

#include <optional>
#include <utility>

namespace reader {

// An article as the page is told it: a head with the part where reading starts, and further parts as the page asks for
// them. Numbers are UTF-16 offsets into the whole body, which JavaScript slices as they are.
class Encoder final
{
public:
    Encoder() = default;
    explicit Encoder(const Content &content);

    // With the part that holds the start position inside, so that one message paints the first screen.
    // Again: it is on the page already and was looked at anew, so what is unfolded stays so.
    QJsonObject head(int serial, bool again = false) const;
    // Nothing where there is no such part.
    std::optional<QJsonObject> part(int serial, qsizetype index) const;
    const QList<Part> &parts() const { return m_parts; }

private:
    QJsonObject map() const;
    QJsonArray blocksOf(const Part &part) const;
    QJsonArray foldedIn(const Part &part) const;
    QJsonArray linesIn(const Part &part) const;
    std::pair<qsizetype, qsizetype> shownIn(const Part &part) const;
    QJsonArray mentionsIn(text::Span span) const;
    QJsonArray piecesIn(text::Span span) const;
    text::Span spanOf(const Part &part) const;

    struct Piece
    {
        text::Span span;
        int quote = 0;
        bool first = false;
    };

    struct Folded
    {
        int run = 0;
        Stretch stretch;
    };

    Content m_content;
    QList<Part> m_parts;
    QList<Run> m_runs;
    QList<Folded> m_folded; // the stretches of all runs, in order
    QList<Piece> m_pieces;  // of all quotes, in order
    QList<int> m_named;     // sorted
};

} // namespace reader
