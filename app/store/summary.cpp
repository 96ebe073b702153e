#include "store/summary.h"

namespace store {

namespace {

QString cutBetweenWords(const QString &text)
{
    if (text.size() <= SnippetLength)
        return text;
    const qsizetype blank = text.lastIndexOf(u' ', SnippetLength);
    QString cut = text.left(blank > SnippetLength / 2 ? blank : SnippetLength);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'…';
}

} // namespace

Summary summarise(const QString &body, const text::Analysis &analysis)
{
    Summary summary;
    QString story, anything;
    for (const text::Block &block : analysis.blocks) {
        const QStringView words = text::slice(body, block.span);
        summary.feedItems += block.kind == text::BlockKind::FeedItem ? 1 : 0;
        summary.posts += block.group() == text::Group::Post ? 1 : 0;
        summary.notices += block.group() == text::Group::Notice ? 1 : 0;
        const bool isStory = block.group() == text::Group::Story && block.kind != text::BlockKind::Headline;
        QString &to = isStory ? story : anything;
        if (to.size() <= SnippetLength && words != analysis.title)
            to += words.first(std::min(words.size(), SnippetLength * 2)) + u' ';
    }
    summary.snippet = cutBetweenWords((story.isEmpty() ? anything : story).simplified());
    return summary;
}

} // namespace store
