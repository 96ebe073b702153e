#pragma once

#include "models/outline.h"
#include "models/snippet.h"
#include "text/analysis.h"
#include "text/document.h"

namespace models {

// Who and what an article names: kinds, their entities (most mentioned first), their mentions in the text's order. What
// the story and its furniture do not name, only the menus, feeds and notices around them, stands apart at the end,
// likewise by kind. GUI thread.
class EntityTree final : public Outline
{
    Q_OBJECT
public:
    enum Role {
        Kind = Qt::UserRole + 1, // text::MentionKind as int
        KindName,
        Count,        // entities of a kind, mentions of an entity; 0 for a mention
        Mentions,     // of a kind and of an entity; 1 for a mention
        Elsewhere,    // text::Group as int for the row that holds what the story does not name; else -1
        Entity,       // index into Analysis::entities; -1 for a kind
        Detail,       // of an entity: its role and other names; of a mention: nothing
        Confidence,   // of a mention; -1 elsewhere
        Reason,       // of a mention
        Context,      // of a mention: the snippet with more around it
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
    int countInStory() const;                          // entities that the story or its furniture names
    text::Span spanAt(const QModelIndex &index) const; // of a mention; of an entity's first; empty for a kind
    int entityAt(const QModelIndex &index) const;      // of an entity or mention, or -1
    QList<text::Span> mentionsOf(int entity) const;    // in order

    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Part
    {
        text::MentionKind kind = text::MentionKind::Person;
        int entity = -1;
        int mention = -1;
        bool isElsewhere = false; // the row that holds the kinds of what the story does not name
    };

    void build();
    void addKinds(int parent, const QList<QList<int>> &mentions, const QList<int> &entities);
    bool isInStory(const text::Mention &mention) const;
    int add(int parent, const Part &part);
    QVariant kindData(int node, int role) const;
    QVariant entityData(int node, int role) const;
    QVariant mentionData(int node, int role) const;
    QString detailOf(const text::Entity &entity) const;
    Snippet snippetOf(const text::Mention &mention, qsizetype margin) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Part> m_parts; // by node
    QList<int> m_nodeOfMention;
    QList<int> m_nodeOfEntity;
    bool m_hasStory = false;
};

} // namespace models
