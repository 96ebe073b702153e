#include "quotes/antecedents.h"

#include <algorithm>

namespace quotes {

namespace {

constexpr int FarthestItems = 400; // how far back a pronoun may point
constexpr Traits Gender = Male | Female;

// What a person is in a sentence, and what a step away from the pronoun costs.
constexpr float Speaks = 3, Leads = 2.7F, SpeaksUnnamed = 2.2F, LeadsClause = 1.8F, Object = 1.2F, Governed = 0.8F;
constexpr float KnownGender = 0.4F, Introduced = 1, NamedInside = 2, Step = 0.8F, ShortStep = 0.3F;

bool isVerb(const Item &it)
{
    return it.isWord() && !it.isCapital() && it.mention < 0 && it.is(Say | Cue | Verb | Auxiliary) &&
           !it.is(Noun | Person | Pronoun);
}

} // namespace

void Antecedents::note(int head, const text::Speaker &speaker)
{
    const auto after = std::upper_bound(m_spoke.begin(), m_spoke.end(), head,
                                        [](int before, const Spoke &spoke) { return before < spoke.head; });
    m_spoke.insert(after, {head, speaker});
}

int Antecedents::lineOf(int at) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), at,
                                        [](int item, const Line &line) { return item < line.first; });
    return static_cast<int>(after - m_lines.begin()) - 1;
}

// The line before of the same group or the story; captions and their like stand beside it. Or -1.
int Antecedents::lineBefore(int line) const
{
    const text::Group group = m_blocks[m_lines[static_cast<std::size_t>(line)].block].group();
    for (int before = line - 1; before >= 0; --before) {
        const text::Group other = m_blocks[m_lines[static_cast<std::size_t>(before)].block].group();
        if (other == group || (group != text::Group::Post && other == text::Group::Story))
            return before;
    }
    return -1;
}

// The quotation names the person.
bool Antecedents::isQuoted(int entity) const
{
    for (const text::Span &piece : *m_pieces) {
        auto mention = std::lower_bound(m_mentions.begin(), m_mentions.end(), piece.begin,
                                        [](const text::Mention &m, qsizetype begin) { return m.span.begin < begin; });
        for (; mention != m_mentions.end() && mention->span.begin < piece.end; ++mention) {
            if (mention->entity == entity)
                return true;
        }
    }
    return false;
}

void Antecedents::add(Candidate candidate)
{
    if (candidate.entity >= 0) {
        const Traits known = m_genders.of(candidate.entity);
        if (known != 0 && m_gender != Gender && (known & m_gender) == 0)
            return;
        candidate.quoted = isQuoted(candidate.entity);
        candidate.weight += (known != 0 ? KnownGender : 0) - (candidate.quoted ? NamedInside : 0);
    }
    for (Candidate &other : m_candidates) {
        if (other.entity == candidate.entity && (candidate.entity >= 0 || other.spoke == candidate.spoke)) {
            if (other.weight < candidate.weight)
                other = candidate;
            return;
        }
    }
    m_candidates.push_back(candidate);
}

// Who speaks in a sentence, be it by name, as "a spokesman" or as a pronoun that was traced before.
void Antecedents::addSpeakers(int first, int last, float far)
{
    auto spoke = std::lower_bound(m_spoke.begin(), m_spoke.end(), first,
                                  [](const Spoke &one, int from) { return one.head < from; });
    for (; spoke != m_spoke.end() && spoke->head < last; ++spoke) {
        const int entity = spoke->speaker.entity;
        if (entity >= 0) {
            if (m_entities[entity].kind == text::MentionKind::Person)
                add({entity, -1, Speaks - far, true});
            continue;
        }
        const Item &head = item(spoke->head);
        const Traits gender = head.traits & Gender;
        const QString &words = spoke->speaker.name;
        const bool many = head.is(Plural) || words.endsWith(u's');
        if (head.is(Person) && !many && (gender == 0 || (gender & m_gender) != 0))
            add({-1, static_cast<int>(spoke - m_spoke.begin()),
                 (gender != 0 ? Speaks + KnownGender : SpeaksUnnamed) - far, true});
    }
}

// "by Ruiz", "of the justices Ruiz": a preposition stands before the name and the words that belong to it.
bool Antecedents::isGoverned(int first, int name) const
{
    constexpr int Farthest = 6;
    for (int at = name - 1; at >= first && at >= name - Farthest; --at) {
        const Item &it = item(at);
        if (!it.isWord() || isVerb(it) || it.is(Conjunction | Relative | That))
            return false;
        if (it.is(Preposition | Agent | According) && !it.is(Title | Person))
            return !it.is(Subordinator) || at == name - 1;
        if (it.is(Oblique))
            return true;
        if (it.mention >= 0 && it.mention != item(name).mention)
            return false;
    }
    return false;
}

