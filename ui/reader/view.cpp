#include "reader/view.h"

#include "reader/bridge.h"
#include "reader/card.h"
#include "reader/facts.h"
#include "reader/host.h"
#include "reader/page.h"

#include <QChildEvent>
#include <QJsonArray>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWebEngineView>

#include <algorithm>
#include <utility>

namespace reader {

namespace {

constexpr int PositionEvery = 200; // milliseconds

// The page's paper, for what is painted before and around it: the same as --paper in colours.css.
QColor paper(View::Scheme scheme)
{
    return scheme == View::Scheme::Dark ? QColor(0x1b, 0x1c, 0x1e) : QColor(0xfc, 0xfb, 0xf8);
}

bool isBare(const QKeyEvent &key)
{
    return !(key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

bool isEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && !(key.modifiers() & ~Qt::KeypadModifier);
}

} // namespace

View::View(QWidget *parent) : QWidget(parent), m_host(new Host(this)), m_web(new QWebEngineView(this))
{
    setAccessibleName(tr("Article"));
    setAutoFillBackground(true);
    setFocusProxy(m_web);
    m_web->setPage(&m_host->page());
    m_web->setAccessibleName(tr("Article"));
    m_web->setContextMenuPolicy(Qt::NoContextMenu);
    m_web->setAcceptDrops(false);
    m_web->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_web);
    m_positionTimer.setSingleShot(true);
    m_positionTimer.setInterval(PositionEvery);
    connect(&m_positionTimer, &QTimer::timeout, this, &View::tellPosition);
    connectHost();
    connectShown();
    connectPointedAt();
    setScheme(m_scheme);
    m_host->load();
    watchFocusProxy();
}

// The web view lets go of the page before the host deletes it.
View::~View()
{
    disconnect(m_host, nullptr, this, nullptr);
    delete m_web;
}

void View::connectHost()
{
    connect(m_host, &Host::listening, this, &View::sendAll);
    connect(m_host, &Host::lost, this, [this] {
        m_activatable = m_hinting = m_explaining = false;
        m_content.position = m_position;
        m_encoder = Encoder(m_content);
    });
    connect(m_host, &Host::gaveUp, this, &View::gaveUp);
}

bool View::isShown(int serial) const
{
    return m_onShow && serial == m_serial;
}

// What the page says of what it shows.
void View::connectShown()
{
    const Bridge *bridge = &m_host->bridge();
    connect(bridge, &Bridge::articlePainted, this, [this](int serial) {
        if (isShown(serial))
            emit painted(m_content.id);
    });
    connect(bridge, &Bridge::partWanted, this, [this](int serial, int index) {
        if (const auto part = isShown(serial) ? m_encoder.part(serial, index) : std::nullopt)
            emit m_host->bridge().part(*part);
    });
    connect(bridge, &Bridge::placeMoved, this, [this](int serial, int block, double fraction) {
        if (!isShown(serial) || block < 0 || block >= m_content.analysis.blocks.size())
            return;
        m_position = {block, std::clamp(fraction, 0.0, 1.0)};
        if (!m_positionTimer.isActive())
            m_positionTimer.start();
    });
    connect(bridge, &Bridge::scrolledOut, this,
            [this](int direction) { direction > 0 ? emit endReached() : emit startReached(); });
    connect(bridge, &Bridge::foldsChanged, this, &View::foldedChanged);
    connect(bridge, &Bridge::focusMoved, this, [this](bool activatable, int run) {
        m_activatable = activatable;
        m_run = run;
    });
    connect(bridge, &Bridge::hintsShown, this, [this](bool on) { m_hinting = on; });
    connect(bridge, &Bridge::zoomWished, this, &View::zoomRequested);
}

// What the page says of what the reader points at.
void View::connectPointedAt()
{
    const Bridge *bridge = &m_host->bridge();
    connect(bridge, &Bridge::passageActivated, this, [this](int serial, int kind, int index, bool byKey) {
        const Passage passage = passageAt(m_content.analysis, Passage::Kind(kind), index);
        if (!isShown(serial) || passage.kind == Passage::Kind::None)
            return;
        activate(passage);
        if (byKey && passage.kind == Passage::Kind::Mention)
            showCard(passage, true);
    });
    connect(bridge, &Bridge::speakerActivated, this, [this](int serial, int quote) {
        if (isShown(serial))
            goToSpeaker(quote);
    });
    connect(bridge, &Bridge::contextWanted, this, [this](int serial, int kind, int index, int x, int y) {
        if (isShown(serial))
            emit contextRequested(passageAt(m_content.analysis, Passage::Kind(kind), index),
                                  m_web->mapToGlobal(QPoint(x, y)));
    });
    connect(bridge, &Bridge::cardWanted, this, [this](int serial, int mention) {
        if (isShown(serial))
            showCard(passageAt(m_content.analysis, Passage::Kind::Mention, mention), false);
    });
    connect(bridge, &Bridge::cardStays, this, [this](bool pinned) { m_explaining = pinned; });
}

void View::showCard(const Passage &passage, bool pinned)
{
    QJsonObject card = cardOf(m_content, passage, m_cardKeys);
    if (card.isEmpty())
        return;
    card.insert(QStringLiteral("serial"), m_serial);
    card.insert(QStringLiteral("pinned"), pinned);
    emit m_host->bridge().card(card);
    const int entity = passage.kind == Passage::Kind::Mention ? m_content.analysis.mentions[passage.index].entity : -1;
    if (entity >= 0)
        emit cardShown(m_content.id, entity);
}

void View::tellPosition()
{
    emit positionChanged(m_content.id, m_position);
}

// What was on show is left: its last position is told, and nothing of it is remembered.
void View::leave()
{
    if (m_onShow && m_positionTimer.isActive())
        tellPosition();
    m_positionTimer.stop();
    m_chosen = {};
    m_entity = -1;
    m_search = {};
    m_waiting.reset();
    m_activatable = m_hinting = m_explaining = false;
    m_run = -1;
    ++m_serial;
}

void View::setContent(const Content &content)
{
    const bool other = !m_onShow || content.id != m_content.id;
    const bool again =
        !other && content.document.body == m_content.document.body && !(content.analysis == m_content.analysis);
    const Passage chosen = m_chosen;
    const Position position = m_position;
    leave();
    m_onShow = true;
    m_content = content;
    if (again)
        m_content.position = position;
    m_encoder = Encoder(m_content);
    m_position = m_content.position;
    if (other || m_host->hasGivenUp())
        m_host->forgive();
    sendContent(again);
    // Blocks are the text's lines: their numbers do not depend on the analysis.
    if (again && chosen.kind == Passage::Kind::Block)
        select(passageAt(m_content.analysis, chosen.kind, chosen.index));
    else if (again && chosen.kind != Passage::Kind::None)
        selectSpan(chosen.span); // a name that was corrected is chosen still
}

void View::setNotice(const QString &title, const QString &words)
{
    leave();
    m_onShow = false;
    m_content = {};
    m_encoder = {};
    m_position = {};
    m_notice = {title, words};
    sendContent();
}

void View::setMarks(bool starred, const QStringList &labels)
{
    m_content.starred = starred;
    m_content.labels = labels;
    if (m_onShow)
        m_host->send("meta", {{QStringLiteral("facts"), facts::metaOf(m_content)}});
}

qint64 View::contentId() const
{
    return m_onShow ? m_content.id : 0;
}

void View::sendAll()
{
    emit m_host->bridge().words(facts::vocabulary());
    sendLook();
    sendContent();
    if (m_chosen.kind != Passage::Kind::None || m_entity >= 0)
        choose(m_chosen, m_entity);
    if (m_search.count() > 0)
        sendHits();
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        reveal(*waiting);
}

void View::sendContent(bool again)
{
    if (!m_host->listens())
        return;
    if (m_onShow)
        emit m_host->bridge().show(m_encoder.head(m_serial, again));
    else
        m_host->send("notice", {{QStringLiteral("serial"), m_serial},
                                {QStringLiteral("title"), m_notice.title},
                                {QStringLiteral("words"), m_notice.words}});
}

void View::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, paper(scheme));
    setPalette(colours);
    m_host->page().setBackgroundColor(paper(scheme));
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
        if (!m_layers.marks || !m_layers.mentions[size_t(kind)])
            hidden.append(text::wordFor(text::MentionKind(kind)));
    m_host->send("look", {{QStringLiteral("scheme"),
                           m_scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
                          {QStringLiteral("zoom"), m_zoom},
                          {QStringLiteral("hidden"), hidden},
                          {QStringLiteral("quotes"), m_layers.marks && m_layers.quotes},
                          {QStringLiteral("indirect"), m_layers.marks && m_layers.indirect},
                          {QStringLiteral("speakers"), m_layers.marks && m_layers.speakers},
                          {QStringLiteral("numbers"), m_layers.blockNumbers}});
}

void View::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_host->listens())
        sendAll();
}

// The widget that takes the keys and the drops is made by WebEngine, and made anew when the renderer is.
void View::watchFocusProxy()
{
    QWidget *proxy = m_web->focusProxy();
    if (!proxy)
        return;
    proxy->setAcceptDrops(false); // files dropped here are the window's
    proxy->installEventFilter(this);
}

// Enter belongs to the page while something in it answers to Enter, every bare key while it shows hints; all others are
// the window's.
bool View::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_web && (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished))
        QTimer::singleShot(0, this, &View::watchFocusProxy);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if ((m_activatable && isEnter(key)) || (m_hinting && isBare(key))) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reader
