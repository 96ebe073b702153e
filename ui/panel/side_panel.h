#pragma once

#include "models/leads.h"
#include "models/related_tree.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;
class QTabBar;
class QUrl;

namespace widgets {
class StructureStrip;
} // namespace widgets

namespace panel {

class ContentsTab;
class EntitiesTab;
class Page;
class QuotesTab;
class RelatedTab;

// What an article is made of, beside the article: its contents, whom it names, who says what, and which others hang
// together with it. Keyboard first: j, k and
// the arrows move and show the passage; Enter steps on (to the next mention, to the next piece of a split quote) or
// folds a branch; Left and Right fold. All other bare keys are left to the window. GUI thread.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Contents, Entities, Quotes, Related };

    explicit SidePanel(QWidget *parent = nullptr);
    ~SidePanel() override;

    void show(const text::Document &document, const text::Analysis &analysis);
    using QWidget::show;
    void clear();
    // What the library knows of the article on show; comes after show(), which forgets it.
    void setLeads(const QList<models::Lead> &leads);
    void setRelatives(const QList<models::Relative> &relatives);
    void setPlace(int block, double fraction); // where the reader stands

    // The analyst clicked here in the article: shows the mention, else the quote, else the block there, in its tab.
    // Emits nothing.
    void select(text::Span span);

    Tab tab() const;
    void setTab(Tab tab);     // and leaves the focus where it is
    void focusTab();          // the focus goes to the shown tab's tree
    void stepMention(int by); // to another mention of the selected entity, wrapping round; emits spanRequested
    void focusLegend();       // of the shown tab, where its marks are switched
    QStringList hiddenMarks() const { return m_hiddenMarks; }
    // As in hiddenMarksChanged(), and "marks" where all are hidden. Emits nothing.
    void setHiddenMarks(const QStringList &words);
    QByteArray saveState() const;    // tab, what is unfolded, sizes
    bool openChosen();               // what the chosen row leads to: an article, a link; false where it leads nowhere
    QList<int> chosenBlocks() const; // of the contents, while their tab is shown; a feed's heading first
    bool restoreState(const QByteArray &state);

signals:
    void spanRequested(text::Span span); // show this passage
    void entitySelected(int entity);     // index into Analysis::entities, -1: none; its mentions may be set off
    // The analyst switched a kind of marks: the words of text::wordFor, "quotes", "indirect", "speakers".
    void hiddenMarksChanged(const QStringList &words);
    void tabChanged(panel::SidePanel::Tab tab);
    void articleRequested(qint64 article, int block); // go there, to that block where it is not -1
    void linkRequested(const QUrl &url);              // wished: show the target and ask

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr std::size_t PageCount = 4;
    std::array<Page *, PageCount> pages() const;
    void nameTabs();
    void describe(const text::Analysis &analysis);
    void switchMark(const QString &word, bool shown);

    QLabel *m_head = nullptr;
    widgets::StructureStrip *m_strip = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    ContentsTab *m_contents = nullptr;
    EntitiesTab *m_entities = nullptr;
    QuotesTab *m_quotes = nullptr;
    RelatedTab *m_related = nullptr;
    QList<text::Span> m_parts; // of the strip
    QStringList m_hiddenMarks;
    QList<qsizetype> m_before; // characters before each block, and all of them
};

} // namespace panel
