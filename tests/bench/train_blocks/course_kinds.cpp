// How a course learns the kinds of lines outside the story.
#include "blocks/wordevidence.h"
#include "course.h"
#include "sidebyside.h"

#include <cmath>
#include <optional>

namespace train {

using namespace blocks;

namespace {

// The data's rough types of other lines in our words; prose may be anything.
std::optional<text::BlockKind> kindOf(const QString &type)
{
    using text::BlockKind;
    static const std::map<QString, BlockKind> kinds{{QStringLiteral("feed_item"), BlockKind::FeedItem},
                                                    {QStringLiteral("headline_item"), BlockKind::FeedItem},
                                                    {QStringLiteral("feed_heading"), BlockKind::FeedHeading},
                                                    {QStringLiteral("nav_menu"), BlockKind::Navigation},
                                                    {QStringLiteral("short_label"), BlockKind::Navigation},
                                                    {QStringLiteral("player_ui"), BlockKind::Navigation},
                                                    {QStringLiteral("contact_url"), BlockKind::Navigation},
                                                    {QStringLiteral("tags"), BlockKind::Navigation},
                                                    {QStringLiteral("share_follow"), BlockKind::Promo},
                                                    {QStringLiteral("newsletter"), BlockKind::Promo},
                                                    {QStringLiteral("read_more"), BlockKind::Promo},
                                                    {QStringLiteral("paywall"), BlockKind::Promo},
                                                    {QStringLiteral("donate_app"), BlockKind::Promo},
                                                    {QStringLiteral("cookie"), BlockKind::Legal},
                                                    {QStringLiteral("copyright"), BlockKind::Legal},
                                                    {QStringLiteral("photo_credit"), BlockKind::Credit},
                                                    {QStringLiteral("correction_credit"), BlockKind::Credit},
                                                    {QStringLiteral("caption_like"), BlockKind::Caption},
                                                    {QStringLiteral("date_stamp"), BlockKind::DateStamp},
                                                    {QStringLiteral("byline"), BlockKind::Byline},
                                                    {QStringLiteral("comments"), BlockKind::Comment},
                                                    {QStringLiteral("ad_marker"), BlockKind::Advertisement},
                                                    {QStringLiteral("author_bio"), BlockKind::Bio},
                                                    {QStringLiteral("tweet"), BlockKind::Post}};
    const auto found = kinds.find(type);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

// Of each row: which of otherKinds it is, or Other::Unknown, or Other::None for story and what has no label.
std::vector<int> Course::otherKindsOfRows() const
{
    std::vector<int> kinds;
    kinds.reserve(m_rows.size());
    for (const Row &row : m_rows) {
        const Label &label = row.example->labels[row.line];
        const auto kind = label.kind ? label.kind : kindOf(label.type);
        const auto found = kind ? std::find(otherKinds.begin(), otherKinds.end(), *kind) : otherKinds.end();
        kinds.push_back(row.gold != Gold::Other     ? NotOther
                        : found == otherKinds.end() ? OfUnknownKind
                                                    : int(found - otherKinds.begin()));
    }
    return kinds;
}

Forest Course::growKind(std::size_t kind, const std::vector<int> &kinds, const std::vector<float> &weights) const
{
    std::vector<float> truth(m_rows.size()), known = weights;
    double mine = 1, all = 1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        known[i] = kinds[i] >= 0 ? weights[i] : 0.0F;
        truth[i] = kinds[i] == int(kind) ? 1.0F : 0.0F;
        all += double(known[i]);
        mine += double(known[i] * truth[i]);
    }
    // Half way to as many lines of every kind: a rare kind is not to be drowned by menus.
    const auto share = float(std::sqrt(all / double(otherKinds.size()) / mine));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        known[i] *= truth[i] > 0 ? share : 1.0F;
    return grow(m_table, truth, known, m_options.kinds);
}

std::vector<float> Course::weightsOfKinds() const
{
    constexpr float Posts = 3; // few texts hold them, so sides are learned with more; that would make posts of notices
    std::vector<float> weights = m_weights;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        weights[i] = m_rows[i].example->set.startsWith(u"tweets") ? weights[i] / Posts : weights[i];
    return weights;
}

void Course::learnKinds(Model &model) const
{
    const std::vector<float> known = weightsOfKinds();
    std::vector<float> truth(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        truth[i] = m_rows[i].gold == Gold::Headline ? 1 : 0;
    model.headline = grow(m_table, truth, known, m_options.kinds);
    const std::vector<int> kinds = otherKindsOfRows();
    sideBySide(int(otherKinds.size()),
               [&](int k) { model.kinds[std::size_t(k)] = growKind(std::size_t(k), kinds, known); });
}

std::vector<std::pair<int, int>> Course::unseenKinds() const
{
    const std::vector<int> kinds = otherKindsOfRows();
    std::vector<std::pair<int, int>> judged;
    for (const int kind : kinds)
        judged.push_back({kind, 0});
    std::vector<float> best(m_rows.size());
    for (int fold = 0; fold < m_options.folds; ++fold) {
        std::vector<float> weights = weightsOfKinds();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            weights[i] = m_rows[i].example->fold == fold ? 0.0F : weights[i];
        for (std::size_t k = 0; k < otherKinds.size(); ++k) {
            const std::vector<float> odds = judge(growKind(k, kinds, weights), m_table);
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (m_rows[i].example->fold != fold)
                    continue;
                const float all = odds[i] + wordEvidence(*m_pages[m_rows[i].index], m_rows[i].line, otherKinds[k]);
                if (k > 0 && all <= best[i])
                    continue;
                best[i] = all;
                judged[i].second = int(k);
            }
        }
    }
    return judged;
}

} // namespace train
