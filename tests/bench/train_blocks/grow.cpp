#include "grow.h"

#include "data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace train {

namespace {

using blocks::Chunk;
using blocks::Forest;
using blocks::Tree;

constexpr std::size_t Bins = 64;

struct Slope
{
    float gradient = 0;
    float curvature = 0;
};

// Grows one tree over the drawn rows.
class Grower final
{
public:
    Grower(const Table &table, const std::vector<quint32> &rows, const std::vector<Slope> &slopes, const Growth &growth)
        : m_table(table), m_rows(rows), m_slopes(slopes), m_growth(growth), m_leaf(rows.size())
    {
    }

    Tree grow(const std::vector<std::size_t> &columns)
    {
        Tree tree;
        tree.threshold.fill(blocks::Chunk); // never answered yes
        drawColumns(columns);
        for (std::size_t d = 0; d < Tree::Depth; ++d) {
            const Split best = findSplit(d);
            if (best.gain <= m_gain + 1e-6)
                break;
            m_gain = best.gain;
            tree.cue[d] = quint8(columns[best.drawn]);
            tree.threshold[d] = quint8(best.threshold);
            const quint8 *column = m_values.data() + best.drawn * m_rows.size();
            m_yes.clear();
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (column[i] <= best.threshold)
                    continue;
                m_leaf[i] = quint8(m_leaf[i] | 1U << d);
                m_yes.push_back(quint32(i));
            }
        }
        setValues(tree);
        return tree;
    }

private:
    struct Split
    {
        double gain = 0;
        std::size_t drawn = 0; // index among the drawn columns
        std::size_t threshold = 0;
    };

    static constexpr std::size_t Most = Tree::Leaves / 2 * Bins; // slopes of a column before its last split

    void drawColumns(const std::vector<std::size_t> &columns)
    {
        m_columns = columns.size();
        m_values.resize(m_columns * m_rows.size());
        m_bins.assign(m_columns * Most, {});
        m_yes.resize(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_yes[i] = quint32(i);
        for (std::size_t c = 0; c < m_columns; ++c) {
            const quint8 *column = m_table.columns[columns[c]].data();
            quint8 *to = m_values.data() + c * m_rows.size();
            for (std::size_t i = 0; i < m_rows.size(); ++i)
                to[i] = column[m_rows[i]];
        }
    }

    // Only the rows that said yes to the last question are counted anew; the others are what is left.
    Split findSplit(std::size_t depth)
    {
        Split best;
        const std::size_t half = depth == 0 ? 0 : std::size_t(1) << (depth - 1);
        for (std::size_t c = 0; c < m_columns; ++c) {
            Slope *bins = m_bins.data() + c * Most;
            const quint8 *column = m_values.data() + c * m_rows.size();
            for (const quint32 i : m_yes) {
                Slope &bin = bins[m_leaf[i] * Bins + column[i]];
                bin.gradient += m_slopes[i].gradient;
                bin.curvature += m_slopes[i].curvature;
            }
            for (std::size_t i = 0; i < half * Bins; ++i) {
                bins[i].gradient -= bins[half * Bins + i].gradient;
                bins[i].curvature -= bins[half * Bins + i].curvature;
            }
            std::array<double, Bins> gains{};
            for (std::size_t leaf = 0; leaf < std::max<std::size_t>(1, 2 * half); ++leaf)
                addGains(bins + leaf * Bins, gains);
            for (std::size_t t = 0; t + 1 < Bins; ++t)
                if (gains[t] > best.gain)
                    best = {gains[t], c, t};
        }
        return best;
    }

    void addGains(const Slope *bins, std::array<double, Bins> &gains) const
    {
        double gradient = 0;
        double curvature = 0;
        for (std::size_t t = 0; t < Bins; ++t) {
            gradient += bins[t].gradient;
            curvature += bins[t].curvature;
        }
        double left = 0;
        double leftCurvature = 0;
        for (std::size_t t = 0; t + 1 < Bins; ++t) {
            left += bins[t].gradient;
            leftCurvature += bins[t].curvature;
            const double right = gradient - left;
            gains[t] += left * left / (leftCurvature + m_growth.ridge) +
                        right * right / (curvature - leftCurvature + m_growth.ridge);
        }
    }

    void setValues(Tree &tree) const
    {
        std::array<double, Tree::Leaves> gradient{};
        std::array<double, Tree::Leaves> curvature{};
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            gradient[m_leaf[i]] += double(m_slopes[i].gradient);
            curvature[m_leaf[i]] += double(m_slopes[i].curvature);
        }
        for (std::size_t leaf = 0; leaf < Tree::Leaves; ++leaf) {
            const double step = m_growth.rate * gradient[leaf] / (curvature[leaf] + m_growth.ridge);
            tree.value[leaf] = qint16(std::clamp(std::lround(step / double(Forest::Unit)), -32000L, 32000L));
        }
    }

