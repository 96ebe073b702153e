#pragma once

#include "models/leads.h"
#include "panel/page.h"

namespace models {
class ContentsTree;
}

namespace panel {

// The anatomy of the article. Beside other parts the story itself starts folded: it is on show in the reader. Enter on
// a feed item goes to the article it announces, on a post it asks to open its link.
class ContentsTab final : public Page
{
    Q_OBJECT
public:
    explicit ContentsTab(QWidget *parent = nullptr);

    int count() const override { return -1; }
    bool select(text::Span span) override; // the block that holds the span's begin
    bool openChosen() override;

    void setLeads(const QList<models::Lead> &leads);
    QList<int> chosenBlocks() const; // all that the chosen row stands for; a feed's heading first

protected:
    void fill(const text::Document &document, const text::Analysis &analysis) override;
    text::Span spanOf(const QModelIndex &index) const override;
    bool opensFirst(const QModelIndex &index) const override;
    bool remembersFold(const QModelIndex &index) const override;
    void describe(const QModelIndex &index) override;
    void pick(const QModelIndex &index) override;
    void activate(const QModelIndex &index) override;

private:
    models::ContentsTree *m_model = nullptr;
};

} // namespace panel
