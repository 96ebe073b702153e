#pragma once

#include "mentions/model.h"

#include <QtEndian>

#include <bit>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

// The innermost work of a model, once in what every processor has and once in what nearly all have. Both give the same.
namespace mentions {

inline constexpr std::size_t LabelsSize = 3; // bytes that say which labels a feature has weights for

// Whole vector registers, and one more. A copy, so that the compiler knows that the two do not overlap.
inline void addRow(const qint8 *weights, Scores &row)
{
    constexpr std::size_t Whole = 16;
    static_assert(LabelCount == Whole + 1);
    std::array<qint8, Whole> copy;
    std::memcpy(copy.data(), weights, Whole);
    std::array<qint16, Whole> sum;
    for (std::size_t label = 0; label < Whole; ++label)
        sum[label] = static_cast<qint16>(row[label] + copy[label]);
    std::copy(sum.begin(), sum.end(), row.begin());
    row[Whole] = static_cast<qint16>(row[Whole] + weights[Whole]);
}

// Without the instruction that not every processor has, std::popcount is a call.
inline std::size_t bitCount(quint64 bits)
{
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<std::size_t>(bits * 0x0101010101010101 >> 56);
}

// Looks at up to seven bytes more.
inline std::size_t bitCount(const uchar *at, std::size_t bytes)
{
    std::size_t count = 0;
    for (; bytes > 7; bytes -= 8, at += 8)
        count += bitCount(qFromLittleEndian<quint64>(at));
    return count + bitCount(qFromLittleEndian<quint64>(at) & ((1ULL << (8 * bytes)) - 1));
}

class OnAnyProcessor final
{
public:
    // How many labels the first of some features have together. Looks at up to seven bytes more than theirs.
    static std::size_t labelCount(const uchar *labels, std::size_t features)
    {
        return bitCount(labels, features * LabelsSize);
    }

    // Adds the weights there are, which belong to these labels. They go to a row of their own: a register cannot be
    // read at once from places written one by one.
    void add(const qint8 *weights, quint32 labels, Scores &)
    {
        for (; labels; labels &= labels - 1) {
            auto &score = m_some[static_cast<std::size_t>(std::countr_zero(labels))];
            score = static_cast<qint16>(score + *weights++);
        }
    }
    // After all that is added to a row.
    void close(Scores &row)
    {
        for (std::size_t label = 0; label < PaddedLabels; ++label)
            row[label] = static_cast<qint16>(row[label] + m_some[label]);
        m_some = {};
    }

private:
    Scores m_some{};
};

#ifdef __x86_64__
// With SSSE3 and POPCNT, without branches that depend on the weights: a processor cannot guess those.
class OnNewProcessor final
{
public:
    static bool isThis() { return __builtin_cpu_supports("ssse3") && __builtin_cpu_supports("popcnt"); }

    // Looks at sixteen bytes at least.
    [[gnu::target("ssse3,popcnt")]] static std::size_t labelCount(const uchar *labels, std::size_t features)
    {
        constexpr std::size_t AtOnce = 16;
        const std::size_t bytes = features * LabelsSize;
        const auto lowest = [](std::size_t some) { return some < 8 ? (1ULL << (8 * some)) - 1 : ~0ULL; };
        const quint64 first = qFromLittleEndian<quint64>(labels) & lowest(bytes),
                      second = qFromLittleEndian<quint64>(labels + 8) & lowest(bytes > 8 ? bytes - 8 : 0);
        const std::size_t count = countOf(first) + countOf(second);
        return bytes <= AtOnce ? count : count + bitCount(labels + AtOnce, bytes - AtOnce);
    }

    // Looks at sixteen weights at least, and at eight behind the last.
    [[gnu::target("ssse3,popcnt")]] void add(const qint8 *weights, quint32 labels, Scores &row)
    {
        static_assert(PaddedLabels == 24 && 8 * LabelsSize == PaddedLabels);
        const quint64 first = Places[labels & 0xFF], second = Places[labels >> 8 & 0xFF], third = Places[labels >> 16];
        const quint64 begin = countOf(labels & 0xFF) * 0x0101'0101'0101'0101; // where the weights of the second begin
        const auto *all = reinterpret_cast<const __m128i *>(weights);
        const auto *rest = reinterpret_cast<const __m128i *>(weights + countOf(labels & 0xFFFF));
        const __m128i most = _mm_shuffle_epi8(
            _mm_loadu_si128(all), _mm_set_epi64x(static_cast<qint64>(second + begin), static_cast<qint64>(first)));
        const __m128i last = _mm_shuffle_epi8(_mm_loadl_epi64(rest), _mm_cvtsi64_si128(static_cast<qint64>(third)));
        const __m128i none = _mm_setzero_si128(), signs = _mm_cmpgt_epi8(none, most);
        auto *sums = reinterpret_cast<__m128i *>(row.data());
        const auto addTo = [sums](int at, __m128i more) {
            _mm_storeu_si128(sums + at, _mm_add_epi16(_mm_loadu_si128(sums + at), more));
        };
        addTo(0, _mm_unpacklo_epi8(most, signs));
        addTo(1, _mm_unpackhi_epi8(most, signs));
        addTo(2, _mm_unpacklo_epi8(last, _mm_cmpgt_epi8(none, last)));
    }
    void close(Scores &) {}

private:
    [[gnu::target("ssse3,popcnt")]] static std::size_t countOf(quint64 bits)
    {
        return static_cast<std::size_t>(_mm_popcnt_u64(bits));
    }

    // For each choice of eight labels and for each of the eight, from the lowest byte on, the place of its weight among
    // the weights there are; where there is none, a place that is read as zero.
    static constexpr std::array<quint64, 256> Places = [] {
        std::array<quint64, 256> places{};
        for (std::size_t choice = 0; choice < places.size(); ++choice) {
            quint64 next = 0;
            for (std::size_t label = 0; label < 8; ++label)
                places[choice] |= (choice >> label & 1 ? next++ : 0x80) << (8 * label);
        }
        return places;
    }();
};
#endif

} // namespace mentions
