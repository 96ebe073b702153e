#pragma once

#include "panel/page.h"

namespace models {
class EntityTree;
}

namespace panel {

// Whom and what the article names. Enter goes to the next mention of the chosen entity, round and round.
class EntitiesTab final : public Page
{
    Q_OBJECT
public:
    explicit EntitiesTab(QWidget *parent = nullptr);

    int count() const override;
    bool select(text::Span span) override; // a mention of exactly this span
    void step(int by);                     // to another mention of the chosen entity

protected:
    void fill(const text::Document &document, const text::Analysis &analysis) override;
    text::Span spanOf(const QModelIndex &index) const override;
    bool opensFirst(const QModelIndex &index) const override;
    bool remembersFold(const QModelIndex &index) const override;
    void describe(const QModelIndex &index) override;
    void pick(const QModelIndex &index) override;
    void activate(const QModelIndex &index) override;

private:
    void describeMention(const QModelIndex &entity);

    models::EntityTree *m_model = nullptr;
    int m_at = 0; // which mention of the chosen entity is on show
};

} // namespace panel
