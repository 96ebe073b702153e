#include "reader/view.h"

#include "reader/bridge.h"
#include "reader/facts.h"
#include "reader/find.h"
#include "reader/locks.h"
#include "reader/page.h"

#include <QChildEvent>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QUrl>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <algorithm>

namespace reader {

namespace {

constexpr int PositionEvery = 200; // milliseconds
constexpr int MostCrashes = 3;

// The page's paper, for what is painted before and around it: the same as --paper in colours.css.
QColor paper(View::Scheme scheme)
{
    return scheme == View::Scheme::Dark ? QColor(0x1b, 0x1c, 0x1e) : QColor(0xfc, 0xfb, 0xf8);
}

bool isEnter(const QKeyEvent *key)
{
    return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
           !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
}

} // namespace

View::View(QWidget *parent)
    : QWidget(parent),
      m_bridge(new Bridge(this)),
      m_page(new Page(lockedProfile(this), m_bridge, this)),
      m_web(new QWebEngineView(this))
{
    setAccessibleName(tr("Article"));
    setAutoFillBackground(true);
    setFocusProxy(m_web);
    m_web->setPage(m_page);
    m_web->setAccessibleName(tr("Article"));
    m_web->setContextMenuPolicy(Qt::NoContextMenu);
    m_web->setAcceptDrops(false);
    m_web->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_web);
    m_positionTimer.setSingleShot(true);
    m_positionTimer.setInterval(PositionEvery);
    connect(&m_positionTimer, &QTimer::timeout, this, [this] { emit positionChanged(m_content.id, m_position); });
    connectBridge();
    connectCrash();
    setScheme(m_scheme);
    m_page->loadItself();
    watchFocusProxy();
}

// The page goes before its profile, whatever the order of the children.
View::~View()
{
    m_positionTimer.stop();
    disconnect(m_page, nullptr, this, nullptr);
    delete m_web;
    delete m_page;
}

void View::connectBridge()
{
    const auto mine = [this](int serial) { return serial == m_serial && m_onShow; };
    connect(m_bridge, &Bridge::pageReady, this, [this] {
        m_ready = true;
        sendAll();
    });
    connect(m_bridge, &Bridge::articlePainted, this, [this, mine](int serial) {
        if (mine(serial))
            emit painted(m_content.id);
    });
    connect(m_bridge, &Bridge::partWanted, this, [this, mine](int serial, int index) {
        if (const auto part = mine(serial) ? m_encoder.part(serial, index) : std::nullopt)
            emit m_bridge->part(*part);
    });
    connect(m_bridge, &Bridge::cardWanted, this, [this, mine](int serial, int entity) {
        QJsonObject card = mine(serial) ? facts::cardOf(m_content.analysis, entity) : QJsonObject();
        if (card.isEmpty())
            return;
        card.insert(QStringLiteral("serial"), serial);
        card.insert(QStringLiteral("entity"), entity);
        emit m_bridge->card(card);
        emit cardShown(m_content.id, entity);
    });
    connect(m_bridge, &Bridge::speakerActivated, this, [this, mine](int serial, int quote) {
        if (mine(serial))
            goToSpeaker(quote);
    });
    connect(m_bridge, &Bridge::placeMoved, this, [this, mine](int serial, int block, double fraction) {
        if (!mine(serial) || block < 0 || block >= m_content.analysis.blocks.size())
            return;
        m_position = {block, std::clamp(fraction, 0.0, 1.0)};
        if (!m_positionTimer.isActive())
            m_positionTimer.start();
    });
    connect(m_bridge, &Bridge::passageActivated, this, [this, mine](int serial, int kind, int index) {
        const Passage passage = passageAt(m_content.analysis, Passage::Kind(kind), index);
        if (mine(serial) && passage.kind != Passage::Kind::None)
            activate(passage);
    });
    connect(m_bridge, &Bridge::contextWanted, this, [this, mine](int serial, int kind, int index, int x, int y) {
        if (mine(serial))
            emit contextRequested(passageAt(m_content.analysis, Passage::Kind(kind), index),
                                  m_web->mapToGlobal(QPoint(x, y)));
    });
    connect(m_bridge, &Bridge::scrolledOut, this,
            [this](int direction) { direction > 0 ? emit endReached() : emit startReached(); });
    connect(m_bridge, &Bridge::foldsChanged, this, &View::foldedChanged);
    connect(m_bridge, &Bridge::focusMoved, this, [this](bool activatable) { m_activatable = activatable; });
    connect(m_bridge, &Bridge::zoomWished, this, &View::zoomRequested);
}

