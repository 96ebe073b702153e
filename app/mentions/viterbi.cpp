#include "mentions/viterbi.h"

#include <algorithm>

namespace mentions {

namespace {

constexpr qint32 Never = -1'000'000'000;

// Labels in the order of the lanes. A name may begin, or nothing stand, where the token before closes: where it is
// outside, ends a name or is one. Inside a name it goes on or ends.
constexpr std::size_t OpeningCount = 1 + 2 * TypeCount;
constexpr std::size_t GoingCount = 2 * TypeCount;
struct Lanes
{
    std::array<std::size_t, OpeningCount> opening{}, closed{};
    std::array<std::size_t, GoingCount> going{}, begin{}, inside{};
    constexpr Lanes()
    {
        const auto at = [](int type, Part part) { return static_cast<std::size_t>(labelOf(type, part)); };
        for (int type = 0; type < TypeCount; ++type) {
            const std::size_t lane = 2 * static_cast<std::size_t>(type);
            closed[lane + 1] = at(type, Part::End);
            closed[lane + 2] = at(type, Part::Single);
            opening[lane + 1] = at(type, Part::Begin);
            opening[lane + 2] = at(type, Part::Single);
            going[lane] = at(type, Part::Inside);
            going[lane + 1] = at(type, Part::End);
            begin[lane] = begin[lane + 1] = at(type, Part::Begin);
            inside[lane] = inside[lane + 1] = at(type, Part::Inside);
        }
    }
};
constexpr Lanes lanes;

} // namespace

Viterbi::Viterbi(const Model &model)
{
    const auto transition = [&model](std::size_t before, std::size_t after) {
        return model.transition(static_cast<int>(before), static_cast<int>(after));
    };
    for (std::size_t before = 0; before < OpeningCount; ++before) {
        for (std::size_t lane = 0; lane < OpeningCount; ++lane)
            m_opening[before][lane] = transition(lanes.closed[before], lanes.opening[lane]);
    }
    for (std::size_t lane = 0; lane < GoingCount; ++lane) {
        m_fromBegin[lane] = transition(lanes.begin[lane], lanes.going[lane]);
        m_fromInside[lane] = transition(lanes.inside[lane], lanes.going[lane]);
    }
}

// The loops have no branches and go over whole registers.
void Viterbi::advance(Row &row, const Scores &scores, std::array<quint8, LabelCount> &from) const
{
    Lane best, where{};
    best.fill(Never);
    for (std::size_t before = 0; before < OpeningCount; ++before) {
        const qint32 sum = row[lanes.closed[before]];
        const auto label = static_cast<qint32>(lanes.closed[before]);
        const Lane &transitions = m_opening[before];
        for (std::size_t lane = 0; lane < best.size(); ++lane) {
            const qint32 value = sum + transitions[lane];
            where[lane] = value > best[lane] ? label : where[lane];
            best[lane] = value > best[lane] ? value : best[lane];
        }
    }
    std::array<qint32, GoingCount> going;
    for (std::size_t lane = 0; lane < GoingCount; ++lane) {
        const qint32 begun = row[lanes.begin[lane]] + m_fromBegin[lane];
        const qint32 inside = row[lanes.inside[lane]] + m_fromInside[lane];
        going[lane] = std::max(begun, inside);
        from[lanes.going[lane]] = static_cast<quint8>(begun >= inside ? lanes.begin[lane] : lanes.inside[lane]);
    }
    for (std::size_t lane = 0; lane < OpeningCount; ++lane) {
        row[lanes.opening[lane]] = best[lane] + scores[lanes.opening[lane]];
        from[lanes.opening[lane]] = static_cast<quint8>(where[lane]);
    }
    for (std::size_t lane = 0; lane < GoingCount; ++lane)
        row[lanes.going[lane]] = going[lane] + scores[lanes.going[lane]];
}

// Only "outside" may stand here.
void Viterbi::close(Row &row, std::array<quint8, LabelCount> &from) const
{
    qint32 best = Never;
    for (std::size_t before = 0; before < OpeningCount; ++before) {
        const qint32 value = row[lanes.closed[before]] + m_opening[before][0];
        if (value > best) {
            best = value;
            from[0] = static_cast<quint8>(lanes.closed[before]);
        }
    }
    row.fill(Never);
    row[0] = best;
}

const std::vector<quint8> &Viterbi::decode(const std::vector<Scores> &emissions, const std::vector<quint8> &open)
{
    const std::size_t size = emissions.size();
    m_from.resize(size);
    m_labels.assign(size, 0);
    if (size == 0)
        return m_labels;
    Row best;
    best.fill(Never);
    best[0] = 0;
    for (const std::size_t label : lanes.opening)
        best[label] = open[0] ? emissions[0][label] : best[label];
    for (std::size_t i = 1; i < size; ++i) {
        if (open[i])
            advance(best, emissions[i], m_from[i]);
        else if (open[i - 1])
            close(best, m_from[i]);
        else // only "outside" stood there too
            m_from[i][0] = 0;
    }
    std::size_t label = 0;
    for (const std::size_t other : lanes.closed) {
        if (best[other] > best[label])
            label = other;
    }
    for (std::size_t i = size; i-- > 0;) {
        m_labels[i] = static_cast<quint8>(label);
        label = m_from[i][label];
    }
    return m_labels;
}

float sureness(const Model &model, const std::vector<Scores> &emissions, qsizetype first, qsizetype last, int type)
{
    const auto scoreOf = [&](int of) {
        qint32 sum = 0;
        int before = 0;
        for (qsizetype i = first; i < last; ++i) {
            const Part part = last - first == 1 ? Part::Single
                              : i == first      ? Part::Begin
                              : i + 1 == last   ? Part::End
                                                : Part::Inside;
            const int label = of < 0 ? 0 : labelOf(of, part);
            sum += emissions[static_cast<std::size_t>(i)][static_cast<std::size_t>(label)] +
                   model.transition(before, label);
            before = label;
        }
        return sum + model.transition(before, 0);
    };
    const qint32 mine = scoreOf(type);
    float others = 0;
    for (int of = -1; of < TypeCount; ++of)
        others += of == type ? 0 : model.odds(scoreOf(of) - mine);
    return 1 / (1 + others);
}

} // namespace mentions
