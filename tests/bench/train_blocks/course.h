#pragma once

#include "blocks/echo.h"
#include "blocks/model.h"
#include "blocks/votes.h"
#include "data.h"
#include "grow.h"
#include "pages.h"
#include "words.h"

#include <map>
#include <memory>

namespace train {

// What measured best.
struct Options
{
    int folds = 5;
    int variants = 1; // of each text, see vary.h
    quint64 seed = 1; // which rows and columns are drawn
    Growth first{.trees = 250, .rate = 0.06, .rows = 0.08, .columns = 0.25, .ridge = 5, .seed = 1};
    Growth second{.trees = 400, .rate = 0.06, .rows = 0.08, .columns = 0.25, .ridge = 5, .seed = 2};
    Growth kinds{.trees = 80, .rate = 0.12, .rows = 0.4, .columns = 0.3, .ridge = 3, .seed = 3};
    Growth votes{.trees = 250, .rate = 0.06, .rows = 0.08, .columns = 0.25, .ridge = 5, .seed = 4};
    // Of a set's lines. Whole pages hold most of the lines and the fewest doubts.
    std::map<QString, float> weights{
        {QStringLiteral("residual"), 1.0F}, {QStringLiteral("fullpage"), 0.15F}, {QStringLiteral("web"), 0.7F},
        {QStringLiteral("tweets"), 3.0F},   {QStringLiteral("residual+"), 0.3F}, {QStringLiteral("feeds+"), 0.5F},
        {QStringLiteral("tweets+"), 1.0F},  {QStringLiteral("briefs+"), 1.0F},   {QLatin1String(WrittenSet), 0.5F}};
    bool final = true; // also learn from all, for a model to keep
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
    std::vector<float> decoded(const std::vector<float> &odds) const;
    const std::vector<float> &unseenVoted() const
    {
        return m_voted;
    } // with the repetition evidence of the set's other files
    const std::vector<float> &unseenFirst() const { return m_first; }

    // Which of otherKinds each row is and which it is taken for by forests that have not seen its domain; the first is
    // below 0 where that is not asked.
    static constexpr int NotOther = -2, OfUnknownKind = -1;
    std::vector<std::pair<int, int>> unseenKinds() const;

    struct Row
    {
        const Example *example = nullptr;
        std::size_t index = 0; // of the example
        std::size_t line = 0;
        Gold gold = Gold::Skip;
    };
    const std::vector<Row> &rows() const { return m_rows; }
    const Table &table() const { return m_table; }
    const std::vector<std::unique_ptr<blocks::Page>> &pages() const { return m_pages; }

private:
    void learnWordsByFold();
    void buildFirstTable();
    void buildSecondTable(const std::vector<float> &from);

    // A forest of each fold's other rows; where a model is to be kept, the last has seen all.
    std::vector<blocks::Forest> growByFold(const Table &table, const Growth &growth, const std::vector<float> &weights,
                                           const std::vector<float> &start = {}) const;
    std::vector<float> unseenBy(const std::vector<blocks::Forest> &forests, const Table &table) const;

    void hearVotes();
    void learnVotes(blocks::Model &model);
    void learnKinds(blocks::Model &model) const;
    std::vector<float> weightsOfKinds() const;
    std::vector<int> otherKindsOfRows() const;
    blocks::Forest growKind(std::size_t kind, const std::vector<int> &kinds, const std::vector<float> &weights) const;
    void calibrate(blocks::Model &model) const;

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
    std::vector<std::vector<float>> m_odds; // the second pass's, by example
    std::vector<std::unique_ptr<blocks::Votes>> m_votes;
    std::vector<float> m_first, m_second, m_voted;
};

} // namespace train
