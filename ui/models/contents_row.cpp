// What the contents tree says of a row, role by role.
#include "models/contents_tree.h"
#include "models/snippet.h"
#include "text/correction.h"
#include "words/kinds.h"

#include <QLocale>

#include <algorithm>

namespace models {

namespace {

constexpr qsizetype LineLength = 200; // of what a row shows; the rest is in Text
constexpr qsizetype LinkLength = 60;

// Rows that stand under the name of their kind, or of their group where that says the same.
bool namesItsGroup(text::BlockKind kind)
{
    return kind == text::BlockKind::Paragraph || kind == text::BlockKind::FeedItem ||
           kind == text::BlockKind::FeedHeading || kind == text::BlockKind::Post ||
           text::groupOf(kind) == text::Group::Notice;
}

QString shortened(const QString &link)
{
    QString shown = link;
    for (const QLatin1String scheme : {QLatin1String("https://"), QLatin1String("http://")}) {
        if (shown.startsWith(scheme, Qt::CaseInsensitive))
            shown.remove(0, scheme.size());
    }
    return oneLine(shown, LinkLength);
}

} // namespace

QVariant ContentsTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(nodeOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(nodeOf(index));
    case Qt::AccessibleTextRole: {
        const QString words =
            part.level == Level::Block
                ? tr("%1: %2").arg(words::labelFor(m_analysis.blocks.at(part.block).kind), titleOf(nodeOf(index)))
                : tr("%1, %2").arg(titleOf(nodeOf(index)), countOf(part));
        return QString(words + spoken(index));
    }
    case Group:
        return int(part.group);
    case Count:
        return part.count;
    case CountWords:
        return part.level == Level::Block ? QString() : countOf(part);
    case Begin:
        return part.span.begin;
    case End:
        return part.span.end;
    case Share:
        return part.level == Level::Group ? float(m_shares.at(std::size_t(part.group))) / 100 : -1.0F;
    case Detail:
        return part.level == Level::Feed || part.level == Level::Loose ? detailOf(index)
               : part.level == Level::Block                            ? detailOf(part.block)
                                                                       : QString();
    case LeadArticle:
    case LeadTitle:
    case LeadWhy:
    case Saved:
        return leadData(part.level == Level::Block ? part.block : -1, role);
    default:
        return part.block >= 0 ? blockData(m_analysis.blocks.at(part.block), role) : partData(part, role);
    }
}

QVariant ContentsTree::partData(const Part &part, int role) const
{
    switch (role) {
    case Kind:
        return -1;
    case KindName:
        return words::labelFor(part.group);
    case Confidence:
        return -1.0F;
    case Corrected:
    case Notable:
        return false;
    case Link:
        return QString();
    default:
        return {};
    }
}

QVariant ContentsTree::blockData(const text::Block &block, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return tr("%1, %2: %3").arg(words::labelFor(block.kind), words::percent(block.confidence), block.reason);
    case Kind:
        return int(block.kind);
    case KindName:
        return words::labelFor(block.kind);
    case Chip:
        return namesItsGroup(block.kind) ? QString() : words::labelFor(block.kind);
    case Text:
        return text::slice(m_document.body, block.span).toString();
    case Confidence:
        return block.confidence;
    case Reason:
        return block.reason;
    case Language:
        return block.language == m_analysis.language ? QString() : block.language;
    case LanguageName:
        return words::languageName(block.language);
    case Line:
        return block.line;
    case Corrected:
        return text::isCorrected(block);
    case Notable:
        return text::isCorrected(block) || m_leads.contains(int(&block - m_analysis.blocks.constData()));
    case Link:
        return linkIn(block);
    default:
        return {};
    }
}

QString ContentsTree::titleOf(int node) const
{
    const Part &part = m_parts.at(node);
    if (part.block >= 0) {
        const QString words = oneLine(text::slice(m_document.body, m_analysis.blocks.at(part.block).span), LineLength);
        const qsizetype times = m_repeats.value(node).size() + 1;
        return times == 1 ? words : tr("%1  ×%2", "a line and how often it stands there").arg(words).arg(times);
    }
    if (part.level == Level::Loose)
        return part.kind == text::BlockKind::FeedItem ? tr("Without a heading") : tr("Headings without items");
    return part.level == Level::Kind ? words::pluralFor(part.kind) : words::labelFor(part.group);
}

QString ContentsTree::countOf(const Part &part) const
{
    const bool byKind = part.level == Level::Kind || part.level == Level::Loose || part.group == text::Group::Feed;
    return byKind ? words::countFor(part.kind, part.count) : words::countFor(part.group, part.count);
}

QVariant ContentsTree::leadData(int block, int role) const
{
    const Lead lead = m_leads.value(block);
    switch (role) {
    case LeadArticle:
        return lead.article;
    case LeadTitle:
        return lead.title;
    case LeadWhy:
        return lead.why;
    default:
        return lead.saved;
    }
}

// "→ In the library", with the headline where it is worded otherwise; a post's link; the analyst's own word.
QString ContentsTree::detailOf(int block) const
{
    const text::Block &one = m_analysis.blocks.at(block);
    QStringList details;
    if (text::isCorrected(one))
        details.append(tr("✎ %1").arg(one.reason));
    if (const auto lead = m_leads.constFind(block); lead != m_leads.constEnd()) {
        const QString words = text::slice(m_document.body, one.span).toString().simplified();
        if (lead->article != 0)
            details.append(lead->title.compare(words, Qt::CaseInsensitive) == 0
                               ? tr("→ In the library")
                               : tr("→ In the library: %1").arg(oneLine(lead->title, LineLength)));
        else if (lead->saved)
            details.append(tr("Saved for follow-up"));
    }
    if (one.kind == text::BlockKind::Post) {
        if (const QString link = linkIn(one); !link.isEmpty())
            details.append(shortened(link));
    }
    return details.join(QStringLiteral("  ·  "));
}

// How many of a feed's items are in the library.
QString ContentsTree::detailOf(const QModelIndex &feed) const
{
    int known = 0;
    int saved = 0;
    const QList<int> blocks = blocksAt(feed);
    for (const int block : blocks) {
        const Lead lead = m_leads.value(block);
        known += lead.article != 0 ? 1 : 0;
        saved += lead.article == 0 && lead.saved ? 1 : 0;
    }
    QStringList details;
    if (const int heading = blockAt(feed); heading >= 0 && text::isCorrected(m_analysis.blocks.at(heading)))
        details.append(tr("✎ %1").arg(m_analysis.blocks.at(heading).reason));
    if (known > 0)
        details.append(tr("%1 in the library", "so many of a feed's items").arg(QLocale().toString(known)));
    if (saved > 0)
        details.append(tr("%1 saved for follow-up").arg(QLocale().toString(saved)));
    return details.join(QStringLiteral("  ·  "));
}

// For screen readers: what is painted below the words.
QString ContentsTree::spoken(const QModelIndex &index) const
{
    const QString detail = data(index, Detail).toString();
    return detail.isEmpty() ? QString() : tr(", %1", "a detail after a row's words").arg(detail);
}

QString ContentsTree::linkIn(const text::Block &block) const
{
    const QList<text::Mention> &mentions = m_analysis.mentions;
    auto it = std::lower_bound(mentions.cbegin(), mentions.cend(), block.span.begin,
                               [](const text::Mention &one, qsizetype at) { return one.span.begin < at; });
    for (; it != mentions.cend() && it->span.begin < block.span.end; ++it) {
        if (it->kind == text::MentionKind::Link && text::fits(it->span, m_document.body))
            return text::slice(m_document.body, it->span).toString();
    }
    return {};
}

} // namespace models
