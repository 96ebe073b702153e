#pragma once

#include <QHash>
#include <QStringView>

#include <cstring>
#include <utility>

namespace text {

// Products of 128 bits folded together (Wang Yi, "wyhash"). The seed, which nobody outside knows, is in both factors:
// no article can hold words that meet in one place.
inline std::size_t hashOf(QStringView words, std::size_t seed) noexcept
{
#ifdef __SIZEOF_INT128__
    __extension__ using Product = unsigned __int128;
    const auto fold = [](quint64 a, quint64 b) {
        const Product product = static_cast<Product>(a) * b;
        return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
    };
    constexpr quint64 First = 0xA076'1D64'78BD'642F, Second = 0xE703'7ED1'A0B4'28DB;
    const quint64 secret = seed ^ First;
    quint64 hash = seed ^ Second;
    qsizetype at = 0;
    for (; at + 4 <= words.size(); at += 4) {
        quint64 four = 0;
        std::memcpy(&four, words.utf16() + at, sizeof four);
        hash = fold(hash ^ Second, four ^ secret);
    }
    quint64 rest = 0;
    for (; at < words.size(); ++at)
        rest = rest << 16 | words[at].unicode();
    hash = fold(hash ^ Second, rest ^ secret);
    return static_cast<std::size_t>(fold(hash ^ First, static_cast<quint64>(words.size()) ^ secret));
#else
    return qHash(words, seed);
#endif
}

// A name as the key of a QHash that is asked for every name of an article: hashing a short string takes Qt 6.4 ten
// times as long.
template <class String>
struct Key
{
    String words; // QString or QStringView

    Key(String of) : words(std::move(of)) {}
    bool operator==(const Key &) const = default;

    friend std::size_t qHash(const Key &key, std::size_t seed = 0) noexcept { return hashOf(key.words, seed); }
};

} // namespace text
