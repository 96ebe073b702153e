#include "store/codec.h"

#include "store/bytes.h"

#include <QHash>

#include <algorithm>

namespace store {

namespace {

constexpr quint64 Format = 1;

class Encoder final
{
public:
    QByteArray run(const text::Analysis &analysis)
    {
        facts(analysis);
        for (const text::Block &block : (size(analysis.blocks), analysis.blocks))
            put(block);
        for (const text::Entity &entity : (size(analysis.entities), analysis.entities))
            put(entity);
        m_last = 0;
        for (const text::Mention &mention : (size(analysis.mentions), analysis.mentions))
            put(mention);
        for (const text::Quote &quote : (size(analysis.quotes), analysis.quotes))
            put(quote);
        ByteWriter head;
        head.number(Format);
        head.number(static_cast<quint64>(m_strings.size()));
        for (const QString &string : std::as_const(m_strings))
            head.text(string);
        head.raw(m_out.take());
        return head.take();
    }

private:
    template <typename List>
    void size(const List &list)
    {
        m_out.number(static_cast<quint64>(list.size()));
    }
    void string(const QString &string)
    {
        const auto next = m_numbers.size();
        const auto at = m_numbers.constFind(string);
        if (at != m_numbers.constEnd())
            return m_out.number(static_cast<quint64>(*at));
        m_numbers.insert(string, next);
        m_strings.append(string);
        m_out.number(static_cast<quint64>(next));
    }
    void span(text::Span span)
    {
        m_out.difference(span.begin - m_last);
        m_out.difference(span.size());
        m_last = span.end;
    }
    void facts(const text::Analysis &analysis)
    {
        string(analysis.title);
        string(analysis.language);
        m_out.difference(analysis.date.isValid() ? analysis.date.toJulianDay() : 0);
        m_out.difference(analysis.words);
        m_out.fixed(analysis.fingerprint);
    }
    void put(const text::Block &block)
    {
        span(block.span);
        m_out.difference(block.line - m_line);
        m_line = block.line;
        m_out.number(static_cast<quint64>(block.kind));
        m_out.real(block.confidence);
        string(block.reason);
        string(block.language);
    }
    void put(const text::Entity &entity)
    {
        m_out.number(static_cast<quint64>(entity.kind));
        string(entity.name);
        string(entity.key);
        string(entity.role);
        size(entity.aliases);
        for (const QString &alias : entity.aliases)
            string(alias);
    }
    void put(const text::Mention &mention)
    {
        span(mention.span);
        m_out.number(static_cast<quint64>(mention.kind));
        m_out.difference(mention.entity);
        m_out.real(mention.confidence);
        string(mention.reason);
    }
    void put(const text::Quote &quote)
    {
        size(quote.pieces);
        for (const text::Span &piece : quote.pieces)
            span(piece);
        m_out.number(static_cast<quint64>(quote.kind));
        m_out.number((quote.speaker ? 1U : 0U) | (quote.cue ? 2U : 0U));
        if (quote.speaker) {
            span(quote.speaker->span);
            string(quote.speaker->name);
            m_out.difference(quote.speaker->entity);
        }
        if (quote.cue)
            span(*quote.cue);
        m_out.real(quote.confidence);
        string(quote.reason);
    }

    ByteWriter m_out;
    QHash<QString, qsizetype> m_numbers;
    QStringList m_strings;
    qsizetype m_last = 0;
    int m_line = 0;
};

class Decoder final
{
public:
    explicit Decoder(const QByteArray &bytes) : m_in(bytes) {}

