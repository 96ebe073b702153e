#include "cluster.h"

#include <algorithm>

namespace train {

namespace {

// Centres, a dimension a line so that all distances of a row are found side by side.
class Centres final
{
public:
    Centres(std::size_t count, std::size_t dimensions)
        : m_count(count), m_dimensions(dimensions), m_lines(count * dimensions), m_halves(count), m_scores(count)
    {
    }

    void set(std::size_t centre, const float *row, float share)
    {
        float length = 0;
        for (std::size_t d = 0; d < m_dimensions; ++d) {
            const float value = row[d] * share;
            m_lines[d * m_count + centre] = value;
            length += value * value;
        }
        m_halves[centre] = length / 2;
    }

    quint16 nearest(const float *row)
    {
        for (std::size_t k = 0; k < m_count; ++k)
            m_scores[k] = -m_halves[k];
        for (std::size_t d = 0; d < m_dimensions; ++d) {
            const float value = row[d];
            const float *line = &m_lines[d * m_count];
            float *scores = m_scores.data();
            for (std::size_t k = 0; k < m_count; ++k)
                scores[k] += value * line[k];
        }
        return static_cast<quint16>(std::max_element(m_scores.begin(), m_scores.end()) - m_scores.begin());
    }

private:
    std::size_t m_count, m_dimensions;
    std::vector<float> m_lines, m_halves, m_scores;
};

} // namespace

std::vector<quint16> cluster(const std::vector<float> &rows, std::size_t dimensions, std::size_t count,
                             std::size_t sample, int rounds)
{
    const std::size_t all = rows.size() / dimensions;
    sample = std::min(sample, all);
    Centres centres(count, dimensions);
    for (std::size_t k = 0; k < count; ++k)
        centres.set(k, &rows[k * sample / count * dimensions], 1);
    for (int round = 0; round < rounds; ++round) {
        std::vector<float> sums(count * dimensions);
        std::vector<std::size_t> sizes(count);
        for (std::size_t i = 0; i < sample; ++i) {
            const float *row = &rows[i * dimensions];
            const std::size_t k = centres.nearest(row);
            ++sizes[k];
            for (std::size_t d = 0; d < dimensions; ++d)
                sums[k * dimensions + d] += row[d];
        }
        for (std::size_t k = 0; k < count; ++k) {
            if (sizes[k] > 0)
                centres.set(k, &sums[k * dimensions], 1.0F / static_cast<float>(sizes[k]));
        }
    }
    std::vector<quint16> clusters(all);
    for (std::size_t i = 0; i < all; ++i)
        clusters[i] = centres.nearest(&rows[i * dimensions]);
    return clusters;
}

} // namespace train
