#pragma once

#include <QList>
#include <QStringView>

namespace briefing {

// Turns UTF-16 offsets into a text into Unicode code points, as they leave in JSON.
class CodePoints final
{
public:
    explicit CodePoints(QStringView text);

    // The offset must not lie inside a surrogate pair; where it does, it counts as the pair's end.
    qsizetype at(qsizetype utf16) const;

private:
    QList<qsizetype> m_pairs; // offsets of the second halves; empty for most texts
};

} // namespace briefing
