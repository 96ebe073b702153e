#include "quotes/finder.h"

#include "quotes/insertions.h"
#include "quotes/lexicons.h"
#include "quotes/people.h"
#include "quotes/reasons.h"
#include "quotes/speech.h"
#include "quotes/turns.h"

#include <algorithm>
#include <numeric>

namespace quotes {

class Finder::Lexicons final
{
public:
    quotes::Lexicons all;
};

namespace {

// One run over one document.
class Run final
{
public:
    Run(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
        const QList<text::Mention> &mentions)
        : m_body(body), m_blocks(blocks), m_entities(entities), m_mentions(mentions), m_marked(findMarked(body, blocks))
    {
    }

    QList<text::Quote> find(const Lexicons &lexicons, const std::vector<language::Token> &tokens,
                            const std::vector<language::Sentence> &sentences)
    {
        read(lexicons, tokens, sentences);
        Voices voices(m_body, m_blocks, m_mentions, m_marked, m_items, m_lines);
        const std::vector<Voiced> voiced = voices.find();
        const Speech speech(m_body, m_blocks, m_marked, m_items, voiced);
        std::vector<int> quoteOf(voiced.size(), -1);
        for (const Line &line : m_lines) {
            for (int at = line.first; at < line.last; ++at) {
                const int marked = m_items[static_cast<std::size_t>(at)].marked;
                if (marked >= 0 && speech.isSpeech(marked, line))
                    add(marked, voiced, quoteOf);
            }
        }
        for (const Reported &reported : voices.reported())
            addReported(reported);
        return named(lexicons);
    }

private:
    // A quotation and its voice, null where it has none.
    struct Found
    {
        text::Quote quote;
        const Voice *voice = nullptr;
    };

    // Persons are told in the order of the text.
    QList<text::Quote> named(const Lexicons &lexicons)
    {
        People people(m_body, m_blocks, m_entities, m_mentions, m_items, m_lines, lexicons.givenNames());
        std::vector<std::size_t> order(m_found.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return m_found[a].quote.pieces.first() < m_found[b].quote.pieces.first();
        });
        QList<text::Quote> all;
        all.reserve(static_cast<qsizetype>(m_found.size()));
        for (const std::size_t at : order) {
            Found &found = m_found[at];
            if (found.voice)
                giveVoice(found.quote, *found.voice, people);
            all.append(std::move(found.quote));
        }
        return all;
    }

    void read(const Lexicons &lexicons, const std::vector<language::Token> &tokens,
              const std::vector<language::Sentence> &sentences)
    {
        const std::vector<const Lexicon *> chosen = lexicons.choose(m_body, m_blocks, tokens);
        m_marked = withInsertions(m_body, m_mentions, withTurns(m_body, m_blocks, m_marked, chosen), chosen);
        LineReader reader(m_body, m_blocks, m_mentions, m_marked, tokens, sentences);
        m_items.reserve(tokens.size());
        m_lines.reserve(chosen.size());
        for (int block = 0; block < m_blocks.size(); ++block)
            m_lines.push_back(reader.read(block, chosen[static_cast<std::size_t>(block)], m_items));
    }

    void add(int marked, const std::vector<Voiced> &voiced, std::vector<int> &quoteOf)
    {
        const Voiced &now = voiced[static_cast<std::size_t>(marked)];
        const int whole = now.pieceOf >= 0 ? quoteOf[static_cast<std::size_t>(now.pieceOf)] : -1;
        if (whole >= 0) {
            m_found[static_cast<std::size_t>(whole)].quote.pieces.append(m_marked[marked].span);
            quoteOf[static_cast<std::size_t>(marked)] = whole;
            return;
        }
        text::Quote quote;
        quote.pieces = {m_marked[marked].span};
        quote.confidence = m_marked[marked].closed ? 0.65F : 0.3F;
        quote.reason = reasonWithoutVoice(m_marked[marked]);
        quoteOf[static_cast<std::size_t>(marked)] = static_cast<int>(m_found.size());
        m_found.push_back({quote, now.voice ? &*now.voice : nullptr});
    }

    void addReported(const Reported &reported)
    {
        text::Quote quote;
        quote.kind = text::QuoteKind::Indirect;
        quote.pieces = {{m_items[static_cast<std::size_t>(reported.first)].span.begin,
                         m_items[static_cast<std::size_t>(reported.last) - 1].span.end}};
        m_found.push_back({quote, &reported.voice});
    }

    void giveVoice(text::Quote &quote, const Voice &voice, People &people) const
    {
        const People::Identity who = people.identify(voice.phrase, quote.pieces);
        const bool resolved = who.guessed && who.speaker.name != text::slice(m_body, who.speaker.span);
        quote.speaker = who.speaker;
        quote.confidence = voice.confidence * who.trust;
        QStringView cue;
        if (voice.cue >= 0) {
            quote.cue = m_items[static_cast<std::size_t>(voice.cue)].span;
            cue = text::slice(m_body, *quote.cue);
        }
        quote.reason = reasonFor(voice, cue, resolved);
    }

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    const QList<text::Entity> &m_entities;
    const QList<text::Mention> &m_mentions;
    QList<Marked> m_marked;
    std::vector<Item> m_items;
    std::vector<Line> m_lines;
    std::vector<Found> m_found;
};

} // namespace

Result<Finder> Finder::load(const QString &share)
{
    auto all = quotes::Lexicons::load(share);
    if (!all)
        return all.error();
    Finder finder;
    finder.m_lexicons = std::make_shared<const Lexicons>(Lexicons{std::move(*all)});
    return finder;
}

QList<text::Quote> Finder::find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                                const QList<text::Mention> &mentions) const
{
    return find(body, blocks, entities, mentions, language::split(body));
}

QList<text::Quote> Finder::find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                                const QList<text::Mention> &mentions, const language::Split &split) const
{
    if (!m_lexicons)
        return {};
    return Run(body, blocks, entities, mentions).find(m_lexicons->all, split.tokens, split.sentences);
}

} // namespace quotes
