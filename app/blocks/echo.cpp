#include "blocks/echo.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace blocks {

namespace {

constexpr quint8 Even = 32;
constexpr quint8 Solid = 46;  // odds of about 7 to 1
constexpr int SolidWords = 8; // shorter lines say little about what the story is like
constexpr int Neighbours = 6;
constexpr std::array windows{3, 6, 12, 24};
constexpr std::size_t KinSlots = 1024;

std::size_t fineShape(const Page &page, std::size_t i)
{
    const quint32 shape = page.cue(i, Cue::Size) / 6U * 4096 + page.cue(i, Cue::End) * 64U + page.cue(i, Cue::Start);
    return spread(shape * 8 + page.cue(i, Cue::Capitals) / 16U) % KinSlots;
}

std::size_t coarseShape(const Page &page, std::size_t i)
{
    const bool sentence = page.cue(i, Cue::Sentence) == Full;
    return std::size_t(page.cue(i, Cue::Size) / 10U * 8 + (sentence ? 4U : 0U) + page.cue(i, Cue::Capitals) / 24U) %
           KinSlots;
}

std::vector<Topic> makeTopics()
{
    std::vector<Topic> topics;
    const auto append = [&topics](Topic topic, int count) {
        for (int i = 0; i < count; ++i)
            topics.push_back(topic);
    };
    append(Topic::FirstPass, 1);
    append(Topic::Around, 2 * Neighbours + 2 * int(windows.size()) + 4);
    append(Topic::Place, 4);
    append(Topic::Around, 4);
    append(Topic::Run, 3);
    append(Topic::Place, 7);
    for (const Topic relative : {Topic::Length, Topic::FunctionWords, Topic::Ending, Topic::Capitals, Topic::Wording})
        append(relative, 1);
    append(Topic::Vocabulary, 2);
    append(Topic::Run, 4 + int(Patterns::SortCount));
    append(Topic::Place, 4);
    return topics;
}

} // namespace

quint8 oddsByte(float logOdds)
{
    return quint8(std::clamp(std::lround(float(Even) + float(OddsSteps) * logOdds), 0L, long(Full)));
}

std::span<const Topic> Echo::topics()
{
    static const std::vector<Topic> topics = makeTopics();
    return topics;
}

Echo::Echo(const Page &page, const Patterns &patterns, const std::vector<quint8> &first)
    : m_page(page), m_patterns(patterns), m_first(first), m_overlap(page), m_fine(KinSlots), m_coarse(KinSlots)
{
    sum();
    meetStory();
    findKin();
    findCore();
}

bool Echo::solid(std::size_t line) const
{
    return m_first[line] >= Solid && m_page.lines[line].size >= SolidWords;
}

void Echo::sum()
{
    const std::size_t n = m_first.size();
    m_odds.assign(n + 1, 0);
    m_words.assign(n + 1, 0);
    m_solidBefore.assign(n, 0);
    m_solidAfter.assign(n, 0);
    m_runBegin.assign(n, 0);
    m_runEnd.assign(n, 0);
    quint32 last = 0;
    quint32 begin = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const bool story = m_first[i] > Even;
        m_odds[i + 1] = m_odds[i] + m_first[i];
        m_words[i + 1] = m_words[i] + (story ? m_page.lines[i].size : 0);
        m_storyLines += story ? 1 : 0;
        m_solidBefore[i] = last;
        last = solid(i) ? quint32(i + 1) : last;
        if (i > 0 && story != (m_first[i - 1] > Even))
            begin = quint32(i);
        m_runBegin[i] = begin;
    }
    last = 0;
    quint32 end = quint32(n);
    for (std::size_t i = n; i-- > 0;) {
        m_solidAfter[i] = last;
        last = solid(i) ? quint32(i + 1) : last;
        if (i + 1 < n && (m_first[i] > Even) != (m_first[i + 1] > Even))
            end = quint32(i + 1);
        m_runEnd[i] = end;
    }
}

