#pragma once

#include "text/block.h"
#include "text/mention.h"

#include <QColor>
#include <QPalette>

// The colours of the window. Grounds, inks and families are those of the reader page (resources/reader/colours.css), so
// that there is no seam; a test compares the two.
namespace widgets {

enum class Scheme : quint8 { Light, Dark };
enum class SchemeChoice : quint8 { Desktop, Light, Dark };

// What the desktop asks for, read from a palette: dark where text is lighter than its window. Qt 6.4 has no
// colorScheme().
Scheme schemeOf(const QPalette &palette);
Scheme resolve(SchemeChoice choice, const QPalette &desktop);

// A whole palette for the Fusion style; text on its ground has a contrast of at least 7, secondary text 4.5 (WCAG 2.1).
QPalette palette(Scheme scheme);

// A colour that carries meaning: ink for shapes, rules and words on the base, wash for a ground below ordinary text.
struct Swatch
{
    QColor ink;
    QColor wash;
};
Swatch swatch(text::Group group, Scheme scheme);
Swatch swatch(text::MentionKind kind, Scheme scheme);
Swatch quoteSwatch(Scheme scheme);

QColor secondaryText(const QPalette &palette);              // dates, sources, hints
QColor hairline(const QPalette &palette);                   // rules between rows and parts
QColor selectionWash(const QPalette &palette, bool active); // ground of a chosen row, below its ordinary colours
QColor hoverWash(const QPalette &palette);
QColor star(Scheme scheme);
QColor warning(Scheme scheme);

double contrast(const QColor &one, const QColor &other); // WCAG 2.1 ratio, 1..21

// Distances and sizes in device-independent pixels; everything stands on a grid of four.
namespace grid {
inline constexpr int Unit = 4;
inline constexpr int Gap = 8;
inline constexpr int Margin = 12;
inline constexpr int Icon = 16;
} // namespace grid

} // namespace widgets