// "noted the islands’ Ana Ruiz": whom a text names for the first time it often lets speak next.
bool Antecedents::isFirst(int mention)
{
    if (m_firsts.empty()) {
        m_firsts.assign(static_cast<std::size_t>(m_entities.size()), -1);
        for (qsizetype i = m_mentions.size(); i-- > 0;) {
            if (m_mentions[i].entity >= 0)
                m_firsts[static_cast<std::size_t>(m_mentions[i].entity)] = static_cast<int>(i);
        }
    }
    const int entity = m_mentions[mention].entity;
    return entity >= 0 && m_firsts[static_cast<std::size_t>(entity)] == mention;
}

// Adds the persons of a sentence; says whether a pronoun that fits leads it, so that it goes on speaking of somebody.
bool Antecedents::readSentence(int first, int last, float far)
{
    addSpeakers(first, last, far);
    bool led = false, goesOn = false, verb = false, clause = false;
    for (int at = first; at < last; ++at) {
        const Item &it = item(at);
        if (it.isWord() && it.mention < 0) {
            if (!led && it.is(Pronoun) && !it.is(Determiner) && it.is(Gender) && (it.traits & m_gender) != 0)
                led = goesOn = true;
            verb |= isVerb(it);
            clause |= it.is(That | Subordinator | Relative) && !it.is(Preposition);
            continue;
        }
        if (it.mention < 0 || m_mentions[it.mention].kind != text::MentionKind::Person)
            continue;
        int end = at + 1;
        while (end < last && item(end).mention == it.mention)
            ++end;
        const int entity = m_mentions[it.mention].entity;
        const bool owns = end < last && (item(end).is(Possessive) || item(end).sign == u'’' || item(end).sign == u'\'');
        const bool governed = owns || isGoverned(first, at);
        const bool object = !m_verbFirst && verb && !clause;
        const bool leads = !governed && !led && !object;
        const float weight = governed              ? Governed
                             : leads               ? (clause ? LeadsClause : Leads)
                             : isFirst(it.mention) ? Object + Introduced
                                                   : Object;
        if (entity >= 0)
            add({entity, -1, weight - far, leads});
        led |= leads && !clause;
        at = end - 1;
    }
    return goesOn;
}

std::optional<Antecedents::Found> Antecedents::best() const
{
    const Candidate *first = nullptr, *second = nullptr;
    for (const Candidate &one : m_candidates) {
        if (!first || one.weight > first->weight) {
            second = first;
            first = &one;
        } else if (!second || one.weight > second->weight) {
            second = &one;
        }
    }
    if (!first)
        return std::nullopt;
    constexpr float Sure = 0.85F, Rivalled = 0.7F, Near = 0.55F, Clear = 0.5F, Least = 1;
    Found found;
    // Where only its being named keeps somebody nearer back, it may still be him.
    const bool contested = std::any_of(m_candidates.begin(), m_candidates.end(), [first](const Candidate &one) {
        return one.quoted && one.leads && one.weight + NamedInside > first->weight + Clear;
    });
    found.trust = !first->leads || first->quoted || first->weight < Least || contested ? Near
                  : second && first->weight - second->weight < Clear                   ? Rivalled
                                                                                       : Sure;
    if (first->entity >= 0) {
        found.speaker.name = m_entities[first->entity].name;
        found.speaker.entity = first->entity;
    } else {
        found.speaker = m_spoke[static_cast<std::size_t>(first->spoke)].speaker;
    }
    return found;
}

std::optional<Antecedents::Found> Antecedents::find(int pronoun, const QList<text::Span> &pieces)
{
    m_gender = item(pronoun).traits & Gender;
    m_pieces = &pieces;
    m_candidates.clear();
    int line = lineOf(pronoun), last = pronoun;
    float far = 0;
    while (line >= 0 && last > pronoun - FarthestItems) {
        const Line &now = m_lines[static_cast<std::size_t>(line)];
        m_verbFirst = now.lexicon && now.lexicon->verbFirst();
        while (last > now.first) {
            int first = last - 1;
            bool words = item(first).isWord();
            for (; first > now.first && !item(first - 1).ends; --first)
                words |= item(first - 1).isWord();
            const bool goesOn = readSentence(first, last, far);
            far += !words ? 0 : goesOn ? ShortStep : Step;
            last = first;
            const auto sure = [far](const Candidate &one) { return one.weight > Speaks + KnownGender - far; };
            if (std::any_of(m_candidates.begin(), m_candidates.end(), sure))
                return best();
        }
        line = lineBefore(line);
        last = line >= 0 ? m_lines[static_cast<std::size_t>(line)].last : 0;
    }
    return best();
}

} // namespace quotes
