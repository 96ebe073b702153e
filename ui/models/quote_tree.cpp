#include "models/quote_tree.h"

#include "models/labels.h"

#include <QHash>

namespace models {

namespace {

constexpr qsizetype LineLength = 200;

// Two quotes are one voice's where they resolve to one entity, or say the same words for the speaker.
QString voiceKey(const text::Speaker &speaker)
{
    return speaker.entity >= 0 ? QString::number(speaker.entity) : u'"' + speaker.name.toCaseFolded();
}

} // namespace

QuoteTree::QuoteTree(QObject *parent) : Outline(parent) {}

void QuoteTree::show(const text::Document &document, const text::Analysis &analysis)
{
    beginResetModel();
    m_document = document;
    m_analysis = analysis;
    build();
    endResetModel();
}

void QuoteTree::clear()
{
    show({}, {});
}

void QuoteTree::build()
{
    empty();
    m_parts = {Part{}};
    m_nodeOfQuote = QList<int>(m_analysis.quotes.size(), -1);
    QHash<QString, int> voices;
    const auto addSpeaker = [&](const text::Speaker *speaker) {
        m_parts.append({-1, speaker});
        return add(Root);
    };
    const auto addQuote = [&](int voice, int quote) {
        m_nodeOfQuote[quote] = add(voice);
        m_parts.append({quote, m_parts.at(voice).speaker});
    };
    QList<int> unnamed;
    for (int i = 0; i < m_analysis.quotes.size(); ++i) {
        const text::Quote &quote = m_analysis.quotes.at(i);
        if (!quote.speaker) {
            unnamed.append(i);
            continue;
        }
        const QString key = voiceKey(*quote.speaker);
        if (!voices.contains(key))
            voices.insert(key, addSpeaker(&*quote.speaker));
        addQuote(voices.value(key), i);
    }
    if (unnamed.isEmpty())
        return;
    const int voice = addSpeaker(nullptr);
    for (const int quote : std::as_const(unnamed))
        addQuote(voice, quote);
}

QModelIndex QuoteTree::indexAt(text::Span span) const
{
    for (int i = 0; i < m_analysis.quotes.size(); ++i) {
        for (const text::Span &piece : m_analysis.quotes.at(i).pieces) {
            if (piece.contains(span.begin))
                return indexOf(m_nodeOfQuote.at(i));
        }
    }
    return {};
}

text::Span QuoteTree::spanAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Part &part = m_parts.at(nodeOf(index));
    if (part.quote >= 0)
        return m_analysis.quotes.at(part.quote).pieces.first();
    return part.speaker ? part.speaker->span : text::Span{};
}

QString QuoteTree::textOf(const text::Quote &quote) const
{
    QStringList pieces;
    for (const text::Span &piece : quote.pieces)
        pieces.append(text::slice(m_document.body, piece).toString().simplified());
    return pieces.join(QStringLiteral(" … "));
}

QVariant QuoteTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(nodeOf(index));
    switch (role) {
    case Quote:
        return part.quote;
    case Entity:
        return part.speaker ? part.speaker->entity : -1;
    case Begin:
        return spanAt(index).begin;
    case End:
        return spanAt(index).end;
    default:
        return part.quote >= 0 ? quoteData(part.quote, role) : speakerData(nodeOf(index), role);
    }
}

QVariant QuoteTree::speakerData(int node, int role) const
{
    const text::Speaker *speaker = m_parts.at(node).speaker;
    const QString name = speaker ? speaker->name : tr("No named speaker");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return childCount(node) == 1 ? tr("%1, 1 quote").arg(name)
                                     : tr("%1, %2 quotes").arg(name).arg(childCount(node));
    case Detail:
        return speaker && speaker->entity >= 0 ? m_analysis.entities.at(speaker->entity).role : QString();
    case Count:
        return childCount(node);
    case Confidence:
        return -1.0F;
    default:
        return {};
    }
}

QVariant QuoteTree::quoteData(int number, int role) const
{
    const text::Quote &quote = m_analysis.quotes.at(number);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(quote), LineLength);
    case Qt::AccessibleTextRole:
    case Text:
        return textOf(quote);
    case Qt::ToolTipRole:
        return tr("%1: %2").arg(percent(quote.confidence), quote.reason);
    case Detail: {
        const QString kind = quote.kind == text::QuoteKind::Direct ? QString() : tr("indirect");
        const QString cue = quote.cue ? text::slice(m_document.body, *quote.cue).toString().simplified() : QString();
        return kind.isEmpty() || cue.isEmpty() ? kind + cue : tr("%1, %2").arg(cue, kind);
    }
    case Direct:
        return quote.kind == text::QuoteKind::Direct;
    case Group: {
        const qsizetype block = text::blockAt(m_analysis.blocks, quote.pieces.first().begin);
        return block < 0 ? -1 : int(m_analysis.blocks.at(block).group());
    }
    case Count:
        return 0;
    case Confidence:
        return quote.confidence;
    case Reason:
        return quote.reason;
    default:
        return {};
    }
}

} // namespace models
