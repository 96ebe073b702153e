#pragma once

#include "mentions/lists.h"
#include "mentions/model.h"
#include "mentions/page.h"

#include <memory>

namespace mentions {

// Names things in sentences by a trained model. Immutable; any thread may tag: what is computed once a word is kept by
// each thread.
class Tagger final
{
public:
    Tagger(std::shared_ptr<const Model> model, const Lists &lists);

    // Marks the names in these sentences of the page.
    void tag(const Page &page, const std::vector<std::size_t> &sentences, std::vector<Mark> &marks) const;

private:
    std::shared_ptr<const Model> m_model;
    const Lists &m_lists;
    quint64 m_id = 0; // tells the threads' memories of different taggers apart
};

} // namespace mentions
