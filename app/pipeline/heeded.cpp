#include "pipeline/heeded.h"

#include <array>

namespace pipeline {

namespace {

mentions::Ruling rulingOf(const store::EntityRule &rule)
{
    using What = mentions::Ruling::What;
    constexpr std::array whats{What::Merge, What::Split, What::Retype, What::Ignore, What::Rename, What::Mark};
    return {whats.at(static_cast<std::size_t>(rule.what)),
            rule.key,
            rule.words,
            rule.kind,
            rule.target,
            rule.name,
            rule.given.toLocalTime().date(),
            store::ruleId(rule)};
}

} // namespace

Heeded::Heeded(const store::Corrections &corrections) : m_epoch(corrections.epoch)
{
    for (const store::Rule &rule : corrections.lines) {
        const blocks::Ruling ruling{rule.kind, rule.given.toLocalTime().date()};
        switch (rule.scope) {
        case store::RuleScope::Line:
            m_everywhere.evidence.lines.insert(rule.key, ruling);
            break;
        case store::RuleScope::Heading:
            m_everywhere.evidence.headings.insert(rule.key, ruling);
            break;
        case store::RuleScope::Place:
            m_places[rule.article].insert(rule.key, ruling);
            break;
        }
    }
    QList<mentions::Ruling> rulings;
    for (const store::EntityRule &rule : corrections.entities)
        rulings.append(rulingOf(rule));
    if (!rulings.isEmpty())
        m_everywhere.rulings = std::make_shared<const mentions::Rulings>(rulings);
}

analysis::Knowledge Heeded::of(store::ArticleId article) const
{
    analysis::Knowledge knowledge = m_everywhere;
    if (const auto places = m_places.constFind(article); places != m_places.constEnd())
        knowledge.evidence.places = *places;
    return knowledge;
}

store::Incoming incomingOf(text::Document document, store::ArticleId article, const analysis::Analyser &analyser,
                           const Heeded &heeded)
{
    auto learned = analyser.analyse(document, heeded.of(article));
    store::Incoming incoming{std::move(document), std::move(learned.analysis), analysis::Version};
    incoming.lineKeys = analysis::lineKeys(incoming.document.body);
    incoming.followed = std::move(learned.followed);
    incoming.epoch = heeded.epoch();
    return incoming;
}

} // namespace pipeline
