#include "widgets/theme.h"

#include <array>
#include <cmath>

namespace widgets {

namespace {

// Light and dark ink of one meaning. Inks have a contrast of at least 4.5 to their scheme's base and to their wash.
struct Inks
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Inks, text::GroupCount> groupInks{{
    {0xff33496b, 0xffa9c1e3}, // story
    {0xff6b655b, 0xffb5afa4}, // furniture
    {0xff95510a, 0xffe5a866}, // feed
    {0xff0d6a87, 0xff74c6e0}, // post
    {0xff8d3f5c, 0xffe39ab3}, // notice
}};

// The families of the reader page: what names places is green there and here, facts are grey, links are links.
constexpr Inks placeInks{0xff2b6e43, 0xff86c49c};
constexpr Inks factInks{0xff65625b, 0xffada9a1};
constexpr Inks linkInks{0xff1d5296, 0xff8fbcf5};
constexpr std::array<Inks, text::MentionKindCount> mentionInks{{
    {0xff2f64aa, 0xff8fb6ea}, // person
    {0xff8f5008, 0xffdfa766}, // organisation
    placeInks,                // place
    placeInks,                // nationality
    {0xff8f3d85, 0xffd79bce}, // event
    {0xff6150a8, 0xffb3a8e6}, // work
    {0xffa53d36, 0xffe69a95}, // product
    factInks,                 // role
    factInks,                 // date
    factInks,                 // money
    factInks,                 // quantity
    linkInks,                 // handle
    linkInks,                 // hashtag
    linkInks,                 // link
}};

constexpr Inks quoteInks{0xff7a5410, 0xffd3b26a};
constexpr Inks quoteGrounds{0xfffbf1d7, 0xff2c2a22};
constexpr Inks starInks{0xff946400, 0xfff2c14e};
constexpr Inks warningInks{0xff9a3412, 0xfff0a37c};

struct Grounds
{
    QRgb window, base, alternate, text, button, mid, dark, accent, accentText;
};
constexpr Grounds lightGrounds{0xfff4f2ec, 0xfffcfbf8, 0xfff8f6f1, 0xff1f1e1c, 0xfffaf9f5,
                               0xffd9d5ca, 0xffa8a397, 0xff2a63ad, 0xffffffff};
constexpr Grounds darkGrounds{0xff242628, 0xff1b1c1e, 0xff202224, 0xffdddad3, 0xff2e3033,
                              0xff3c3e41, 0xff66696d, 0xff3469ad, 0xffffffff};

QColor mix(const QColor &ground, const QColor &ink, double share)
{
    const auto part = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return QColor(part(ground.red(), ink.red()), part(ground.green(), ink.green()), part(ground.blue(), ink.blue()));
}

const Grounds &groundsFor(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkGrounds : lightGrounds;
}

QColor inkOf(Inks inks, Scheme scheme)
{
    return QColor::fromRgb(scheme == Scheme::Dark ? inks.dark : inks.light);
}

Swatch swatchFor(Inks inks, Scheme scheme)
{
    const QColor ink = inkOf(inks, scheme);
    const QColor base = QColor::fromRgb(groundsFor(scheme).base);
    return {ink, mix(base, ink, scheme == Scheme::Dark ? 0.20 : 0.11)};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Scheme schemeOf(const QPalette &palette)
{
    const bool isDark = luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
    return isDark ? Scheme::Dark : Scheme::Light;
}

Scheme resolve(SchemeChoice choice, const QPalette &desktop)
{
    if (choice == SchemeChoice::Desktop)
        return schemeOf(desktop);
    return choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

QPalette palette(Scheme scheme)
{
    const Grounds &grounds = groundsFor(scheme);
    const QColor textColour = QColor::fromRgb(grounds.text);
    const QColor window = QColor::fromRgb(grounds.window);
    const QColor quiet = mix(window, textColour, 0.45);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, textColour);
    palette.setColor(QPalette::Base, QColor::fromRgb(grounds.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(grounds.alternate));
    palette.setColor(QPalette::ToolTipBase, mix(QColor::fromRgb(grounds.base), textColour, 0.06));
    palette.setColor(QPalette::ToolTipText, textColour);
    palette.setColor(QPalette::Text, textColour);
    palette.setColor(QPalette::PlaceholderText, mix(QColor::fromRgb(grounds.base), textColour, 0.66));
    palette.setColor(QPalette::Button, QColor::fromRgb(grounds.button));
    palette.setColor(QPalette::ButtonText, textColour);
    palette.setColor(QPalette::BrightText, QColor::fromRgb(grounds.accentText));
    palette.setColor(QPalette::Light, mix(window, Qt::white, scheme == Scheme::Dark ? 0.12 : 0.8));
    palette.setColor(QPalette::Midlight, mix(window, Qt::white, scheme == Scheme::Dark ? 0.06 : 0.4));
    palette.setColor(QPalette::Mid, QColor::fromRgb(grounds.mid));
    palette.setColor(QPalette::Dark, QColor::fromRgb(grounds.dark));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(scheme == Scheme::Dark ? 0xff000000 : 0xff6f6b64));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(grounds.accent));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(grounds.accentText));
    palette.setColor(QPalette::Link, inkOf(linkInks, scheme));
    palette.setColor(QPalette::LinkVisited, inkOf(linkInks, scheme));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(grounds.mid));
    return palette;
}

Swatch swatch(text::Group group, Scheme scheme)
{
    return swatchFor(groupInks.at(std::size_t(group)), scheme);
}

Swatch swatch(text::MentionKind kind, Scheme scheme)
{
    return swatchFor(mentionInks.at(std::size_t(kind)), scheme);
}

Swatch quoteSwatch(Scheme scheme)
{
    return {inkOf(quoteInks, scheme), inkOf(quoteGrounds, scheme)};
}

QColor secondaryText(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.70);
}

QColor hairline(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.13);
}

QColor selectionWash(const QPalette &palette, bool active)
{
    const QColor base = palette.color(QPalette::Base);
    if (!active)
        return mix(base, palette.color(QPalette::Text), 0.10);
    return mix(base, palette.color(QPalette::Highlight), schemeOf(palette) == Scheme::Dark ? 0.36 : 0.15);
}

QColor hoverWash(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.045);
}

QColor star(Scheme scheme)
{
    return inkOf(starInks, scheme);
}

QColor warning(Scheme scheme)
{
    return inkOf(warningInks, scheme);
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace widgets
