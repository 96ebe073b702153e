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
        for (std::size_t d = 0; d < Tree::Depth; ++d) {
            const Split best = findSplit(columns, std::size_t(1) << d);
            if (best.gain <= m_gain + 1e-6)
                break;
            m_gain = best.gain;
            tree.cue[d] = quint8(best.column);
            tree.threshold[d] = quint8(best.threshold);
            const auto &column = m_table.columns[best.column];
            for (std::size_t i = 0; i < m_rows.size(); ++i)
                m_leaf[i] = quint8(m_leaf[i] | (column[m_rows[i]] > best.threshold ? 1U << d : 0U));
        }
        setValues(tree);
        return tree;
    }

private:
    struct Split
    {
        double gain = 0;
        std::size_t column = 0;
        std::size_t threshold = 0;
    };

    Split findSplit(const std::vector<std::size_t> &columns, std::size_t leaves)
    {
        Split best;
        for (const std::size_t c : columns) {
            m_bins.assign(leaves * Bins, {});
            const quint8 *column = m_table.columns[c].data();
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                Slope &bin = m_bins[m_leaf[i] * Bins + column[m_rows[i]]];
                bin.gradient += m_slopes[i].gradient;
                bin.curvature += m_slopes[i].curvature;
            }
            std::array<double, Bins> gains{};
            for (std::size_t leaf = 0; leaf < leaves; ++leaf)
                addGains(m_bins.data() + leaf * Bins, gains);
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
    std::vector<Slope> m_bins;
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

} // namespace

Forest grow(const Table &table, const std::vector<float> &truth, const std::vector<float> &weights,
            const Growth &growth, const std::vector<float> &start)
{
    Random random(growth.seed);
    double positive = 1;
    double all = 2;
    std::vector<quint32> known;
    for (std::size_t i = 0; i < table.rows; ++i) {
        if (weights[i] <= 0)
            continue;
        known.push_back(quint32(i));
        all += double(weights[i]);
        positive += double(weights[i] * truth[i]);
    }
    Forest forest;
    forest.bias = start.empty() ? float(std::log(positive / (all - positive))) : 0.0F;
    std::vector<float> odds = start.empty() ? std::vector<float>(table.rows, forest.bias) : start;
    std::vector<quint32> rows;
    std::vector<Slope> slopes;
    for (int t = 0; t < growth.trees; ++t) {
        rows.clear();
        slopes.clear();
        for (const quint32 row : known) {
            // Light rows are drawn less often instead of counting less: the same in the mean, and faster.
            const float light = std::min(weights[row], 1.0F);
            if (random.unit() >= growth.rows * double(light))
                continue;
            const float weight = weights[row] / light;
            const float p = 1 / (1 + std::exp(-odds[row]));
            rows.push_back(row);
            slopes.push_back({weight * (truth[row] - p), weight * std::max(p * (1 - p), 1e-4F)});
        }
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (random.unit() < growth.columns)
                columns.push_back(c);
        if (columns.empty())
            columns.push_back(random.next() % table.columns.size());
        forest.trees.push_back(Grower(table, rows, slopes, growth).grow(columns));
        addTree(forest.trees.back(), table, odds);
    }
    return forest;
}

std::vector<float> judge(const Forest &forest, const Table &table)
{
    std::vector<float> odds(table.rows, forest.bias);
    for (const Tree &tree : forest.trees)
        addTree(tree, table, odds);
    return odds;
}

} // namespace train
