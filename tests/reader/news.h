#pragma once

#include "reader/draft.h"

// Two articles that many tests of the page read.
inline Draft news()
{
    Draft draft(7);
    draft.line(QStringLiteral("Harbour town votes on its bridge"), text::BlockKind::Headline)
        .line(QStringLiteral("By Ada Quill"), text::BlockKind::Byline)
        .line(QStringLiteral("Mayor Lena Ortiz said on Monday that Nordhaven would vote in May."))
        .line(QStringLiteral("“We have waited,” Ortiz said. “Now we build.” She left for Nordhaven."))
        .line(QStringLiteral("Latest News"), text::BlockKind::FeedHeading)
        .line(QStringLiteral("Ferry late again"), text::BlockKind::FeedItem)
        .line(QStringLiteral("Bakery wins prize"), text::BlockKind::FeedItem)
        .line(QStringLiteral("The vote is the third in ten years."))
        .line(QStringLiteral("Ya era hora https://example.org/puente"), text::BlockKind::Post, QStringLiteral("es"));
    draft.name(QStringLiteral("Lena Ortiz"), text::MentionKind::Person)
        .name(QStringLiteral("Ortiz"), text::MentionKind::Person, QStringLiteral("Lena Ortiz"))
        .name(QStringLiteral("Nordhaven"), text::MentionKind::Place)
        .name(QStringLiteral("https://example.org/puente"), text::MentionKind::Link)
        .quote({QStringLiteral("“We have waited,”"), QStringLiteral("“Now we build.”")}, QStringLiteral("Lena Ortiz"));
    return draft;
}

inline Draft longRead(int lines)
{
    Draft draft(8);
    for (int i = 0; i < lines; ++i)
        draft.line(QStringLiteral("Paragraph %1 says little, at some length, so that it fills more than a line of the "
                                  "column in which it stands, whatever the width.")
                       .arg(i));
    return draft;
}
