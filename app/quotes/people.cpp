#include "quotes/people.h"

namespace quotes {

namespace {

constexpr int FarthestItems = 400; // how far back a pronoun may point
constexpr Traits Gender = Male | Female;

} // namespace

People::People(QStringView body, const QList<text::Entity> &entities, const QList<text::Mention> &mentions,
               std::span<const Item> items, const QHash<QString, Traits> &givenNames)
    : m_body(body), m_entities(entities), m_mentions(mentions), m_items(items), m_givenNames(givenNames)
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

// "Field told me. She also ...": a pronoun that begins the sentence after one with a single person speaks of that
// person.
std::vector<int> People::pronounVotes() const
{
    std::vector<int> votes(static_cast<std::size_t>(m_entities.size()), 0); // above 0 for Female
    int only = -1, now = -1;
    bool many = false, begins = true;
    for (const Item &it : m_items) {
        if (begins && only >= 0 && it.is(Pronoun) && it.is(Gender) && !it.is(Determiner))
            votes[static_cast<std::size_t>(only)] += it.is(Female) ? 1 : -1;
        begins = it.ends;
        if (it.mention >= 0 && m_mentions[it.mention].kind == text::MentionKind::Person &&
            m_mentions[it.mention].entity >= 0) {
            many |= now >= 0 && now != m_mentions[it.mention].entity;
            now = m_mentions[it.mention].entity;
        }
        if (it.ends) {
            only = many ? -1 : now;
            now = -1;
            many = false;
        }
    }
    return votes;
}

void People::learnGenders()
{
    m_genders.assign(static_cast<std::size_t>(m_entities.size()), 0);
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const int mention = m_items[at].mention;
        if (mention < 0 || m_mentions[mention].kind != text::MentionKind::Person || m_mentions[mention].entity < 0)
            continue;
        Traits &gender = m_genders[static_cast<std::size_t>(m_mentions[mention].entity)];
        if (gender != 0)
            continue;
        gender = m_items[at].traits & Gender;
        for (std::size_t back = 1; back <= 2 && back <= at && gender == 0 && m_items[at - back].isWord(); ++back)
            gender = m_items[at - back].is(Title | Person) ? m_items[at - back].traits & Gender : 0;
        if (gender == Gender)
            gender = 0;
    }
    const std::vector<int> votes = pronounVotes();
    for (qsizetype i = 0; i < m_entities.size(); ++i) {
        Traits &gender = m_genders[static_cast<std::size_t>(i)];
        const int vote = votes[static_cast<std::size_t>(i)];
        if (gender == 0 && vote != 0)
            gender = vote > 0 ? Female : Male;
        if (gender == 0 && m_entities[i].kind == text::MentionKind::Person)
            gender = m_givenNames.value(m_entities[i].name.section(u' ', 0, 0));
    }
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

bool People::agrees(int entity, Traits gender)
{
    if (m_genders.empty())
        learnGenders();
    const Traits known = m_genders[static_cast<std::size_t>(entity)];
    return known == 0 || gender == 0 || gender == Gender || (known & gender) != 0;
}

// The first person of the nearest sentence before the pronoun whose gender does not speak against it.
int People::personBefore(int pronoun)
{
    const Traits gender = item(pronoun).traits & Gender;
    int found = -1;
    for (int at = pronoun - 1; at >= 0 && at > pronoun - FarthestItems; --at) {
        const Item &it = item(at);
        if (it.ends && found >= 0)
            break;
        if (it.mention < 0 || m_mentions[it.mention].kind != text::MentionKind::Person)
            continue;
        const int entity = m_mentions[it.mention].entity;
        if (entity >= 0 && entity < m_entities.size() && agrees(entity, gender))
            found = entity;
    }
    return found;
}

People::Identity People::identify(const Phrase &phrase)
{
    if (phrase.pronoun) {
        const text::Span span = item(phrase.head).span;
        const bool single = item(phrase.head).is(Gender);
        const int entity = single ? personBefore(phrase.head) : -1;
        if (entity >= 0)
            return {{span, m_entities[entity].name, entity}, true};
        return {{span, text::slice(m_body, span).toString(), -1}, true};
    }
    const int mention = item(phrase.head).mention;
    const text::Span words = spanOf(phrase);
    if (mention >= 0 && phrase.named) {
        const text::Mention &named = m_mentions[mention];
        const bool known = named.entity >= 0 && named.entity < m_entities.size();
        const bool owned = phrase.head > phrase.first && item(phrase.head - 1).is(Possessive);
        if (known && (named.kind == text::MentionKind::Person || !owned))
            return {{named.span, m_entities[named.entity].name, named.entity}, false};
        return {{words, text::slice(m_body, words).toString(), known ? named.entity : -1}, false};
    }
    if (const int known = phrase.named ? namesake(words) : -1; known >= 0)
        return {{words, m_entities[known].name, known}, false};
    return {{words, text::slice(m_body, words).toString(), -1}, false};
}

} // namespace quotes
