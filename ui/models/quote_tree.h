#pragma once

#include "models/outline.h"
#include "text/analysis.h"
#include "text/document.h"

namespace models {

// What is said in an article. First the story, by speaker (in order of first words; those without a named speaker
// last); then, apart from it, what is said elsewhere on the page: in feeds, in posts and in notices. A split quote is
// one row. GUI thread.
class QuoteTree final : public Outline
{
    Q_OBJECT
public:
    enum Role {
        Quote = Qt::UserRole + 1, // index into Analysis::quotes; -1 for a heading
        Count,                    // quotes below a heading; 0 for a quote
        Entity,                   // the speaker's, index into Analysis::entities, or -1
        SpeakerName,              // "No named speaker" where there is none; "In posts" for a heading that names none
        SpeakerRole,              // as the text gives it
        Detail,                   // of a quote: who (outside the story), cue and kind; of a speaker: the role
        Direct,                   // bool
        SpeakerKind,              // text::MentionKind as int of a heading whose speaker is an entity, else -1
        Group,                    // text::Group as int, of the block the quote stands in
        Elsewhere,                // text::Group as int of a heading of what is not said in the story, else -1
        Confidence,               // -1 for a heading
        Reason,
        Text,  // the whole quote, pieces joined
        Begin, // of the first piece, UTF-16
        End,   // of the first piece
    };

    explicit QuoteTree(QObject *parent = nullptr);

    void show(const text::Document &document, const text::Analysis &analysis);
    void clear();

    bool isInStory(int quote) const; // or in its furniture; any quote where the page has no story
    int countInStory() const;
    QModelIndex indexAt(text::Span span) const; // the quote with a piece that holds the span's begin, or invalid
    text::Span
    spanAt(const QModelIndex &index) const; // first piece of a quote; the speaker's words for a speaker; else empty

    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Part
    {
        int quote = -1;
        const text::Speaker *speaker = nullptr; // into m_analysis; null: no named speaker
        text::Group group = text::Group::Story; // what is said elsewhere has a heading by its group
        bool isElsewhere = false;               // the heading above those
    };

    void build();
    text::Group groupOf(int quote) const;
    QString textOf(const text::Quote &quote) const;
    QString nameOf(const Part &part) const;
    QString detailOf(const Part &part) const;
    QVariant headingData(int node, int role) const;
    QVariant quoteData(const Part &part, int role) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Part> m_parts; // by node
    QList<int> m_nodeOfQuote;
    bool m_hasStory = false;
};

} // namespace models
