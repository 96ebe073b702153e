#include "reader/encode.h"

#include "reader/facts.h"
#include "text/correction.h"
#include "text/doubt.h"
#include "words/kinds.h"

#include <QJsonArray>

#include <algorithm>

namespace reader {

namespace {

// Flags of a quote's piece, as marks.js reads them.
enum PieceFlag { First = 1, Indirect = 2, Doubtful = 4 };

// Half a surrogate pair has no UTF-8 and would shift every offset behind it on its way to the page.
QString withoutHalves(QString body)
{
    if (body.isValidUtf16())
        return body;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const bool pair = body[i].isHighSurrogate() && i + 1 < body.size() && body[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (body[i].isSurrogate())
            body[i] = QChar::ReplacementCharacter;
    }
    return body;
}

} // namespace

Encoder::Encoder(const Content &content)
    : m_content(content),
      m_parts(partsOf(content.analysis.blocks)),
      m_runs(runsOf(content.analysis.blocks)),
      m_named(namedQuotes(content.analysis))
{
    m_content.document.body = withoutHalves(m_content.document.body);
    const QString &body = m_content.document.body;
    const auto broken = [&](const auto &item) { return !text::fits(item.span, body) || item.span.isEmpty(); };
    for (int i = 0; i < m_content.analysis.quotes.size(); ++i) {
        bool first = true;
        for (const text::Span piece : m_content.analysis.quotes[i].pieces) {
            m_pieces.append({piece, i, first});
            first = false;
        }
    }
    m_pieces.removeIf(broken);
    std::ranges::stable_sort(m_pieces, {}, [](const Piece &piece) { return piece.span.begin; });
}

QJsonObject Encoder::head(int serial, bool again) const
{
    const auto &blocks = m_content.analysis.blocks;
    QJsonArray parts;
    for (const Part &part : m_parts) {
        qsizetype characters = 0, lines = 0;
        for (qsizetype i = part.first; i < part.end; ++i) {
            const bool shown = blocks[i].group() == text::Group::Story || blocks[i].group() == text::Group::Furniture;
            characters += shown ? blocks[i].span.size() : 0;
            lines += shown ? 1 : 0;
        }
        parts.append(QJsonArray{part.first, part.end, blocks[part.first].span.begin, characters, lines});
    }
    const qsizetype start =
        std::clamp<qsizetype>(m_content.position.block, 0, std::max<qsizetype>(0, blocks.size() - 1));
    QJsonObject head{{QStringLiteral("serial"), serial},
                     {QStringLiteral("meta"), facts::metaOf(m_content)},
                     {QStringLiteral("language"), m_content.analysis.language},
                     {QStringLiteral("rtl"), readsRightToLeft(m_content.document, m_content.analysis)},
                     {QStringLiteral("open"), !hasStory(blocks)},
                     {QStringLiteral("again"), again},
                     {QStringLiteral("parts"), parts},
                     {QStringLiteral("map"), map()},
                     {QStringLiteral("block"), start},
                     {QStringLiteral("fraction"), std::clamp(m_content.position.fraction, 0.0, 1.0)}};
    if (const auto first = part(serial, partWith(m_parts, start)))
        head.insert(QStringLiteral("part"), *first);
    return head;
}

// [group, begin] for each stretch of blocks of one group, and where the last one ends.
QJsonObject Encoder::map() const
{
    QJsonArray stretches;
    std::optional<text::Group> last;
    qsizetype end = 0;
    for (const text::Block &block : m_content.analysis.blocks) {
        if (!text::fits(block.span, m_content.document.body))
            continue;
        if (last != block.group())
            stretches.append(QJsonArray{int(block.group()), block.span.begin});
        last = block.group();
        end = block.span.end;
    }
    return {{QStringLiteral("stretches"), stretches}, {QStringLiteral("end"), end}};
}

std::optional<QJsonObject> Encoder::part(int serial, qsizetype index) const
{
    if (index < 0 || index >= m_parts.size())
        return std::nullopt;
    const Part &part = m_parts[index];
    const text::Span span = spanOf(part);
    QJsonObject speakers;
    for (const int quote : m_named)
        if (span.contains(m_content.analysis.quotes[quote].pieces.first().begin))
            speakers.insert(QString::number(quote), facts::speakerOf(m_content.analysis.quotes[quote]));
    return QJsonObject{{QStringLiteral("serial"), serial},
                       {QStringLiteral("index"), index},
                       {QStringLiteral("base"), span.begin},
                       {QStringLiteral("text"), text::slice(m_content.document.body, span).toString()},
                       {QStringLiteral("blocks"), blocksOf(part)},
                       {QStringLiteral("runs"), runsIn(part)},
                       {QStringLiteral("mentions"), mentionsIn(span)},
                       {QStringLiteral("pieces"), piecesIn(span)},
                       {QStringLiteral("speakers"), speakers}};
}

// [begin, end, kind, line, language code, language name of a post, the analyst's ruling] a block.
QJsonArray Encoder::blocksOf(const Part &part) const
{
    QJsonArray blocks;
    for (qsizetype i = part.first; i < part.end; ++i) {
        const text::Block &block = m_content.analysis.blocks[i];
        const bool ok = text::fits(block.span, m_content.document.body);
        const bool post = block.kind == text::BlockKind::Post && !block.language.isEmpty();
        blocks.append(QJsonArray{ok ? block.span.begin : 0, ok ? block.span.end : 0, int(block.kind), block.line,
                                 block.language, post ? words::languageName(block.language) : QString(),
                                 text::isCorrected(block) ? block.reason : QString()});
    }
    return blocks;
}

// [run, group, first, end, label, hint, ruling] for each run that touches the part; first and end within the part, the
// words only where the run begins here.
QJsonArray Encoder::runsIn(const Part &part) const
{
    QJsonArray runs;
    const auto from = std::ranges::upper_bound(m_runs, part.first, {}, &Run::end);
    for (auto run = from; run != m_runs.end() && run->first < part.end; ++run) {
        const bool begins = run->first >= part.first;
        runs.append(QJsonArray{std::distance(m_runs.begin(), run), int(run->group), std::max(run->first, part.first),
                               std::min(run->end, part.end),
                               begins ? facts::labelOf(*run, m_content.analysis.blocks) : QString(),
                               begins ? facts::hintOf(*run, m_content) : QString(),
                               begins ? facts::rulingOf(*run, m_content.analysis.blocks) : QString()});
    }
    return runs;
}

// Flat: begin, end, kind, entity, index.
QJsonArray Encoder::mentionsIn(text::Span span) const
{
    const auto &mentions = m_content.analysis.mentions;
    const auto begin = [](const text::Mention &mention) { return mention.span.begin; };
    QJsonArray flat;
    for (auto it = std::ranges::lower_bound(mentions, span.begin, {}, begin);
         it != mentions.end() && it->span.begin < span.end; ++it) {
        if (!text::fits(it->span, m_content.document.body) || it->span.isEmpty())
            continue;
        for (const qsizetype number : {it->span.begin, it->span.end, qsizetype(it->kind), qsizetype(it->entity),
                                       qsizetype(std::distance(mentions.begin(), it))})
            flat.append(number);
    }
    return flat;
}

// Flat: begin, end, quote, flags.
QJsonArray Encoder::piecesIn(text::Span span) const
{
    QJsonArray flat;
    const auto begin = [](const Piece &piece) { return piece.span.begin; };
    for (auto it = std::ranges::lower_bound(m_pieces, span.begin, {}, begin);
         it != m_pieces.end() && it->span.begin < span.end; ++it) {
        const text::Quote &quote = m_content.analysis.quotes[it->quote];
        const int flags = (it->first ? First : 0) | (quote.kind == text::QuoteKind::Indirect ? Indirect : 0) |
                          (quote.confidence < text::Doubtful ? Doubtful : 0);
        for (const qsizetype number : {it->span.begin, it->span.end, qsizetype(it->quote), qsizetype(flags)})
            flat.append(number);
    }
    return flat;
}

text::Span Encoder::spanOf(const Part &part) const
{
    const auto &blocks = m_content.analysis.blocks;
    const text::Span span{blocks[part.first].span.begin, blocks[part.end - 1].span.end};
    return text::fits(span, m_content.document.body) ? span : text::Span{};
}

} // namespace reader
