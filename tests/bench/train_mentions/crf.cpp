#include "crf.h"

#include "labels.h"
#include "numbering.h"

#include <algorithm>
#include <cmath>

namespace train {

using namespace mentions;

namespace {

quint64 keyOf(quint32 feature, quint8 domain)
{
    return (static_cast<quint64>(domain) << 32 | feature) + 1;
}

} // namespace

Crf::Crf(std::vector<Example> examples, std::vector<Example> checks, const Settings &settings)
    : m_examples(std::move(examples)), m_checks(std::move(checks)), m_settings(settings)
{
    number();
    m_weights.resize(m_features.size());
    m_squares.resize(m_features.size());
    m_sums.resize(m_features.size());
    m_learned.assign(m_features.size(), (1u << L) - 1);
    m_transitions.assign(L * L, 0);
    m_transitionSquares.assign(L * L, 0);
    m_transitionSums.assign(L * L, 0);
}

// Replaces feature numbers by rows of weights; rare features go.
void Crf::number()
{
    Numbering numbers;
    for (const Example &example : m_examples) {
        for (const quint32 feature : example.features) {
            ++numbers.at(keyOf(feature, 0)).count;
            if (example.domain)
                ++numbers.at(keyOf(feature, example.domain)).count;
        }
    }
    for (Numbering::Slot &slot : numbers.entries()) {
        if (slot.count < m_settings.rarest)
            continue;
        slot.index = static_cast<quint32>(m_features.size()) + 1;
        m_features.push_back({static_cast<quint32>(slot.key - 1), static_cast<quint8>((slot.key - 1) >> 32)});
    }
    for (Example &example : m_examples)
        renumber(example, numbers);
    for (Example &example : m_checks)
        renumber(example, numbers);
}

void Crf::renumber(Example &example, const Numbering &numbers) const
{
    std::vector<quint32> rows;
    for (std::size_t i = 0; i < example.size(); ++i) {
        const quint32 begin = example.starts[i], end = example.starts[i + 1];
        example.starts[i] = static_cast<quint32>(rows.size());
        for (quint32 k = begin; k < end; ++k) {
            if (const quint32 index = numbers.indexOf(keyOf(example.features[k], 0)))
                rows.push_back(index - 1);
            if (!example.domain)
                continue;
            if (const quint32 index = numbers.indexOf(keyOf(example.features[k], example.domain)))
                rows.push_back(index - 1);
        }
    }
    example.starts.back() = static_cast<quint32>(rows.size());
    rows.shrink_to_fit();
    example.features = std::move(rows);
}

// The example without the features that this step does not see (dropout: Srivastava et al. 2014). Random numbers:
// Marsaglia's xorshift.
const Example &Crf::thinned(const Example &example)
{
    if (m_settings.dropped <= 0)
        return example;
    const auto limit = static_cast<quint32>(m_settings.dropped * 65536.0F);
    m_thinned.labels = example.labels;
    m_thinned.partial = example.partial;
    m_thinned.weight = example.weight;
    m_thinned.features.clear();
    m_thinned.starts.clear();
    for (std::size_t i = 0; i < example.size(); ++i) {
        m_thinned.starts.push_back(static_cast<quint32>(m_thinned.features.size()));
        for (quint32 k = example.starts[i]; k < example.starts[i + 1]; ++k) {
            m_random ^= m_random << 13;
            m_random ^= m_random >> 7;
            m_random ^= m_random << 17;
            if ((m_random & 0xFFFF) >= limit)
                m_thinned.features.push_back(example.features[k]);
        }
    }
    m_thinned.starts.push_back(static_cast<quint32>(m_thinned.features.size()));
    return m_thinned;
}

void Crf::score(const Example &example)
{
    m_emissions.assign(example.size() * L, 0);
    for (std::size_t i = 0; i < example.size(); ++i) {
        std::array<float, 20> sum{};
        for (quint32 k = example.starts[i]; k < example.starts[i + 1]; ++k) {
            const Row &row = m_weights[example.features[k]];
            for (std::size_t y = 0; y < L; ++y)
                sum[y] += row[y];
        }
        std::copy(sum.begin(), sum.begin() + L, m_emissions.begin() + static_cast<std::ptrdiff_t>(i * L));
    }
}

// A wrong label looks better than it is while learning, so that the right one learns to stand clear of it.
void Crf::addCosts(const Example &example)
{
    for (std::size_t i = 0; i < example.size(); ++i) {
        const int right = example.labels[i];
        for (int y = 0; y < LabelCount; ++y) {
            const bool unknown = example.partial && right == 0 && y != 0 && typeOf(y) == 3;
            if (y == right || unknown)
                continue;
            const float cost = y == 0 ? m_settings.missed : right == 0 ? m_settings.spurious : m_settings.mistaken;
            m_emissions[i * L + static_cast<std::size_t>(y)] += static_cast<double>(cost);
        }
    }
}

// Scaled forward-backward (Rabiner 1989). Returns the logarithm of the sum over all allowed labellings.
double Crf::forwardBackward(std::size_t size, const std::vector<quint32> *allowed, std::vector<double> &marginals,
                            std::vector<double> &pairs)
{
    const Grammar &g = grammar();
    m_alpha.assign(size * L, 0);
    m_beta.assign(size * L, 0);
    m_exp.assign(size * L, 0);
    m_norm.assign(size, 0);
    double total = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const double *scores = &m_emissions[i * L];
        const double top = *std::max_element(scores, scores + L);
        double sum = 0;
        for (std::size_t y = 0; y < L; ++y) {
            if (allowed && !((*allowed)[i] >> y & 1))
                continue;
            m_exp[i * L + y] = std::exp(scores[y] - top);
            double from = i == 0 ? (g.opens[y] ? 1 : 0) : 0;
            if (i > 0) {
                for (const std::size_t x : g.before[y])
                    from += m_alpha[(i - 1) * L + x] * m_expTransitions[x * L + y];
            }
            const double value = i + 1 == size && !g.closes[y] ? 0 : from * m_exp[i * L + y];
            m_alpha[i * L + y] = value;
            sum += value;
        }
        if (sum <= 0)
            return Impossible;
        m_norm[i] = sum;
        for (std::size_t y = 0; y < L; ++y)
            m_alpha[i * L + y] /= sum;
        total += std::log(sum) + top;
    }
    for (std::size_t y = 0; y < L; ++y)
        m_beta[(size - 1) * L + y] = g.closes[y] ? 1 : 0;
    for (std::size_t i = size - 1; i-- > 0;) {
        for (std::size_t x = 0; x < L; ++x) {
            double value = 0;
            for (const std::size_t y : g.after[x])
                value += m_expTransitions[x * L + y] * m_exp[(i + 1) * L + y] * m_beta[(i + 1) * L + y];
            m_beta[i * L + x] = value / m_norm[i + 1];
        }
    }
    marginals.resize(size * L);
    pairs.assign(L * L, 0);
    for (std::size_t k = 0; k < size * L; ++k)
        marginals[k] = m_alpha[k] * m_beta[k];
    for (std::size_t i = 1; i < size; ++i) {
        for (std::size_t x = 0; x < L; ++x) {
            const double from = m_alpha[(i - 1) * L + x] / m_norm[i];
            if (from < 1e-12)
                continue;
            for (const std::size_t y : g.after[x])
                pairs[x * L + y] += from * m_expTransitions[x * L + y] * m_exp[i * L + y] * m_beta[i * L + y];
        }
    }
    return total;
}

