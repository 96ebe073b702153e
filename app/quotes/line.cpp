#include "quotes/line.h"

#include "language/letters.h"

namespace quotes {

namespace {

bool isSentenceMark(QChar c)
{
    return c == u'.' || c == u'?' || c == u'!' || c == u'…' || c == u'。' || c == u'？' || c == u'！';
}

// The kinds of mention that can be somebody or something that speaks, or the place that stands for its government.
bool namesSpeaker(text::MentionKind kind)
{
    return kind <= text::MentionKind::Product || kind == text::MentionKind::Handle;
}

} // namespace

LineReader::LineReader(QStringView body, const QList<text::Block> &blocks, const QList<text::Mention> &mentions,
                       const QList<Marked> &marked, std::span<const language::Token> tokens,
                       std::span<const language::Sentence> sentences)
    : m_body(body), m_blocks(blocks), m_mentions(mentions), m_marked(marked), m_tokens(tokens), m_sentences(sentences)
{
}

Item LineReader::itemFor(const language::Token &token, const Lexicon *lexicon)
{
    Item item;
    item.span = token.span;
    item.letters = token.letters;
    item.number = token.kind == language::TokenKind::Number;
    if (token.kind == language::TokenKind::Punctuation || token.kind == language::TokenKind::Symbol)
        item.sign = m_body[token.span.begin].unicode();
    else if (lexicon && token.isWord())
        item.traits = lexicon->find(text::slice(m_body, token.span));
    while (m_mention < m_mentions.size() && m_mentions[m_mention].span.end <= token.span.begin)
        ++m_mention;
    for (qsizetype m = m_mention; m < m_mentions.size() && m_mentions[m].span.begin <= token.span.begin; ++m) {
        if (m_mentions[m].span.contains(token.span) && namesSpeaker(m_mentions[m].kind))
            item.mention = static_cast<int>(m);
    }
    return item;
}

// Whether a sentence of the text ends with this token, as far as the words alone can tell.
bool LineReader::endsSentence(std::size_t token)
{
    const auto next = static_cast<qsizetype>(token) + 1;
    while (m_sentence < m_sentences.size() && m_sentences[m_sentence].last < next)
        ++m_sentence;
    return m_sentence < m_sentences.size() && m_sentences[m_sentence].last == next;
}

// "vice-president": the hyphen and what follows belong to the word before. "Gen.": so does the full stop.
bool LineReader::joinsBefore(std::size_t token, bool ends, const std::vector<Item> &items, int first) const
{
    const language::Token &now = m_tokens[token];
    if (static_cast<int>(items.size()) <= first || now.spaceBefore || !items.back().isWord() ||
        items.back().span.end != now.span.begin)
        return false;
    const QChar sign = m_body[now.span.begin];
    if (now.isWord() || now.kind == language::TokenKind::Number)
        return (m_body[now.span.begin - 1] == u'-' || m_body[now.span.begin - 1] == u'/') &&
               items.back().span.size() > 1;
    if (now.span.size() != 1)
        return false;
    if (sign == u'.')
        return !ends && items.back().isCapital();
    if (sign == u'-' || sign == u'/')
        return token + 1 < m_tokens.size() && !m_tokens[token + 1].spaceBefore &&
               m_tokens[token + 1].letters != language::Case::None;
    return false;
}

// "dit-elle", "a-t-il": the hyphen stands between a verb and its subject, which stay words of their own.
bool LineReader::separatesPronoun(std::size_t token, const Lexicon *lexicon) const
{
    if (!lexicon || !lexicon->verbFirst() || m_tokens[token].spaceBefore || token + 1 >= m_tokens.size() ||
        m_body[m_tokens[token].span.begin] != u'-' || m_tokens[token + 1].spaceBefore || !m_tokens[token + 1].isWord())
        return false;
    const QStringView next = text::slice(m_body, m_tokens[token + 1].span);
    return next == u"t" || (lexicon->find(next) & (Pronoun | Determiner)) == Pronoun;
}

Line LineReader::read(int block, const Lexicon *lexicon, std::vector<Item> &items)
{
    const text::Span stretch = m_blocks[block].span;
    Line line{static_cast<int>(items.size()), 0, block, lexicon};
    while (m_token < m_tokens.size() && m_tokens[m_token].span.begin < stretch.begin)
        ++m_token;
    while (m_token < m_tokens.size() && m_tokens[m_token].span.begin < stretch.end) {
        const qsizetype at = m_tokens[m_token].span.begin;
        while (m_mark < m_marked.size() && m_marked[m_mark].span.end <= at)
            ++m_mark;
        if (m_mark < m_marked.size() && m_marked[m_mark].span.contains(at))
            addMarked(line, items);
        else if (!separatesPronoun(m_token, lexicon))
            addWord(line, items);
        ++m_token;
    }
    line.last = static_cast<int>(items.size());
    endSentencesAfterQuotes(line, items);
    return line;
}

void LineReader::addMarked(const Line &line, std::vector<Item> &items) const
{
    if (static_cast<int>(items.size()) > line.first && items.back().marked == m_mark)
        return;
    Item quotation;
    quotation.span = m_marked[m_mark].span;
    quotation.marked = static_cast<int>(m_mark);
    items.push_back(quotation);
}

void LineReader::addWord(const Line &line, std::vector<Item> &items)
{
    const language::Token &token = m_tokens[m_token];
    const bool ends = endsSentence(m_token);
    if (joinsBefore(m_token, ends, items, line.first)) {
        Item &before = items.back();
        before.span.end = token.span.end;
        if (line.lexicon && token.isWord())
            before.traits = line.lexicon->find(text::slice(m_body, before.span)) |
                            line.lexicon->find(text::slice(m_body, token.span));
        before.ends = ends;
        return;
    }
    const bool begins = static_cast<int>(items.size()) == line.first || items.back().ends;
    Item item = itemFor(token, line.lexicon);
    // "he's": the possessive is a verb.
    if (item.is(Possessive) && !begins && items.back().is(Pronoun | Relative | That))
        item.traits = Auxiliary;
    // A capital inside a sentence makes a name of a verb: "the New York Post".
    if (item.isCapital() && !begins)
        item.traits &=
            ~static_cast<Traits>(Say | Cue | Gerund | Verb | Auxiliary | (item.is(Date) ? Traits(0) : Traits(Adverb)));
    item.ends = ends;
    items.push_back(item);
}

// After a quotation that closes with a full stop the sentence goes on only where a small letter, a comma or a verb of
// speech follows; after a question or exclamation mark also where a short clause with such a verb does.
void LineReader::endSentencesAfterQuotes(const Line &line, std::vector<Item> &items) const
{
    constexpr int LongestClause = 9;
    for (int i = line.first; i < line.last; ++i) {
        Item &item = items[static_cast<std::size_t>(i)];
        if (item.marked < 0)
            continue;
        const Marked &marked = m_marked[item.marked];
        if (marked.words.isEmpty() || i + 1 == line.last) {
            item.ends = i + 1 == line.last;
            continue;
        }
        QChar final = m_body[marked.words.end - 1];
        if ((final == u'\'' || final == u'’' || final == u'”' || final == u'"' || final == u')') &&
            marked.words.size() > 1)
            final = m_body[marked.words.end - 2];
        if (!isSentenceMark(final))
            continue;
        const Item &next = items[static_cast<std::size_t>(i + 1)];
        if (next.marked >= 0) {
            item.ends = true;
            continue;
        }
        if (next.sign != 0 || !next.isCapital() || next.is(Say)) {
            item.ends = next.ends && next.sign == 0 ? true : next.sign == u'(' || next.sign == u'[';
            continue;
        }
        bool clause = false;
        const bool stop = final == u'.' || final == u'。';
        for (int k = i + 1; k < line.last && k <= i + LongestClause && !clause; ++k) {
            const Item &at = items[static_cast<std::size_t>(k)];
            if (at.marked >= 0)
                break;
            // "....” Trump said." is a clause of its own quotation, "....” Trump said the deal was off." is not. Of a
            // question "Trump demanded." is enough.
            const bool closes = k + 1 == line.last || items[static_cast<std::size_t>(k + 1)].ends ||
                                items[static_cast<std::size_t>(k + 1)].sign == u'.';
            clause = at.is(Say) ? !stop || closes : at.is(Cue) && !stop && closes;
            if (at.ends || at.sign == u'.' || at.sign == u';' || at.is(That | Subordinator))
                break;
        }
        item.ends = !clause;
    }
}

} // namespace quotes
