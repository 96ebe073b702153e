#pragma once

#include "text/mention.h"

#include <QStringList>

#include <array>

namespace reader {

// What the analyst wants to see marked. Everything is on by default but the block numbers.
struct Layers
{
    std::array<bool, text::MentionKindCount> mentions = allKinds();
    bool quotes = true;   // direct speech
    bool indirect = true; // reported speech
    bool speakers = true; // their names in the margin
    bool marks = true;    // the one switch over all of the above; they keep their own positions
    bool blockNumbers = false;

    // Hidden marks by the words of text::wordFor, "quotes", "indirect", "speakers"; "marks" where the one switch is
    // off. For the settings and for whoever shows the switches.
    QStringList hidden() const;
    void setHidden(const QStringList &words); // unknown words are passed over

    bool operator==(const Layers &) const = default;

private:
    static constexpr std::array<bool, text::MentionKindCount> allKinds()
    {
        std::array<bool, text::MentionKindCount> kinds{};
        kinds.fill(true);
        return kinds;
    }
};

} // namespace reader
