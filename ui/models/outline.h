#pragma once

#include <QAbstractItemModel>
#include <QList>

namespace models {

// The shape of a small tree held in memory: nodes are numbered as they are added, and a subclass keeps what they mean
// in a list parallel to the numbers. Changes only by reset.
class Outline : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    using QObject::parent;

protected:
    static constexpr int Root = 0; // the invisible one

    void empty();                               // only the root is left; between beginResetModel and endResetModel
    int add(int parent);                        // the number of the new last child
    int nodeOf(const QModelIndex &index) const; // Root for an invalid index
    QModelIndex indexOf(int node) const;        // invalid for Root and for negative numbers
    int childCount(int node) const { return int(m_nodes.at(node).children.size()); }
    int leaves(int node) const; // nodes without children below it, or itself
    int firstChild(int node) const { return m_nodes.at(node).children.value(0, -1); }

private:
    struct Node
    {
        int parent = -1;
        int row = 0;
        QList<int> children;
    };
    QList<Node> m_nodes{Node{}};
};

} // namespace models
