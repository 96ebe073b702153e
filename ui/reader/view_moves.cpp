// View's moves: what is revealed, chosen, stepped to, scrolled, folded and explained in the article on show.
#include "reader/host.h"
#include "reader/page.h"
#include "reader/view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace reader {

void View::reveal(text::Span span)
{
    if (!m_onShow || !text::fits(span, m_content.document.body))
        return;
    if (!m_host->listens()) {
        m_waiting = span;
        return;
    }
    const auto &blocks = m_content.analysis.blocks;
    const auto after =
        std::ranges::upper_bound(blocks, span.begin, {}, [](const text::Block &b) { return b.span.end; });
    if (after == blocks.end())
        return;
    m_host->send("reveal", {{QStringLiteral("block"), std::distance(blocks.begin(), after)},
                            {QStringLiteral("begin"), std::max(span.begin, after->span.begin)},
                            {QStringLiteral("end"), std::max(span.end, after->span.begin)}});
}

void View::select(const Passage &passage)
{
    const bool mention = passage.kind == Passage::Kind::Mention && passage.index >= 0 &&
                         passage.index < m_content.analysis.mentions.size();
    choose(passage, mention ? m_content.analysis.mentions[passage.index].entity : -1);
}

void View::selectSpan(text::Span span)
{
    const text::Analysis &analysis = m_content.analysis;
    const auto mention = std::ranges::find(analysis.mentions, span, &text::Mention::span);
    const auto quote = std::ranges::find_if(analysis.quotes, [span](const text::Quote &q) {
        return q.span() == span || q.pieces.contains(span) || (q.speaker && q.speaker->span == span);
    });
    if (mention != analysis.mentions.end())
        select(passageAt(analysis, Passage::Kind::Mention, std::distance(analysis.mentions.begin(), mention)));
    else if (quote != analysis.quotes.end())
        select(passageAt(analysis, Passage::Kind::Quote, std::distance(analysis.quotes.begin(), quote)));
    else if (const qsizetype block = text::blockAt(analysis.blocks, span.begin);
             block >= 0 && analysis.blocks[block].span == span)
        select(passageAt(analysis, Passage::Kind::Block, block));
    else
        select({});
}

void View::selectEntity(int entity)
{
    choose({}, entity);
}

Passage View::chosen() const
{
    return m_chosen;
}

int View::chosenEntity() const
{
    return m_entity;
}

QList<int> View::runInFocus() const
{
    const QList<Run> runs = runsOf(m_content.analysis.blocks);
    QList<int> blocks;
    if (m_run < 0 || m_run >= runs.size())
        return blocks;
    for (const Stretch &stretch : runs.at(m_run).stretches) {
        for (qsizetype i = stretch.first; i < stretch.end; ++i) {
            if (m_content.analysis.blocks.at(i).group() == stretch.group)
                blocks.append(int(i));
        }
    }
    return blocks;
}

void View::choose(const Passage &passage, int entity)
{
    m_chosen = passage;
    m_entity = entity;
    m_run = -1;
    m_host->send("choose", {{QStringLiteral("kind"), int(passage.kind)},
                            {QStringLiteral("index"), passage.index},
                            {QStringLiteral("entity"), entity}});
}

