#pragma once

#include "reader/content.h"

#include <algorithm>

// Articles made by hand: lines with kinds, and words in them marked. Each line is one block.
class Draft final
{
public:
    explicit Draft(qint64 id = 1)
    {
        content.id = id;
        content.document.provenance.path = QStringLiteral("folder/article.txt");
        content.analysis.language = QStringLiteral("en");
    }

    Draft &line(const QString &text, text::BlockKind kind = text::BlockKind::Paragraph, const QString &language = {})
    {
        QString &body = content.document.body;
        text::Block block;
        block.span = {body.size(), body.size() + text.size()};
        block.line = int(content.analysis.blocks.size()) + 1;
        block.kind = kind;
        block.language = language.isEmpty() ? content.analysis.language : language;
        content.analysis.blocks.append(block);
        body += text + u'\n';
        return *this;
    }

    // Marks every place where the words stand, and nothing is marked yet, as mentions of one entity.
    Draft &name(const QString &words, text::MentionKind kind, const QString &fullName = {})
    {
        const QString full = fullName.isEmpty() ? words : fullName;
        auto &entities = content.analysis.entities;
        int entity = 0;
        while (entity < entities.size() && entities[entity].name != full)
            ++entity;
        if (entity == entities.size())
            entities.append({.kind = kind, .name = full, .key = full, .role = {}, .aliases = {}});
        if (words != full)
            entities[entity].aliases.append(words);
        const QString &body = content.document.body;
        auto &mentions = content.analysis.mentions;
        for (auto at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + words.size())) {
            const text::Span span{at, at + words.size()};
            if (std::ranges::none_of(mentions, [span](const text::Mention &m) { return m.span.overlaps(span); }))
                mentions.append({span, kind, entity, 1, {}});
        }
        std::ranges::sort(mentions, {}, [](const text::Mention &m) { return m.span.begin; });
        return *this;
    }

    Draft &quote(const QStringList &pieces, const QString &speaker = {}, float confidence = 1,
                 text::QuoteKind kind = text::QuoteKind::Direct)
    {
        text::Quote quote;
        quote.kind = kind;
        quote.confidence = confidence;
        for (const QString &piece : pieces) {
            const auto at = content.document.body.indexOf(piece);
            Q_ASSERT(at >= 0);
            quote.pieces.append({at, at + piece.size()});
        }
        if (!speaker.isEmpty())
            quote.speaker = text::Speaker{{}, speaker, -1};
        content.analysis.quotes.append(quote);
        return *this;
    }

    text::Span spanOf(const QString &words) const
    {
        const auto at = content.document.body.indexOf(words);
        Q_ASSERT(at >= 0);
        return {at, at + words.size()};
    }

    reader::Content content;
};

// Lines of these kinds, all of the same words.
inline Draft linesOf(const QList<text::BlockKind> &kinds)
{
    Draft draft;
    for (const text::BlockKind kind : kinds)
        draft.line(QStringLiteral("Words of a line"), kind);
    return draft;
}