void Echo::meetStory()
{
    int lines = 0, size = 0, stops = 0, ends = 0, capitals = 0, score = 0;
    for (std::size_t i = 0; i < m_first.size(); ++i) {
        if (!solid(i))
            continue;
        ++lines;
        size += m_page.cue(i, Cue::Size);
        stops += m_page.cue(i, Cue::Stops);
        ends += m_page.cue(i, Cue::Sentence);
        capitals += m_page.cue(i, Cue::Capitals);
        score += m_page.cue(i, Cue::WordScore);
        m_firstSolid = m_firstSolid < 0 ? std::ptrdiff_t(i) : m_firstSolid;
        m_lastSolid = std::ptrdiff_t(i);
        m_overlap.add(i);
    }
    const int by = std::max(1, lines);
    m_meanSize = size / by;
    m_meanStops = stops / by;
    m_meanEnd = ends / by;
    m_meanCapitals = capitals / by;
    m_meanScore = score / by;
}

void Echo::findKin()
{
    for (std::size_t sort = 0; sort < Patterns::SortCount; ++sort)
        m_groups[sort].resize(m_patterns.groups(Patterns::Sort(sort)));
    const auto add = [this](Kin &kin, std::size_t line) {
        ++kin.lines;
        kin.odds += m_first[line];
    };
    for (std::size_t i = 0; i < m_first.size(); ++i) {
        add(m_fine[fineShape(m_page, i)], i);
        add(m_coarse[coarseShape(m_page, i)], i);
        for (std::size_t sort = 0; sort < Patterns::SortCount; ++sort)
            add(m_groups[sort][m_patterns.group(Patterns::Sort(sort), i)], i);
    }
}

// The stretch of lines with the largest sum of odds, by words (Kadane).
void Echo::findCore()
{
    const auto weight = [this](std::size_t i) { return (m_first[i] - Even) * std::clamp(m_page.lines[i].size, 4, 40); };
    qint64 best = 0, sum = 0, all = 0;
    std::ptrdiff_t begin = 0;
    for (std::size_t i = 0; i < m_first.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            begin = std::ptrdiff_t(i);
        }
        sum += weight(i);
        all += std::max(0, weight(i));
        if (sum > best) {
            best = sum;
            m_coreBegin = begin;
            m_coreEnd = std::ptrdiff_t(i) + 1;
        }
    }
    const qint64 unit = std::max<qint64>(1, all / 1000);
    m_coreShare = share(int(best / unit), int(all / unit));
}

void Echo::write(std::size_t line, quint8 *out) const
{
    ColumnWriter to(out);
    to.put(m_first[line]);
    putAround(line, to);
    putStory(line, to);
    putKin(line, to);
    putCore(line, to);
}

void Echo::putAround(std::size_t line, ColumnWriter &to) const
{
    const auto n = std::ptrdiff_t(m_first.size());
    const auto at = std::ptrdiff_t(line);
    const auto upTo = [n](std::ptrdiff_t i) { return std::size_t(std::clamp<std::ptrdiff_t>(i, 0, n)); };
    const auto mean = [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        const std::size_t first = upTo(begin), last = upTo(end);
        return first == last ? 20 : (m_odds[last] - m_odds[first]) / int(last - first);
    };
    const auto words = [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        return int(logarithmic(m_words[upTo(end)] - m_words[upTo(begin)]));
    };
    for (std::ptrdiff_t distance = 1; distance <= Neighbours; ++distance) {
        to.put(at >= distance ? m_first[std::size_t(at - distance)] : quint8(16));
        to.put(at + distance < n ? m_first[std::size_t(at + distance)] : quint8(16));
    }
    for (const int window : windows) {
        to.put(mean(at - window, at));
        to.put(mean(at + 1, at + 1 + window));
    }
    for (const int window : {3, 8}) {
        to.put(words(at - window, at));
        to.put(words(at + 1, at + 1 + window));
    }
}

