#pragma once

#include <QString>

#include <optional>

namespace briefing {

// A handling marking as it is to be shown. Labels of the Traffic Light Protocol 2.0 (first.org/tlp) are written in
// capitals without spaces whatever was typed, and carry their colour, to be set on black. Any other words stay as they
// are.
struct Marking
{
    QString label;              // empty where there is no marking
    std::optional<quint32> tlp; // 0xRRGGBB

    bool operator==(const Marking &) const = default;
};
Marking markingFor(const QString &words);

} // namespace briefing
