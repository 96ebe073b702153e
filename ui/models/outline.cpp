#include "models/outline.h"

namespace models {

void Outline::empty()
{
    m_nodes = {Node{}};
}

int Outline::add(int parent)
{
    const int node = int(m_nodes.size());
    m_nodes.append({parent, childCount(parent), {}});
    m_nodes[parent].children.append(node);
    return node;
}

int Outline::leaves(int node) const
{
    const QList<int> &children = m_nodes.at(node).children;
    int found = children.isEmpty() ? 1 : 0;
    for (const int child : children)
        found += leaves(child);
    return found;
}

int Outline::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? int(index.internalId()) : Root;
}

QModelIndex Outline::indexOf(int node) const
{
    return node <= Root ? QModelIndex() : createIndex(m_nodes.at(node).row, 0, quintptr(node));
}

QModelIndex Outline::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? indexOf(m_nodes.at(nodeOf(parent)).children.at(row)) : QModelIndex();
}

QModelIndex Outline::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_nodes.at(nodeOf(child)).parent) : QModelIndex();
}

int Outline::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : childCount(nodeOf(parent));
}

int Outline::columnCount(const QModelIndex &) const
{
    return 1;
}

} // namespace models
