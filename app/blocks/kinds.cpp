#include "blocks/kinds.h"

#include "blocks/shapes.h"
#include "blocks/wordevidence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace blocks {

namespace {

using text::BlockKind;

constexpr int LongestHeading = 8; // words of a feed's heading
constexpr int LongestSubheading = 18;
constexpr int LongestListItem = 30;
constexpr int LongestCredit = 8;   // words; a longer line says what is to be seen, too
constexpr float Overruling = 0.6F; // of a shape against the model: of 38 credits so found 20 were no story
constexpr BlockKind NoShape = BlockKind::Paragraph;
constexpr float Doubtful = -2; // log-odds that still make a headline of the story's first line, where it looks like one

float certainty(float odds)
{
    return 1 / (1 + std::exp(-odds));
}

class Chooser final
{
public:
    Chooser(const Page &page, const Judgement &judgement, const Model &model, const std::vector<float> &odds)
        : m_page(page),
          m_judgement(judgement),
          m_model(model),
          m_odds(odds),
          m_verdicts(page.lines.size()),
          m_shaped(page.lines.size(), NoShape)
    {
    }

    std::vector<Verdict> run()
    {
        findShapes();
        for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
            const float sure = m_model.calibrationScale * m_odds[i] + m_model.calibrationShift;
            m_verdicts[i].confidence = certainty(std::abs(sure));
        }
        chooseOthers();
        chooseHeadline();
        divideStory();
        headFeeds();
        return std::move(m_verdicts);
    }

private:
    bool story(std::size_t i) const { return m_odds[i] > 0 && m_shaped[i] == NoShape; }
    quint8 cue(std::size_t i, Cue cue) const { return m_page.cue(i, cue); }
    bool hasWords(std::size_t i) const { return m_page.lines[i].size > 0; }

    // Lines whose shape says what they are. Inside the story a date may head a part of it; there the model decides
    // alone.
    void findShapes()
    {
        bool begun = false;
        for (std::size_t i = 0; i < m_shaped.size(); ++i) {
            const bool judgedStory = m_odds[i] > 0;
            if (!(judgedStory && begun) && isDateLine(m_page, i))
                m_shaped[i] = BlockKind::DateStamp;
            else if (judgedStory && !begun && isByline(m_page, i))
                m_shaped[i] = BlockKind::Byline;
            else if (judgedStory && isCredit(m_page, i))
                m_shaped[i] = m_page.lines[i].size > LongestCredit ? BlockKind::Caption : BlockKind::Credit;
            begun |= judgedStory && cue(i, Cue::Sentence) == Full;
        }
    }

    void chooseOthers()
    {
        std::vector<bool> others(m_verdicts.size());
        for (std::size_t i = 0; i < others.size(); ++i)
            others[i] = !story(i);
        const std::vector<std::vector<float>> odds = m_judgement.ask(m_model.kinds, others);
        for (std::size_t begin = 0; begin < others.size();) {
            std::size_t end = begin + 1;
            while (end < others.size() && others[begin] && others[end] && alike(end, end - 1))
                ++end;
            if (others[begin])
                chooseRun(begin, end, odds);
            begin = end;
        }
    }