void View::activate(const Passage &passage)
{
    select(passage);
    emit activated(passage);
    if (passage.kind != Passage::Kind::Mention ||
        m_content.analysis.mentions[passage.index].kind != text::MentionKind::Link)
        return;
    const QString words = text::slice(m_content.document.body, passage.span).toString().trimmed();
    const QUrl url = QUrl::fromUserInput(words);
    if (url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http"))
        emit linkRequested(url);
}

qsizetype View::topOffset() const
{
    const auto &blocks = m_content.analysis.blocks;
    return m_position.block < blocks.size() && m_position != Position{} ? blocks[m_position.block].span.begin : -1;
}

qsizetype View::chosenOffset() const
{
    return m_chosen.kind != Passage::Kind::None ? m_chosen.span.begin : topOffset();
}

bool View::step(Passage::Kind kind, int by)
{
    const int entity = kind == Passage::Kind::Mention ? m_entity : -1;
    return m_onShow && goTo(stepFrom(m_content.analysis, kind, chosenOffset(), by, entity), entity);
}

bool View::goTo(const Passage &passage, int entity)
{
    if (passage.kind == Passage::Kind::None)
        return false;
    const bool quote = passage.kind == Passage::Kind::Quote;
    reveal(quote ? m_content.analysis.quotes[passage.index].pieces.first() : passage.span);
    choose(passage, entity);
    emit activated(passage);
    return true;
}

// From the name in the margin to where the text names the speaker.
void View::goToSpeaker(int quote)
{
    if (quote < 0 || quote >= m_content.analysis.quotes.size() || !m_content.analysis.quotes[quote].speaker)
        return;
    const text::Span words = m_content.analysis.quotes[quote].speaker->span;
    const auto &mentions = m_content.analysis.mentions;
    const auto found =
        std::ranges::find_if(mentions, [words](const text::Mention &m) { return m.span.overlaps(words); });
    if (found != mentions.end())
        goTo(passageAt(m_content.analysis, Passage::Kind::Mention, std::distance(mentions.begin(), found)),
             found->entity);
    else if (!words.isEmpty())
        reveal(words);
}

bool View::stepQuote(int by)
{
    return step(Passage::Kind::Quote, by);
}

bool View::stepMention(int by)
{
    return step(Passage::Kind::Mention, by);
}

bool View::stepGroup(int by)
{
    return step(Passage::Kind::Block, by);
}

bool View::stepBlock(int by)
{
    const bool onBlock = m_chosen.kind == Passage::Kind::Block;
    const qsizetype here = onBlock ? m_chosen.index : text::blockAt(m_content.analysis.blocks, chosenOffset());
    return m_onShow && goTo(passageAt(m_content.analysis, Passage::Kind::Block, here + by), -1);
}

void View::scrollPage(int by)
{
    m_host->send("pages", {{QStringLiteral("by"), by}});
}

void View::scrollLines(int by)
{
    m_host->send("lines", {{QStringLiteral("by"), by}});
}

void View::toTop()
{
    m_host->send("end", {{QStringLiteral("down"), false}});
}

void View::toBottom()
{
    m_host->send("end", {{QStringLiteral("down"), true}});
}

Position View::position() const
{
    return m_position;
}

void View::setFolded(bool folded)
{
    m_host->send("fold", {{QStringLiteral("folded"), folded}});
}

void View::toggleFolded()
{
    m_host->send("toggleFolds");
}

void View::toggleFoldAt(text::Span span)
{
    const qsizetype block = text::blockAt(m_content.analysis.blocks, span.begin);
    if (block >= 0)
        m_host->send("toggleFold", {{QStringLiteral("block"), block}});
}

void View::showHints()
{
    if (!m_onShow || !m_host->listens())
        return;
    setFocus();
    m_hinting = true; // from now on, not from when the page answers: fast fingers
    m_host->send("hints");
}

void View::explain()
{
    if (dismissCard() || !m_onShow)
        return;
    if (m_chosen.kind == Passage::Kind::None) {
        // At the page's top the first block may stand folded: what is not in sight is neither explained nor chosen.
        const qsizetype top = m_position == Position{} ? openingOf(m_content.analysis.blocks) : m_position.block;
        select(passageAt(m_content.analysis, Passage::Kind::Block, top));
    }
    if (m_chosen.kind != Passage::Kind::None)
        showCard(m_chosen, true);
}

bool View::dismissCard()
{
    if (!m_explaining)
        return false;
    m_explaining = false;
    m_host->send("hideCard");
    return true;
}

void View::addToCard(int entity, const QString &words)
{
    m_host->send("cardLine", {{QStringLiteral("entity"), entity}, {QStringLiteral("words"), words}});
}

QString View::selectedText() const
{
    return m_host->page().selectedText();
}

void View::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace reader
