#include "crf.h"
#include "labels.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>

namespace train {

// The weights of all runs are averaged: each is as good, and their faults differ. The first only finds out which
// weights matter; the others make up for those that will not be in the file (Han, Pool, Tran and Dally, "Learning both
// weights and connections", 2015).
void Crf::train(const std::function<void(int epoch, double loss)> &report)
{
    int averaged = 0;
    for (int run = 0; run < m_settings.runs; ++run) {
        begin();
        std::mt19937 random(1 + static_cast<unsigned>(run));
        for (int epoch = 1; epoch <= m_settings.epochs; ++epoch) {
            const double loss = pass(random);
            if (epoch > m_settings.epochs - m_settings.averaged) {
                note();
                ++averaged;
            }
            report(run * m_settings.epochs + epoch, loss);
        }
        if (run == 0 && m_settings.runs > 1 && m_settings.faint > 0) {
            forgetFaint(averaged);
            averaged = 0;
        }
    }
    const auto noted = static_cast<float>(averaged);
    for (std::size_t k = 0; k < m_weights.size(); ++k) {
        for (std::size_t y = 0; y < L; ++y)
            m_weights[k][y] = m_sums[k][y] * (1.0F - m_settings.dropped) / noted;
    }
    for (std::size_t k = 0; k < L * L; ++k)
        m_transitions[k] = m_transitionSums[k] / averaged;
}

// A weight that is not to be learned has learned so much already that it moves no more.
void Crf::begin()
{
    constexpr float Settled = 1e30F;
    std::fill(m_weights.begin(), m_weights.end(), Row{});
    for (std::size_t k = 0; k < m_squares.size(); ++k) {
        for (std::size_t y = 0; y < L; ++y)
            m_squares[k][y] = m_learned[k] >> y & 1 ? 0 : Settled;
    }
    std::fill(m_transitions.begin(), m_transitions.end(), 0);
    std::fill(m_transitionSquares.begin(), m_transitionSquares.end(), 0);
}

void Crf::forgetFaint(int averaged)
{
    const float share = (1.0F - m_settings.dropped) / static_cast<float>(averaged);
    for (std::size_t k = 0; k < m_sums.size(); ++k) {
        for (std::size_t y = 0; y < L; ++y) {
            if (std::fabs(m_sums[k][y] * share) < m_settings.faint)
                m_learned[k] &= ~(1u << y);
        }
    }
    std::fill(m_sums.begin(), m_sums.end(), Row{});
    std::fill(m_transitionSums.begin(), m_transitionSums.end(), 0);
    for (Example &example : m_examples) {
        std::vector<quint32> kept;
        for (std::size_t i = 0; i < example.size(); ++i) {
            const quint32 from = example.starts[i], to = example.starts[i + 1];
            example.starts[i] = static_cast<quint32>(kept.size());
            std::copy_if(example.features.begin() + from, example.features.begin() + to, std::back_inserter(kept),
                         [this](quint32 row) { return m_learned[row] != 0; });
        }
        example.starts.back() = static_cast<quint32>(kept.size());
        example.features = std::move(kept);
    }
}

// Learns from every example once, in a new order. The loss a token.
double Crf::pass(std::mt19937 &random)
{
    constexpr std::size_t Longest = 300; // tokens
    std::vector<std::size_t> order(m_examples.size());
    std::iota(order.begin(), order.end(), 0u);
    for (std::size_t i = order.size(); i > 1; --i) // std::shuffle may differ between libraries
        std::swap(order[i - 1], order[random() % i]);
    double loss = 0;
    std::size_t tokens = 0;
    for (const std::size_t i : order) {
        if (m_examples[i].size() == 0 || m_examples[i].size() > Longest)
            continue;
        loss += step(thinned(m_examples[i]));
        tokens += m_examples[i].size();
    }
    return loss / static_cast<double>(tokens);
}

// Adds the weights as they are to those that are averaged.
void Crf::note()
{
    for (std::size_t k = 0; k < m_weights.size(); ++k) {
        for (std::size_t y = 0; y < L; ++y)
            m_sums[k][y] += m_weights[k][y];
    }
    for (std::size_t k = 0; k < L * L; ++k)
        m_transitionSums[k] += m_transitions[k];
}

} // namespace train
