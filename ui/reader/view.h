#pragma once

#include "reader/content.h"
#include "reader/encode.h"
#include "reader/find.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QUrl;
class QWebEngineView;

namespace reader {

class Host;

// The one web view of the program: shows an article in a resident page whose document is swapped, never reloaded.
// Nothing that the article says can run, navigate, open, fetch or store anything. GUI thread only.
// Needs no initialisation before QApplication. Bare keys it has no use for reach the window's actions and shortcuts.
class View final : public QWidget
{
    Q_OBJECT

public:
    enum class Scheme : quint8 { Light, Dark };

    explicit View(QWidget *parent = nullptr);
    ~View() override;

    // Shows the article; painted(id) follows when it is on the screen. A later call wins over an earlier one.
    // The same text under the same id with another analysis stays where it is, unfolded as it is, and keeps the chosen
    // block.
    void setContent(const Content &content);
    // Shows words of the program in place of an article, such as what to do next; plain text, may be empty.
    void setNotice(const QString &title, const QString &words = {});
    void clear() { setNotice({}); }
    // What the meta line shows of the analyst's doings with the article on show; the page stays where it is.
    void setMarks(bool starred, const QStringList &labels);
    qint64 contentId() const; // 0 where no article is shown

    void setScheme(Scheme scheme);
    void setZoom(double factor); // 1 is the designed size; kept within 0.5..3
    double zoom() const;
    void setLayers(const Layers &layers);
    const Layers &layers() const;

    // Unfolds it where it is folded, brings it to a calm place in the window and flashes it.
    void reveal(text::Span span);
    // Marks the passage as the chosen one (and with a mention, all mentions of its entity) without moving the page.
    void select(const Passage &passage);
    // The mention of just this span, else the quote (of it, of a piece, or that these words name the speaker of), else
    // the block, else nothing.
    void selectSpan(text::Span span);
    void selectEntity(int entity); // -1 for none
    Passage chosen() const;        // what keys such as "why" and "this is story" speak of; None where nothing is chosen
    int chosenEntity() const;      // -1 where there is none
    // The blocks below the folded line that has the focus, also while they are unfolded; by index, empty where none
    // has.
    QList<int> runInFocus() const;

    // Steps to the next (1) or previous (-1) from the chosen passage or, where there is none, from the top of the
    // window: reveals, selects and emits activated(). False where there is none in that direction.
    bool stepQuote(int by);
    bool stepMention(int by); // of the selected entity; of any where none is selected
    bool stepGroup(int by);   // runs of blocks of one group: story, feed, post, notice
    bool stepBlock(int by);   // block by block, into what is folded too

    void scrollPage(int by); // in windows less two lines; emits endReached() or startReached() where it cannot move
    void scrollLines(int by);
    void toTop();
    void toBottom();
    Position position() const; // as last told by the page

    void setFolded(bool folded); // every group that is not the story
    void toggleFolded();         // folds all where any is open, else unfolds all
    void toggleFoldAt(text::Span span);

    // Letters over every mention, speaker and fold in the window; typing them activates it, any other key takes them
    // away. Takes the focus, and bare keys with it, until then.
    void showHints();

    // Marks every hit (case and diacritics folded) and reveals the first at or after the window's top; found() follows.
    void find(const QString &words); // empty: no more marks
    void findNext(int by = 1);       // wraps around
    // Likewise what a search of the library asked for. The first hit is the first in the story, else the first of all;
    // without `reveals` the page stays where it is.
    void findTerms(const QList<Term> &terms, bool reveals = true);

    // Shows the card of the chosen passage: what it is, how sure that is, and why. It stays until the page moves or
    // explain() is asked again. Where nothing is chosen, the block at the window's top is chosen first.
    void explain();
    bool dismissCard(); // false where no card was asked for
    // One more fact on the card that is open for this entity, such as its count in the library.
    void addToCard(int entity, const QString &words);
    void setCardKeys(const CardKeys &keys) { m_cardKeys = keys; }

    QString selectedText() const; // what the mouse has selected, as plain text
    void copy() const;            // puts it on the clipboard as plain text, nothing where nothing is selected

signals:
    void painted(qint64 id);
    void activated(const reader::Passage &passage); // clicked, Enter pressed on it, or stepped to
    void cardShown(qint64 id, int entity);          // what more is known of it can be said by addToCard()
    void contextRequested(const reader::Passage &passage, const QPoint &global);
    void linkRequested(const QUrl &url); // wished, never followed: show the target and ask
    void positionChanged(qint64 id, const reader::Position &position); // at most every 200 ms
    void endReached();
    void startReached();
    void foldedChanged(bool anyFolded);
    void found(int current, int total); // current from 1; 0 0 where there is none
    void zoomRequested(int steps);      // Ctrl and the wheel over the page
    void gaveUp(const QString &words);  // the page crashed again and again; setContent() tries anew

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectHost();
    void connectShown();
    void connectPointedAt();
    void watchFocusProxy();
    bool isShown(int serial) const;
    void leave();
    void sendAll();
    void sendContent(bool again = false);
    void sendLook();
    void sendHits();
    void showSearch(Search search, bool reveals);
    void tellPosition();
    void choose(const Passage &passage, int entity);
    bool step(Passage::Kind kind, int by);
    bool goTo(const Passage &passage, int entity);
    void goToSpeaker(int quote);
    void activate(const Passage &passage);
    void showCard(const Passage &passage, bool pinned);
    qsizetype chosenOffset() const;
    qsizetype topOffset() const;

    struct Notice
    {
        QString title, words;
    };

    Host *const m_host; // both by Qt parent
    QWebEngineView *const m_web;
    bool m_onShow = false;      // an article, not a notice
    bool m_activatable = false; // what has the focus inside the page answers to Enter
    bool m_explaining = false;  // a card was asked for and is shown
    int m_run = -1;             // whose folded line has the focus
    bool m_hinting = false;     // every bare key belongs to the page
    int m_serial = 0;           // of what is shown; what the page says of another is stale
    Content m_content;
    Encoder m_encoder;
    Notice m_notice;
    Scheme m_scheme = Scheme::Light;
    double m_zoom = 1;
    Layers m_layers;
    CardKeys m_cardKeys;
    Passage m_chosen;
    int m_entity = -1;
    Position m_position;
    Search m_search;
    std::optional<text::Span> m_waiting; // to be revealed once the page listens
    QTimer m_positionTimer;
};

} // namespace reader
