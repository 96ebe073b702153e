#include "store/overlap.h"

#include <algorithm>
#include <iterator>

namespace store {

namespace {

constexpr std::size_t Fewest = 20; // trigrams of the shorter text

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
           c.script() == QChar::Script_Katakana;
}

std::vector<std::size_t> wordsOf(const QString &text)
{
    std::vector<std::size_t> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        if (isIdeograph(text[at])) {
            end = at + 1;
        } else {
            while (end < text.size() && text[end].isLetterOrNumber() && !isIdeograph(text[end]))
                ++end;
        }
        if (end > at)
            words.push_back(qHash(QStringView(text).sliced(at, end - at).toString().toCaseFolded(), 0));
        at = std::max(end, at + 1);
    }
    return words;
}

} // namespace

QString storyOf(const QString &body, const text::Analysis &analysis)
{
    QString story;
    for (const text::Block &block : analysis.blocks) {
        if (text::groupOf(block.kind) == text::Group::Story)
            story += text::slice(body, block.span) + u'\n';
    }
    return story;
}

Trigrams trigramsOf(const QString &text)
{
    const std::vector<std::size_t> words = wordsOf(text);
    Trigrams trigrams;
    for (std::size_t i = 2; i < words.size(); ++i)
        trigrams.push_back(qHashMulti(0, words[i - 2], words[i - 1], words[i]));
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

double overlapOf(const Trigrams &a, const Trigrams &b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter < Fewest)
        return 0;
    Trigrams both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(shorter);
}

} // namespace store
