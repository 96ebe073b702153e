#include "crf.h"
#include "labels.h"

namespace train {

using namespace mentions;

std::vector<quint8> Crf::decode(const Example &check)
{
    score(check);
    const std::size_t size = check.size();
    std::vector<std::array<quint8, L>> from(size);
    std::vector<double> best(L, Impossible);
    for (std::size_t y = 0; y < L; ++y)
        best[y] = grammar().opens[y] ? m_emissions[y] : Impossible;
    for (std::size_t i = 1; i < size; ++i) {
        std::vector<double> next(L, 2 * Impossible);
        for (std::size_t y = 0; y < L; ++y) {
            for (const std::size_t x : grammar().before[y]) {
                const double value = best[x] + m_transitions[x * L + y] + m_emissions[i * L + y];
                if (value > next[y]) {
                    next[y] = value;
                    from[i][y] = static_cast<quint8>(x);
                }
            }
        }
        best.swap(next);
    }
    std::size_t label = 0;
    for (std::size_t y = 0; y < L; ++y) {
        if (grammar().closes[y] && best[y] > best[label])
            label = y;
    }
    std::vector<quint8> labels(size);
    for (std::size_t i = size; i-- > 0;) {
        labels[i] = static_cast<quint8>(label);
        label = from[i][label];
    }
    return labels;
}

} // namespace train
