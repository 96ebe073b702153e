#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QAbstractItemModel>

namespace models {

// The anatomy of one article: story, furniture, feeds (by heading), posts and notices, each with its count, blocks as
// leaves. Groups without blocks are left out, except the story. GUI thread.
class ContentsTree final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        Group = Qt::UserRole + 1, // text::Group as int
        Kind,                     // text::BlockKind as int; -1 where the row is no block
        KindName,                 // for the user
        Count,                    // of blocks (of feed items in a feed); 0 in leaves
        Text,                     // the whole text of a block
        Confidence,               // float; -1 where the row is no block
        Reason,
        Language,     // ISO 639-1, where it differs from the story's; else empty
        LanguageName, // for the user, always where known
        Line,         // in the file, from 1
        Begin,        // qsizetype, UTF-16
        End,
    };

    explicit ContentsTree(QObject *parent = nullptr);

    void show(const text::Document &document, const text::Analysis &analysis);
    void clear();

    QModelIndex indexAt(text::Span span) const; // the block that holds the span's begin; invalid between blocks
    text::Span
    spanAt(const QModelIndex &index) const;      // of a block; of a whole feed; of a group's first block; else empty
    int blockAt(const QModelIndex &index) const; // index into Analysis::blocks, or -1

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        int parent = -1;
        int row = 0;
        QList<int> children;
        text::Group group = text::Group::Story;
        int block = -1; // of a leaf, or a feed's heading
        int count = 0;
        text::Span span;
    };

    int add(int parent, Node node);
    void addFeeds();
    void addLeaves(text::Group group);
    const Node *nodeOf(const QModelIndex &index) const;
    QVariant blockData(const Node &node, int role) const;
    QString titleOf(const Node &node) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Node> m_nodes; // the first is the invisible root
    QList<int> m_nodeOfBlock;
};

} // namespace models
