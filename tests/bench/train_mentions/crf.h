#pragma once

#include "corpus.h"
#include "mentions/model.h"

#include <array>
#include <functional>
#include <random>
#include <vector>

namespace train {

class Numbering;
using mentions::LabelCount;
using Row = std::array<float, LabelCount>;

struct Settings
{
    int epochs = 12;
    int runs = 1;         // from the start, each in another order
    float faint = 0;      // weights below that the first of several runs finds and the others do without
    int averaged = 5;     // the last epochs whose weights are averaged
    float rate = 0.03F;   // AdaGrad (Duchi, Hazan and Singer 2011)
    float shrink = 1e-6F; // L1, per step
    float dropped =
        0.3F; // share of the features of a token that a step does not see, so that no feature is relied on alone
    quint32 rarest = 2; // a feature that is seen less often is left out
    // What a wrong label costs while learning (softmax-margin: Gimpel and Smith 2010): where a name is missed, found
    // where none is, and taken for another kind.
    float missed = 0, spurious = 0, mistaken = 0;
};

// Trains a linear-chain conditional random field by stochastic gradient descent, with a copy of every feature for each
// domain (Daumé 2007: what all domains share goes to the shared weights). Deterministic.
class Crf final
{
public:
    // The checks are not learned from.
    Crf(std::vector<Example> examples, std::vector<Example> checks, const Settings &settings);
    void train(const std::function<void(int epoch, double loss)> &report);

    // The weights for a domain: the shared ones and its own; 0 is the shared ones alone. Sorted by feature.
    std::vector<std::pair<quint32, Row>> weights(quint8 domain) const;
    const std::vector<double> &transitions() const { return m_transitions; }
    // The best labelling of one of the checks (Viterbi 1967).
    std::vector<quint8> decode(const Example &check);
    const std::vector<Example> &checks() const { return m_checks; }

private:
    double pass(std::mt19937 &random);
    void note();
    void begin();
    void forgetFaint(int averaged);
    void number();
    void renumber(Example &example, const Numbering &numbers) const;
    const Example &thinned(const Example &example);
    double step(const Example &example);
    void score(const Example &example);
    void addCosts(const Example &example);
    double forwardBackward(std::size_t size, const std::vector<quint32> *allowed, std::vector<double> &marginals,
                           std::vector<double> &pairs);
    void update(const Example &example);

    std::vector<Example> m_examples, m_checks;
    Settings m_settings;
    Example m_thinned;
    quint64 m_random = 88172645463325252ULL;
    std::vector<std::pair<quint32, quint8>> m_features; // number and domain of each row
    std::vector<Row> m_weights, m_squares, m_sums;
    std::vector<quint32> m_learned; // a bit for each label of a row
    std::vector<double> m_transitions, m_transitionSquares, m_transitionSums;
    std::vector<double> m_emissions, m_marginals, m_pairs, m_goldMarginals, m_goldPairs;
    std::vector<double> m_alpha, m_beta, m_exp, m_norm, m_expTransitions;
};

// A small classifier of kinds by the same means (logistic regression).
std::vector<std::pair<quint32, std::array<float, mentions::OtherKindCount>>>
trainKinds(const std::vector<KindExample> &examples);

} // namespace train
