#pragma once

#include "mentions/features.h"
#include "mentions/page.h"

#include <vector>

namespace mentions {

// Where each word of an article stands: what a name is called in one place tells what it is in another.
class Concordance final
{
public:
    // The forms are those of the page's tokens, in order; they must outlive this.
    void build(const Page &page, const std::vector<const Form *> &forms);

    // The other places of a name-like word; nothing for short words.
    Elsewhere of(qsizetype token) const;

private:
    struct Word
    {
        quint64 lower = 0;
        qint32 first = -1, last = -1; // tokens with a capital; linked by m_next
        qint32 capitals = 0;
        bool small = false;
    };
    std::size_t placeOf(quint64 lower) const;
    void add(quint64 lower, std::size_t token);
    const Form &neighbour(qsizetype token, qsizetype offset) const;

    const std::vector<const Form *> *m_forms = nullptr;
    std::vector<Word> m_words;   // open addressing, a power of two
    std::vector<qint32> m_place; // of the word of each token, -1
    // Of name-like tokens: the next place of the word, -1; the first token of the sentence and one past its last.
    std::vector<qint32> m_next;
    std::vector<qint32> m_opening;
    std::vector<qint32> m_closing;
};

} // namespace mentions