    // Lines of one shape in a row are mostly of one kind: where a line is in doubt, the others speak.
    void chooseRun(std::size_t begin, std::size_t end, const std::vector<std::vector<float>> &odds)
    {
        constexpr float Neighbours = 0.35F; // what the run's mean counts beside the line's own odds
        std::array<float, otherKinds.size()> means{};
        for (std::size_t k = 0; k < odds.size() && end - begin > 2; ++k)
            if (comesInRuns(otherKinds[k]))
                means[k] = std::accumulate(odds[k].begin() + std::ptrdiff_t(begin),
                                           odds[k].begin() + std::ptrdiff_t(end), 0.0F) /
                           float(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            const auto weight = [&](std::size_t k) {
                if (otherKinds[k] == BlockKind::FeedHeading && !hasWords(i))
                    return std::numeric_limits<float>::lowest(); // a lone colon heads nothing
                return odds[k][i] + Neighbours * means[k] + wordEvidence(m_page, i, otherKinds[k]);
            };
            std::size_t best = 0;
            for (std::size_t k = 1; k < odds.size(); ++k)
                if (weight(k) > weight(best))
                    best = k;
            m_verdicts[i].kind = otherKinds[best];
            if (m_shaped[i] == NoShape)
                continue;
            m_verdicts[i].kind = m_shaped[i];
            m_verdicts[i].reason = reasonFor(m_shaped[i]);
            if (m_odds[i] > 0)
                m_verdicts[i].confidence = Overruling;
        }
    }

    static QString reasonFor(BlockKind shape)
    {
        switch (shape) {
        case BlockKind::DateStamp:
            return QStringLiteral("a date, and little else");
        case BlockKind::Byline:
            return QStringLiteral("names after a word like “by”, above the text");
        default:
            return QStringLiteral("says whose picture it is");
        }
    }

    static bool comesInRuns(BlockKind kind)
    {
        return kind == BlockKind::FeedItem || kind == BlockKind::Navigation || kind == BlockKind::Post ||
               kind == BlockKind::Comment;
    }

    // Short labels are alike too easily: each is judged for itself.
    bool alike(std::size_t a, std::size_t b) const
    {
        constexpr quint8 Alike = 34;
        constexpr int Label = 4; // words
        return m_page.lines[a].size >= Label && m_page.lines[b].size >= Label && likeness(m_page, a, b) >= Alike;
    }

    // The one line most like a headline, where there is one; a page has one story.
    void chooseHeadline()
    {
        std::vector<float> odds = m_judgement.judge(m_model.headline);
        for (std::size_t i = 0; i < odds.size(); ++i) {
            if (m_shaped[i] != NoShape || m_page.lines[i].credits) // a caption says whose picture it is
                odds[i] = Doubtful - 1;
        }
        auto best = std::max_element(odds.begin(), odds.end());
        if (best == odds.end())
            return;
        if (*best <= 0) {
            best = odds.begin() + firstStory();
            if (best == odds.end() || *best <= Doubtful || !titleLike(std::size_t(best - odds.begin())))
                return;
        }
        m_headline = best - odds.begin();
        Verdict &verdict = m_verdicts[std::size_t(m_headline)];
        verdict.kind = BlockKind::Headline;
        verdict.confidence = certainty(std::abs(*best));
    }

    std::ptrdiff_t firstStory() const
    {
        std::size_t i = 0;
        while (i < m_verdicts.size() && !story(i))
            ++i;
        return std::ptrdiff_t(i);
    }

    // Could stand over the text that follows.
    bool titleLike(std::size_t i) const
    {
        constexpr int Longest = 25; // words
        return cue(i, Cue::Sentence) < Full && m_page.lines[i].size <= Longest && storyBelow(i) &&
               cue(i + 1, Cue::Sentence) == Full;
    }

    bool listLike(std::size_t i) const
    {
        constexpr quint8 BulletStart = 50; // bullets, dashes
        return cue(i, Cue::Start) >= BulletStart && cue(i, Cue::Start) <= 54;
    }

