#include "blocks/segmenter.h"

#include "language/detect.h"

#include <algorithm>
#include <vector>

namespace blocks {

namespace {

using text::BlockKind;

constexpr int DetectableLength = 60; // characters; shorter lines take the story's language

// What a line looks like.
struct Shape
{
    QStringView words;
    int count = 0;
    bool sentence = false; // ends like one
    bool marked = false;   // link, handle, hashtag or emoji
    QString language;
};

Shape shapeOf(QStringView words)
{
    Shape shape;
    shape.words = words;
    bool inside = false;
    for (const QChar c : words) {
        const bool letter = c.isLetterOrNumber();
        shape.count += letter && !inside ? 1 : 0;
        inside = letter || c == u'\'' || c == u'’';
        shape.marked = shape.marked || c.isHighSurrogate() || c == u'@' || c == u'#';
    }
    shape.marked = shape.marked || words.contains(u"://");
    qsizetype end = words.size();
    while (end > 1 && QStringView(u"\"”’')»」』]").contains(words[end - 1]))
        --end;
    shape.sentence = QStringView(u".!?。！？؟").contains(words[end - 1]);
    if (words.size() >= DetectableLength)
        shape.language = language::detect(words).code;
    return shape;
}

bool headlineLike(const Shape &shape)
{
    return !shape.sentence && shape.count >= 4 && shape.count <= 25;
}

// The end of the run of headline-like lines that starts here.
std::size_t runEnd(const std::vector<Shape> &shapes, std::size_t at)
{
    while (at < shapes.size() && headlineLike(shapes[at]))
        ++at;
    return at;
}

void set(text::Block &block, BlockKind kind, float confidence, const QString &reason)
{
    block.kind = kind;
    block.confidence = confidence;
    block.reason = reason;
}

void markFeeds(QList<text::Block> &blocks, const std::vector<Shape> &shapes)
{
    for (std::size_t at = 1; at < shapes.size();) {
        const std::size_t end = runEnd(shapes, at);
        if (end - at < 4) {
            at = std::max(end, at + 1);
            continue;
        }
        const bool headed = shapes[at - 1].count <= 5 && !shapes[at - 1].sentence;
        const QString run = QString::number(end - at);
        for (std::size_t i = at; i < end; ++i)
            set(blocks[qsizetype(i)], BlockKind::FeedItem, 0.8F, u"headline-like line in a run of " + run);
        if (headed)
            set(blocks[qsizetype(at) - 1], BlockKind::FeedHeading, 0.8F, u"short line over a run of " + run + u" headlines");
        at = end;
    }
}

void markPosts(QList<text::Block> &blocks, const std::vector<Shape> &shapes, const QString &story)
{
    for (std::size_t i = 1; i < shapes.size(); ++i) {
        text::Block &block = blocks[qsizetype(i)];
        if (block.kind == BlockKind::FeedItem || shapes[i].count > 60)
            continue;
        if (shapes[i].marked)
            set(block, BlockKind::Post, 0.8F, QStringLiteral("holds a link, handle, hashtag or emoji"));
        else if (!shapes[i].language.isEmpty() && !story.isEmpty() && shapes[i].language != story)
            set(block, BlockKind::Post, 0.6F, QStringLiteral("short and in another language than the story"));
    }
}

void markStory(QList<text::Block> &blocks, const std::vector<Shape> &shapes)
{
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        text::Block &block = blocks[qsizetype(i)];
        if (i == 0 && !shapes[i].sentence && shapes[i].count <= 25 && shapes.size() > 1)
            set(block, BlockKind::Headline, 0.7F, QStringLiteral("first line, short, with no full stop"));
        else
            set(block, BlockKind::Paragraph, shapes[i].sentence ? 0.8F : 0.5F,
                shapes[i].sentence ? QStringLiteral("ends like a sentence") : QStringLiteral("nothing speaks against it"));
    }
}

} // namespace

Result<Segmenter> Segmenter::load(const QString &)
{
    return Segmenter();
}

QList<text::Block> Segmenter::segment(QStringView body) const
{
    return segment(body, {});
}

QList<text::Block> Segmenter::segment(QStringView body, const Evidence &) const
{
    QList<text::Block> blocks;
    std::vector<Shape> shapes;
    int line = 0;
    for (qsizetype begin = 0; begin <= body.size();) {
        qsizetype end = body.indexOf(u'\n', begin);
        if (end < 0)
            end = body.size();
        ++line;
        const QStringView words = body.sliced(begin, end - begin).trimmed();
        if (!words.isEmpty()) {
            const qsizetype at = words.data() - body.data();
            blocks.append({{at, at + words.size()}, line, BlockKind::Paragraph, 0.5F, {}, {}});
            shapes.push_back(shapeOf(words));
        }
        begin = end + 1;
    }
    const auto longest = std::max_element(shapes.begin(), shapes.end(), [](const Shape &a, const Shape &b) { return a.count < b.count; });
    const QString story = longest == shapes.end() ? QString() : longest->language;
    markStory(blocks, shapes);
    markFeeds(blocks, shapes);
    markPosts(blocks, shapes, story);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        blocks[qsizetype(i)].language = shapes[i].language.isEmpty() ? story : shapes[i].language;
    return blocks;
}

} // namespace blocks
