#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QAbstractItemModel>

namespace models {

// Who and what an article names: kinds, their entities (most mentioned first), their mentions in the text's order. GUI
// thread.
class EntityTree final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        Kind = Qt::UserRole + 1, // text::MentionKind as int
        KindName,
        Count,        // entities of a kind, mentions of an entity; 0 for a mention
        Entity,       // index into Analysis::entities; -1 for a kind
        Detail,       // of an entity: its role and other names; of a mention: nothing
        Confidence,   // of a mention; -1 elsewhere
        Reason,       // of a mention
        SnippetBegin, // of a mention: where its words stand in the displayed snippet
        SnippetLength,
        Begin, // of a mention, or of an entity's first, UTF-16
        End,
    };

    explicit EntityTree(QObject *parent = nullptr);

    void show(const text::Document &document, const text::Analysis &analysis);
    void clear();

    QModelIndex indexAt(text::Span span) const;        // the mention that holds the span's begin, or invalid
    QModelIndex indexOfEntity(int entity) const;       // or invalid
    text::Span spanAt(const QModelIndex &index) const; // of a mention; of an entity's first; empty for a kind
    int entityAt(const QModelIndex &index) const;      // of an entity or mention, or -1
    QList<text::Span> mentionsOf(int entity) const;    // in order

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
        text::MentionKind kind = text::MentionKind::Person;
        int entity = -1;
        int mention = -1;
    };

    int add(int parent, Node node);
    const Node *nodeOf(const QModelIndex &index) const;
    QVariant kindData(const Node &node, int role) const;
    QVariant entityData(const Node &node, int role) const;
    QVariant mentionData(const Node &node, int role) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Node> m_nodes; // the first is the invisible root
    QList<int> m_nodeOfMention;
    QList<int> m_nodeOfEntity;
};

} // namespace models
