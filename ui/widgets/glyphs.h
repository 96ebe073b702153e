#pragma once

#include "text/block.h"
#include "text/mention.h"

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace widgets {

// Symbols painted as paths in the colour given: crisp at every scale, right in both palettes. Each kind has its own
// shape, so that colour never stands alone.
enum class Glyph : quint8 {
    Story,
    Furniture,
    Feed,
    Post,
    Notice,
    Quote,
    Star,
    Note,
    Briefing,
    Label,
    Missing,
    Kept,
    Later,
    Dropped,
    Unread,
    Person,
    Organisation,
    Place,
    Nationality,
    Event,
    Work,
    Product,
    Role,
    Date,
    Money,
    Quantity,
    Handle,
    Hashtag,
    Link,
    Search,
    Pause,
    Resume,
    Cancel,
    Added,
    Warning,
};

Glyph glyphFor(text::Group group);
Glyph glyphFor(text::MentionKind kind);

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const QColor &colour);
// For actions and tabs: drawn in the palette's text colour of the moment it is painted.
QIcon iconFor(Glyph glyph);

} // namespace widgets
