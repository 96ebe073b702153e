#pragma once

#include "mentions/hash.h"
#include "mentions/page.h"

#include <QSet>

namespace mentions {

// Some words, found by the lowerHash that a page has of each of its tokens.
class WordSet final
{
public:
    // With blanks between them.
    explicit WordSet(QStringView words)
    {
        for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
            m_hashes.insert(lowerHash(word));
    }

    bool contains(const Page &page, qsizetype token) const
    {
        return m_hashes.contains(page.lower[static_cast<std::size_t>(token)]);
    }
    bool contains(QStringView word) const { return m_hashes.contains(lowerHash(word)); }

private:
    QSet<quint64> m_hashes;
};

} // namespace mentions