void Echo::putStory(std::size_t line, ColumnWriter &to) const
{
    const int at = int(line);
    const int all = std::max(1, m_words.back());
    const auto distance = [](std::ptrdiff_t lines) {
        return int(logarithmic(int(std::max<std::ptrdiff_t>(0, lines))));
    };
    to.put(share(m_words[line] / 8, std::max(1, all / 8)));
    to.put(m_firstSolid < 0 ? 63 : distance(m_firstSolid - at));
    to.put(m_lastSolid < 0 ? 63 : distance(at - m_lastSolid));
    to.put(m_lastSolid < 0 ? 63 : distance(m_lastSolid - at));
    const quint32 before = m_solidBefore[line];
    const quint32 after = m_solidAfter[line];
    to.put(before == 0 ? 63 : distance(at + 1 - std::ptrdiff_t(before)));
    to.put(after == 0 ? 63 : distance(std::ptrdiff_t(after) - 1 - at));
    to.put(before == 0 ? quint8(0) : m_page.cue(before - 1, Cue::Size));
    to.put(after == 0 ? quint8(0) : m_page.cue(after - 1, Cue::Size));
    const int length = int(m_runEnd[line] - m_runBegin[line]);
    to.put(logarithmic(length));
    to.put(logarithmic(at - int(m_runBegin[line])));
    to.put((m_odds[m_runEnd[line]] - m_odds[m_runBegin[line]]) / length);
    to.put(m_odds.back() / int(m_first.size()));
    to.put(logarithmic(m_storyLines));
    to.put(share(m_storyLines, int(m_first.size())));
    to.put(m_meanSize);
    to.put(m_meanStops);
    to.put(m_meanEnd);
    to.put(m_meanScore);
    to.put(m_page.cue(line, Cue::Size) - m_meanSize + 32);
    to.put((m_page.cue(line, Cue::Stops) - m_meanStops) / 2 + 32);
    to.put((m_page.cue(line, Cue::Sentence) - m_meanEnd) / 2 + 32);
    to.put((m_page.cue(line, Cue::Capitals) - m_meanCapitals) / 2 + 32);
    to.put((m_page.cue(line, Cue::WordScore) - m_meanScore) / 2 + 32);
    to.put(m_overlap.of(line, solid(line)));
    to.put(m_page.cue(line, Cue::Vocabulary) - m_overlap.of(line, solid(line)) + 32);
}

void Echo::putKind(const Kin &kin, std::size_t line, ColumnWriter &to) const
{
    const int others = kin.lines - 1;
    to.put(others == 0 ? int(Even) : (kin.odds - m_first[line]) / others);
}

void Echo::putKin(std::size_t line, ColumnWriter &to) const
{
    for (const Kin *kin : {&m_fine[fineShape(m_page, line)], &m_coarse[coarseShape(m_page, line)]}) {
        putKind(*kin, line, to);
        to.put(logarithmic(kin->lines - 1));
    }
    for (std::size_t sort = 0; sort < Patterns::SortCount; ++sort) {
        const quint32 group = m_patterns.group(Patterns::Sort(sort), line);
        putKind(group == 0 ? Kin{1, m_first[line]} : m_groups[sort][group], line, to);
    }
}

void Echo::putCore(std::size_t line, ColumnWriter &to) const
{
    const auto at = std::ptrdiff_t(line);
    const auto signedDistance = [](std::ptrdiff_t lines) {
        const int size = logarithmic(int(std::abs(lines))) / 2;
        return int(Even) + (lines < 0 ? -size : size);
    };
    to.put(at >= m_coreBegin && at < m_coreEnd ? int(Full) : 0);
    to.put(signedDistance(at - m_coreBegin));
    to.put(signedDistance(m_coreEnd - 1 - at));
    to.put(m_coreShare);
}

} // namespace blocks
