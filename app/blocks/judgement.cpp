#include "blocks/judgement.h"

#include <algorithm>
#include <cmath>

namespace blocks {

Judgement::Judgement(const Page &page, const Model &model)
    : m_page(page), m_model(model), m_context(page), m_columns(Context::topics().size() + Echo::topics().size())
{
    const std::size_t n = page.lines.size();
    m_table.resize((n + Chunk - 1) / Chunk * m_columns * Chunk);
    for (std::size_t i = 0; i < n; ++i)
        m_context.write(i, m_table.data() + i / Chunk * m_columns * Chunk + i % Chunk);
    m_firstOdds = judge(model.first);
    std::vector<quint8> first(n);
    std::transform(m_firstOdds.begin(), m_firstOdds.end(), first.begin(), oddsByte);
    if (n == 0)
        return;
    const Echo echo(page, first);
    const std::size_t offset = Context::topics().size() * Chunk;
    for (std::size_t i = 0; i < n; ++i)
        echo.write(i, m_table.data() + i / Chunk * m_columns * Chunk + offset + i % Chunk);
    m_odds = judge(model.second);
}

std::vector<float> Judgement::judge(const Forest &forest) const
{
    return ask(forest, std::vector<bool>(m_page.lines.size(), true));
}

std::vector<float> Judgement::ask(const Forest &forest, const std::vector<bool> &wanted) const
{
    std::vector<float> odds(wanted.size());
    std::array<qint32, Chunk> sums;
    for (std::size_t begin = 0; begin < wanted.size(); begin += Chunk) {
        const std::size_t end = std::min(wanted.size(), begin + Chunk);
        if (std::none_of(wanted.begin() + std::ptrdiff_t(begin), wanted.begin() + std::ptrdiff_t(end), [](bool w) { return w; }))
            continue;
        forest.judge(chunk(begin / Chunk), sums);
        for (std::size_t i = begin; i < end; ++i)
            odds[i] = float(sums[i - begin]) * Forest::Unit;
    }
    return odds;
}

std::array<float, TopicCount> Judgement::topicsOf(std::size_t line) const
{
    std::array<float, TopicCount> topics{};
    addPath(m_model.second, line, topics);
    // What the second pass owes to the first is owed to the first's own cues.
    const float owed = topics[std::size_t(Topic::FirstPass)];
    topics[std::size_t(Topic::FirstPass)] = 0;
    std::array<float, TopicCount> first{};
    addPath(m_model.first, line, first);
    float all = 0.5F;
    for (const float moved : first)
        all += std::abs(moved);
    for (std::size_t i = 0; i < topics.size(); ++i)
        topics[i] += first[i] * std::abs(owed) / all;
    return topics;
}

void Judgement::addPath(const Forest &forest, std::size_t line, std::array<float, TopicCount> &to) const
{
    constexpr std::size_t Weightiest = 32; // boosting's first trees move the most
    const quint8 *columns = chunk(line / Chunk) + line % Chunk;
    const std::size_t contexts = Context::topics().size();
    for (std::size_t t = 0; t < std::min(Weightiest, forest.trees.size()); ++t) {
        const Tree &tree = forest.trees[t];
        std::size_t leaf = 0;
        for (std::size_t d = 0; d < Tree::Depth; ++d)
            leaf |= columns[tree.cue[d] * Chunk] > tree.threshold[d] ? std::size_t(1) << d : 0;
        // From the leaf back to the root: what is left is the mean over the answers not yet given.
        std::array<float, Tree::Leaves> means;
        std::copy(tree.value.begin(), tree.value.end(), means.begin());
        for (std::size_t d = Tree::Depth; d-- > 0;) {
            const std::size_t half = std::size_t(1) << d;
            const float before = means[leaf & (2 * half - 1)];
            for (std::size_t i = 0; i < half; ++i)
                means[i] = (means[i] + means[i + half]) / 2;
            const std::size_t cue = tree.cue[d];
            const Topic topic = cue < contexts ? Context::topics()[cue] : Echo::topics()[cue - contexts];
            to[std::size_t(topic)] += (before - means[leaf & (half - 1)]) * Forest::Unit;
        }
    }
}

} // namespace blocks
