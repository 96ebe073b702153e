#pragma once

#include "mentions/lists.h"
#include "mentions/model.h"
#include "mentions/page.h"

#include <memory>

namespace mentions {

// How the texts of a model are written. In careful ones names have capitals, or words that have are near; in careless
// ones (posts) a name may stand in small letters anywhere.
enum class Writing : quint8 { Careful, Careless };

// Names things in sentences by a trained model. Immutable; any thread may tag: what is computed once a word is kept by
// each thread.
class Tagger final
{
public:
    Tagger(std::shared_ptr<const Model> model, const Lists &lists, Writing writing);

    // Marks the names in these sentences of the page.
    void tag(const Page &page, const std::vector<std::size_t> &sentences, std::vector<Mark> &marks) const;

private:
    std::shared_ptr<const Model> m_model;
    const Lists &m_lists;
    Writing m_writing;
    quint64 m_id = 0; // tells the threads' memories of different taggers apart
};

} // namespace mentions
