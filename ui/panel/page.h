#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QModelIndex;
class QSplitter;
class QUrl;

namespace widgets {
class Legend;
struct LegendItem;
struct TreeRoles;
} // namespace widgets

namespace panel {

class Details;
class TreeView;

// What the panel's tabs have in common: a tree with the chosen row's details below, and what the analyst folded.
class Page : public QWidget
{
    Q_OBJECT
public:
    // The same text looked at anew keeps the chosen row, however that is labelled now.
    void show(const text::Document &document, const text::Analysis &analysis);
    using QWidget::show;
    virtual int count() const = 0;            // shown on the tab; -1: none
    virtual bool select(text::Span span) = 0; // whether this very passage is a row; emits nothing

    // Which marks the page hides, by word; shown in the legend.
    void setHiddenMarks(const QStringList &words);
    void focusLegend();
    // What the chosen row leads to, such as an article; false where it leads nowhere.
    virtual bool openChosen() { return false; }

    TreeView *tree() const { return m_tree; }
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

signals:
    void spanRequested(text::Span span);
    void entitySelected(int entity);
    void markSwitched(const QString &word, bool shown); // in the legend
    void articleRequested(qint64 article, int block);   // go there, to that block where it is not -1
    void linkRequested(const QUrl &url);                // wished: show the target and ask

protected:
    explicit Page(QWidget *parent);

    void setUp(QAbstractItemModel *model, const widgets::TreeRoles &roles, const QString &name);
    void unfold(); // after fill(): the branches as the analyst left them, else as opensFirst says
    void setLegend(const QList<widgets::LegendItem> &items); // none until it is set
    void setEmptyWords(const QString &words);                // of an open article that has nothing for this tab
    void setNote(const QString &words);                      // one quiet sentence below the legend; empty: none
    void selectQuietly(const QModelIndex &index);
    Details *details() const { return m_details; }

    virtual void fill(const text::Document &document, const text::Analysis &analysis) = 0;
    virtual text::Span spanOf(const QModelIndex &) const { return {}; } // select() finds the row by it; empty: none
    virtual bool opensFirst(const QModelIndex &index) const = 0;
    virtual bool remembersFold(const QModelIndex &index) const = 0;
    virtual void describe(const QModelIndex &index) = 0; // into details()
    virtual void pick(const QModelIndex &index) = 0;     // the analyst went there
    virtual void activate(const QModelIndex &index) = 0; // Enter

private:
    void sayWhyEmpty();
    void noteFold(const QModelIndex &index, bool isOpen);

    widgets::Legend *m_legend = nullptr;
    QLabel *m_note = nullptr;
    QSplitter *m_splitter = nullptr;
    TreeView *m_tree = nullptr;
    Details *m_details = nullptr;
    QString m_body; // of the article on show
    QString m_emptyWords;
    QHash<QString, bool> m_folds; // by the row's text: whether open
    bool m_unfolding = false;
};

} // namespace panel
