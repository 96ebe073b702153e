#pragma once

#include "text/mention.h"
#include "widgets/glyphs.h"

#include <QString>

#include <optional>

namespace widgets {

// One kind of mark: its shape, its line as the page draws it, its name and how many there are.
struct LegendItem
{
    QString word;                          // the owner's name for it, as in the settings
    QString name;                          // for people: "People"
    QString explanation;                   // for the tool tip and for those who listen
    int count = 0;                         // not shown where 0
    std::optional<text::MentionKind> kind; // none: of quotations
    bool tinted = false;                   // on the ground of a quotation
    Glyph glyph = Glyph::Quote;            // where there is no kind

    bool operator==(const LegendItem &) const = default;
};

} // namespace widgets
