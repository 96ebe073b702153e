#include "panel/quotes_tab.h"

#include "models/quote_tree.h"
#include "panel/details.h"
#include "panel/tree_view.h"
#include "widgets/legend.h"
#include "widgets/tree_delegate.h"
#include "words/kinds.h"
#include "words/skill.h"

#include <algorithm>

namespace panel {

using models::QuoteTree;

namespace {

QList<widgets::LegendItem> legendOf(const QList<text::Quote> &quotes)
{
    const int direct = int(std::ranges::count(quotes, text::QuoteKind::Direct, &text::Quote::kind));
    const int named =
        int(std::ranges::count_if(quotes, [](const text::Quote &quote) { return quote.speaker.has_value(); }));
    const auto explained = [](const QString &what) {
        return QuotesTab::tr("%1. Shown or hidden in the article.").arg(what);
    };
    QList<widgets::LegendItem> items;
    if (direct > 0)
        items.append({QStringLiteral("quotes"), QuotesTab::tr("Quotations"), explained(QuotesTab::tr("Direct speech")),
                      direct, std::nullopt, true});
    if (direct < quotes.size())
        items.append({QStringLiteral("indirect"), QuotesTab::tr("Reported speech"),
                      explained(QuotesTab::tr("What is reported without quotation marks")), int(quotes.size()) - direct,
                      std::nullopt, true});
    if (named > 0)
        items.append({QStringLiteral("speakers"), QuotesTab::tr("Speakers"),
                      explained(QuotesTab::tr("Who is speaking, in the margin")), 0, std::nullopt, false,
                      widgets::Glyph::Person});
    return items;
}

} // namespace

QuotesTab::QuotesTab(QWidget *parent) : Page(parent), m_model(new QuoteTree(this))
{
    widgets::TreeRoles roles;
    roles.quote = QuoteTree::Quote;
    roles.mention = QuoteTree::SpeakerKind;
    roles.group = QuoteTree::Elsewhere;
    roles.count = QuoteTree::Count;
    roles.confidence = QuoteTree::Confidence;
    roles.detail = QuoteTree::Detail;
    setUp(m_model, roles, tr("Quotes in the article"));
    tree()->setObjectName(QStringLiteral("quotesTree"));
    setEmptyWords(tr("No quotations were found"));
}

void QuotesTab::fill(const text::Document &document, const text::Analysis &analysis)
{
    m_quotes = analysis.quotes;
    m_piece = 0;
    m_model->show(document, analysis);
    QList<text::Quote> told;
    for (int i = 0; i < m_quotes.size(); ++i) {
        if (m_model->isInStory(i))
            told.append(m_quotes.at(i));
    }
    setLegend(legendOf(told));
    setNote(m_quotes.isEmpty() ? QString() : words::quoteSkillWords(analysis.language));
}

// A speaker is found again by the first of the quotes.
text::Span QuotesTab::spanOf(const QModelIndex &index) const
{
    return m_model->spanAt(m_model->rowCount(index) > 0 ? m_model->index(0, 0, index) : index);
}

int QuotesTab::count() const
{
    return m_model->countInStory();
}

bool QuotesTab::opensFirst(const QModelIndex &index) const
{
    return index.data(QuoteTree::Elsewhere).toInt() < 0 || index.parent().isValid() || m_model->rowCount() == 1;
}

bool QuotesTab::select(text::Span span)
{
    const QModelIndex index = m_model->indexAt(span);
    if (!index.isValid())
        return false;
    const text::Quote &quote = m_quotes.at(index.data(QuoteTree::Quote).toInt());
    if (quote.span() != span && !quote.pieces.contains(span))
        return false;
    selectQuietly(index);
    m_piece = std::max(0, int(quote.pieces.indexOf(span)));
    return true;
}

void QuotesTab::describe(const QModelIndex &index)
{
    m_piece = 0;
    if (!index.isValid()) {
        details()->clear();
        return;
    }
    const bool isQuote = index.data(QuoteTree::Quote).toInt() >= 0;
    Details::Content content;
    content.title = index.data(QuoteTree::SpeakerName).toString();
    content.facts = {index.data(QuoteTree::SpeakerRole).toString()};
    if (isQuote) {
        content.facts +=
            {index.data(QuoteTree::Detail).toString(), words::percent(index.data(QuoteTree::Confidence).toFloat())};
        const int group = index.data(QuoteTree::Group).toInt();
        if (group >= 0 && text::Group(group) != text::Group::Story)
            content.facts.append(words::labelFor(text::Group(group)));
        content.text = index.data(QuoteTree::Text).toString();
        content.reason = index.data(QuoteTree::Reason).toString();
    } else {
        const int count = index.data(QuoteTree::Count).toInt();
        content.facts.append(count == 1 ? tr("1 quote") : tr("%1 quotes").arg(count));
    }
    content.facts.removeAll(QString());
    details()->show(content);
}

void QuotesTab::pick(const QModelIndex &index)
{
    m_piece = 0;
    const text::Span span = m_model->spanAt(index);
    if (!span.isEmpty())
        emit spanRequested(span);
}

void QuotesTab::activate(const QModelIndex &index)
{
    const int quote = index.data(QuoteTree::Quote).toInt();
    if (quote < 0) {
        pick(index);
        return;
    }
    const QList<text::Span> &pieces = m_quotes.at(quote).pieces;
    m_piece = (m_piece + 1) % int(pieces.size());
    emit spanRequested(pieces.at(m_piece));
}

} // namespace panel
