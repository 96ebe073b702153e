#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace widgets {
class StructureStrip;
} // namespace widgets

namespace panel {

class ContentsTab;
class EntitiesTab;
class Page;
class QuotesTab;

// What an article is made of, beside the article: its contents, whom it names, who says what. Keyboard first: j, k and
// the arrows move and show the passage; Enter steps on (to the next mention, to the next piece of a split quote) or
// folds a branch; Left and Right fold. All other bare keys are left to the window. GUI thread.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Contents, Entities, Quotes };

    explicit SidePanel(QWidget *parent = nullptr);
    ~SidePanel() override;

    void show(const text::Document &document, const text::Analysis &analysis);
    using QWidget::show;
    void clear();

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
    QByteArray saveState() const; // tab, what is unfolded, sizes
    bool restoreState(const QByteArray &state);

signals:
    void spanRequested(text::Span span); // show this passage
    void entitySelected(int entity);     // index into Analysis::entities, -1: none; its mentions may be set off
    // The analyst switched a kind of marks: the words of text::wordFor, "quotes", "indirect", "speakers".
    void hiddenMarksChanged(const QStringList &words);
    void tabChanged(panel::SidePanel::Tab tab);

private:
    std::array<Page *, 3> pages() const;
    void describe(const text::Analysis &analysis);
    void switchMark(const QString &word, bool shown);

    QLabel *m_head = nullptr;
    widgets::StructureStrip *m_strip = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    ContentsTab *m_contents = nullptr;
    EntitiesTab *m_entities = nullptr;
    QuotesTab *m_quotes = nullptr;
    QList<text::Span> m_parts; // of the strip
    QStringList m_hiddenMarks;
};

} // namespace panel
