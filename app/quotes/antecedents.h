#pragma once

#include "quotes/genders.h"
#include "text/quote.h"

#include <optional>

namespace quotes {

// Whom a pronoun stands for: weighs the persons of the sentences before it by what they are there. Who speaks stands
// before who is a sentence's subject, and both before objects, possessors and names behind prepositions. Keeps
// references to what it is given.
class Antecedents final
{
public:
    Antecedents(const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                const QList<text::Mention> &mentions, std::span<const Item> items, std::span<const Line> lines,
                Genders &genders)
        : m_blocks(blocks),
          m_entities(entities),
          m_mentions(mentions),
          m_items(items),
          m_lines(lines),
          m_genders(genders)
    {
    }

    // Says who was found to speak; the head is the item of the words that name the speaker. In the order of the text.
    void note(int head, const text::Speaker &speaker);

    struct Found
    {
        text::Speaker speaker; // its span is not set
        float trust = 1;       // 0..1; what stands near and nothing else makes it low
    };

    // Of a pronoun with gender; pieces are the quotation it speaks: whom that names is somebody else.
    std::optional<Found> find(int pronoun, const QList<text::Span> &pieces);

private:
    struct Candidate
    {
        int entity = -1;
        int spoke = -1; // index into what was noted, where no entity is known
        float weight = 0;
        bool leads = false; // speaks or is the subject
        bool quoted = false;
    };

    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    int lineOf(int at) const;
    int lineBefore(int line) const;
    bool readSentence(int first, int last, float far);
    void addSpeakers(int first, int last, float far);
    bool isGoverned(int first, int name) const;
    void add(Candidate candidate);
    std::optional<Found> best() const;
    bool isQuoted(int entity) const;
    bool isFirst(int mention);

    const QList<text::Block> &m_blocks;
    const QList<text::Entity> &m_entities;
    const QList<text::Mention> &m_mentions;
    std::span<const Item> m_items;
    std::span<const Line> m_lines;
    Genders &m_genders;

    struct Spoke
    {
        int head = 0;
        text::Speaker speaker;
    };
    std::vector<Spoke> m_spoke; // by head
    std::vector<int> m_firsts;  // the first mention of each entity

    // Of the pronoun that is being looked for.
    Traits m_gender = 0;
    bool m_verbFirst = false;
    const QList<text::Span> *m_pieces = nullptr;
    std::vector<Candidate> m_candidates;
};

} // namespace quotes