    const Table &m_table;
    const std::vector<quint32> &m_rows;
    const std::vector<Slope> &m_slopes; // of the drawn rows, in their order
    const Growth &m_growth;
    std::vector<quint8> m_leaf;
    std::size_t m_columns = 0;
    std::vector<quint8> m_values; // of the drawn rows, drawn column after drawn column
    std::vector<quint32> m_yes;   // rows, as indices into m_rows, that said yes to the last question
    std::vector<Slope> m_bins;    // Most of each drawn column: its sums by leaf and value
    double m_gain = 0;
};

void addTree(const Tree &tree, const Table &table, std::vector<float> &odds)
{
    std::vector<quint8> leaf(table.rows);
    for (std::size_t d = 0; d < Tree::Depth; ++d) {
        const quint8 *column = table.columns[tree.cue[d]].data();
        const quint8 threshold = tree.threshold[d];
        const auto bit = quint8(1U << d);
        for (std::size_t i = 0; i < table.rows; ++i)
            leaf[i] = quint8(leaf[i] | (column[i] > threshold ? bit : 0));
    }
    for (std::size_t i = 0; i < table.rows; ++i)
        odds[i] += float(tree.value[leaf[i]]) * Forest::Unit;
}

// Boosts a forest tree by tree. Rows are drawn by their pull (minimal variance sampling, Ibragimov and Gusev 2019).
class Booster final
{
public:
    Booster(const Table &table, const std::vector<float> &truth, const std::vector<float> &weights,
            const Growth &growth, const std::vector<float> &start)
        : m_table(table), m_truth(truth), m_weights(weights), m_growth(growth), m_random(growth.seed), m_odds(start)
    {
        double positive = 1;
        double whole = 2;
        for (std::size_t i = 0; i < table.rows; ++i) {
            if (weights[i] <= 0)
                continue;
            m_known.push_back(quint32(i));
            whole += double(weights[i]);
            positive += double(weights[i] * truth[i]);
        }
        if (start.empty()) {
            m_forest.bias = float(std::log(positive / (whole - positive)));
            m_odds.assign(table.rows, m_forest.bias);
        }
        m_all.resize(m_known.size());
        m_pull.resize(m_known.size());
    }

    Forest run()
    {
        for (int t = 0; t < m_growth.trees; ++t) {
            pull();
            draw();
            m_forest.trees.push_back(Grower(m_table, m_rows, m_slopes, m_growth).grow(drawnColumns()));
            addTree(m_forest.trees.back(), m_table, m_odds);
        }
        return std::move(m_forest);
    }

private:
    void pull()
    {
        constexpr float CurvaturePull = 0.1F;
        double drawn = 0;
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            const quint32 row = m_known[i];
            const float p = 1 / (1 + std::exp(-m_odds[row]));
            const float curvature = m_weights[row] * std::max(p * (1 - p), 1e-4F);
            const float gradient = m_weights[row] * (m_truth[row] - p);
            m_all[i] = {gradient, curvature};
            m_pull[i] = std::sqrt(gradient * gradient + CurvaturePull * curvature * curvature);
            drawn += double(std::min(1.0F, m_pull[i] / m_certain));
        }
        m_certain *= float(drawn / (m_growth.rows * double(m_known.size())));
    }

    void draw()
    {
        m_rows.clear();
        m_slopes.clear();
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            const float drawn = std::min(1.0F, m_pull[i] / m_certain);
            if (m_random.unit() >= double(drawn))
                continue;
            m_rows.push_back(m_known[i]);
            m_slopes.push_back({m_all[i].gradient / drawn, m_all[i].curvature / drawn});
        }
    }

    std::vector<std::size_t> drawnColumns()
    {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c)
            if (m_random.unit() < m_growth.columns)
                columns.push_back(c);
        if (columns.empty())
            columns.push_back(m_random.next() % m_table.columns.size());
        return columns;
    }

    const Table &m_table;
    const std::vector<float> &m_truth;
    const std::vector<float> &m_weights;
    const Growth &m_growth;
    Random m_random;
    std::vector<float> m_odds;
    Forest m_forest;
    std::vector<quint32> m_known; // rows that are learned from
    std::vector<Slope> m_all;     // of the known rows
    std::vector<float> m_pull;    // of the known rows
    float m_certain = 1;          // from this pull on a row is drawn for certain; follows the pulls from tree to tree
    std::vector<quint32> m_rows;  // drawn for the next tree
    std::vector<Slope> m_slopes;
};

} // namespace

Forest grow(const Table &table, const std::vector<float> &truth, const std::vector<float> &weights,
            const Growth &growth, const std::vector<float> &start)
{
    return Booster(table, truth, weights, growth, start).run();
}

std::vector<float> judge(const Forest &forest, const Table &table)
{
    std::vector<float> odds(table.rows, forest.bias);
    for (const Tree &tree : forest.trees)
        addTree(tree, table, odds);
    return odds;
}

} // namespace train
