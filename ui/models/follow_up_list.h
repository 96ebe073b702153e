#pragma once

#include "store/types.h"

#include <QAbstractTableModel>
#include <QHash>

namespace models {

// Leads kept for follow-up, newest first, with what has come of them. GUI thread.
class FollowUpList final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Words, Arrived, Saved, Where, ColumnCount };
    enum Role {
        Article = Qt::UserRole + 1, // the one that has come, else the one in whose feeds it stands
    };

    explicit FollowUpList(QObject *parent = nullptr);

    void show(const QList<store::FollowUp> &followUps);
    void setTitles(const QHash<store::ArticleId, QString> &titles); // of the articles in whose feeds they stand
    const QList<store::FollowUp> &followUps() const { return m_followUps; }
    store::Command letGo(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const store::FollowUp &followUp, int column) const;

    QList<store::FollowUp> m_followUps;
    QHash<store::ArticleId, QString> m_titles;
};

} // namespace models
