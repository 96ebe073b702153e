#pragma once

#include <QFont>
#include <QStringList>

class QColor;
class QPainter;
class QRect;
class QStyleOptionViewItem;

// What the rows of lists and trees share: their ground, and text on a baseline in the direction of its own words.
namespace widgets {

inline constexpr int RowTop = 5; // above the first line of a tree's row, below the last

// The ground of a row: chosen, hovered or plain. Chosen rows keep their colours on a wash and carry a bar at their
// left, in the accent where the view has the focus; the current row of several chosen has a frame.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option);

// The text, its end elided where it needs more than so many lines of this width; what is left stays in its place.
QString fit(const QString &text, const QFont &font, int width, int lines);

// The text broken into at most so many lines of this width, the last elided where it does not fit.
QStringList wrap(const QString &text, const QFont &font, int width, int lines);

// One line on a baseline between left and right, in the painter's font and pen; right-to-left text stands at the right.
void paintLine(QPainter &painter, int left, int right, int baseline, const QString &text);

// Text that is set among other text without turning its direction (UAX #9, isolates).
QString isolated(const QString &text);

// A word in a rounded frame, its left edge and baseline given; returns its width.
int chipWidth(const QString &word, const QFont &font);
int paintChip(QPainter &painter, int left, int baseline, const QString &word, const QColor &ink);

QFont scaled(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace widgets
