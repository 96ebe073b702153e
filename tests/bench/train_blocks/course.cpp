#include "course.h"

#include "blocks/judgement.h"
#include "blocks/recurrence.h"
#include "blocks/wordevidence.h"
#include "sightings.h"

#include <atomic>
#include <cmath>
#include <functional>
#include <optional>
#include <thread>

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

// Of each line of a text with so many: what a long table or list repeats should not outweigh the many short articles.
float weightOf(std::size_t lines)
{
    constexpr float Short = 30;
    constexpr float Power = 0.25F;
    return std::pow(std::min(1.0F, Short / float(lines)), Power);
}

// Does work(0) to work(count - 1) on all cores.
void sideBySide(int count, const std::function<void(int)> &work)
{
    std::atomic<int> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back([&] {
            for (int at = next++; at < count; at = next++)
                work(at);
        });
}

} // namespace

Course::Course(const std::vector<const Example *> &examples, const Signs &signs, const WordLists &lists,
               Options options)
    : m_examples(examples), m_signs(signs), m_lists(lists), m_options(std::move(options))
{
    const WordScore none;
    for (const Example *example : m_examples) {
        m_begin.push_back(m_rows.size());
        const Page page(example->body, signs, lists, none);
        Q_ASSERT(page.lines.size() == example->labels.size());
        const float weight = m_options.weights.at(example->set) * weightOf(page.lines.size());
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            const Gold gold = example->labels[i].gold;
            m_rows.push_back({example, m_begin.size() - 1, i, gold});
            m_truth.push_back(gold == Gold::Other ? 0.0F : 1.0F);
            m_weights.push_back(gold == Gold::Skip ? 0.0F : gold == Gold::Headline ? 0.5F * weight : weight);
            Bag bag{{}, int(qHash(example->domain) & 0x7fffffffU), m_truth.back(), m_weights.back()};
            WordScore::forTokens(page.words.data() + page.lines[i].firstWord, page.lines[i].wordCount,
                                 [&bag](quint32 token) { bag.tokens.push_back(token); });
            m_bags.push_back(std::move(bag));
        }
    }
    m_begin.push_back(m_rows.size());
}

Model Course::learn()
{
    learnWordsByFold();
    buildFirstTable();
    Model model;
    model.words = m_words.back();
    std::vector<Forest> forests = growByFold(m_table, m_options.first, m_weights);
    m_first = unseenBy(forests, m_table);
    model.first = forests.back();
    buildSecondTable(m_first);
    forests = growByFold(m_table, m_options.second, m_weights);
    m_second = unseenBy(forests, m_table);
    model.second = forests.back();
    learnVotes(model);
    calibrate(model);
    if (m_options.final)
        learnKinds(model);
    return model;
}

void Course::learnWordsByFold()
{
    m_words.resize(std::size_t(m_options.folds) + 1);
    sideBySide(int(m_words.size()), [this](int fold) {
        std::vector<const Bag *> seen;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].example->fold != fold)
                seen.push_back(&m_bags[i]);
        m_words[std::size_t(fold)] = learnWords(seen);
    });
}

void Course::buildFirstTable()
{
    const std::size_t columns = Context::topics().size();
    m_table.rows = m_rows.size();
    m_table.columns.assign(columns, std::vector<quint8>(m_rows.size()));
    std::vector<quint8> line(columns * Chunk);
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        const auto &words = m_words[std::size_t(m_examples[e]->fold)];
        m_pages.push_back(std::make_unique<Page>(m_examples[e]->body, m_signs, m_lists, words));
        const Context context(*m_pages.back());
        for (std::size_t i = 0; i < m_pages.back()->lines.size(); ++i) {
            context.write(i, line.data());
            for (std::size_t c = 0; c < columns; ++c)
                m_table.columns[c][m_begin[e] + i] = line[c * Chunk];
        }
    }
}

void Course::buildSecondTable(const std::vector<float> &from)
{
    const std::size_t offset = Context::topics().size();
    const std::size_t columns = Echo::topics().size();
    m_table.columns.resize(offset + columns, std::vector<quint8>(m_rows.size()));
    std::vector<quint8> line(columns * Chunk);
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        std::vector<quint8> odds;
        for (std::size_t row = m_begin[e]; row < m_begin[e + 1]; ++row)
            odds.push_back(oddsByte(from[row]));
        const Patterns patterns(*m_pages[e]);
        const Echo echo(*m_pages[e], patterns, odds);
        for (std::size_t i = 0; i < odds.size(); ++i) {
            echo.write(i, line.data());
            for (std::size_t c = 0; c < columns; ++c)
                m_table.columns[offset + c][m_begin[e] + i] = line[c * Chunk];
        }
    }
}

