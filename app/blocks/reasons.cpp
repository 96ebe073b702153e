#include "blocks/reasons.h"

#include <algorithm>
#include <array>

namespace blocks {

namespace {

using text::BlockKind;

QString number(int value)
{
    return QString::number(value);
}

class Describer final
{
public:
    Describer(const Page &page, const Judgement &judgement, const Votes &votes, const std::vector<Verdict> &verdicts,
              const std::array<float, TopicCount> &topics, std::size_t line, bool storyAbove, bool storyBelow)
        : m_page(page),
          m_judgement(judgement),
          m_votes(votes),
          m_verdicts(verdicts),
          m_topics(topics),
          m_at(line),
          m_story(verdicts[line].story()),
          m_storyAbove(storyAbove),
          m_storyBelow(storyBelow)
    {
    }

    QString describe() const
    {
        const Verdict &verdict = m_verdicts[m_at];
        if (!verdict.reason.isEmpty())
            return verdict.reason;
        QString words = structure(verdict);
        if (const int files = m_votes.files(m_at); files > 0 && !m_story)
            words += (words.isEmpty() ? QString() : QStringLiteral("; ")) +
                     (files == 1 ? QStringLiteral("stands in another file")
                                 : QStringLiteral("stands in %1 other files").arg(files));
        std::array<float, TopicCount> moved = m_topics;
        const float side = m_story ? 1.0F : -1.0F;
        int named = 0;
        while (named < 2) {
            const auto most =
                std::max_element(moved.begin(), moved.end(), [side](float a, float b) { return a * side < b * side; });
            if (*most * side <= 0.05F)
                break;
            *most = 0;
            const QString cue = name(Topic(most - moved.begin()));
            if (cue.isEmpty())
                continue;
            words += (words.isEmpty() ? QString() : QStringLiteral("; ")) + cue;
            ++named;
        }
        return words.isEmpty() ? QStringLiteral("the model's many small cues together") : words;
    }

private:
    quint8 cue(Cue cue) const { return m_page.cue(m_at, cue); }
    int size() const { return m_page.lines[m_at].size; }

    QString quoted(std::size_t line) const
    {
        constexpr qsizetype Longest = 40;
        const QStringView words = text::slice(m_page.body, m_page.lines[line].span);
        return u'“' + words.first(std::min(Longest, words.size())).toString() + (words.size() > Longest ? u"…”" : u"”");
    }

    // What the line is part of; true by construction.
    QString structure(const Verdict &verdict) const
    {
        if (verdict.kind == BlockKind::FeedItem && verdict.heading >= 0) {
            const QString run = verdict.run > 1 ? u"one of " + number(verdict.run) + u" lines " : QString();
            return run + u"under " + quoted(std::size_t(verdict.heading));
        }
        if (verdict.kind == BlockKind::FeedItem && verdict.run > 1)
            return QStringLiteral("one of %1 such lines in a row").arg(verdict.run);
        if (verdict.kind == BlockKind::FeedHeading && m_at + 1 < m_verdicts.size() &&
            m_verdicts[m_at + 1].kind == BlockKind::FeedItem)
            return QStringLiteral("over %1 feed items").arg(m_verdicts[m_at + 1].run);
        if (verdict.kind == BlockKind::Headline)
            return QStringLiteral("most like a headline of all lines");
        if (verdict.kind == BlockKind::Post) {
            const QString held = marks();
            return held.isEmpty() && cue(Cue::Foreign) > 12 ? QStringLiteral("in another language than the story")
                                                            : held;
        }
        return {};
    }

    // The topic as this line shows it; empty where there is nothing to say that a reader could check.
    QString name(Topic topic) const
    {
        switch (topic) {
        case Topic::Length:
            return length();
        case Topic::Ending:
            return cue(Cue::Sentence) == Full ? QStringLiteral("ends like a sentence")
                                              : QStringLiteral("no sentence end");
        case Topic::Opening:
            return opening();
        case Topic::Capitals:
            return capitals();
        case Topic::Punctuation:
            return punctuation();
        case Topic::FunctionWords:
            return functionWords();
        case Topic::Figures:
            return cue(Cue::Digits) > 12 ? QStringLiteral("many figures") : QStringLiteral("few figures");
        case Topic::Quotation:
            return cue(Cue::Quotes) > 0 ? QStringLiteral("holds a quotation") : QString();
        case Topic::Marks:
            return marks();
        case Topic::Vocabulary:
            return vocabulary();
        case Topic::Repeated:
            return cue(Cue::Repeats) > 1 ? QStringLiteral("stands %1 times in this text").arg(cue(Cue::Repeats))
                                         : QString();
        case Topic::Wording:
            return wording();
        case Topic::Place:
            return place();
        case Topic::Around:
            return around();
        case Topic::Run:
            return run();
        case Topic::Heading:
        case Topic::FirstPass:
            return QString();
        }
        return {};
    }

    QString length() const
    {
        QString words = size() == 1 ? QStringLiteral("1 word") : QString(number(size()) + u" words");
        if (size() >= 8 && size() <= 25)
            return words;
        return (size() < 8 ? QStringLiteral("short (") : QStringLiteral("long (")) + words + u')';
    }

