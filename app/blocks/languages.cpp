#include "blocks/languages.h"

#include "language/detect.h"

#include <algorithm>
#include <bit>

namespace blocks {

namespace {

constexpr qsizetype DetectableLength = 40; // code units; shorter lines are too often taken for another language
constexpr qsizetype DetectableIdeographs = 12;
constexpr qsizetype Sample = 800; // code units of the story that tell its language

// Coarse, but enough to see that a line cannot be in the story's language.
enum class Script : quint8 { None, Latin, Greek, Cyrillic, Hebrew, Arabic, Ideographs, Hangul, Other };

Script scriptOf(QStringView words)
{
    for (const QChar c : words) {
        if (!c.isLetter())
            continue;
        switch (c.script()) {
        case QChar::Script_Latin:
            return Script::Latin;
        case QChar::Script_Greek:
            return Script::Greek;
        case QChar::Script_Cyrillic:
            return Script::Cyrillic;
        case QChar::Script_Hebrew:
            return Script::Hebrew;
        case QChar::Script_Arabic:
            return Script::Arabic;
        case QChar::Script_Hangul:
            return Script::Hangul;
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return Script::Ideographs;
        default:
            return Script::Other;
        }
    }
    return Script::None;
}

QString sampleOf(const Page &page, const std::vector<Verdict> &verdicts, bool storyOnly)
{
    QString sample;
    for (std::size_t i = 0; i < page.lines.size() && sample.size() < Sample; ++i) {
        if (storyOnly && !verdicts[i].story())
            continue;
        const QStringView words = text::slice(page.body, page.lines[i].span);
        sample += words.first(std::min(words.size(), Sample));
        sample += u'\n';
    }
    return sample;
}

// The language whose function words stand in the story and nearly no others'; empty where several have theirs there, as
// in Norwegian, which shares them with Danish. Spares most articles the detection.
QString byFunctionWords(const Page &page, const std::vector<Verdict> &verdicts, const QStringList &languages)
{
    constexpr int Enough = 120;                // words
    constexpr double Most = 0.25, Next = 0.33; // of the words, and of the most
    std::array<int, 64> hits{};
    int words = 0;
    for (std::size_t i = 0; i < page.lines.size() && words < Enough; ++i) {
        const Line &line = page.lines[i];
        if (!verdicts[i].story())
            continue;
        for (quint32 w = line.firstWord; w < line.firstWord + line.wordCount; ++w, ++words) {
            for (quint64 mask = page.stops[w]; mask != 0; mask &= mask - 1)
                ++hits[std::size_t(std::countr_zero(mask))];
        }
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    const int most = *best;
    const auto at = best - hits.begin();
    *best = 0;
    const int next = *std::max_element(hits.begin(), hits.end());
    return words >= Enough && most >= Most * words && next <= Next * most ? languages[at] : QString();
}

} // namespace

std::vector<QString> languagesOf(const Page &page, const std::vector<Verdict> &verdicts, const QStringList &known)
{
    QString sample = sampleOf(page, verdicts, true);
    if (sample.isEmpty())
        sample = sampleOf(page, verdicts, false);
    QString story = byFunctionWords(page, verdicts, known);
    if (story.isEmpty())
        story = language::detect(sample).code;
    const Script script = scriptOf(sample);
    constexpr quint8 Fluent = 14; // share of function words that settles the matter
    constexpr quint8 NotForeign = 3;
    std::vector<QString> languages(page.lines.size());
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const QStringView words = text::slice(page.body, page.lines[i].span);
        const Script own = scriptOf(words);
        if (own == script && page.cue(i, Cue::Stops) >= Fluent && page.cue(i, Cue::Foreign) <= NotForeign) {
            languages[i] = story;
            continue;
        }
        const qsizetype needed =
            own == Script::Ideographs || own == Script::Hangul ? DetectableIdeographs : DetectableLength;
        if (words.size() >= needed)
            languages[i] = language::detect(words.first(std::min(words.size(), Sample))).code;
        if (languages[i].isEmpty() && own == script)
            languages[i] = story;
    }
    return languages;
}

} // namespace blocks
