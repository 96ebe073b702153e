#pragma once

#include "panel/page.h"

namespace models {
class QuoteTree;
}

namespace panel {

// Who says what. Enter goes to the next piece of a split quote, on a speaker to the words that name them.
class QuotesTab final : public Page
{
    Q_OBJECT
public:
    explicit QuotesTab(QWidget *parent = nullptr);

    int count() const override;
    bool select(text::Span span) override; // a quote, or a piece of one, of exactly this span

protected:
    void fill(const text::Document &document, const text::Analysis &analysis) override;
    text::Span spanOf(const QModelIndex &index) const override;
    bool opensFirst(const QModelIndex &index) const override;
    bool remembersFold(const QModelIndex &) const override { return false; } // speakers differ from article to article
    void describe(const QModelIndex &index) override;
    void pick(const QModelIndex &index) override;
    void activate(const QModelIndex &index) override;

private:
    models::QuoteTree *m_model = nullptr;
    QList<text::Quote> m_quotes;
    int m_piece = 0;
};

} // namespace panel
