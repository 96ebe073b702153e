#include "blocks/page.h"

#include <algorithm>
#include <cmath>

namespace blocks {

namespace {

using Case = Word::Case;

quint8 clip(int value)
{
    return quint8(std::clamp(value, 0, int(Full)));
}

int sizeOf(const Counts &counts, std::size_t words)
{
    const int ideographs = counts[Case::Ideograph];
    const int spaced = int(words) - ideographs;
    // Thai, Lao, Khmer and Burmese are written without spaces too: long runs of letters count by their length.
    constexpr int LettersOfAWord = 12;
    return ideographs / 2 + std::max(spaced, ideographs > 0 ? 0 : (counts.letters + counts.digits) / LettersOfAWord) +
           (ideographs == 1 ? 1 : 0);
}

} // namespace

quint8 logarithmic(int count)
{
    static const auto table = [] {
        std::array<quint8, 512> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = clip(int(std::lround(8.0 * std::log2(1.0 + double(i)))));
        return made;
    }();
    return count < 0 ? 0 : std::size_t(count) < table.size() ? table[std::size_t(count)] : Full;
}

quint8 share(int part, int whole)
{
    return whole <= 0 ? 0 : clip((part * int(Full) + whole / 2) / whole);
}

Page::Page(QStringView text, const Signs &signs, const WordLists &lists, const WordScore &score) : body(text)
{
    split(signs);
    stops.reserve(words.size());
    for (const Word &word : words)
        stops.push_back(lists.stopMask(word.hash));
    chooseLanguage();
    buildVocabulary();
    fillCues(signs, lists, score);
}

void Page::split(const Signs &signs)
{
    int number = 0;
    words.reserve(std::size_t(body.size()) / 5);
    lines.reserve(std::size_t(body.count(u'\n')) + 1);
    for (qsizetype begin = 0; begin <= body.size();) {
        qsizetype end = body.indexOf(u'\n', begin);
        if (end < 0)
            end = body.size();
        ++number;
        qsizetype first = begin;
        qsizetype last = end;
        while (first < last && signs.of(body[first]) == Sign::Space)
            ++first;
        while (first < last && signs.of(body[last - 1]) == Sign::Space)
            --last;
        if (first < last) {
            Line line;
            line.span = {first, last};
            line.number = number;
            line.firstWord = quint32(words.size());
            line.counts = scan(body.sliced(first, last - first), signs, words);
            line.wordCount = quint32(words.size()) - line.firstWord;
            line.size = sizeOf(line.counts, line.wordCount);
            line.key = WordSeed;
            for (std::size_t i = line.firstWord; i < words.size(); ++i)
                line.key = spread(line.key * 31 + words[i].hash);
            lines.push_back(line);
        }
        begin = end + 1;
    }
}

void Page::chooseLanguage()
{
    // Long pages are judged by a sample of their words.
    constexpr std::size_t Sample = 4000;
    std::array<int, 64> hits{};
    const std::size_t step = words.size() / Sample + 1;
    for (std::size_t i = 0; i < words.size(); i += step)
        for (quint64 mask = stops[i]; mask != 0; mask &= mask - 1)
            ++hits[qCountTrailingZeroBits(mask)];
    language = int(std::max_element(hits.begin(), hits.end()) - hits.begin());
}

void Page::buildVocabulary()
{
    constexpr int ContentWord = 4; // letters
    std::size_t capacity = 1024;
    while (capacity < words.size() * 2)
        capacity *= 2;
    std::vector<quint32> table(capacity); // 0 is an empty slot, else 1 + place
    std::vector<quint32> hashes{0};
    places.resize(words.size());
    for (const Line &line : lines) {
        for (std::size_t i = line.firstWord; i < line.firstWord + line.wordCount; ++i) {
            quint32 hash = words[i].hash;
            if (words[i].letters == Case::Ideograph) {
                if (i + 1 == line.firstWord + line.wordCount || words[i + 1].letters != Case::Ideograph)
                    continue;
                hash = spread(hash * 31 + words[i + 1].hash);
            } else if (words[i].length < ContentWord || words[i].letters == Case::Number ||
                       (stops[i] >> unsigned(language) & 1) != 0) {
                continue;
            } else {
                hash = words[i].stem;
            }
            std::size_t at = hash & (capacity - 1);
            while (table[at] != 0 && hashes[table[at]] != hash)
                at = (at + 1) & (capacity - 1);
            if (table[at] == 0) {
                table[at] = vocabulary++;
                hashes.push_back(hash);
            }
            places[i] = table[at];
        }
    }
}

} // namespace blocks
