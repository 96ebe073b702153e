#pragma once

#include "store/types.h"

#include <QAbstractTableModel>
#include <QHash>

namespace models {

QString sentenceFor(const store::Rule &rule);       // "Feed item", "What stands under it: promo"
QString sentenceFor(const store::EntityRule &rule); // "“Zelensky” is “Volodymyr Zelenskyy”"

// What the analyst taught, newest first: of lines and of names in one table. GUI thread.
class CorrectionList final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Words, Given, Followers, Where, ColumnCount };
    enum Role { Article = Qt::UserRole + 1 }; // where it was given; 0: it came from a file

    explicit CorrectionList(QObject *parent = nullptr);

    void show(const store::Corrections &corrections);
    void setFollowers(const QList<int> &followers); // as store::Reader::followers() answers for what is shown
    void setTitles(const QHash<store::ArticleId, QString> &titles);

    const store::Corrections &corrections() const { return m_corrections; }
    store::Command takeAway(const QModelIndex &index) const; // the command; the index is valid

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        int at = 0; // in lines, or in entities
        bool isLine = true;
    };
    QString textOf(const Entry &entry, int column) const;
    const QDateTime &givenOf(const Entry &entry) const;
    store::ArticleId articleOf(const Entry &entry) const;
    int followersOf(const Entry &entry) const; // -1: not counted yet

    store::Corrections m_corrections;
    QList<Entry> m_entries;
    QList<int> m_followers;
    QHash<store::ArticleId, QString> m_titles;
};

} // namespace models
