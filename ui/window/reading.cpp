#include "window/reading.h"

#include "panel/side_panel.h"
#include "reader/view.h"
#include "store/reader.h"
#include "store/search.h"
#include "store/when_done.h"
#include "store/writer.h"
#include "window/pile.h"
#include "window/triage.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace window {

namespace {

constexpr int RestMs = 700;
constexpr int LookMs = 1200;
constexpr int Ahead = 3;
constexpr double ZoomStep = 1.1;

reader::Content contentOf(const store::Article &article)
{
    reader::Content content;
    content.id = article.row.id;
    content.document = article.document;
    content.analysis = article.analysis;
    content.date = article.row.date;
    content.missing = article.row.missing;
    content.starred = article.row.state.starred;
    content.labels = article.row.state.labels;
    content.position = {article.position.block, article.position.fraction};
    return content;
}

} // namespace

Reading::Reading(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts), m_articles(parts.reader)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    m_look.setSingleShot(true);
    m_look.setInterval(LookMs);
    connect(&m_rest, &QTimer::timeout, this, &Reading::keepPosition);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_article.row.id != 0 && !m_article.row.state.read)
            m_parts.triage.markRead(m_article.row.id);
    });
    connect(&m_parts.pile, &Pile::currentChanged, this, &Reading::show);
    connect(&m_parts.pile, &Pile::queryChanged, this, &Reading::follow);
    connect(&m_articles, &Articles::arrived, this, &Reading::take);
    connect(&m_articles, &Articles::failed, this, [this](store::ArticleId, const QString &why) { emit failed(why); });
    connectPassages();
}

Reading::~Reading() = default;

void Reading::connectPassages()
{
    reader::View &view = m_parts.view;
    panel::SidePanel &panel = m_parts.panel;
    connect(&panel, &panel::SidePanel::entitySelected, &view, &reader::View::selectEntity);
    connect(&panel, &panel::SidePanel::spanRequested, this, [this](text::Span span) {
        m_parts.view.reveal(span);
        m_parts.view.selectSpan(span);
    });
    connect(&view, &reader::View::activated, this, [this](const reader::Passage &passage) {
        m_parts.view.select(passage);
        m_parts.panel.select(passage.span);
    });
    connect(&view, &reader::View::positionChanged, this, [this](qint64 id, const reader::Position &position) {
        if (id != m_article.row.id)
            return;
        m_position = {position.block, position.fraction};
        m_moved = true;
        m_rest.start();
        m_parts.panel.setPlace(position.block, position.fraction);
    });
    connect(&view, &reader::View::zoomRequested, this,
            [this](int steps) { m_parts.view.setZoom(m_parts.view.zoom() * std::pow(ZoomStep, steps)); });
    connect(&view, &reader::View::cardShown, this, &Reading::completeCard);
    connect(&view, &reader::View::endReached, this, [this] { m_parts.pile.goUnread(1); });
}

// What the article cannot know: in how many others the entity is named.
void Reading::completeCard(qint64 article, int entity)
{
    if (article != m_article.row.id || entity < 0 || entity >= m_article.analysis.entities.size())
        return;
    store::whenDone(m_parts.reader.entityCounts({m_article.analysis.entities.at(entity)}), this,
                    [this, article, entity](const Result<QList<int>> &counts) {
                        if (counts && !counts->isEmpty() && article == m_article.row.id)
                            m_parts.view.addToCard(entity, counts->first() == 1
                                                               ? tr("only here")
                                                               : tr("in %n article(s)", nullptr, counts->first()));
                    });
}

void Reading::show(store::ArticleId article)
{
    keepPosition();
    m_look.stop();
    m_articles.ask(article);
    if (article == 0) {
        m_article = {};
        m_parts.view.clear();
        m_parts.panel.clear();
        emit shown(m_article);
    }
}

void Reading::take(const store::Article &article)
{
    const bool again = article.row.id == m_article.row.id;
    const bool same =
        again && article.document.body == m_article.document.body && article.analysis == m_article.analysis;
    m_article = article;
    if (!same) {
        reader::Content content = contentOf(article);
        if (again)
            content.position = m_parts.view.position(); // analysed anew: who is reading stays where they are
        m_parts.view.setContent(content);
        m_parts.panel.show(article.document, article.analysis);
        if (!m_terms.isEmpty())
            m_parts.view.findTerms(m_terms, !again);
        m_parts.panel.setPlace(article.position.block, article.position.fraction);
    }
    if (m_awaited == article.row.id)
        revealBlock(m_awaited, m_awaitedBlock);
    m_articles.fetchAhead(m_parts.pile.neighbours(Ahead));
    if (!article.row.state.read)
        m_look.start();
    emit shown(m_article);
}

