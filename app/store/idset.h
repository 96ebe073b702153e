#pragma once

#include "store/types.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace store {

// A set of article ids as bits: ids are dense, so a million articles take 125 kB and set algebra is a few microseconds.
class IdSet final
{
public:
    void insert(ArticleId id)
    {
        const auto word = static_cast<std::size_t>(id) >> 6;
        if (word >= m_words.size())
            m_words.resize(std::max(word + 1, m_words.size() * 2));
        m_words[word] |= bit(id);
    }
    bool contains(ArticleId id) const
    {
        const auto word = static_cast<std::size_t>(id) >> 6;
        return word < m_words.size() && (m_words[word] & bit(id));
    }
    void intersect(const IdSet &other)
    {
        if (m_words.size() > other.m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void unite(const IdSet &other)
    {
        if (m_words.size() < other.m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void subtract(const IdSet &other)
    {
        for (std::size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    bool isEmpty() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
    }
    QList<ArticleId> ids() const
    {
        QList<ArticleId> ids;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word; word &= word - 1)
                ids.append(static_cast<ArticleId>(i * 64) + std::countr_zero(word));
        }
        return ids;
    }

private:
    static constexpr quint64 bit(ArticleId id) { return 1ULL << (static_cast<quint64>(id) & 63); }

    std::vector<quint64> m_words;
};

} // namespace store
