#pragma once

#include "store/types.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace models {

QString labelFor(store::Outcome outcome); // "Added"

// The files of one import, each with its one outcome. GUI thread.
class ImportFiles final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Outcome, Reason, ColumnCount };
    enum Role {
        OutcomeValue = Qt::UserRole + 1, // store::Outcome as int
        Article,                         // store::ArticleId, 0 where there is none
    };

    explicit ImportFiles(QObject *parent = nullptr);

    void show(const store::ImportReport &report);
    const store::ImportReport &report() const { return m_report; }
    int count(store::Outcome outcome) const { return m_counts.value(int(outcome)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    store::ImportReport m_report;
    QList<int> m_counts;
};

// Only some outcomes and paths; sorts outcomes by what needs attention first.
class ImportFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ImportFilter(QObject *parent = nullptr);

    void setOutcomes(const QList<int> &outcomes); // store::Outcome as int; empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QSet<int> m_outcomes;
};

} // namespace models
