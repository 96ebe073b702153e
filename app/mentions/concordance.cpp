#include "mentions/concordance.h"

#include <algorithm>
#include <bit>

namespace mentions {

namespace {

constexpr int Shortest = 3;
constexpr int MostSeen = 8; // places looked at, of which those with other neighbours are kept

} // namespace

// The place of a word, or the empty place where it would be.
std::size_t Concordance::placeOf(quint64 lower) const
{
    std::size_t at = static_cast<std::size_t>(lower ^ (lower >> 31)) & (m_words.size() - 1);
    while (m_words[at].lower != 0 && m_words[at].lower != lower)
        at = (at + 1) & (m_words.size() - 1);
    return at;
}

// Only words that stand with a capital somewhere have a place: few, so that the others miss quickly.
void Concordance::build(const Page &page, const std::vector<const Form *> &forms)
{
    m_forms = &forms;
    const auto mayBeNames =
        std::count_if(forms.begin(), forms.end(), [](const Form *form) { return form->isNameLike(); });
    m_words.assign(std::bit_ceil(static_cast<std::size_t>(mayBeNames) * 2 + 16), {});
    m_next.resize(forms.size());
    m_place.assign(forms.size(), -1);
    m_opening.resize(forms.size());
    m_closing.resize(forms.size());
    for (const language::Sentence sentence : page.sentences) {
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Form &form = *forms[at];
            if (!form.isNameLike())
                continue;
            m_opening[at] = static_cast<qint32>(sentence.first);
            m_closing[at] = static_cast<qint32>(sentence.last);
            if (form.word && form.size >= Shortest)
                add(form.lower, at);
        }
    }
    for (std::size_t i = 0; i < page.tokens.size(); ++i) {
        const language::Token &token = page.tokens[i];
        if (token.letters != language::Case::Lower || !token.isWord() || token.span.size() < Shortest)
            continue;
        if (Word &word = m_words[placeOf(page.lower[i])]; word.lower != 0 && !forms[i]->isNameLike())
            word.small = true;
    }
}

void Concordance::add(quint64 lower, std::size_t token)
{
    const std::size_t place = placeOf(lower);
    Word &word = m_words[place];
    word.lower = lower;
    m_place[token] = static_cast<qint32>(place);
    m_next[token] = -1;
    if (word.last >= 0)
        m_next[static_cast<std::size_t>(word.last)] = static_cast<qint32>(token);
    else
        word.first = static_cast<qint32>(token);
    word.last = static_cast<qint32>(token);
    ++word.capitals;
}

const Form &Concordance::neighbour(qsizetype token, qsizetype offset) const
{
    const auto at = static_cast<std::size_t>(token);
    const qsizetype other = token + offset;
    if (other < m_opening[at])
        return edge(false);
    if (other >= m_closing[at])
        return edge(true);
    return *(*m_forms)[static_cast<std::size_t>(other)];
}

Elsewhere Concordance::of(qsizetype token) const
{
    Elsewhere found;
    const qint32 place = m_place[static_cast<std::size_t>(token)];
    if (place < 0)
        return found;
    const Word &word = m_words[static_cast<std::size_t>(place)];
    found.occurrences = word.capitals;
    found.small = word.small;
    int seen = 0;
    for (qint32 at = word.first; at >= 0 && seen < MostSeen; at = m_next[static_cast<std::size_t>(at)]) {
        if (at == token)
            continue;
        ++seen;
        found.inside |= at > m_opening[static_cast<std::size_t>(at)];
        const Elsewhere::Place next{&neighbour(at, -2), &neighbour(at, -1), &neighbour(at, 1)};
        bool fresh = found.count < 4;
        for (int k = 0; k < found.count; ++k) {
            const Elsewhere::Place &other = found.places[static_cast<std::size_t>(k)];
            fresh &= other.before != next.before || other.after != next.after;
        }
        if (fresh)
            found.places[static_cast<std::size_t>(found.count++)] = next;
    }
    return found;
}

} // namespace mentions