void Crf::update(const Example &example)
{
    const float rate = m_settings.rate;
    for (std::size_t i = 0; i < example.size(); ++i) {
        std::array<std::size_t, L> labels{};
        std::array<float, L> slopes{};
        std::size_t count = 0;
        for (std::size_t y = 0; y < L; ++y) {
            const auto slope = static_cast<float>(m_marginals[i * L + y]) * example.weight;
            if (std::fabs(slope) > 1e-3F) {
                labels[count] = y;
                slopes[count++] = slope;
            }
        }
        if (count == 0)
            continue;
        for (quint32 k = example.starts[i]; k < example.starts[i + 1]; ++k) {
            Row &weights = m_weights[example.features[k]];
            Row &squares = m_squares[example.features[k]];
            for (std::size_t z = 0; z < count; ++z) {
                const std::size_t y = labels[z];
                squares[y] += slopes[z] * slopes[z];
                const float pace = rate / std::sqrt(squares[y] + 1e-6F);
                const float moved = weights[y] - pace * slopes[z];
                const float least = pace * m_settings.shrink;
                weights[y] = moved > least ? moved - least : moved < -least ? moved + least : 0;
            }
        }
    }
    for (std::size_t k = 0; k < L * L; ++k) {
        const double slope = m_pairs[k] * static_cast<double>(example.weight);
        if (std::fabs(slope) < 1e-6)
            continue;
        m_transitionSquares[k] += slope * slope;
        m_transitions[k] -= static_cast<double>(rate) * slope / std::sqrt(m_transitionSquares[k] + 1e-6);
    }
}

double Crf::step(const Example &example)
{
    score(example);
    addCosts(example);
    m_expTransitions.assign(L * L, 0);
    for (std::size_t x = 0; x < L; ++x) {
        for (const std::size_t y : grammar().after[x])
            m_expTransitions[x * L + y] = std::exp(m_transitions[x * L + y]);
    }
    const double all = forwardBackward(example.size(), nullptr, m_marginals, m_pairs);
    if (all == Impossible)
        return 0;
    double gold = 0;
    if (example.partial) {
        std::vector<quint32> allowed(example.size());
        constexpr quint32 Other = 1u | 0xFu << labelOf(3, Part::Begin);
        for (std::size_t i = 0; i < example.size(); ++i)
            allowed[i] = example.labels[i] ? 1u << example.labels[i] : Other;
        gold = forwardBackward(example.size(), &allowed, m_goldMarginals, m_goldPairs);
        if (gold == Impossible)
            return 0;
        for (std::size_t k = 0; k < m_marginals.size(); ++k)
            m_marginals[k] -= m_goldMarginals[k];
        for (std::size_t k = 0; k < L * L; ++k)
            m_pairs[k] -= m_goldPairs[k];
    } else {
        for (std::size_t i = 0; i < example.size(); ++i) {
            const std::size_t y = example.labels[i];
            gold += m_emissions[i * L + y];
            m_marginals[i * L + y] -= 1;
            if (i > 0) {
                gold += m_transitions[example.labels[i - 1] * L + y];
                m_pairs[example.labels[i - 1] * L + y] -= 1;
            }
        }
    }
    update(example);
    return all - gold;
}

std::vector<std::pair<quint32, Row>> Crf::weights(quint8 domain) const
{
    std::vector<std::pair<quint32, Row>> rows;
    for (std::size_t k = 0; k < m_features.size(); ++k) {
        if (m_features[k].second == 0 || m_features[k].second == domain)
            rows.push_back({m_features[k].first, m_weights[k]});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::size_t kept = 0;
    for (std::size_t k = 0; k < rows.size();) {
        std::size_t next = k + 1;
        for (; next < rows.size() && rows[next].first == rows[k].first; ++next) {
            for (std::size_t y = 0; y < L; ++y)
                rows[k].second[y] += rows[next].second[y];
        }
        rows[kept++] = rows[k];
        k = next;
    }
    rows.resize(kept);
    return rows;
}

} // namespace train
