#pragma once

#include "mentions/features.h"
#include "mentions/model.h"
#include "mentions/page.h"

#include <deque>
#include <vector>

namespace mentions {

// A word as met, and its scores in every place it can stand in. The scores of rare places are made when first asked
// for.
struct Word : Form
{
    mutable std::array<Scores, SlotCount> scores{};
    mutable quint8 made = 0; // bits of Slot
};

// The words a thread has met, for one model. Forgets them between articles when there are too many.
class Vocabulary final
{
public:
    explicit Vocabulary(const Model &model) : m_model(model) { forget(); }

    void forgetIfLarge();
    const Word &wordOf(const Page &page, qsizetype token);
    // The word of a form that wordOf gave, or of an edge.
    const Word &wordOf(const Form &form) const
    {
        if (&form == &edge(false) || &form == &edge(true))
            return edgeWord(&form == &edge(true));
        return static_cast<const Word &>(form);
    }
    const Word &edgeWord(bool end) const { return m_edges[end ? 1 : 0]; }
    const Scores &scores(const Word &word, Slot slot);

private:
    struct Entry
    {
        quint64 exact = 0;
        Word *word = nullptr;
    };
    void forget();
    void grow();

    const Model &m_model;
    std::deque<Word> m_words;     // stable places
    std::vector<Entry> m_entries; // open addressing, a power of two
    std::array<Word, 2> m_edges;
    std::vector<quint32> m_features;
};

} // namespace mentions
