#pragma once

#include "text/analysis.h"
#include "text/document.h"

#include <QAbstractItemModel>

namespace models {

// What is said in an article, by speaker (in order of first words; those without a named speaker last). A split quote
// is one row. GUI thread.
class QuoteTree final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        Quote = Qt::UserRole + 1, // index into Analysis::quotes; -1 for a speaker
        Count,                    // quotes of a speaker; 0 for a quote
        Entity,                   // the speaker's, index into Analysis::entities, or -1
        Detail,                   // of a quote: cue and kind, for the user; of a speaker: the role the text gives
        Direct,                   // bool
        Group,                    // text::Group as int, of the block the quote stands in
        Confidence,               // -1 for a speaker
        Reason,
        Text,  // the whole quote, pieces joined
        Begin, // of the first piece, UTF-16
        End,   // of the first piece
    };

    explicit QuoteTree(QObject *parent = nullptr);

    void show(const text::Document &document, const text::Analysis &analysis);
    void clear();

    QModelIndex indexAt(text::Span span) const; // the quote with a piece that holds the span's begin, or invalid
    text::Span
    spanAt(const QModelIndex &index) const; // first piece of a quote; the speaker's words for a speaker; else empty

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Voice
    {
        QString name; // empty: no named speaker
        int entity = -1;
        text::Span span;
        QList<int> quotes;
    };

    QString textOf(const text::Quote &quote) const;
    QVariant voiceData(const Voice &voice, int role) const;
    QVariant quoteData(int quote, int role) const;

    text::Document m_document;
    text::Analysis m_analysis;
    QList<Voice> m_voices;
};

} // namespace models
