#pragma once

#include <QTreeView>

namespace panel {

// A tree for the keyboard: j, k, the arrows, Home, End and the page keys move; Left and Right fold; Enter activates.
// Every other key, above all bare letters, digits and Space, is left to the window's commands (QTreeView would search
// by them).
class TreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit TreeView(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text); // shown while there are no rows
    const QString &placeholder() const { return m_placeholder; }
    void setCurrentQuietly(const QModelIndex &index); // selects and shows it; picked() stays silent
    void keyboardSearch(const QString &) override {}
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void picked(const QModelIndex &index); // the analyst went to it, or clicked it again
    void enterPressed(const QModelIndex &index);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void step(CursorAction action);

    QString m_placeholder;
    bool m_quiet = false;
};

} // namespace panel