    void divideStory()
    {
        std::ptrdiff_t before = -1; // the story line above
        for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
            if (!story(i) || m_verdicts[i].kind == BlockKind::Headline)
                continue;
            m_verdicts[i].kind = storyKind(i, before);
            before = std::ptrdiff_t(i);
        }
    }

    BlockKind storyKind(std::size_t i, std::ptrdiff_t before) const
    {
        const int size = m_page.lines[i].size;
        const bool sentence = cue(i, Cue::Sentence) == Full;
        const bool inList = before >= 0 && (m_verdicts[std::size_t(before)].kind == BlockKind::ListItem ||
                                            cue(std::size_t(before), Cue::End) == 40);
        const bool numbered = cue(i, Cue::Start) == 30;
        if (size <= LongestListItem && (listLike(i) || (inList && (numbered || !sentence) && alikeBelow(i))))
            return BlockKind::ListItem;
        if (m_headline >= 0 && before < 0 && std::ptrdiff_t(i) > m_headline && std::ptrdiff_t(i) <= m_headline + 2 &&
            !sentence && size >= 6 && size <= 45 && storyBelow(i))
            return BlockKind::Standfirst;
        if (size <= LongestSubheading && !sentence && cue(i, Cue::OddQuotes) == 0 && cue(i, Cue::Start) < 38 &&
            storyBelow(i))
            return BlockKind::Subheading;
        return BlockKind::Paragraph;
    }

    bool storyBelow(std::size_t i) const { return i + 1 < m_verdicts.size() && story(i + 1); }

    // A list is more than one line of a shape.
    bool alikeBelow(std::size_t i) const
    {
        constexpr quint8 Alike = 30;
        return (i > 0 && likeness(m_page, i, i - 1) >= Alike) ||
               (i + 1 < m_verdicts.size() && likeness(m_page, i, i + 1) >= Alike);
    }

    // A short line right over feed items heads them, whatever it says; and items under one heading are one run.
    void headFeeds()
    {
        const std::size_t n = m_verdicts.size();
        for (std::size_t begin = 0; begin < n;) {
            std::size_t end = begin;
            while (end < n && m_verdicts[end].kind == BlockKind::FeedItem && (end == begin || !saysHeading(end)))
                ++end;
            if (end == begin) {
                ++begin;
                continue;
            }
            if (end - begin > 2 && saysHeading(begin))
                m_verdicts[begin++].kind = BlockKind::FeedHeading;
            const std::ptrdiff_t heading = headingOver(begin, end);
            for (std::size_t i = begin; i < end; ++i) {
                m_verdicts[i].run = qint32(end - begin);
                m_verdicts[i].heading = qint32(heading);
            }
            begin = end;
        }
    }

    // Short, and made of words that stand over lists of other articles.
    bool saysHeading(std::size_t i) const
    {
        return m_page.lines[i].size <= LongestHeading && cue(i, Cue::Sentence) < Full &&
               cue(i, Cue(int(Cue::FirstFamily) + int(Family::Feed))) > Full / 2;
    }

    std::ptrdiff_t headingOver(std::size_t begin, std::size_t end)
    {
        constexpr quint8 Colon = 40; // of Cue::End
        if (begin == 0)
            return -1;
        const std::size_t at = begin - 1;
        const BlockKind above = m_verdicts[at].kind;
        if (above == BlockKind::FeedHeading)
            return std::ptrdiff_t(at);
        const bool couldHead = (above == BlockKind::Navigation || above == BlockKind::Promo) && hasWords(at) &&
                               m_page.lines[at].size <= LongestHeading && cue(at, Cue::Sentence) < Full;
        const bool says =
            cue(at, Cue(int(Cue::FirstFamily) + int(Family::Feed))) >= Full / 2 || cue(at, Cue::End) == Colon;
        if (!couldHead || (end - begin < 3 && !says))
            return -1;
        m_verdicts[at].kind = BlockKind::FeedHeading;
        return std::ptrdiff_t(at);
    }

    const Page &m_page;
    const Judgement &m_judgement;
    const Model &m_model;
    const std::vector<float> &m_odds;
    std::vector<Verdict> m_verdicts;
    std::vector<BlockKind> m_shaped;
    std::ptrdiff_t m_headline = -1;
};

} // namespace

std::vector<Verdict> chooseKinds(const Page &page, const Judgement &judgement, const Model &model,
                                 const std::vector<float> &odds)
{
    return Chooser(page, judgement, model, odds).run();
}

} // namespace blocks
