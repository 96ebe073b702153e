#include "course.h"

#include "blocks/judgement.h"
#include "blocks/recurrence.h"
#include "sidebyside.h"
#include "sightings.h"

#include <cmath>

namespace train {

using namespace blocks;

namespace {

// Of each line of a text with so many: what a long table or list repeats should not outweigh the many short articles.
float weightOf(std::size_t lines)
{
    constexpr float Short = 30;
    constexpr float Power = 0.25F;
    return std::pow(std::min(1.0F, Short / float(lines)), Power);
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