// A renderer that died is started again with what it showed; one that dies over and over is left alone.
void View::connectCrash()
{
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int) {
                if (status == QWebEnginePage::NormalTerminationStatus)
                    return;
                m_ready = false;
                m_activatable = false;
                if (++m_crashes > MostCrashes) {
                    emit gaveUp(tr("The article cannot be shown: its page stopped %1 times.").arg(m_crashes));
                    return;
                }
                m_content.position = m_position;
                QTimer::singleShot(0, m_page, &Page::loadItself);
            });
}

void View::setContent(const Content &content)
{
    const bool wasStuck = m_crashes > MostCrashes;
    if (content.id != m_content.id || !m_onShow || wasStuck)
        m_crashes = 0;
    m_onShow = true;
    m_content = content;
    m_encoder = Encoder(content);
    m_position = content.position;
    m_positionTimer.stop();
    m_chosen = {};
    m_entity = -1;
    m_search = {};
    m_activatable = false;
    ++m_serial;
    if (wasStuck)
        m_page->loadItself();
    sendContent();
}

void View::setNotice(const QString &title, const QString &words)
{
    m_onShow = false;
    m_content = {};
    m_encoder = {};
    m_search = {};
    m_positionTimer.stop();
    m_notice = {title, words};
    ++m_serial;
    sendContent();
}

void View::setMarks(bool starred, const QStringList &labels)
{
    m_content.starred = starred;
    m_content.labels = labels;
    if (m_onShow)
        send("meta", {{QStringLiteral("facts"), facts::metaOf(m_content)}});
}

qint64 View::contentId() const
{
    return m_onShow ? m_content.id : 0;
}

void View::sendAll()
{
    emit m_bridge->words(facts::vocabulary());
    sendLook();
    sendContent();
    if (m_chosen.kind != Passage::Kind::None || m_entity >= 0)
        choose(m_chosen, m_entity);
    if (!m_search.hits.isEmpty())
        sendHits();
}

void View::sendContent()
{
    if (!m_ready)
        return;
    if (m_onShow)
        emit m_bridge->show(m_encoder.head(m_serial));
    else
        send("notice", {{QStringLiteral("serial"), m_serial},
                        {QStringLiteral("title"), m_notice.title},
                        {QStringLiteral("words"), m_notice.words}});
}

void View::send(const char *what, QJsonObject values)
{
    if (!m_ready)
        return;
    values.insert(QStringLiteral("do"), QLatin1String(what));
    emit m_bridge->command(values);
}

void View::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, paper(scheme));
    setPalette(colours);
    m_page->setBackgroundColor(paper(scheme));
    sendLook();
}

void View::setZoom(double factor)
{
    m_zoom = std::clamp(factor, 0.5, 3.0);
    sendLook();
}

double View::zoom() const
{
    return m_zoom;
}

void View::setLayers(const Layers &layers)
{
    m_layers = layers;
    sendLook();
}

const Layers &View::layers() const
{
    return m_layers;
}

