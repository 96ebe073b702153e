#pragma once

#include "models/leads.h"
#include "models/outline.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QHash>

#include <array>

namespace models {

// The anatomy of one article: story, furniture, feeds (by heading), posts and notices (by kind), each with its count,
// blocks as leaves; notices of the same words are one leaf. Groups without blocks are left out, except the story. GUI
// thread.
class ContentsTree final : public Outline
{
    Q_OBJECT
public:
    enum Role {
        Group = Qt::UserRole + 1, // text::Group as int
        Kind,                     // text::BlockKind as int; -1 where the row is no block
        KindName,                 // for the user
        Chip,                     // the kind's name where it says more than the group: not for paragraphs, items, posts
        Count,                    // of blocks (of feed items in a feed); 0 in leaves
        CountWords,               // the same in words, "14 feed items"
        Text,                     // the whole text of a block
        Confidence,               // float; -1 where the row is no block
        Reason,
        Language,     // ISO 639-1, where it differs from the story's; else empty
        LanguageName, // for the user, always where known
        Line,         // in the file, from 1
        Begin,        // qsizetype, UTF-16
        End,
        Share,       // float, of all characters of the article's blocks in whole percent; -1 below the groups
        Detail,      // what else is known: the article a feed item announces, a post's link, a correction; may be empty
        Notable,     // bool: the detail leads on, or is the analyst's own
        Corrected,   // bool: by the analyst
        Link,        // the first one in a block, as it is written; else empty
        LeadArticle, // qint64, the article a feed item announces; else 0
        LeadTitle,
        LeadWhy,
        Saved, // bool: a feed item kept for follow-up
    };

    explicit ContentsTree(QObject *parent = nullptr);

    void show(const text::Document &document, const text::Analysis &analysis); // forgets the leads
    void setLeads(const QList<Lead> &leads);                                   // of the article on show
    void clear();

    QModelIndex indexAt(text::Span span) const; // the block that holds the span's begin; invalid between blocks
    text::Span
    spanAt(const QModelIndex &index) const;      // of a block; of a whole feed; of a group's first block; else empty
    int blockAt(const QModelIndex &index) const; // index into Analysis::blocks, or -1
    QList<int> blocksAt(const QModelIndex &index) const; // all that the row stands for, a feed's heading first

    QVariant data(const QModelIndex &index, int role) const override;

private:
    enum class Level : quint8 { Group, Feed, Loose, Kind, Block };
    struct Part
    {
        Level level = Level::Group;
        text::Group group = text::Group::Story;
        int block = -1; // of a leaf, or a feed's heading
        int count = 0;
        text::Span span;
        text::BlockKind kind = text::BlockKind::FeedItem; // of what stands below a loose or a kind's row
    };

    int add(int parent, const Part &part);
    void addGroup(text::Group group);
    void addFeeds();
    void addLoose(int top, text::BlockKind kind, const QList<int> &blocks);
    void addNotices();
    void addKind(int top, text::BlockKind kind);
    QVariant partData(const Part &part, int role) const;
    QVariant blockData(const text::Block &block, int role) const;
    QVariant leadData(int block, int role) const;
    QString titleOf(int node) const;
    QString countOf(const Part &part) const;
    QString detailOf(int block) const;
    QString detailOf(const QModelIndex &feed) const;
    QString spoken(const QModelIndex &index) const;
    QString linkIn(const text::Block &block) const;
    void collect(const QModelIndex &index, QList<int> &blocks) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Part> m_parts; // by node
    QList<int> m_nodeOfBlock;
    QHash<int, Lead> m_leads;         // by block
    QHash<int, QList<int>> m_repeats; // by node: the blocks after the first that say the same
    std::array<int, text::GroupCount> m_shares{};
};

} // namespace models
