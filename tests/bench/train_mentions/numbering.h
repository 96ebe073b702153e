#pragma once

#include <QtGlobal>

#include <vector>

namespace train {

// Numbers of features in one flat table.
class Numbering final
{
public:
    struct Slot
    {
        quint64 key = 0;
        quint32 count = 0;
        quint32 index = 0;
    };
    Numbering() : m_slots(1u << 20) {}

    Slot &at(quint64 key)
    {
        if (m_used * 2 > m_slots.size())
            grow();
        std::size_t i = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & (m_slots.size() - 1);
        while (m_slots[i].count && m_slots[i].key != key)
            i = (i + 1) & (m_slots.size() - 1);
        m_used += m_slots[i].count ? 0 : 1;
        m_slots[i].key = key;
        return m_slots[i];
    }
    // 0 where there is none.
    quint32 indexOf(quint64 key) const
    {
        std::size_t i = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & (m_slots.size() - 1);
        while (m_slots[i].count && m_slots[i].key != key)
            i = (i + 1) & (m_slots.size() - 1);
        return m_slots[i].count ? m_slots[i].index : 0;
    }
    std::vector<Slot> &entries() { return m_slots; }

private:
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        m_used = 0;
        for (const Slot &slot : old) {
            if (slot.count)
                at(slot.key) = slot;
        }
    }
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace train
