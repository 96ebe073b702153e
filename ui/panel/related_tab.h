#pragma once

#include "models/related_tree.h"
#include "panel/page.h"

namespace panel {

// Which other articles hang together with the one on show, and why. Enter goes there.
class RelatedTab final : public Page
{
    Q_OBJECT
public:
    explicit RelatedTab(QWidget *parent = nullptr);

    void setRelatives(const QList<models::Relative> &relatives);
    int count() const override;
    bool select(text::Span) override { return false; }
    bool openChosen() override;

protected:
    void fill(const text::Document &document, const text::Analysis &analysis) override; // nothing until setRelatives()
    bool opensFirst(const QModelIndex &) const override { return true; }
    bool remembersFold(const QModelIndex &index) const override { return !index.parent().isValid(); }
    void describe(const QModelIndex &index) override;
    void pick(const QModelIndex &) override {}
    void activate(const QModelIndex &index) override;

private:
    models::RelatedTree *m_model = nullptr;
};

} // namespace panel
