#include "widgets/glyphs.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

#include <array>

namespace widgets {

namespace {

// Drawn on a grid of 16 by 16. M, L, C and Z as in SVG (absolute); O is a circle (centre, radius), R a rectangle
// (corner, size). Numbers are separated by spaces.
struct Drawing
{
    const char *filled;
    const char *stroked;
};

constexpr std::array<Drawing, 35> drawings{{
    {"R 2 3 12 2.4", "M 2.5 8.5 L 13.5 8.5 M 2.5 12 L 9.5 12"},                                       // Story
    {"O 5.5 6.5 1.2", "R 2.5 3.5 11 9 M 3 11 L 7 8.5 L 9.5 10.5 L 11.5 9 L 13 10.2"},                 // Furniture
    {"R 2 2.8 2.4 2.4 R 2 6.8 2.4 2.4 R 2 10.8 2.4 2.4", "M 7 4 L 14 4 M 7 8 L 14 8 M 7 12 L 14 12"}, // Feed
    {"", "M 2.5 3 L 13.5 3 L 13.5 10.5 L 8 10.5 L 5 13.5 L 5 10.5 L 2.5 10.5 Z"},                     // Post
    {"O 8 4.8 1", "O 8 8 5.8 M 8 7.5 L 8 11.5"},                                                      // Notice
    {"M 2 8 C 2 5.5 3.5 3.8 6 3.2 L 6.4 4.4 C 5 5 4.4 5.8 4.4 7 L 6.8 7 L 6.8 12 L 2 12 Z "
     "M 8.8 8 C 8.8 5.5 10.3 3.8 12.8 3.2 L 13.2 4.4 C 11.8 5 11.2 5.8 11.2 7 L 13.6 7 L 13.6 12 L 8.8 12 Z",
     ""},                                                                                                   // Quote
    {"M 8 1.6 L 10 6 L 14.7 6.5 L 11.2 9.7 L 12.2 14.4 L 8 12 L 3.8 14.4 L 4.8 9.7 L 1.3 6.5 L 6 6 Z", ""}, // Star
    {"", "M 3.5 2.5 L 12.5 2.5 L 12.5 9.5 L 8.5 13.5 L 3.5 13.5 Z M 12.5 9.5 L 8.5 9.5 L 8.5 13.5 M 6 5.8 L 10 "
         "5.8"},                                                                                 // Note
    {"M 4 2 L 12 2 L 12 14.2 L 8 11 L 4 14.2 Z", ""},                                            // Briefing
    {"O 5.3 5.3 1.1", "M 2.5 2.5 L 8 2.5 L 13.7 8.2 L 8.2 13.7 L 2.5 8 Z"},                      // Label
    {"", "M 3.5 1.8 L 9.5 1.8 L 12.5 4.8 L 12.5 14.2 L 3.5 14.2 Z M 6 7 L 10 11 M 10 7 L 6 11"}, // Missing
    {"", "M 2.8 8.6 L 6.4 12.2 L 13.4 4.4"},                                                     // Kept
    {"", "O 8 8 5.8 M 8 4.6 L 8 8.2 L 10.6 9.8"},                                                // Later
    {"", "O 8 8 5.8 M 5 8 L 11 8"},                                                              // Dropped
    {"O 8 8 4", ""},                                                                             // Unread
    {"O 8 5 2.9 M 2.4 14 C 2.4 10.6 4.8 9 8 9 C 11.2 9 13.6 10.6 13.6 14 Z", ""},                // Person
    {"R 4.8 4.6 1.7 1.7 R 9.5 4.6 1.7 1.7 R 4.8 8 1.7 1.7 R 9.5 8 1.7 1.7 R 7 11 2 3",
     "R 2.8 2 10.4 12"}, // Organisation
    {"M 8 15 C 5.2 11.4 3.2 8.8 3.2 6.2 C 3.2 3.4 5.3 1.4 8 1.4 C 10.7 1.4 12.8 3.4 12.8 6.2 C 12.8 8.8 10.8 11.4 "
     "8 15 Z "
     "O 8 6.2 1.9",
     ""},                                                                         // Place
    {"M 4 2.5 L 13.5 2.5 L 11 5.5 L 13.5 8.5 L 4 8.5 Z", "M 3.4 1.6 L 3.4 14.6"}, // Nationality
    {"M 9.4 1.2 L 3.4 9 L 7.4 9 L 6.2 14.8 L 12.6 6.6 L 8.4 6.6 Z", ""},          // Event
    {"", "M 8 4.2 C 6.4 2.9 4.4 2.6 2.2 2.8 L 2.2 12.4 C 4.4 12.2 6.4 12.5 8 13.8 C 9.6 12.5 11.6 12.2 13.8 12.4 L "
         "13.8 2.8 "
         "C 11.6 2.6 9.6 2.9 8 4.2 Z M 8 4.2 L 8 13.8"}, // Work
    {"", "M 8 1.8 L 13.6 4.6 L 13.6 11.2 L 8 14.2 L 2.4 11.2 L 2.4 4.6 Z M 2.4 4.6 L 8 7.6 L 13.6 4.6 M 8 7.6 L 8 "
         "14.2"},                                                                     // Product
    {"", "M 3 7 L 8 3 L 13 7 M 3 10.4 L 8 6.4 L 13 10.4 M 3 13.8 L 8 9.8 L 13 13.8"}, // Role
    {"R 2.5 3.4 11 3", "R 2.5 3.4 11 10.4 M 5.4 1.6 L 5.4 4 M 10.6 1.6 L 10.6 4"},    // Date
    {"", "O 8 8 5.9 M 10 5.8 C 9.4 4.9 6.2 4.7 6.2 6.5 C 6.2 8.4 10 7.6 10 9.6 C 10 11.4 6.6 11.2 5.9 10.1 M 8 3.8 "
         "L 8 12.2"},                                            // Money
    {"R 2.4 9 2.8 5 R 6.6 5.6 2.8 8.4 R 10.8 2.2 2.8 11.8", ""}, // Quantity
    {"", "O 8 8 2.6 M 10.6 5.6 L 10.6 9.2 C 10.6 11 13.9 11 13.9 8 C 13.9 4.6 11.3 2.1 8 2.1 C 4.7 2.1 2.1 4.7 2.1 8 "
         "C 2.1 11.3 4.7 13.9 8 13.9 C 9.3 13.9 10.4 13.5 11.3 13"},                                // Handle
    {"", "M 6.4 2.4 L 4.8 13.6 M 11.2 2.4 L 9.6 13.6 M 2.6 5.8 L 13.8 5.8 M 2.2 10.2 L 13.4 10.2"}, // Hashtag
    {"", "M 7 4 L 3 4 L 3 13 L 12 13 L 12 9 M 9 2.6 L 13.4 2.6 L 13.4 7 M 13.2 2.8 L 7.2 8.8"},     // Link
    {"", "O 6.8 6.8 4.4 M 10.2 10.2 L 14 14"},                                                      // Search
    {"R 3.6 2.6 3 10.8 R 9.4 2.6 3 10.8", ""},                                                      // Pause
    {"M 4 2.2 L 13.4 8 L 4 13.8 Z", ""},                                                            // Resume
    {"", "M 3.4 3.4 L 12.6 12.6 M 12.6 3.4 L 3.4 12.6"},                                            // Cancel
    {"", "M 8 2.6 L 8 13.4 M 2.6 8 L 13.4 8"},                                                      // Added
    {"O 8 11.7 0.95", "M 8 2 L 14.6 13.8 L 1.4 13.8 Z M 8 6.4 L 8 9.4"},                            // Warning
}};

QPainterPath pathOf(const char *drawing)
{
    const QList<QByteArray> words = QByteArray(drawing).simplified().split(' ');
    QPainterPath path;
    for (qsizetype at = 0; at < words.size() && !words.at(at).isEmpty();) {
        const char step = words.at(at++).front();
        const auto number = [&] { return words.at(at++).toDouble(); };
        const auto point = [&] {
            const double x = number();
            return QPointF(x, number());
        };
        if (step == 'M') {
            path.moveTo(point());
        } else if (step == 'L') {
            path.lineTo(point());
        } else if (step == 'C') {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        } else if (step == 'O') {
            const QPointF centre = point();
            const double radius = number();
            path.addEllipse(centre, radius, radius);
        } else if (step == 'R') {
            const QPointF corner = point();
            const QPointF size = point();
            path.addRect(QRectF(corner, QSizeF(size.x(), size.y())));
        } else {
            path.closeSubpath();
        }
    }
    return path;
}

struct Paths
{
    QPainterPath filled;
    QPainterPath stroked;
};

const Paths &pathsOf(Glyph glyph)
{
    static const std::array<Paths, drawings.size()> all = [] {
        std::array<Paths, drawings.size()> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = {pathOf(drawings.at(i).filled), pathOf(drawings.at(i).stroked)};
        return made;
    }();
    return all.at(std::size_t(glyph));
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintGlyph(*painter, m_glyph, rect, QApplication::palette().color(group, QPalette::ButtonText));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

Glyph glyphFor(text::Group group)
{
    return Glyph(int(Glyph::Story) + int(group));
}

Glyph glyphFor(text::MentionKind kind)
{
    return Glyph(int(Glyph::Person) + int(kind));
}

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &rect, const QColor &colour)
{
    const Paths &paths = pathsOf(glyph);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 16, rect.height() / 16);
    painter.fillPath(paths.filled, colour);
    QPen pen(colour, 1.4);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.strokePath(paths.stroked, pen);
    painter.restore();
}

QIcon iconFor(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace widgets
