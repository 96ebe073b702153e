#include "quotes/genders.h"

#include <cstdlib>

namespace quotes {

namespace {

constexpr Traits Gender = Male | Female;

} // namespace

// The entity of the person whose name covers an item, or -1.
int Genders::personAt(std::size_t at) const
{
    const int mention = m_items[at].mention;
    return mention >= 0 && m_mentions[mention].kind == text::MentionKind::Person ? m_mentions[mention].entity : -1;
}

// "Field told me. She also ...": a pronoun that begins the sentence after one with a single person speaks of that
// person.
std::vector<int> Genders::pronounVotes() const
{
    std::vector<int> votes(static_cast<std::size_t>(m_entities.size()), 0); // above 0 for Female
    int only = -1, now = -1;
    bool many = false, begins = true;
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const Item &it = m_items[at];
        if (begins && only >= 0 && it.is(Pronoun) && it.is(Gender) && !it.is(Determiner))
            votes[static_cast<std::size_t>(only)] += it.is(Female) ? 1 : -1;
        begins = it.ends;
        if (const int person = personAt(at); person >= 0) {
            many |= now >= 0 && now != person;
            now = person;
        }
        if (it.ends) {
            only = many ? -1 : now;
            now = -1;
            many = false;
        }
    }
    return votes;
}

// "Mrs Ruiz", "his wife, Ana Ruiz", "spokesman Luis Vega": words that belong to the name behind them.
void Genders::learnFromNouns(std::vector<Traits> &honorifics, std::vector<Traits> &nouns) const
{
    constexpr std::size_t Farthest = 3;
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const int person = personAt(at);
        if (person < 0)
            continue;
        for (std::size_t back = 0; back <= Farthest && back <= at; ++back) {
            const Item &it = m_items[at - back];
            const bool belongs = it.is(Title | Person) || (it.is(Gender) && !it.is(Pronoun | Determiner));
            if (back > 0 && (!it.isWord() || !belongs))
                break;
            const bool honorific = it.is(Title) && !it.is(Person);
            Traits &gender = (honorific ? honorifics : nouns)[static_cast<std::size_t>(person)];
            if (gender == 0 && (it.traits & Gender) != Gender && (back > 0 || honorific))
                gender = it.traits & Gender;
        }
    }
}

// What stands beside a name is surer than the given name, that surer than pronouns unless they are many: of a drag
// queen the text may say "he". A name of one word is a surname as often, so it comes last.
void Genders::learn()
{
    constexpr int Many = 4; // pronouns more than of the other gender
    const auto size = static_cast<std::size_t>(m_entities.size());
    std::vector<Traits> honorifics(size, 0), nouns(size, 0);
    learnFromNouns(honorifics, nouns);
    const std::vector<int> votes = pronounVotes();
    m_genders.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        const text::Entity &entity = m_entities[static_cast<qsizetype>(i)];
        if (entity.kind != text::MentionKind::Person)
            continue;
        const qsizetype space = entity.name.indexOf(u' ');
        const Traits given = m_givenNames.value(space > 0 ? entity.name.first(space) : entity.name);
        const Traits vote = votes[i] == 0 ? Traits(0) : Traits(votes[i] > 0 ? Female : Male);
        const Traits often = std::abs(votes[i]) >= Many ? vote : Traits(0);
        for (const Traits known : {often, honorifics[i], nouns[i], space > 0 ? given : Traits(0), vote, given}) {
            if (m_genders[i] == 0)
                m_genders[i] = known;
        }
    }
}

Traits Genders::of(int entity)
{
    if (m_genders.empty())
        learn();
    return m_genders[static_cast<std::size_t>(entity)];
}

} // namespace quotes
