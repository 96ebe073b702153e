#pragma once

#include "blocks/scan.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <vector>

namespace blocks {

// What the words of a line say about it: a linear model over hashed words, word pairs and edges (the hashing trick of
// Weinberger et al. 2009), trained by logistic regression. Positive for story.
struct WordScore
{
    static constexpr quint32 Buckets = 1U << 16;

    float bias = 0;
    float scale = 1;            // of a weight's unit
    std::vector<qint8> weights; // Buckets of them, or none: then every score is 0

    float of(const Word *words, std::size_t count) const;

    // Calls use(bucket) for every token of a line; shared with the trainer.
    template <typename Use>
    static void forTokens(const Word *words, std::size_t count, Use use);
};

template <typename Use>
void WordScore::forTokens(const Word *words, std::size_t count, Use use)
{
    constexpr std::size_t Head = 24;
    constexpr std::size_t Tail = 8;
    const auto token = [&use](quint32 tag, quint32 a, quint32 b) {
        use(spread(tag * 0x9e3779b9U + a * 31 + b) & (Buckets - 1));
    };
    quint32 before = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == Head && count > Head + Tail) {
            i = count - Tail;
            before = words[i - 1].hash;
        }
        const Word &word = words[i];
        const quint32 hash = word.letters == Word::Case::Number ? word.length : word.hash;
        token(1, hash, 0);
        token(2, word.stem, 0);
        token(3, before, hash);
        if (i < 2)
            token(4 + quint32(i), hash, 0);
        if (i + 1 == count)
            token(6, hash, 0);
        before = hash;
    }
    token(7, quint32(std::min<std::size_t>(count, 12)), count > 0 ? quint32(words[0].letters) : 9);
}

inline float WordScore::of(const Word *words, std::size_t count) const
{
    if (weights.empty())
        return 0;
    int sum = 0;
    int tokens = 0;
    forTokens(words, count, [&](quint32 bucket) {
        sum += weights[bucket];
        ++tokens;
    });
    return bias + scale * float(sum) / std::sqrt(float(tokens));
}

} // namespace blocks