    QString opening() const
    {
        switch (cue(Cue::Start)) {
        case 0:
            return QStringLiteral("starts in lower case");
        case 30:
            return QStringLiteral("starts with a figure");
        case 38:
            return QStringLiteral("starts with a quotation mark");
        case 50:
        case 54:
            return QStringLiteral("starts with a bullet or dash");
        case 63:
            return QStringLiteral("starts with a handle, hashtag or emoji");
        default:
            return {};
        }
    }

    QString capitals() const
    {
        return cue(Cue::AllCaps) > 40    ? QStringLiteral("in capitals")
               : cue(Cue::Capitals) > 36 ? QStringLiteral("capitalised like a title")
                                         : QStringLiteral("few capitals");
    }

    QString punctuation() const
    {
        if (cue(Cue::Commas) > 0 && m_story)
            return QStringLiteral("punctuated like running text");
        return cue(Cue::Bars) > 0     ? QStringLiteral("parted by bars or bullets")
               : cue(Cue::Signs) == 0 ? QStringLiteral("no punctuation")
                                      : QString();
    }

    QString functionWords() const
    {
        if (cue(Cue::Foreign) > 12)
            return QStringLiteral("another language than the rest");
        return cue(Cue::Stops) > 16 ? QStringLiteral("function words as in running text")
                                    : QStringLiteral("few function words");
    }

    QString marks() const
    {
        QStringList held;
        if (cue(Cue::Links) > 0 || cue(Cue::Dotted) > 0)
            held << QStringLiteral("a link");
        if (cue(Cue::Handles) > 0)
            held << QStringLiteral("a handle or hashtag");
        if (cue(Cue::Emoji) > 0)
            held << QStringLiteral("an emoji");
        if (cue(Cue::Copyright) > 0)
            held << QStringLiteral("a copyright sign");
        return held.isEmpty() ? QString() : QString(u"holds " + held.join(QStringLiteral(" and ")));
    }

    QString vocabulary() const
    {
        const int percent = cue(Cue::Vocabulary) * 100 / Full;
        return percent >= 40 ? QStringLiteral("shares %1 % of its words with other long lines").arg(percent)
                             : QStringLiteral("shares few words with the long lines");
    }

    QString wording() const
    {
        const auto first = m_page.cues[m_at].begin() + int(Cue::FirstFamily);
        const auto most = std::max_element(first, first + FamilyCount);
        const auto family = most - first;
        if (*most >= 12 && (family == qsizetype(Family::Speech)) == m_story)
            return u"words of " + nameOf(Family(family));
        return m_story ? QStringLiteral("worded like a story") : QStringLiteral("not worded like a story");
    }

    QString place() const
    {
        if (m_story)
            return m_storyAbove && m_storyBelow ? QStringLiteral("inside the story")
                   : m_storyAbove               ? QStringLiteral("where the story ends")
                                                : QStringLiteral("where the story starts");
        return m_storyAbove && m_storyBelow ? QStringLiteral("between story lines")
               : m_storyAbove               ? QStringLiteral("after the story")
               : m_storyBelow               ? QStringLiteral("before the story")
                                            : QString();
    }

    QString around() const
    {
        int story = 0;
        int all = 0;
        for (std::size_t i = m_at >= 3 ? m_at - 3 : 0; i < std::min(m_verdicts.size(), m_at + 4); ++i) {
            if (i == m_at)
                continue;
            ++all;
            story += m_verdicts[i].story() ? 1 : 0;
        }
        if (all == 0)
            return {};
        return 2 * story > all ? QStringLiteral("among story lines") : QStringLiteral("among lines that are not story");
    }

    QString run() const
    {
        const Context::Run run = m_judgement.context().runOf(m_at);
        const int lines = int(run.end - run.begin);
        return lines > 2 ? QStringLiteral("in a run of %1 short lines").arg(lines) : QString();
    }

    const Page &m_page;
    const Judgement &m_judgement;
    const Votes &m_votes;
    const std::vector<Verdict> &m_verdicts;
    const std::array<float, TopicCount> &m_topics;
    std::size_t m_at;
    bool m_story;
    bool m_storyAbove;
    bool m_storyBelow;
};

} // namespace

Reasons::Reasons(const Page &page, const Judgement &judgement, const Votes &votes, const std::vector<float> &voted,
                 const std::vector<Verdict> &verdicts)
    : m_page(page),
      m_judgement(judgement),
      m_votes(votes),
      m_voted(voted),
      m_verdicts(verdicts),
      m_topics(judgement.topics())
{
    const auto story = [](const Verdict &verdict) { return verdict.story(); };
    m_firstStory = std::size_t(std::find_if(verdicts.begin(), verdicts.end(), story) - verdicts.begin());
    m_lastStory =
        std::size_t(verdicts.rend() - std::find_if(verdicts.rbegin(), verdicts.rend(), story)); // 1 + its index
}

QString Reasons::of(std::size_t line) const
{
    const bool above = m_firstStory < line;
    const bool below = m_lastStory > line + 1;
    QString words = Describer(m_page, m_judgement, m_votes, m_verdicts, m_topics[line], line, above, below).describe();
    // Where the vote was moved by the lines around, what the text shows does not say why.
    const bool story = m_verdicts[line].story();
    const bool swayed = (m_voted[line] > 0) == story && (m_judgement.odds()[line] > 0) != story;
    if (!swayed || m_votes.files(line) > 0 || !m_verdicts[line].reason.isEmpty())
        return words;
    return u"by which lines around it stand in other files; " + words;
}

} // namespace blocks
