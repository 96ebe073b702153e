#include "mentions/viterbi.h"

#include <algorithm>
#include <cmath>

namespace mentions {

namespace {

using Row = std::array<qint32, LabelCount>;
constexpr qint32 Never = -1'000'000'000;

// Labels after which a name may begin or nothing stands, and labels that may stand there.
struct Sides
{
    std::array<int, 1 + 2 * TypeCount> closed{}, opening{};
    constexpr Sides()
    {
        std::size_t c = 1, o = 1;
        for (int type = 0; type < TypeCount; ++type) {
            closed[c++] = labelOf(type, Part::End);
            closed[c++] = labelOf(type, Part::Single);
            opening[o++] = labelOf(type, Part::Begin);
            opening[o++] = labelOf(type, Part::Single);
        }
    }
};
constexpr Sides sides;

void advance(const Model &model, const Row &before, const Scores &scores, Row &after,
             std::array<quint8, LabelCount> &from)
{
    for (const int label : sides.opening) {
        qint32 best = Never;
        int where = 0;
        for (const int other : sides.closed) {
            const qint32 value = before[static_cast<std::size_t>(other)] + model.transition(other, label);
            if (value > best) {
                best = value;
                where = other;
            }
        }
        after[static_cast<std::size_t>(label)] = best + scores[static_cast<std::size_t>(label)];
        from[static_cast<std::size_t>(label)] = static_cast<quint8>(where);
    }
    for (int type = 0; type < TypeCount; ++type) {
        const int begin = labelOf(type, Part::Begin), inside = labelOf(type, Part::Inside);
        for (const int label : {inside, labelOf(type, Part::End)}) {
            const qint32 fromBegin = before[static_cast<std::size_t>(begin)] + model.transition(begin, label);
            const qint32 fromInside = before[static_cast<std::size_t>(inside)] + model.transition(inside, label);
            after[static_cast<std::size_t>(label)] =
                std::max(fromBegin, fromInside) + scores[static_cast<std::size_t>(label)];
            from[static_cast<std::size_t>(label)] = static_cast<quint8>(fromBegin >= fromInside ? begin : inside);
        }
    }
}

} // namespace

const std::vector<quint8> &Viterbi::decode(const Model &model, const std::vector<Scores> &emissions)
{
    const std::size_t size = emissions.size();
    m_from.resize(size);
    m_labels.assign(size, 0);
    if (size == 0)
        return m_labels;
    Row best;
    best.fill(Never);
    for (const int label : sides.opening)
        best[static_cast<std::size_t>(label)] = emissions[0][static_cast<std::size_t>(label)];
    for (std::size_t i = 1; i < size; ++i) {
        Row next;
        advance(model, best, emissions[i], next, m_from[i]);
        best = next;
    }
    int label = 0;
    for (const int other : sides.closed) {
        if (best[static_cast<std::size_t>(other)] > best[static_cast<std::size_t>(label)])
            label = other;
    }
    for (std::size_t i = size; i-- > 0;) {
        m_labels[i] = static_cast<quint8>(label);
        label = m_from[i][static_cast<std::size_t>(label)];
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
        return static_cast<float>(sum + model.transition(before, 0)) * model.scale();
    };
    const float mine = scoreOf(type);
    float others = 0;
    for (int of = -1; of < TypeCount; ++of)
        others += of == type ? 0 : std::exp(std::min(20.0F, scoreOf(of) - mine));
    return 1 / (1 + others);
}

} // namespace mentions
