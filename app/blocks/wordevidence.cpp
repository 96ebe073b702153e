#include "blocks/wordevidence.h"

#include <span>

namespace blocks {

namespace {

using text::BlockKind;

// The families whose words speak for a kind of other lines.
std::span<const Family> familiesFor(BlockKind kind)
{
    static constexpr std::array promo{Family::Promo, Family::More};
    static constexpr std::array legal{Family::Legal};
    static constexpr std::array navigation{Family::Navigation};
    static constexpr std::array byline{Family::Byline};
    static constexpr std::array date{Family::Date};
    static constexpr std::array credit{Family::Credit};
    static constexpr std::array comment{Family::Comment};
    static constexpr std::array advertisement{Family::Advertisement};
    static constexpr std::array bio{Family::Bio};
    static constexpr std::array feed{Family::Feed};
    switch (kind) {
    case BlockKind::Promo:
        return promo;
    case BlockKind::Legal:
        return legal;
    case BlockKind::Navigation:
        return navigation;
    case BlockKind::Byline:
        return byline;
    case BlockKind::DateStamp:
        return date;
    case BlockKind::Credit:
        return credit;
    case BlockKind::Comment:
        return comment;
    case BlockKind::Advertisement:
        return advertisement;
    case BlockKind::Bio:
        return bio;
    case BlockKind::FeedHeading:
        return feed;
    default:
        return {};
    }
}

// Two bars or more and few words between them.
bool betweenBars(const Page &page, std::size_t line)
{
    constexpr int Label = 4; // words
    const int bars = page.cue(line, Cue::Bars);
    return bars > 1 && page.cue(line, Cue::Sentence) < Full && page.lines[line].size <= Label * (bars + 1);
}

} // namespace

float wordEvidence(const Page &page, std::size_t line, BlockKind kind)
{
    constexpr float Covered = 2;    // log-odds of a line that is words of the family and nothing else
    constexpr float Opening = 1.5F; // of one that begins with them
    constexpr float Barred = 4;     // of labels between bars: "Home | World | Sport"
    constexpr float Menus = 0.5F;   // menus use everybody's words, and the forest knows them best
    const int opening = page.cue(line, Cue::Opening) - 1;
    float odds = 0;
    for (const Family family : familiesFor(kind)) {
        odds += Covered * float(page.cue(line, Cue(int(Cue::FirstFamily) + int(family)))) / float(Full);
        odds += opening == int(family) ? Opening : 0;
    }
    return kind == BlockKind::Navigation ? Menus * odds + (betweenBars(page, line) ? Barred : 0) : odds;
}

} // namespace blocks
