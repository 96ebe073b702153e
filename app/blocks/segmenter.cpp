#include "blocks/segmenter.h"

#include "blocks/languages.h"
#include "blocks/reasons.h"
#include "blocks/recurrence.h"
#include "blocks/rulings.h"

namespace blocks {

struct Segmenter::Parts
{
    Signs signs;
    WordLists lists;
    Model model;
};

Segmenter::Segmenter(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Segmenter::Segmenter(Segmenter &&) noexcept = default;
Segmenter &Segmenter::operator=(Segmenter &&) noexcept = default;
Segmenter::~Segmenter() = default;

Result<Segmenter> Segmenter::load(const QString &share)
{
    const Signs signs;
    auto lists = WordLists::load(share, signs);
    if (!lists)
        return lists.error();
    auto model = Model::load(share + QStringLiteral("/models/blocks.model"));
    if (!model)
        return model.error();
    return Segmenter(std::make_unique<const Parts>(Parts{signs, std::move(*lists), std::move(*model)}));
}

QList<text::Block> Segmenter::segment(QStringView body) const
{
    return segment(body, {});
}

QList<text::Block> Segmenter::segment(QStringView body, const Evidence &evidence) const
{
    const Page page(body, m_parts->signs, m_parts->lists, m_parts->model.words);
    const Judgement judgement(page, m_parts->model);
    const Votes votes(page, evidence, judgement.odds());
    std::vector<float> voted = judgement.odds();
    if (votes.any()) {
        const Recurrence recurrence(page, judgement.context(), votes, judgement.odds());
        voted = votes.settle(recurrence.judge(m_parts->model.evidence));
    }
    const std::vector<float> odds = decode(page, voted);
    std::vector<Verdict> verdicts = chooseKinds(page, judgement, m_parts->model, odds);
    obey(page, judgement, evidence, verdicts);
    const std::vector<QString> languages = languagesOf(page, verdicts, m_parts->lists.languages());
    const Reasons reasons(page, judgement, votes, voted, verdicts);
    QList<text::Block> blocks;
    blocks.reserve(page.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        blocks.append({page.lines[i].span, page.lines[i].number, verdicts[i].kind, verdicts[i].confidence,
                       reasons.of(i), languages[i]});
    return blocks;
}

} // namespace blocks
