#include "pipeline/teach.h"

#include "analysis/knowledge.h"

namespace pipeline {

namespace {

store::TaughtLine lineOf(const store::Article &article, const text::Block &block, Reach reach)
{
    const QStringView words = text::slice(article.document.body, block.span);
    const quint64 key = reach == Reach::Everywhere ? analysis::lineKey(words) : 0;
    if (key)
        return {key, words.toString().simplified(), false};
    return {analysis::placeKey(block.line, words), words.toString().simplified(), true};
}

} // namespace

store::SetRule teachLines(const store::Article &article, const QList<int> &blocks, std::optional<text::BlockKind> kind,
                          Reach reach)
{
    store::SetRule command{store::RuleScope::Line, {}, kind, article.row.id};
    for (const int block : blocks)
        command.lines.append(lineOf(article, article.analysis.blocks.at(block), reach));
    return command;
}

std::optional<store::SetRule> teachHeading(const store::Article &article, int block,
                                           std::optional<text::BlockKind> kind)
{
    const store::TaughtLine heading = lineOf(article, article.analysis.blocks.at(block), Reach::Everywhere);
    if (heading.hereOnly)
        return std::nullopt;
    return store::SetRule{store::RuleScope::Heading, {heading}, kind, article.row.id};
}

} // namespace pipeline
