#include "quotes/people.h"

#include <algorithm>

namespace quotes {

namespace {

bool canSpeak(text::MentionKind kind)
{
    using text::MentionKind;
    return kind == MentionKind::Person || kind == MentionKind::Organisation || kind == MentionKind::Place ||
           kind == MentionKind::Nationality;
}

} // namespace

People::People(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
               const QList<text::Mention> &mentions, std::span<const Item> items, std::span<const Line> lines,
               const GivenNames &givenNames)
    : m_body(body),
      m_entities(entities),
      m_mentions(mentions),
      m_items(items),
      m_genders(entities, mentions, items, givenNames),
      m_antecedents(blocks, entities, mentions, items, lines, m_genders)
{
}

// The words of a phrase, without a full stop or a possessive at the end; of a name also without the titles before it.
text::Span People::spanOf(const Phrase &phrase) const
{
    int last = phrase.last - 1;
    while (last > phrase.first && (item(last).sign != 0 || item(last).is(Possessive | Preposition)))
        --last;
    int first = phrase.first;
    for (int at = last; phrase.named && at > phrase.first && item(at).isCapital() && !item(at).is(Title | Person);
         --at) {
        if (item(at - 1).is(Title | Person) && item(at - 1).isCapital())
            first = at;
    }
    return {item(first).span.begin, item(last).span.end};
}

// The only person of the article whose name ends with the last of these words, or -1.
int People::namesake(text::Span words)
{
    if (m_surnames.isEmpty()) {
        for (qsizetype i = 0; i < m_entities.size(); ++i) {
            if (m_entities[i].kind != text::MentionKind::Person)
                continue;
            const QStringView name = m_entities[i].name;
            const QStringView last = name.sliced(name.lastIndexOf(u' ') + 1);
            m_surnames.insert(last, m_surnames.contains(last) ? -1 : static_cast<int>(i));
        }
    }
    const QStringView named = text::slice(m_body, words);
    return m_surnames.value(named.sliced(named.lastIndexOf(u' ') + 1), -1);
}

People::Identity People::ofPronoun(int pronoun, const QList<text::Span> &pieces)
{
    constexpr float Nobody = 0.7F;
    const text::Span span = item(pronoun).span;
    if (item(pronoun).is(Male | Female)) {
        if (auto found = m_antecedents.find(pronoun, pieces)) {
            found->speaker.span = span;
            return {found->speaker, true, found->trust};
        }
    }
    return {{span, text::slice(m_body, span).toString(), -1}, true, Nobody};
}

People::Identity People::identify(const Phrase &phrase, const QList<text::Span> &pieces)
{
    Identity who = phrase.pronoun ? ofPronoun(phrase.head, pieces) : ofName(phrase);
    m_antecedents.note(phrase.head, who.speaker);
    return who;
}

// The name that a conjunction or a comma ties to the one that begins or ends here; of the same sort, else -1.
int People::tied(int name, qsizetype joint, qsizetype other, bool byComma) const
{
    const auto size = static_cast<qsizetype>(m_items.size());
    if (joint < 0 || other < 0 || joint >= size || other >= size)
        return -1;
    const Item &between = m_items[static_cast<std::size_t>(joint)];
    const int mention = m_items[static_cast<std::size_t>(other)].mention;
    const auto isPerson = [this](int at) { return m_mentions[at].kind == text::MentionKind::Person; };
    const bool joins = byComma ? between.sign == u',' : between.isWord() && between.is(Conjunction);
    const bool speaks = mention >= 0 && canSpeak(m_mentions[mention].kind);
    return joins && speaks && isPerson(mention) == isPerson(name) ? mention : -1;
}

// All names that speak together: "Finland, Sweden and Estonia said", "said Ann Lee and Bob May." Only where nothing
// stands before them that could have them for its object, "Finland met Sweden and Estonia said", and nothing behind
// that could have them for its subject, "said Ann Lee and Bob May agreed".
text::Span People::together(int name) const
{
    const auto itemAt = [this](qsizetype offset) {
        return std::ranges::lower_bound(m_items, offset, {}, [](const Item &it) { return it.span.begin; }) -
               m_items.begin();
    };
    const auto isEdge = [this](qsizetype at) {
        return at == 0 || item(int(at) - 1).ends || !item(int(at) - 1).isWord();
    };
    text::Span all = m_mentions[name].span;
    qsizetype at = itemAt(all.begin);
    for (int other = tied(name, at - 1, at - 2, false); other >= 0; other = tied(name, at - 1, at - 2, true)) {
        at = itemAt(m_mentions[other].span.begin);
        if (isEdge(at))
            all.begin = m_mentions[other].span.begin;
    }
    at = itemAt(all.end);
    if (const int other = tied(name, at, at + 1, false); other >= 0) {
        at = itemAt(m_mentions[other].span.end);
        const bool isLast =
            at == static_cast<qsizetype>(m_items.size()) || item(int(at) - 1).ends || !item(int(at)).isWord();
        all.end = isLast ? m_mentions[other].span.end : all.end;
    }
    return all;
}

People::Identity People::ofName(const Phrase &phrase)
{
    const int mention = item(phrase.head).mention;
    const text::Span words = spanOf(phrase);
    if (mention >= 0 && phrase.named) {
        const text::Mention &named = m_mentions[mention];
        const bool known = named.entity >= 0 && named.entity < m_entities.size();
        const bool owned = phrase.head > phrase.first && item(phrase.head - 1).is(Possessive);
        // "the Norwegian minister" written the other way round: the minister speaks.
        const bool attribute = named.kind == text::MentionKind::Nationality && named.span.begin > words.begin;
        if (attribute)
            return {{words, text::slice(m_body, words).toString(), -1}, false};
        if (const text::Span all = known && !owned ? together(mention) : named.span; all != named.span)
            return {{all, text::slice(m_body, all).toString(), -1}, false};
        if (known && (named.kind == text::MentionKind::Person || !owned))
            return {{named.span, m_entities[named.entity].name, named.entity}, false};
        return {{words, text::slice(m_body, words).toString(), known ? named.entity : -1}, false};
    }
    if (const int known = phrase.named ? namesake(words) : -1; known >= 0)
        return {{words, m_entities[known].name, known}, false};
    return {{words, text::slice(m_body, words).toString(), -1}, false};
}

} // namespace quotes
