#include "models/quote_tree.h"

#include "models/snippet.h"
#include "words/kinds.h"

#include <QHash>

#include <algorithm>

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
    m_hasStory = std::ranges::any_of(m_analysis.blocks,
                                     [](const text::Block &block) { return block.group() == text::Group::Story; });
    m_nodeOfQuote = QList<int>(m_analysis.quotes.size(), -1);
    QHash<QString, int> headings;
    int elsewhere = -1;
    const auto headingFor = [&](const QString &key, const Part &heading) {
        if (headings.contains(key))
            return headings.value(key);
        if (heading.group != text::Group::Story && elsewhere < 0) {
            elsewhere = add(Root);
            m_parts.append({-1, nullptr, text::Group::Notice, true});
        }
        const int node = add(heading.group == text::Group::Story ? Root : elsewhere);
        m_parts.append(heading);
        headings.insert(key, node);
        return node;
    };
    const auto put = [&](const QString &key, const text::Speaker *speaker, text::Group group, int quote) {
        const int heading = headingFor(key, {-1, speaker, group});
        m_nodeOfQuote[quote] = add(heading);
        const auto &own = m_analysis.quotes.at(quote).speaker;
        m_parts.append({quote, own ? &*own : nullptr, group});
    };
    const auto fill = [&](auto &&belongs, auto &&key, bool bySpeaker) {
        for (int i = 0; i < m_analysis.quotes.size(); ++i) {
            const auto &speaker = m_analysis.quotes.at(i).speaker;
            const text::Group group = groupOf(i);
            if (belongs(speaker.has_value(), group))
                put(key(i), bySpeaker ? &*speaker : nullptr, group, i);
        }
    };
    const auto inStory = [](text::Group group) { return group == text::Group::Story; };
    fill([&](bool named, text::Group group) { return named && inStory(group); },
         [&](int i) { return voiceKey(*m_analysis.quotes.at(i).speaker); }, true);
    fill([&](bool named, text::Group group) { return !named && inStory(group); }, [](int) { return QString(); }, false);
    for (const text::Group other : {text::Group::Feed, text::Group::Post, text::Group::Notice})
        fill([&](bool, text::Group group) { return group == other; },
             [&](int) { return QString(text::wordFor(other) + u':'); }, false);
}

bool QuoteTree::isInStory(int quote) const
{
    return !m_hasStory || groupOf(quote) == text::Group::Story;
}

int QuoteTree::countInStory() const
{
    int quotes = 0;
    for (int i = 0; i < m_analysis.quotes.size(); ++i)
        quotes += isInStory(i) ? 1 : 0;
    return quotes;
}

// What stands in no block, in captions and the like belongs to the story.
text::Group QuoteTree::groupOf(int quote) const
{
    const qsizetype block = text::blockAt(m_analysis.blocks, m_analysis.quotes.at(quote).pieces.first().begin);
    const text::Group group = block < 0 ? text::Group::Story : m_analysis.blocks.at(block).group();
    return group == text::Group::Furniture ? text::Group::Story : group;
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
    case Group:
        return int(part.group);
    case Elsewhere:
        return part.quote < 0 && part.group != text::Group::Story ? int(part.group) : -1;
    case SpeakerKind:
        return part.quote < 0 && part.speaker && part.speaker->entity >= 0
                   ? int(m_analysis.entities.at(part.speaker->entity).kind)
                   : -1;
    case SpeakerName:
        return nameOf(part);
    case SpeakerRole:
        return part.speaker && part.speaker->entity >= 0 ? m_analysis.entities.at(part.speaker->entity).role
                                                         : QString();
    default:
        return part.quote >= 0 ? quoteData(part, role) : headingData(nodeOf(index), role);
    }
}

QString QuoteTree::nameOf(const Part &part) const
{
    if (part.isElsewhere)
        return tr("Elsewhere on the page");
    if (part.speaker)
        return part.speaker->name;
    if (part.quote >= 0 || part.group == text::Group::Story)
        return tr("No named speaker");
    switch (part.group) {
    case text::Group::Feed:
        return tr("In feeds");
    case text::Group::Post:
        return tr("In posts");
    default:
        return tr("In notices");
    }
}

QVariant QuoteTree::headingData(int node, int role) const
{
    const QString name = nameOf(m_parts.at(node));
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return leaves(node) == 1 ? tr("%1, 1 quote").arg(name) : tr("%1, %2 quotes").arg(name).arg(leaves(node));
    case Detail:
        return data(indexOf(node), SpeakerRole);
    case Count:
        return leaves(node);
    case Confidence:
        return -1.0F;
    default:
        return {};
    }
}

// "said, indirect"; outside the story, where headings name no one, who says it comes first.
QString QuoteTree::detailOf(const Part &part) const
{
    const text::Quote &quote = m_analysis.quotes.at(part.quote);
    QStringList details;
    if (part.group != text::Group::Story && part.speaker)
        details.append(part.speaker->name);
    if (quote.cue)
        details.append(text::slice(m_document.body, *quote.cue).toString().simplified());
    if (quote.kind == text::QuoteKind::Indirect)
        details.append(tr("indirect"));
    return details.join(tr(", ", "between who says it, the word that says so, and how"));
}

QVariant QuoteTree::quoteData(const Part &part, int role) const
{
    const text::Quote &quote = m_analysis.quotes.at(part.quote);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(quote), LineLength);
    case Qt::AccessibleTextRole:
    case Text:
        return textOf(quote);
    case Qt::ToolTipRole:
        return tr("%1: %2").arg(words::percent(quote.confidence), quote.reason);
    case Detail:
        return detailOf(part);
    case Direct:
        return quote.kind == text::QuoteKind::Direct;
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