// Each set is a folder whose files tell of each other; varied texts are in none.
void Course::hearVotes()
{
    const Sightings sightings(m_examples);
    m_odds.resize(m_examples.size());
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        m_odds[e].assign(m_second.begin() + qsizetype(m_begin[e]), m_second.begin() + qsizetype(m_begin[e + 1]));
        m_votes.push_back(std::make_unique<Votes>(*m_pages[e], sightings.of(*m_examples[e]), m_odds[e]));
    }
}

void Course::learnVotes(Model &model)
{
    hearVotes();
    const std::size_t columns = Recurrence::columns();
    Table table{m_rows.size(), std::vector<std::vector<quint8>>(columns, std::vector<quint8>(m_rows.size()))};
    std::vector<float> start(m_rows.size());
    std::vector<quint8> line(columns * Chunk);
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        const Context context(*m_pages[e]);
        const Recurrence recurrence(*m_pages[e], context, *m_votes[e], m_odds[e]);
        for (std::size_t row = m_begin[e]; row < m_begin[e + 1]; ++row) {
            recurrence.write(row - m_begin[e], line.data());
            for (std::size_t c = 0; c < columns; ++c)
                table.columns[c][row] = line[c * Chunk];
            start[row] = m_votes[e]->prior(row - m_begin[e]);
        }
    }
    const std::vector<Forest> forests = growByFold(table, m_options.votes, m_weights, start);
    model.evidence = forests.back();
    const std::vector<float> moved = unseenBy(forests, table);
    m_voted = m_second;
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        if (!m_votes[e]->any())
            continue;
        const std::vector<float> voted =
            m_votes[e]->settle({moved.begin() + qsizetype(m_begin[e]), moved.begin() + qsizetype(m_begin[e + 1])});
        std::copy(voted.begin(), voted.end(), m_voted.begin() + qsizetype(m_begin[e]));
    }
}

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

// Platt's two numbers by Newton's method, on odds of unseen domains.
void Course::calibrate(Model &model) const
{
    double scale = 1, shift = 0;
    for (int round = 0; round < 20; ++round) {
        double gs = 0, gb = 0, hss = 1e-6, hsb = 0, hbb = 1e-6;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double x = double(m_second[i]);
            const double p = 1 / (1 + std::exp(-(scale * x + shift)));
            const double error = double(m_weights[i]) * (double(m_truth[i]) - p);
            const double curvature = double(m_weights[i]) * p * (1 - p);
            gs += error * x;
            gb += error;
            hss += curvature * x * x;
            hsb += curvature * x;
            hbb += curvature;
        }
        const double determinant = hss * hbb - hsb * hsb;
        scale += (gs * hbb - gb * hsb) / determinant;
        shift += (gb * hss - gs * hsb) / determinant;
    }
    model.calibrationScale = float(scale);
    model.calibrationShift = float(shift);
}

std::vector<float> Course::decoded(const std::vector<float> &odds) const
{
    std::vector<float> all;
    for (std::size_t e = 0; e < m_examples.size(); ++e) {
        const auto one =
            decode(*m_pages[e], {odds.begin() + qsizetype(m_begin[e]), odds.begin() + qsizetype(m_begin[e + 1])});
        all.insert(all.end(), one.begin(), one.end());
    }
    return all;
}

std::vector<Forest> Course::growByFold(const Table &table, const Growth &growth, const std::vector<float> &weights,
                                       const std::vector<float> &start) const
{
    std::vector<Forest> forests(std::size_t(m_options.folds + (m_options.final ? 1 : 0)));
    Growth own = growth;
    own.seed += 10000 * m_options.seed;
    sideBySide(int(forests.size()), [&](int fold) {
        std::vector<float> seen = weights;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            seen[i] = m_rows[i].example->fold == fold ? 0.0F : seen[i];
        forests[std::size_t(fold)] = grow(table, m_truth, seen, own, start);
    });
    return forests;
}

std::vector<float> Course::unseenBy(const std::vector<Forest> &forests, const Table &table) const
{
    std::vector<float> odds(m_rows.size());
    for (int fold = 0; fold < m_options.folds; ++fold) {
        const std::vector<float> judged = judge(forests[std::size_t(fold)], table);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            odds[i] = m_rows[i].example->fold == fold ? judged[i] : odds[i];
    }
    return odds;
}

} // namespace train
