#include "blocks/judgement.h"

#include <algorithm>
#include <cstdlib>

namespace blocks {

namespace {

// What the second pass owes to the first is owed to the first's own cues.
std::array<float, TopicCount> merged(const qint32 *first, const qint32 *second)
{
    constexpr auto Own = std::size_t(Topic::FirstPass);
    qint32 all = 1;
    for (std::size_t topic = 0; topic < TopicCount; ++topic)
        all += std::abs(first[topic * Chunk]);
    const float owed = float(std::abs(second[Own * Chunk])) / float(all);
    std::array<float, TopicCount> topics;
    for (std::size_t topic = 0; topic < TopicCount; ++topic)
        topics[topic] = (float(second[topic * Chunk]) + owed * float(first[topic * Chunk])) * Forest::Unit;
    topics[Own] = 0;
    return topics;
}

} // namespace

Judgement::Judgement(const Page &page, const Model &model)
    : m_page(page), m_model(model), m_context(page), m_columns(Context::topics().size() + Echo::topics().size())
{
    const std::size_t n = page.lines.size();
    m_table.resize((n + Chunk - 1) / Chunk * m_columns * Chunk);
    for (std::size_t i = 0; i < n; ++i)
        m_context.write(i, m_table.data() + i / Chunk * m_columns * Chunk + i % Chunk);
    const std::vector<float> odds = judge(model.first);
    std::vector<quint8> first(n);
    std::transform(odds.begin(), odds.end(), first.begin(), oddsByte);
    if (n == 0)
        return;
    const Echo echo(page, m_context.patterns(), first);
    const std::size_t offset = Context::topics().size() * Chunk;
    for (std::size_t i = 0; i < n; ++i)
        echo.write(i, m_table.data() + i / Chunk * m_columns * Chunk + offset + i % Chunk);
    m_odds = judge(model.second);
}

std::vector<float> Judgement::judge(const Forest &forest) const
{
    std::vector<float> odds(m_page.lines.size());
    std::array<qint32, Chunk> sums;
    for (std::size_t begin = 0; begin < odds.size(); begin += Chunk) {
        const std::size_t count = std::min(Chunk, odds.size() - begin);
        forest.judge(chunk(begin / Chunk), count, sums);
        for (std::size_t i = 0; i < count; ++i)
            odds[begin + i] = float(sums[i]) * Forest::Unit;
    }
    return odds;
}

std::vector<std::vector<float>> Judgement::ask(std::span<const Forest> forests, const std::vector<bool> &wanted) const
{
    std::vector<std::vector<float>> odds(forests.size(), std::vector<float>(wanted.size()));
    std::vector<quint8> packed(m_columns * Chunk); // the wanted lines side by side
    std::array<qint32, Chunk> sums;
    std::array<std::size_t, Chunk> lines;
    for (std::size_t next = 0; next < wanted.size();) {
        std::size_t count = 0;
        for (; next < wanted.size() && count < Chunk; ++next) {
            if (wanted[next])
                lines[count++] = next;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const quint8 *from = chunk(lines[i] / Chunk) + lines[i] % Chunk;
            for (std::size_t column = 0; column < m_columns; ++column)
                packed[column * Chunk + i] = from[column * Chunk];
        }
        for (std::size_t f = 0; f < forests.size() && count > 0; ++f) {
            forests[f].judge(packed.data(), count, sums);
            for (std::size_t i = 0; i < count; ++i)
                odds[f][lines[i]] = float(sums[i]) * Forest::Unit;
        }
    }
    return odds;
}

std::vector<std::array<float, TopicCount>> Judgement::topics() const
{
    static const std::vector<quint8> topicOf = [] {
        std::vector<quint8> topics;
        for (const auto some : {Context::topics(), Echo::topics()})
            for (const Topic topic : some)
                topics.push_back(quint8(topic));
        return topics;
    }();
    std::vector<std::array<float, TopicCount>> topics(m_page.lines.size());
    std::vector<qint32> first(TopicCount * Chunk), second(TopicCount * Chunk);
    for (std::size_t begin = 0; begin < topics.size(); begin += Chunk) {
        std::fill(first.begin(), first.end(), 0);
        std::fill(second.begin(), second.end(), 0);
        const std::size_t count = std::min(Chunk, topics.size() - begin);
        m_model.firstPaths.add(chunk(begin / Chunk), count, topicOf.data(), first.data());
        m_model.secondPaths.add(chunk(begin / Chunk), count, topicOf.data(), second.data());
        for (std::size_t i = begin; i < begin + count; ++i)
            topics[i] = merged(first.data() + (i - begin), second.data() + (i - begin));
    }
    return topics;
}

} // namespace blocks
