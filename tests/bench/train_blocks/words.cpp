#include "words.h"

#include "data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace train {

namespace {

// What one domain alone says teaches nothing about others.
std::vector<bool> commonTokens(const std::vector<const Bag *> &bags)
{
    constexpr int Domains = 3;
    std::vector<int> last(blocks::WordScore::Buckets, -1), count(blocks::WordScore::Buckets);
    for (const Bag *bag : bags) {
        for (const quint32 token : bag->tokens) {
            count[token] += last[token] == bag->domain ? 0 : 1;
            last[token] = bag->domain;
        }
    }
    std::vector<bool> common(count.size());
    std::transform(count.begin(), count.end(), common.begin(), [](int c) { return c >= Domains; });
    return common;
}

} // namespace

blocks::WordScore learnWords(const std::vector<const Bag *> &bags)
{
    constexpr int Rounds = 6;
    constexpr float Rate = 0.25F;
    constexpr float Penalty = 2e-5F;
    constexpr std::size_t Buckets = blocks::WordScore::Buckets;
    std::vector<float> weights(Buckets);
    std::vector<float> squares(Buckets, 1e-2F);
    float bias = 0;
    const std::vector<bool> common = commonTokens(bags);
    std::vector<std::size_t> order(bags.size());
    std::iota(order.begin(), order.end(), 0U);
    Random random(7);
    for (int round = 0; round < Rounds; ++round) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.next() % i]);
        for (const std::size_t at : order) {
            const Bag &bag = *bags[at];
            if (bag.weight <= 0 || bag.tokens.empty())
                continue;
            const float norm = 1 / std::sqrt(float(bag.tokens.size()));
            float sum = bias;
            for (const quint32 token : bag.tokens)
                sum += weights[token] * norm;
            const float error = bag.weight * (bag.truth - 1 / (1 + std::exp(-sum)));
            bias += 0.002F * error;
            for (const quint32 token : bag.tokens) {
                if (!common[token])
                    continue;
                const float slope = error * norm - Penalty * weights[token];
                squares[token] += slope * slope;
                weights[token] += Rate * slope / std::sqrt(squares[token]);
            }
        }
    }
    float most = 1e-6F;
    for (const float weight : weights)
        most = std::max(most, std::abs(weight));
    blocks::WordScore score;
    score.bias = bias;
    score.scale = most / 127;
    score.weights.resize(Buckets);
    for (std::size_t i = 0; i < Buckets; ++i)
        score.weights[i] = qint8(std::lround(weights[i] / score.scale));
    return score;
}

} // namespace train
