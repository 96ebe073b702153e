#pragma once

#include <QTreeView>

namespace panel {

// A tree for the keyboard: j and k move, h and l fold and unfold, Enter activates, Home, End and the arrows as usual.
// Every other bare letter, and Space, is left to the window's commands (QTreeView would eat them for its own search).
class TreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit TreeView(QWidget *parent = nullptr);

    void keyboardSearch(const QString &) override {}

    QStringList expandedPaths() const; // texts of the expanded rows, for saving
    void setExpandedPaths(const QStringList &paths);

signals:
    void enterPressed(const QModelIndex &index);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool takeKey(QKeyEvent *event);
};

} // namespace panel
