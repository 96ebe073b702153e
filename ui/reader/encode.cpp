#include "reader/encode.h"

#include "reader/facts.h"
#include "text/correction.h"
#include "text/doubt.h"
#include "words/kinds.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <vector>

namespace reader {

namespace {

constexpr qsizetype MapCells = 120; // of the strip beside the text, a few pixels each

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
    for (qsizetype i = 0; i < m_runs.size(); ++i)
        for (const Stretch &stretch : m_runs[i].stretches)
            m_folded.append({int(i), stretch});
    std::ranges::sort(m_folded, {}, [](const Folded &one) { return one.stretch.first; });
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
        const auto [characters, lines] = shownIn(part);
        parts.append(QJsonArray{part.first, part.end, blocks[part.first].span.begin, characters, lines});
    }
    const qsizetype last = std::max<qsizetype>(0, blocks.size() - 1);
    const bool remembered = m_content.position != Position{};
    const qsizetype start = remembered ? std::clamp<qsizetype>(m_content.position.block, 0, last) : openingOf(blocks);
    QJsonObject head{{QStringLiteral("serial"), serial},
                     {QStringLiteral("meta"), facts::metaOf(m_content)},
                     {QStringLiteral("language"), m_content.analysis.language},
                     {QStringLiteral("rtl"), readsRightToLeft(m_content.document, m_content.analysis)},
                     {QStringLiteral("open"), !hasStory(blocks)},
                     {QStringLiteral("again"), again},
                     {QStringLiteral("parts"), parts},
                     {QStringLiteral("map"), map()},
                     {QStringLiteral("block"), start},
                     {QStringLiteral("remembered"), remembered},
                     {QStringLiteral("fraction"), std::clamp(m_content.position.fraction, 0.0, 1.0)}};
    if (const auto first = part(serial, partWith(m_parts, start)))
        head.insert(QStringLiteral("part"), *first);
    return head;
}

// How much of the part shows while all is folded: characters, and blocks or lines that stand for them.
std::pair<qsizetype, qsizetype> Encoder::shownIn(const Part &part) const
{
    const auto &blocks = m_content.analysis.blocks;
    const bool allOpen = !hasStory(blocks);
    qsizetype characters = 0, lines = 0;
    auto folded = std::ranges::upper_bound(m_folded, part.first, {}, [](const Folded &one) { return one.stretch.end; });
    for (qsizetype i = part.first; i < part.end; ++i) {
        while (folded != m_folded.end() && folded->stretch.end <= i)
            ++folded;
        if (!allOpen && folded != m_folded.end() && folded->stretch.first <= i)
            continue;
        characters += blocks[i].span.size();
        ++lines;
    }
    return {characters, lines};
}

// [group, begin] for each stretch of blocks of one group, and where the last one ends. Where there are more than a
// strip can show, in each of so many cells only the group that takes most of it.
QJsonObject Encoder::map() const
{
    std::vector<std::pair<text::Group, text::Span>> stretches;
    const auto add = [&stretches](text::Group group, text::Span span) {
        if (stretches.empty() || stretches.back().first != group)
            stretches.emplace_back(group, span);
        stretches.back().second.end = span.end;
    };
    for (const text::Block &block : m_content.analysis.blocks)
        if (text::fits(block.span, m_content.document.body))
            add(block.group(), block.span);
    const qsizetype begin = stretches.empty() ? 0 : stretches.front().second.begin;
    const qsizetype end = stretches.empty() ? 0 : stretches.back().second.end;
    if (qsizetype(stretches.size()) > MapCells / 3) {
        const auto all = std::exchange(stretches, {});
        auto next = all.begin();
        const auto at = [&](qsizetype cell) { return begin + (end - begin) * cell / MapCells; };
        for (qsizetype cell = 0; cell < MapCells; ++cell) {
            // The neighbours have a say, or a page of menus would flicker.
            const text::Span near{at(cell - 1), at(cell + 2)};
            std::array<qsizetype, text::GroupCount> takes{};
            while (next != all.end() && next->second.end <= near.begin)
                ++next;
            for (auto it = next; it != all.end() && it->second.begin < near.end; ++it)
                takes.at(std::size_t(it->first)) +=
                    std::min(near.end, it->second.end) - std::max(near.begin, it->second.begin);
            add(text::Group(std::ranges::max_element(takes) - takes.begin()), {at(cell), at(cell + 1)});
        }
    }
    QJsonArray flat;
    for (const auto &[group, span] : stretches)
        flat.append(QJsonArray{int(group), span.begin});
    return {{QStringLiteral("stretches"), flat}, {QStringLiteral("end"), end}};
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
                       {QStringLiteral("runs"), foldedIn(part)},
                       {QStringLiteral("lines"), linesIn(part)},
                       {QStringLiteral("mentions"), mentionsIn(span)},
                       {QStringLiteral("pieces"), piecesIn(span)},
                       {QStringLiteral("speakers"), speakers}};
}

// [begin, end, kind, line, language code, language name of a post in another, the analyst's ruling] a block.
QJsonArray Encoder::blocksOf(const Part &part) const
{
    QJsonArray blocks;
    for (qsizetype i = part.first; i < part.end; ++i) {
        const text::Block &block = m_content.analysis.blocks[i];
        const bool ok = text::fits(block.span, m_content.document.body);
        const bool foreign = block.kind == text::BlockKind::Post && block.language != m_content.analysis.language;
        blocks.append(QJsonArray{ok ? block.span.begin : 0, ok ? block.span.end : 0, int(block.kind), block.line,
                                 block.language, foreign ? words::languageName(block.language) : QString(),
                                 text::isCorrected(block) ? block.reason : QString()});
    }
    return blocks;
}

// [run, group, first, end] for each stretch of a run that touches the part; first and end within the part.
QJsonArray Encoder::foldedIn(const Part &part) const
{
    QJsonArray folded;
    for (auto it =
             std::ranges::upper_bound(m_folded, part.first, {}, [](const Folded &one) { return one.stretch.end; });
         it != m_folded.end() && it->stretch.first < part.end; ++it)
        folded.append(QJsonArray{it->run, int(it->stretch.group), std::max(it->stretch.first, part.first),
                                 std::min(it->stretch.end, part.end)});
    return folded;
}

// [block it stands before, run, groups, label, hint, ruling, slight] for each line that stands in the part.
QJsonArray Encoder::linesIn(const Part &part) const
{
    QJsonArray lines;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const Run &run = m_runs[i];
        if (run.at < part.first || run.at >= part.end)
            continue;
        QJsonArray groups;
        for (const Stretch &stretch : run.stretches)
            if (!groups.contains(int(stretch.group)))
                groups.append(int(stretch.group));
        lines.append(QJsonArray{run.at, i, groups, facts::labelOf(run, m_content.analysis.blocks),
                                facts::hintOf(run, m_content), facts::rulingOf(run, m_content.analysis.blocks),
                                facts::isSlight(run, m_content)});
    }
    return lines;
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