// What the list was searched for stands marked in the article.
void Reading::follow(const store::Query &query)
{
    QList<reader::Term> terms;
    for (const store::SearchTerm &term : store::termsToMark(query.search))
        terms.append({term.words, term.prefix});
    if (terms == m_terms)
        return;
    m_terms = terms;
    m_parts.view.findTerms(m_terms);
}

void Reading::refresh(const QList<store::ArticleId> &articles)
{
    m_articles.forget(articles);
}

void Reading::revealBlock(store::ArticleId article, int block)
{
    m_awaited = article;
    m_awaitedBlock = block;
    if (article != m_article.row.id)
        return;
    m_awaited = 0;
    if (block < 0 || block >= m_article.analysis.blocks.size())
        return;
    const text::Span span = m_article.analysis.blocks.at(block).span;
    m_parts.view.reveal(span);
    m_parts.view.select({reader::Passage::Kind::Block, block, span});
    m_parts.panel.select(span);
}

bool Reading::isPanelAsked() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_parts.panel.isAncestorOf(focus) && !m_parts.panel.chosenBlocks().isEmpty();
}

QList<int> Reading::chosenBlocks() const
{
    if (isPanelAsked()) {
        QList<int> blocks = m_parts.panel.chosenBlocks();
        std::sort(blocks.begin(), blocks.end());
        return blocks;
    }
    if (const QList<int> run = m_parts.view.runInFocus(); !run.isEmpty())
        return run;
    const reader::Passage chosen = m_parts.view.chosen();
    if (chosen.kind == reader::Passage::Kind::None)
        return {};
    const qsizetype block = text::blockAt(m_article.analysis.blocks, chosen.span.begin);
    return block < 0 ? QList<int>() : QList<int>{int(block)};
}

const QWidget &Reading::asked() const
{
    if (isPanelAsked())
        return m_parts.panel;
    return m_parts.view;
}

void Reading::keepPosition()
{
    m_rest.stop();
    if (!m_moved || m_article.row.id == 0)
        return;
    m_moved = false;
    m_articles.patch(m_article.row.id, m_position);
    store::whenDone(m_parts.writer.setPosition(m_article.row.id, m_position), this, [this](const Result<Done> &done) {
        if (!done)
            emit failed(done.error().what);
    });
}

bool Reading::perform(Verb verb)
{
    reader::View &view = m_parts.view;
    switch (verb) {
    case Verb::PageOn:
        view.scrollPage(1);
        return true;
    case Verb::PageBack:
        view.scrollPage(-1);
        return true;
    case Verb::ToggleFolds:
        view.toggleFolded();
        return true;
    case Verb::ShowHints:
        view.showHints();
        return true;
    case Verb::Why:
        view.explain();
        return true;
    case Verb::ZoomIn:
        view.setZoom(view.zoom() * ZoomStep);
        return true;
    case Verb::ZoomOut:
        view.setZoom(view.zoom() / ZoomStep);
        return true;
    case Verb::ZoomReset:
        view.setZoom(1);
        return true;
    case Verb::FindNext:
    case Verb::FindPrevious:
        view.findNext(verb == Verb::FindNext ? 1 : -1);
        return true;
    default:
        return step(verb);
    }
}

bool Reading::step(Verb verb)
{
    reader::View &view = m_parts.view;
    switch (verb) {
    case Verb::NextQuote:
    case Verb::PreviousQuote:
        view.stepQuote(verb == Verb::NextQuote ? 1 : -1);
        return true;
    case Verb::NextMention:
    case Verb::PreviousMention:
        view.stepMention(verb == Verb::NextMention ? 1 : -1);
        return true;
    case Verb::NextPart:
    case Verb::PreviousPart:
        view.stepGroup(verb == Verb::NextPart ? 1 : -1);
        return true;
    case Verb::NextLine:
    case Verb::PreviousLine:
        view.stepBlock(verb == Verb::NextLine ? 1 : -1);
        return true;
    default:
        return false;
    }
}

} // namespace window
