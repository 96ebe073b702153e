#include "crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <unordered_map>

namespace train {

using namespace mentions;

std::vector<std::pair<quint32, std::array<float, OtherKindCount>>> trainKinds(const std::vector<KindExample> &examples)
{
    using Kinds = std::array<float, OtherKindCount>;
    std::unordered_map<quint32, Kinds> weights, squares;
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0u);
    std::mt19937 random(1);
    for (int epoch = 0; epoch < 8; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        for (const std::size_t at : order) {
            const KindExample &example = examples[at];
            Kinds scores{};
            for (const quint32 feature : example.features) {
                const Kinds &row = weights[feature];
                for (std::size_t y = 0; y < scores.size(); ++y)
                    scores[y] += row[y];
            }
            const float top = *std::max_element(scores.begin(), scores.end());
            float sum = 0;
            for (float &score : scores)
                sum += score = std::exp(score - top);
            for (std::size_t y = 0; y < scores.size(); ++y) {
                const float slope = scores[y] / sum - (static_cast<int>(y) == example.kind ? 1.0F : 0.0F);
                for (const quint32 feature : example.features) {
                    float &square = squares[feature][y];
                    square += slope * slope;
                    weights[feature][y] -= 0.1F * slope / std::sqrt(square + 1e-6F);
                }
            }
        }
    }
    std::vector<std::pair<quint32, Kinds>> rows(weights.begin(), weights.end());
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return rows;
}

} // namespace train
