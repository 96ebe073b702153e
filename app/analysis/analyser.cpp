#include "analysis/analyser.h"

#include "analysis/dates.h"
#include "analysis/measures.h"
#include "blocks/segmenter.h"
#include "language/detect.h"
#include "language/sentences.h"
#include "mentions/finder.h"
#include "quotes/finder.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

struct Analyser::Parts
{
    blocks::Segmenter segmenter;
    mentions::Finder mentionFinder;
    quotes::Finder quoteFinder;
};

QString defaultShare()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../share/broadsheet");
}

Analyser::Analyser(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Analyser::~Analyser() = default;

Result<std::shared_ptr<const Analyser>> Analyser::load(const QString &share)
{
    auto segmenter = blocks::Segmenter::load(share);
    if (!segmenter)
        return segmenter.error();
    auto mentionFinder = mentions::Finder::load(share);
    if (!mentionFinder)
        return mentionFinder.error();
    auto quoteFinder = quotes::Finder::load(share);
    if (!quoteFinder)
        return quoteFinder.error();
    auto parts =
        std::make_unique<const Parts>(Parts{std::move(*segmenter), std::move(*mentionFinder), std::move(*quoteFinder)});
    return std::shared_ptr<const Analyser>(new Analyser(std::move(parts)));
}

namespace {

constexpr qsizetype LongestTitle = 120;

// The first sentence, shortened at a word where it is too long.
QString titleFrom(QStringView paragraph)
{
    const qsizetype end = language::firstSentenceEnd(paragraph.first(std::min(paragraph.size(), 4 * LongestTitle)));
    if (end <= LongestTitle)
        return paragraph.first(end).toString();
    const qsizetype space = paragraph.first(LongestTitle).lastIndexOf(u' ');
    return paragraph.first(space > LongestTitle / 2 ? space : LongestTitle).toString() + u'…';
}

// The language of most of the story's text; where its blocks do not tell, of its beginning.
QString languageOf(const QList<text::Block> &blocks, QStringView story)
{
    constexpr qsizetype Sample = 4000;
    const QString most = text::mainLanguage(blocks, 1, 0);
    return most.isEmpty() ? language::detect(story.first(std::min(story.size(), Sample))).code : most;
}

void describeStory(text::Analysis &analysis, QStringView body)
{
    QString story;
    story.reserve(body.size());
    for (const text::Block &block : std::as_const(analysis.blocks)) {
        if (block.group() != text::Group::Story)
            continue;
        const QStringView words = text::slice(body, block.span);
        if (block.kind == text::BlockKind::Headline && analysis.title.isEmpty())
            analysis.title = words.toString();
        story += words;
        story += u'\n';
    }
    if (analysis.title.isEmpty() && !story.isEmpty())
        analysis.title = titleFrom(QStringView(story).first(story.indexOf(u'\n')));
    analysis.language = languageOf(analysis.blocks, story);
    const Measures measures = measure(story);
    analysis.words = measures.words;
    analysis.fingerprint = measures.fingerprint;
}

} // namespace

text::Analysis Analyser::analyse(const text::Document &document) const
{
    return analyse(document, {}).analysis;
}

Analyser::Learned Analyser::analyse(const text::Document &document, const Knowledge &knowledge) const
{
    return complete(document, m_parts->segmenter.segment(document.body, knowledge.evidence), knowledge);
}

Analyser::Learned Analyser::complete(const text::Document &document, QList<text::Block> blocks,
                                     const Knowledge &knowledge) const
{
    text::Analysis analysis;
    const QStringView body = document.body;
    analysis.blocks = std::move(blocks);
    describeStory(analysis, body);
    analysis.date = dateOf(body, analysis.blocks);
    const language::Split split = language::split(body);
    auto found = m_parts->mentionFinder.find(body, analysis.blocks, split, knowledge.rulings.get());
    analysis.entities = std::move(found.entities);
    analysis.mentions = std::move(found.mentions);
    analysis.quotes = m_parts->quoteFinder.find(body, analysis.blocks, analysis.entities, analysis.mentions, split);
    return {std::move(analysis), std::move(found.followed)};
}

std::optional<Analyser::Learned> Analyser::reconsider(const text::Document &document, const text::Analysis &before,
                                                      const QList<quint64> &followed, const Knowledge &knowledge,
                                                      bool namesToo) const
{
    QList<text::Block> blocks = m_parts->segmenter.segment(document.body, knowledge.evidence);
    const bool sameKinds = std::equal(blocks.begin(), blocks.end(), before.blocks.begin(), before.blocks.end(),
                                      [](const text::Block &a, const text::Block &b) {
                                          return a.span == b.span && a.kind == b.kind && a.language == b.language;
                                      });
    if (!sameKinds || namesToo) {
        Learned learned = complete(document, std::move(blocks), knowledge);
        if (learned.analysis == before && learned.followed == followed)
            return std::nullopt;
        return learned;
    }
    if (blocks == before.blocks)
        return std::nullopt;
    Learned learned{before, followed};
    learned.analysis.blocks = std::move(blocks);
    return learned;
}

} // namespace analysis
