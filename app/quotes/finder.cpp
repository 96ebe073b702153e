#include "quotes/finder.h"

#include "quotes/lexicons.h"
#include "quotes/people.h"
#include "quotes/reasons.h"
#include "quotes/speech.h"
#include "quotes/turns.h"

#include <algorithm>

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
        People people(m_body, m_entities, m_mentions, m_items, lexicons.givenNames());
        std::vector<int> quoteOf(voiced.size(), -1);
        for (const Line &line : m_lines) {
            for (int at = line.first; at < line.last; ++at) {
                const int marked = m_items[static_cast<std::size_t>(at)].marked;
                if (marked >= 0 && speech.isSpeech(marked, line))
                    add(marked, voiced, people, quoteOf);
            }
        }
        for (const Reported &reported : voices.reported())
            addReported(reported, people);
        std::stable_sort(m_quotes.begin(), m_quotes.end(), [](const text::Quote &a, const text::Quote &b) {
            return a.pieces.first() < b.pieces.first();
        });
        return std::move(m_quotes);
    }

private:
    void read(const Lexicons &lexicons, const std::vector<language::Token> &tokens,
              const std::vector<language::Sentence> &sentences)
    {
        const std::vector<const Lexicon *> chosen = lexicons.choose(m_body, m_blocks, tokens);
        m_marked = withTurns(m_body, m_blocks, m_marked, chosen);
        LineReader reader(m_body, m_blocks, m_mentions, m_marked, tokens, sentences);
        m_items.reserve(tokens.size());
        m_lines.reserve(chosen.size());
        for (int block = 0; block < m_blocks.size(); ++block)
            m_lines.push_back(reader.read(block, chosen[static_cast<std::size_t>(block)], m_items));
    }

    void add(int marked, const std::vector<Voiced> &voiced, People &people, std::vector<int> &quoteOf)
    {
        const Voiced &now = voiced[static_cast<std::size_t>(marked)];
        const int whole = now.pieceOf >= 0 ? quoteOf[static_cast<std::size_t>(now.pieceOf)] : -1;
        if (whole >= 0) {
            m_quotes[whole].pieces.append(m_marked[marked].span);
            quoteOf[static_cast<std::size_t>(marked)] = whole;
            return;
        }
        text::Quote quote;
        quote.pieces = {m_marked[marked].span};
        quote.confidence = m_marked[marked].closed ? 0.65F : 0.3F;
        quote.reason = reasonWithoutVoice(m_marked[marked]);
        if (now.voice)
            giveVoice(quote, *now.voice, people);
        quoteOf[static_cast<std::size_t>(marked)] = static_cast<int>(m_quotes.size());
        m_quotes.append(quote);
    }

    void addReported(const Reported &reported, People &people)
    {
        text::Quote quote;
        quote.kind = text::QuoteKind::Indirect;
        quote.pieces = {{m_items[static_cast<std::size_t>(reported.first)].span.begin,
                         m_items[static_cast<std::size_t>(reported.last) - 1].span.end}};
        giveVoice(quote, reported.voice, people);
        m_quotes.append(quote);
    }

    void giveVoice(text::Quote &quote, const Voice &voice, People &people) const
    {
        const People::Identity who = people.identify(voice.phrase);
        const bool resolved = who.guessed && who.speaker.entity >= 0;
        quote.speaker = who.speaker;
        quote.confidence = voice.confidence * (resolved ? 0.85F : who.guessed ? 0.7F : 1.0F);
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
    QList<text::Quote> m_quotes;
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
    std::vector<language::Token> tokens;
    std::vector<language::Sentence> sentences;
    language::tokenise(body, tokens);
    language::splitSentences(body, tokens, sentences);
    return find(body, blocks, entities, mentions, tokens, sentences);
}

QList<text::Quote> Finder::find(QStringView body, const QList<text::Block> &blocks, const QList<text::Entity> &entities,
                                const QList<text::Mention> &mentions, const std::vector<language::Token> &tokens,
                                const std::vector<language::Sentence> &sentences) const
{
    if (!m_lexicons)
        return {};
    return Run(body, blocks, entities, mentions).find(m_lexicons->all, tokens, sentences);
}

} // namespace quotes
