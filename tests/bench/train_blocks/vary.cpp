#include "vary.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace train {

namespace {

struct Text
{
    QStringList lines;
    std::vector<Label> labels;
};

Text textOf(const Example &example)
{
    Text text;
    for (const QString &line : example.body.split(u'\n')) {
        const bool blank = std::all_of(line.begin(), line.end(), [](QChar c) {
            return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0xfeff;
        });
        if (!blank)
            text.lines.append(line);
    }
    text.labels = example.labels;
    return text;
}

bool story(const Label &label)
{
    return label.gold == Gold::Story || label.gold == Gold::Headline;
}

Example made(const Example &from, const QString &set, const QStringList &lines, const std::vector<Label> &labels)
{
    return {from.file, set, from.domain, from.language, lines.join(u'\n'), from.fold, labels};
}

// Leaves out runs of other lines: most of those before and after the story, some of those inside.
Example thinned(const Example &example, Random &random)
{
    const Text text = textOf(example);
    const std::size_t n = text.labels.size();
    std::size_t first = 0, last = n;
    while (first < n && !story(text.labels[first]))
        ++first;
    while (last > first && !story(text.labels[last - 1]))
        --last;
    QStringList lines;
    std::vector<Label> labels;
    for (std::size_t begin = 0; begin < n;) {
        std::size_t end = begin + 1;
        while (end < n && story(text.labels[end]) == story(text.labels[begin]))
            ++end;
        std::size_t from = begin, to = end;
        if (!story(text.labels[begin])) {
            const bool outside = end <= first || begin >= last;
            const double kept = random.unit();
            if (kept < (outside ? 0.3 : 0.35))
                to = from;
            else if (outside && kept < 0.95) {
                const auto most = std::size_t(1 + 25 * random.unit() * random.unit());
                const std::size_t length = std::min(most, end - begin);
                const std::size_t offset =
                    random.unit() < 0.5 ? 0 : std::size_t(double(end - begin - length) * random.unit());
                from = end <= first ? end - length - offset : begin + offset;
                to = from + length;
            }
        }
        for (; from < to; ++from) {
            lines.append(text.lines[qsizetype(from)]);
            labels.push_back(text.labels[from]);
        }
        begin = end;
    }
    return made(example, QStringLiteral("residual+"), lines, labels);
}

// The start of a story, then posts of another text.
Example posted(const Example &storied, const Text &posts, Random &random)
{
    const Text text = textOf(storied);
    const auto paragraphs = 1 + std::size_t(6 * random.unit() * random.unit());
    QStringList lines;
    std::vector<Label> labels;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < text.labels.size() && taken < paragraphs; ++i) {
        if (text.labels[i].gold != Gold::Story && !(text.labels[i].gold == Gold::Headline && random.unit() < 0.3))
            continue;
        lines.append(text.lines[qsizetype(i)]);
        labels.push_back(text.labels[i]);
        taken += text.labels[i].gold == Gold::Story ? 1 : 0;
    }
    for (std::size_t i = 0; i < posts.labels.size(); ++i) {
        if (posts.labels[i].type != u"tweet" || random.unit() < 0.2)
            continue;
        lines.append(posts.lines[qsizetype(i)]);
        labels.push_back(posts.labels[i]);
    }
    return made(storied, QStringLiteral("tweets+"), lines, labels);
}

// A heading and headlines of other articles, as they stand in pages.
struct Feed
{
    QStringList lines;
    std::vector<Label> labels;
};

void collectFeeds(const Example &example, std::vector<Feed> &to)
{
    constexpr std::size_t Shortest = 4;
    constexpr std::size_t Longest = 16;
    const Text text = textOf(example);
    const auto item = [&](std::size_t i) {
        return text.labels[i].type == u"feed_item" || text.labels[i].type == u"headline_item";
    };
    for (std::size_t begin = 0; begin < text.labels.size();) {
        std::size_t end = begin;
        while (end < text.labels.size() && item(end) && end - begin < Longest)
            ++end;
        if (end - begin >= Shortest) {
            Feed feed;
            const bool headed = begin > 0 && text.labels[begin - 1].type == u"feed_heading";
            for (std::size_t i = headed ? begin - 1 : begin; i < end; ++i) {
                feed.lines.append(text.lines[qsizetype(i)]);
                feed.labels.push_back(text.labels[i]);
            }
            to.push_back(std::move(feed));
        }
        begin = std::max(end, begin + 1);
    }
}

