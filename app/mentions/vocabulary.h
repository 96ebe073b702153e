#pragma once

#include "mentions/features.h"
#include "mentions/model.h"
#include "mentions/page.h"

#include <deque>
#include <vector>

namespace mentions {

// What a word says in the places near it, of each label.
struct NearScores
{
    std::array<LabelScores, ElsewhereBefore> of{}; // by slot; the others are rarely asked for
    int lean = 0;                                  // by how much it is rather of a name than not, wherever it stands
};

// A word as met.
struct Word : Form
{
    mutable const NearScores *near = nullptr; // made when first asked for
    mutable qint32 elsewhere = -1;            // where its scores of the other places are
    quint8 met = 1;                           // how often, of late
};

// The words a thread has met, for one model; made and used by one thread. When there are too many, of this model or of
// all that the thread reads by, it forgets between articles those it has met least.
class Vocabulary final
{
public:
    explicit Vocabulary(const Model &model) : m_model(model) { forget(); }
    ~Vocabulary();
    Vocabulary(const Vocabulary &) = delete;
    Vocabulary &operator=(const Vocabulary &) = delete;

    void forgetIfLarge();
    // The words of all tokens, as forms.
    void read(const Page &page, std::vector<const Form *> &forms);
    // The word of a form that wordOf gave, or of an edge.
    const Word &wordOf(const Form &form) const
    {
        if (&form == &edge(false) || &form == &edge(true))
            return edgeWord(&form == &edge(true));
        return static_cast<const Word &>(form);
    }
    const Word &edgeWord(bool end) const { return m_edges[end ? 1 : 0]; }
    const NearScores &near(const Word &word) { return word.near ? *word.near : make(word); }
    // In a slot that is not near.
    const LabelScores &elsewhere(const Word &word, Slot slot);

private:
    struct Entry
    {
        quint64 exact = 0;
        Word *word = nullptr;
    };
    struct Elsewhere
    {
        std::array<LabelScores, SlotCount - ElsewhereBefore> scores{};
        quint8 made = 0; // bits of Slot
    };
    std::size_t placeOf(quint64 exact) const { return static_cast<std::size_t>(exact ^ (exact >> 32)) & m_mask; }
    const Word &wordOf(const Page &page, qsizetype token, quint64 exact);
    const NearScores &make(const Word &word);
    void forget();
    void keep(int met);
    void build(std::size_t size);

    const Model &m_model;
    std::deque<Word> m_words; // stable places
    std::deque<NearScores> m_near;
    std::vector<Entry> m_entries; // open addressing, a power of two
    std::size_t m_mask = 0;
    std::vector<Elsewhere> m_elsewhere;
    std::array<Word, 2> m_edges;
    std::vector<quint64> m_exact; // of a page's tokens
    std::vector<quint32> m_features;
};

} // namespace mentions
