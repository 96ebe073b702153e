#pragma once

#include "window/keymap.h"

#include <QSplitter>

namespace panel {
class SidePanel;
}
namespace reader {
struct Layers;
class View;
} // namespace reader

namespace window {

class FindBar;
class Pile;
class Settings;

// The three panes side by side: the pile, the article with its find bar, the side panel. Knows where the focus is and
// moves it; remembers sizes.
class Panes final : public QSplitter
{
    Q_OBJECT
public:
    explicit Panes(QWidget *parent = nullptr);

    Pile &pile() const { return *m_pile; }
    reader::View &view() const { return *m_view; }
    panel::SidePanel &panel() const { return *m_panel; }

    // What moves between and within the panes; false for other verbs.
    bool perform(Verb verb);
    void focusArticle();
    void step(int by);            // the focus to the next (1) or previous (-1) pane
    void stepBack();              // from the panel and the article to the list, there out of the search
    void showPanel(bool visible); // as the analyst wishes; in a narrow window the page then gets what is left
    bool isPanelShown() const;

    void restore(const Settings &settings);
    void keep(Settings &settings) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void giveWay();
    int leastPage() const;

    enum Pane { PilePane, ArticlePane, PanelPane, PaneCount };
    Pane focused() const;
    void switchLayer(bool reader::Layers::*layer);
    void setHiddenMarks(const QStringList &words);

    Pile *m_pile = nullptr;
    reader::View *m_view = nullptr;
    FindBar *m_find = nullptr;
    panel::SidePanel *m_panel = nullptr;
    int m_pileWidth = 340; // as the analyst left them; what is shown may be less
    int m_panelWidth = 340;
    bool m_panelWished = true;
    bool m_panelInsisted = false; // asked for although there was no room
};

} // namespace window
