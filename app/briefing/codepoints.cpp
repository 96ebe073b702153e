#include "briefing/codepoints.h"

#include <algorithm>

namespace briefing {

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate())
            m_pairs.append(i);
}

qsizetype CodePoints::at(qsizetype utf16) const
{
    if (m_pairs.isEmpty())
        return utf16;
    return utf16 - (std::lower_bound(m_pairs.begin(), m_pairs.end(), utf16) - m_pairs.begin());
}

} // namespace briefing