// A story with one or two feeds of other texts before it, in it or after it.
Example fed(const Example &storied, const std::vector<Feed> &feeds, Random &random)
{
    const Text text = textOf(storied);
    QStringList lines;
    std::vector<Label> labels;
    for (std::size_t i = 0; i < text.labels.size(); ++i) {
        if (!story(text.labels[i]))
            continue;
        lines.append(text.lines[qsizetype(i)]);
        labels.push_back(text.labels[i]);
    }
    const int count = random.unit() < 0.3 ? 2 : 1;
    for (int f = 0; f < count; ++f) {
        const Feed &feed = feeds[random.next() % feeds.size()];
        const double where = random.unit();
        const std::size_t n = labels.size();
        const std::size_t at = where < 0.2 ? 0 : where < 0.7 ? std::size_t(double(n) * random.unit()) : n;
        for (std::size_t i = 0; i < feed.labels.size(); ++i)
            lines.insert(qsizetype(at + i), feed.lines[qsizetype(i)]);
        labels.insert(labels.begin() + std::ptrdiff_t(at), feed.labels.begin(), feed.labels.end());
    }
    return made(storied, QStringLiteral("feeds+"), lines, labels);
}

// A few lines from the start or the end of a story, and nothing else: so that the end of a short text need not be a
// post, a bio or a promo.
Example brief(const Example &storied, Random &random)
{
    const Text text = textOf(storied);
    std::vector<std::size_t> told;
    QStringList lines;
    std::vector<Label> labels;
    const auto take = [&](std::size_t i) {
        lines.append(text.lines[qsizetype(i)]);
        labels.push_back(text.labels[i]);
    };
    for (std::size_t i = 0; i < text.labels.size(); ++i) {
        if (text.labels[i].gold == Gold::Headline && labels.empty() && random.unit() < 0.8)
            take(i);
        else if (text.labels[i].gold == Gold::Story)
            told.push_back(i);
    }
    const std::size_t count = std::min(told.size(), 1 + std::size_t(6 * random.unit()));
    const std::size_t first = random.unit() < 0.5 ? 0 : told.size() - count;
    for (std::size_t i = first; i < first + count; ++i)
        take(told[i]);
    return made(storied, QStringLiteral("briefs+"), lines, labels);
}

} // namespace

std::vector<Example> vary(const std::vector<Example> &examples, int variants)
{
    constexpr int Posted = 3; // there are few texts with posts
    Random random(11);
    std::vector<Example> more;
    std::map<int, std::vector<const Example *>> storied, posting; // by fold
    std::map<int, std::vector<Feed>> feeds;
    for (const Example &example : examples)
        if (example.set == u"tweets")
            posting[example.fold].push_back(&example);
        else if (example.set == u"residual")
            storied[example.fold].push_back(&example);
    for (const Example &example : examples)
        if (example.set == u"fullpage" || example.set == u"residual")
            collectFeeds(example, feeds[example.fold]);
    for (const auto &[fold, texts] : storied)
        for (const Example *text : texts)
            more.push_back(brief(*text, random));
    for (int variant = 0; variant < variants; ++variant) {
        for (const Example &example : examples)
            if (example.set == u"fullpage" || example.set == u"web")
                more.push_back(thinned(example, random));
        for (const auto &[fold, texts] : storied)
            for (const Example *text : texts)
                if (!feeds[fold].empty())
                    more.push_back(fed(*text, feeds[fold], random));
        for (const auto &[fold, texts] : posting) {
            const auto &stories = storied[fold];
            for (const Example *text : texts)
                for (int again = 0; again < Posted && !stories.empty(); ++again)
                    more.push_back(posted(*stories[random.next() % stories.size()], textOf(*text), random));
        }
    }
    return more;
}

} // namespace train
