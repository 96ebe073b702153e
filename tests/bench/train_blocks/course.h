#pragma once

#include "data.h"
#include "grow.h"
#include "words.h"

#include "blocks/echo.h"
#include "blocks/model.h"

#include <map>
#include <memory>

namespace train {

struct Options
{
    int folds = 5;
    Growth first;
    Growth second;
    Growth kinds;
    bool final = true; // also learn from all, for a model to keep
    std::map<QString, float> weights; // of a set's lines
};

// Learns a model from examples: words, then the first pass on words' out-of-fold scores, then the second pass on the
// first's out-of-fold odds. What each fold thinks of the lines it has not seen is kept, for cross-validated figures.
class Course final
{
public:
    Course(const std::vector<const Example *> &examples, const blocks::Signs &signs, const blocks::WordLists &lists,
           Options options);

    blocks::Model learn();

    // Log-odds of each row from models that have not seen its domain.
    const std::vector<float> &unseen() const { return m_second; }
    const std::vector<float> &unseenFirst() const { return m_first; }

    struct Row
    {
        const Example *example = nullptr;
        std::size_t line = 0;
        Gold gold = Gold::Skip;
    };
    const std::vector<Row> &rows() const { return m_rows; }
    const Table &table() const { return m_table; }
    const std::vector<std::unique_ptr<blocks::Page>> &pages() const { return m_pages; }

private:
    void learnWordsByFold();
    void buildFirstTable();
    void buildSecondTable();
    std::vector<float> crossFit(const Growth &growth);
    void learnKinds(blocks::Model &model) const;
    void calibrate(blocks::Model &model) const;
    std::vector<float> weightsWithout(int fold) const;

    std::vector<const Example *> m_examples;
    const blocks::Signs &m_signs;
    const blocks::WordLists &m_lists;
    Options m_options;
    std::vector<Row> m_rows;
    std::vector<float> m_truth, m_weights;
    std::vector<std::size_t> m_begin; // first row of each example
    std::vector<Bag> m_bags;
    std::vector<blocks::WordScore> m_words; // by fold, then of all
    std::vector<std::unique_ptr<blocks::Page>> m_pages;
    Table m_table;
    std::vector<float> m_first, m_second;
};

} // namespace train
