#include "briefing/marking.h"

#include <array>
#include <utility>

namespace briefing {

Marking markingFor(const QString &words)
{
    static constexpr std::array<std::pair<QStringView, quint32>, 6> labels{{
        {u"TLP:RED", 0xFF2B2B},
        {u"TLP:AMBER", 0xFFC000},
        {u"TLP:AMBER+STRICT", 0xFFC000},
        {u"TLP:GREEN", 0x33FF00},
        {u"TLP:CLEAR", 0xFFFFFF},
        {u"TLP:WHITE", 0xFFFFFF}, // the name of CLEAR in version 1
    }};
    const QString label = words.simplified();
    QString folded = label.toUpper().remove(u' ');
    if (folded.startsWith(u"TLP") && folded.size() > 3 && folded.at(3) != u':')
        folded.insert(3, u':');
    for (const auto &[name, colour] : labels)
        if (folded == name)
            return {name.toString(), colour};
    return {label, std::nullopt};
}

} // namespace briefing