void View::sendLook()
{
    QJsonArray hidden;
    for (int kind = 0; kind < text::MentionKindCount; ++kind)
        if (!m_layers.mentions[size_t(kind)])
            hidden.append(text::wordFor(text::MentionKind(kind)));
    send("look",
         {{QStringLiteral("scheme"), m_scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
          {QStringLiteral("zoom"), m_zoom},
          {QStringLiteral("hidden"), hidden},
          {QStringLiteral("quotes"), m_layers.quotes},
          {QStringLiteral("numbers"), m_layers.blockNumbers}});
}

void View::reveal(text::Span span)
{
    if (!m_onShow || !text::fits(span, m_content.document.body))
        return;
    const auto &blocks = m_content.analysis.blocks;
    const auto after =
        std::ranges::upper_bound(blocks, span.begin, {}, [](const text::Block &b) { return b.span.end; });
    if (after == blocks.end())
        return;
    send("reveal", {{QStringLiteral("block"), std::distance(blocks.begin(), after)},
                    {QStringLiteral("begin"), std::max(span.begin, after->span.begin)},
                    {QStringLiteral("end"), std::max(span.end, after->span.begin)}});
}

void View::select(const Passage &passage)
{
    const bool mention = passage.kind == Passage::Kind::Mention && passage.index >= 0 &&
                         passage.index < m_content.analysis.mentions.size();
    choose(passage, mention ? m_content.analysis.mentions[passage.index].entity : -1);
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

void View::choose(const Passage &passage, int entity)
{
    m_chosen = passage;
    m_entity = entity;
    send("choose", {{QStringLiteral("kind"), int(passage.kind)},
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
    send("pages", {{QStringLiteral("by"), by}});
}

void View::scrollLines(int by)
{
    send("lines", {{QStringLiteral("by"), by}});
}

void View::toTop()
{
    send("end", {{QStringLiteral("down"), false}});
}

void View::toBottom()
{
    send("end", {{QStringLiteral("down"), true}});
}

Position View::position() const
{
    return m_position;
}

void View::setFolded(bool folded)
{
    send("fold", {{QStringLiteral("folded"), folded}});
}

void View::toggleFolded()
{
    send("toggleFolds");
}

void View::toggleFoldAt(text::Span span)
{
    const qsizetype block = text::blockAt(m_content.analysis.blocks, span.begin);
    if (block >= 0)
        send("toggleFold", {{QStringLiteral("block"), block}});
}

void View::find(const QString &words)
{
    m_search = {words, m_onShow ? findAll(m_content.document.body, words) : QList<text::Span>(), -1};
    const auto next =
        std::ranges::lower_bound(m_search.hits, std::max<qsizetype>(0, topOffset()), {}, &text::Span::begin);
    if (!m_search.hits.isEmpty())
        m_search.current = next == m_search.hits.end() ? 0 : int(std::distance(m_search.hits.begin(), next));
    sendHits();
    if (m_search.current >= 0)
        reveal(m_search.hits[m_search.current]);
    emit found(m_search.current + 1, int(m_search.hits.size()));
}

void View::findNext(int by)
{
    const int count = int(m_search.hits.size());
    if (count == 0)
        return;
    m_search.current = ((m_search.current + by) % count + count) % count;
    send("hit", {{QStringLiteral("current"), m_search.current}});
    reveal(m_search.hits[m_search.current]);
    emit found(m_search.current + 1, count);
}

void View::sendHits()
{
    QJsonArray flat;
    for (const text::Span hit : m_search.hits) {
        flat.append(hit.begin);
        flat.append(hit.end);
    }
    send("hits", {{QStringLiteral("flat"), flat}, {QStringLiteral("current"), m_search.current}});
}

void View::addToCard(int entity, const QString &words)
{
    send("cardLine", {{QStringLiteral("entity"), entity}, {QStringLiteral("words"), words}});
}

QString View::selectedText() const
{
    return m_page->selectedText();
}

void View::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void View::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_ready)
        sendAll();
}

// The widget that takes the keys is made by WebEngine, and made anew when the renderer is.
void View::watchFocusProxy()
{
    if (QWidget *proxy = m_web->focusProxy())
        proxy->installEventFilter(this);
}

// Enter belongs to the page while something in it answers to Enter; otherwise to the window, as every other key does.
bool View::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_web && (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished))
        QTimer::singleShot(0, this, &View::watchFocusProxy);
    if (event->type() == QEvent::ShortcutOverride && m_activatable && isEnter(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reader
