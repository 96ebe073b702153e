#include "mentions/vocabulary.h"

namespace mentions {

namespace {

constexpr std::size_t MostWords = 12'000; // about 6 MB

std::size_t placeOf(quint64 hash, std::size_t size)
{
    return static_cast<std::size_t>(hash ^ (hash >> 32)) & (size - 1);
}

} // namespace

void Vocabulary::forget()
{
    m_words.clear();
    m_entries.assign(1u << 15, {});
    for (const bool end : {false, true})
        m_edges[end ? 1 : 0] = Word{{edge(end)}, {}, 0};
}

void Vocabulary::forgetIfLarge()
{
    if (m_words.size() > MostWords)
        forget();
}

void Vocabulary::grow()
{
    std::vector<Entry> old(m_entries.size() * 2);
    old.swap(m_entries);
    for (const Entry &entry : old) {
        if (!entry.word)
            continue;
        std::size_t at = placeOf(entry.exact, m_entries.size());
        while (m_entries[at].word)
            at = (at + 1) & (m_entries.size() - 1);
        m_entries[at] = entry;
    }
}

const Word &Vocabulary::wordOf(const Page &page, qsizetype token)
{
    const QStringView letters = page.words(token);
    const quint64 exact = exactHash(letters);
    std::size_t at = placeOf(exact, m_entries.size());
    while (m_entries[at].word) {
        if (m_entries[at].exact == exact)
            return *m_entries[at].word;
        at = (at + 1) & (m_entries.size() - 1);
    }
    Path path = m_model.pathOf(exact);
    if (path.length == 0)
        path = m_model.pathOf(page.lower[static_cast<std::size_t>(token)]);
    m_words.push_back({{formOf(letters, page.token(token), isUncased(page, token), page.is(token), path)}, {}, 0});
    m_entries[at] = {exact, &m_words.back()};
    if (m_words.size() * 2 > m_entries.size())
        grow();
    return m_words.back();
}

const Scores &Vocabulary::scores(const Word &word, Slot slot)
{
    Scores &scores = word.scores[slot];
    if (!(word.made & (1u << slot))) {
        word.made |= static_cast<quint8>(1u << slot);
        m_features.clear();
        addFormFeatures(word, slot, m_features);
        m_model.add(m_features, scores);
    }
    return scores;
}

} // namespace mentions