    Result<text::Analysis> run()
    {
        const quint64 format = m_in.number();
        if (m_in.ok() && format > Format)
            return Error{QStringLiteral(
                "This analysis was written by a later version of Broadsheet; use that, or analyse again.")};
        text::Analysis analysis;
        strings();
        facts(analysis);
        list(analysis.blocks, [this] { return block(); });
        list(analysis.entities, [this] { return entity(); });
        m_last = 0;
        list(analysis.mentions, [this] { return mention(); });
        list(analysis.quotes, [this] { return quote(); });
        if (!m_in.ok() || !m_in.atEnd() || !m_good)
            return Error{QStringLiteral("The stored analysis is damaged; analyse again.")};
        return analysis;
    }

private:
    template <typename List, typename Read>
    void list(List &list, Read read)
    {
        const qsizetype size = m_in.count();
        list.reserve(size);
        for (qsizetype i = 0; i < size && m_in.ok(); ++i)
            list.append(read());
    }
    void strings()
    {
        list(m_strings, [this] { return m_in.text(); });
    }
    QString string()
    {
        const quint64 at = m_in.number();
        m_good = m_good && at < static_cast<quint64>(m_strings.size());
        return m_good ? m_strings.at(static_cast<qsizetype>(at)) : QString();
    }
    template <typename Kind>
    Kind kind(int count)
    {
        const quint64 value = m_in.number();
        m_good = m_good && value < static_cast<quint64>(count);
        return m_good ? static_cast<Kind>(value) : Kind{};
    }
    text::Span span()
    {
        const qsizetype begin = m_last + m_in.difference();
        m_last = begin + m_in.difference();
        return {begin, m_last};
    }
    void facts(text::Analysis &analysis)
    {
        analysis.title = string();
        analysis.language = string();
        const qint64 day = m_in.difference();
        analysis.date = day ? QDate::fromJulianDay(day) : QDate();
        analysis.words = static_cast<int>(m_in.difference());
        analysis.fingerprint = m_in.fixed();
    }
    text::Block block()
    {
        text::Block block;
        block.span = span();
        block.line = m_line += static_cast<int>(m_in.difference());
        block.kind = kind<text::BlockKind>(text::BlockKindCount);
        block.confidence = m_in.real();
        block.reason = string();
        block.language = string();
        return block;
    }
    text::Entity entity()
    {
        text::Entity entity;
        entity.kind = kind<text::MentionKind>(text::MentionKindCount);
        entity.name = string();
        entity.key = string();
        entity.role = string();
        list(entity.aliases, [this] { return string(); });
        return entity;
    }
    text::Mention mention()
    {
        text::Mention mention;
        mention.span = span();
        mention.kind = kind<text::MentionKind>(text::MentionKindCount);
        mention.entity = static_cast<int>(m_in.difference());
        mention.confidence = m_in.real();
        mention.reason = string();
        return mention;
    }
    text::Quote quote()
    {
        text::Quote quote;
        list(quote.pieces, [this] { return span(); });
        quote.kind = kind<text::QuoteKind>(2);
        const quint64 parts = m_in.number();
        if (parts & 1) {
            quote.speaker.emplace();
            quote.speaker->span = span();
            quote.speaker->name = string();
            quote.speaker->entity = static_cast<int>(m_in.difference());
        }
        if (parts & 2)
            quote.cue = span();
        quote.confidence = m_in.real();
        quote.reason = string();
        m_good = m_good && parts < 4 && !quote.pieces.isEmpty();
        return quote;
    }

    ByteReader m_in;
    QStringList m_strings;
    qsizetype m_last = 0;
    int m_line = 0;
    bool m_good = true; // kinds and string numbers are in range
};

} // namespace

QByteArray encode(const text::Analysis &analysis)
{
    return Encoder().run(analysis);
}

Result<text::Analysis> decodeAnalysis(const QByteArray &bytes)
{
    return Decoder(bytes).run();
}

QByteArray encodeLines(const QList<quint64> &lineKeys)
{
    QList<quint64> keys = lineKeys;
    keys.removeAll(0);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    ByteWriter out;
    for (const quint64 key : std::as_const(keys))
        out.fixed(key);
    return out.take();
}

QList<quint64> decodeLines(const QByteArray &bytes)
{
    ByteReader in(bytes);
    QList<quint64> keys(bytes.size() / 8);
    for (quint64 &key : keys)
        key = in.fixed();
    return keys;
}

bool fits(const text::Analysis &analysis, qsizetype bodySize)
{
    const auto spanFits = [bodySize](text::Span span) {
        return 0 <= span.begin && span.begin <= span.end && span.end <= bodySize;
    };
    const auto entities = analysis.entities.size();
    const auto quoteFits = [&](const text::Quote &quote) {
        return std::all_of(quote.pieces.begin(), quote.pieces.end(), spanFits) &&
               (!quote.cue || spanFits(*quote.cue)) &&
               (!quote.speaker || (spanFits(quote.speaker->span) && quote.speaker->entity < entities));
    };
    return std::all_of(analysis.blocks.begin(), analysis.blocks.end(),
                       [&](const auto &b) { return spanFits(b.span); }) &&
           std::all_of(analysis.mentions.begin(), analysis.mentions.end(),
                       [&](const auto &m) { return spanFits(m.span) && m.entity < entities; }) &&
           std::all_of(analysis.quotes.begin(), analysis.quotes.end(), quoteFits);
}

} // namespace store
