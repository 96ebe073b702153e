#pragma once

#include "corpus.h"
#include "mentions/model.h"

#include <array>
#include <functional>
#include <vector>

namespace train {

using mentions::LabelCount;
using Row = std::array<float, LabelCount>;

struct Settings
{
    int epochs = 12;
    int averaged = 5;     // the last epochs whose weights are averaged
    float rate = 0.03F;   // AdaGrad (Duchi, Hazan and Singer 2011)
    float shrink = 1e-6F; // L1, per step
    float dropped =
        0.3F; // share of the features of a token that a step does not see, so that no feature is relied on alone
    quint32 rarest = 2; // a feature that is seen less often is left out
};

// Trains a linear-chain conditional random field by stochastic gradient descent, with a copy of every feature for each
// domain (Daumé 2007: what all domains share goes to the shared weights). Deterministic.
class Crf final
{
public:
    Crf(std::vector<Example> examples, const Settings &settings);
    void train(const std::function<void(int epoch, double loss)> &report);

    // The weights for a domain: the shared ones and its own; 0 is the shared ones alone. Sorted by feature.
    std::vector<std::pair<quint32, Row>> weights(quint8 domain) const;
    const std::vector<double> &transitions() const { return m_transitions; }

private:
    void number();
    const Example &thinned(const Example &example);
    double step(const Example &example);
    void score(const Example &example);
    double forwardBackward(std::size_t size, const std::vector<quint32> *allowed, std::vector<double> &marginals,
                           std::vector<double> &pairs);
    void update(const Example &example);

    std::vector<Example> m_examples;
    Settings m_settings;
    Example m_thinned;
    quint64 m_random = 88172645463325252ULL;
    std::vector<std::pair<quint32, quint8>> m_features; // number and domain of each row
    std::vector<Row> m_weights, m_squares, m_sums;
    std::vector<double> m_transitions, m_transitionSquares, m_transitionSums;
    std::vector<double> m_emissions, m_marginals, m_pairs, m_goldMarginals, m_goldPairs;
    std::vector<double> m_alpha, m_beta, m_exp, m_norm, m_expTransitions;
};

// A small classifier of kinds by the same means (logistic regression).
std::vector<std::pair<quint32, std::array<float, mentions::OtherKindCount>>>
trainKinds(const std::vector<KindExample> &examples);

} // namespace train
