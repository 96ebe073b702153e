#include "mentions/vocabulary.h"

#include <algorithm>

namespace mentions {

namespace {

constexpr std::size_t MostWords = 56'000;    // of one model
constexpr std::size_t MostTogether = 72'000; // of all that a thread keeps: about 20 MB
constexpr std::size_t FewWords = 4'000;      // are kept in any case

thread_local std::size_t together = 0;

constexpr std::size_t FirstEntries = 1u << 14;

} // namespace

Vocabulary::~Vocabulary()
{
    together -= m_words.size();
}

void Vocabulary::forget()
{
    together -= m_words.size();
    m_words.clear();
    m_near.clear();
    m_elsewhere.clear();
    build(FirstEntries);
    for (const bool end : {false, true})
        m_edges[end ? 1 : 0] = Word{{edge(end)}};
}

void Vocabulary::forgetIfLarge()
{
    if (m_words.size() <= MostWords && (together <= MostTogether || m_words.size() <= FewWords))
        return;
    const std::size_t most = m_words.size() / 2;
    for (int least = 2; least < 256; least *= 2) {
        const auto kept =
            std::count_if(m_words.begin(), m_words.end(), [least](const Word &word) { return word.met >= least; });
        if (static_cast<std::size_t>(kept) <= most)
            return keep(least);
    }
    forget();
}

// Keeps the words met so often, and half remembers how often: what the next articles hold counts more.
void Vocabulary::keep(int met)
{
    std::deque<Word> kept;
    std::deque<NearScores> near;
    for (const Word &word : m_words) {
        if (word.met < met)
            continue;
        kept.push_back(word);
        kept.back().met = static_cast<quint8>(word.met / 2);
        kept.back().elsewhere = -1;
        if (word.near)
            kept.back().near = &near.emplace_back(*word.near);
    }
    together -= m_words.size() - kept.size();
    m_words.swap(kept);
    m_near.swap(near);
    m_elsewhere.clear();
    for (const bool end : {false, true})
        m_edges[end ? 1 : 0] = Word{{edge(end)}};
    build(m_entries.size());
}

void Vocabulary::build(std::size_t size)
{
    m_entries.assign(size, {});
    m_mask = size - 1;
    for (Word &word : m_words) {
        std::size_t at = placeOf(word.exact);
        while (m_entries[at].word)
            at = (at + 1) & m_mask;
        m_entries[at] = {word.exact, &word};
    }
}

void Vocabulary::read(const Page &page, std::vector<const Form *> &forms)
{
    constexpr std::size_t Ahead = 8; // tokens
    const std::size_t size = page.tokens.size();
    m_exact.resize(size);
    forms.resize(size);
    for (std::size_t i = 0; i < size; ++i)
        m_exact[i] = exactHash(page.words(static_cast<qsizetype>(i)));
    for (std::size_t i = 0; i < size; ++i) {
        if (i + Ahead < size)
            __builtin_prefetch(&m_entries[placeOf(m_exact[i + Ahead])]);
        forms[i] = &wordOf(page, static_cast<qsizetype>(i), m_exact[i]);
    }
}

const Word &Vocabulary::wordOf(const Page &page, qsizetype token, quint64 exact)
{
    std::size_t at = placeOf(exact);
    while (m_entries[at].word) {
        if (m_entries[at].exact == exact) {
            quint8 &met = m_entries[at].word->met;
            met = static_cast<quint8>(met + (met < 255 ? 1 : 0));
            return *m_entries[at].word;
        }
        at = (at + 1) & m_mask;
    }
    Path path = m_model.pathOf(exact);
    const quint64 lower = page.lower[static_cast<std::size_t>(token)];
    if (path.length == 0)
        path = m_model.pathOf(lower);
    const Classes *classes = m_model.aids().classes.get();
    ++together;
    m_words.push_back({{formOf(page.words(token), page.token(token), isUncased(page, token), page.is(token), path,
                               classes ? classes->of(page.words(token), lower) : WordClass{})}});
    m_entries[at] = {exact, &m_words.back()};
    if (m_words.size() * 2 > m_entries.size())
        build(m_entries.size() * 2);
    return m_words.back();
}

// All places at once, so that memory is fetched for all of them together.
const NearScores &Vocabulary::make(const Word &word)
{
    std::array<Scores, ElsewhereBefore> rows{};
    std::array<quint32, ElsewhereBefore> ends;
    m_features.clear();
    for (std::size_t slot = 0; slot < ends.size(); ++slot) {
        addFormFeatures(word, static_cast<Slot>(slot), m_features);
        ends[slot] = static_cast<quint32>(m_features.size());
    }
    m_model.add(m_features, ends, rows);
    NearScores &made = m_near.emplace_back();
    for (std::size_t slot = 0; slot < rows.size(); ++slot)
        std::copy_n(rows[slot].begin(), LabelCount, made.of[slot].begin());
    const LabelScores &here = made.of[Here];
    made.lean = *std::max_element(here.begin() + 1, here.end()) - here[0];
    word.near = &made;
    return made;
}

const LabelScores &Vocabulary::elsewhere(const Word &word, Slot slot)
{
    if (word.elsewhere < 0) {
        word.elsewhere = static_cast<qint32>(m_elsewhere.size());
        m_elsewhere.emplace_back();
    }
    Elsewhere &rows = m_elsewhere[static_cast<std::size_t>(word.elsewhere)];
    LabelScores &scores = rows.scores[slot - ElsewhereBefore];
    if (!(rows.made & (1u << (slot - ElsewhereBefore)))) {
        rows.made |= static_cast<quint8>(1u << (slot - ElsewhereBefore));
        m_features.clear();
        addFormFeatures(word, slot, m_features);
        Scores row{};
        m_model.add(m_features, row);
        std::copy_n(row.begin(), LabelCount, scores.begin());
    }
    return scores;
}

} // namespace mentions
