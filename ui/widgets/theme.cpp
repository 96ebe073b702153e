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

constexpr std::array<Inks, text::MentionKindCount> mentionInks{{
    {0xff1f5fae, 0xff8fbaf3}, // person
    {0xff7a3fa0, 0xffcda5ea}, // organisation
    {0xff1d7045, 0xff86cfa2}, // place
    {0xff0f6c74, 0xff74cbd2}, // nationality
    {0xffa14a06, 0xfff0aa6c}, // event
    {0xff6d5c00, 0xffd6c468}, // work
    {0xffa0305c, 0xfff096b8}, // product
    {0xff4a6078, 0xffa9bdd3}, // role
    {0xff5d5a56, 0xffbbb7b0}, // date
    {0xff4b6712, 0xffb4d07a}, // money
    {0xff6a6156, 0xffc2b8aa}, // quantity
    {0xff0b678f, 0xff7cc2e8}, // handle
    {0xff46609a, 0xffa8b9ea}, // hashtag
    {0xff3b5fa6, 0xff9bb5f0}, // link
}};

constexpr Inks quoteInks{0xff7d5f06, 0xffdcc067};
constexpr Inks starInks{0xff9a6700, 0xfff2c14e};
constexpr Inks warningInks{0xffa8321f, 0xfff2937f};

struct Grounds
{
    QRgb window, base, alternate, text, button, mid, dark, accent, accentText, link;
};
constexpr Grounds lightGrounds{0xfff3f2ef, 0xffffffff, 0xfff9f8f6, 0xff1e2023, 0xfffaf9f7,
                               0xffd9d6d0, 0xffa8a49c, 0xff2a63ad, 0xffffffff, 0xff1f5fae};
constexpr Grounds darkGrounds{0xff212326, 0xff191b1d, 0xff1f2124, 0xffe4e2dd, 0xff2c2f33,
                              0xff3a3d42, 0xff5b5f66, 0xff3469ad, 0xffffffff, 0xff8fbaf3};

QColor mix(const QColor &ground, const QColor &ink, double share)
{
    const auto part = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return QColor(part(ground.red(), ink.red()), part(ground.green(), ink.green()), part(ground.blue(), ink.blue()));
}

const Grounds &groundsFor(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkGrounds : lightGrounds;
}

Swatch swatchFor(Inks inks, Scheme scheme)
{
    const QColor ink = QColor::fromRgb(scheme == Scheme::Dark ? inks.dark : inks.light);
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
    palette.setColor(QPalette::Link, QColor::fromRgb(grounds.link));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(grounds.link));
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
    return swatchFor(quoteInks, scheme);
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
    return mix(base, palette.color(QPalette::Highlight), schemeOf(palette) == Scheme::Dark ? 0.45 : 0.17);
}

QColor hoverWash(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.045);
}

QColor star(Scheme scheme)
{
    return swatchFor(starInks, scheme).ink;
}

QColor warning(Scheme scheme)
{
    return swatchFor(warningInks, scheme).ink;
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace widgets
