#include "models/import_files.h"

#include <array>

namespace models {

namespace {

// What an analyst should look at first.
int urgency(int outcome)
{
    static constexpr std::array<int, store::OutcomeCount> ranks{3, 2, 5, 0, 1, 4};
    return ranks.at(std::size_t(outcome));
}

} // namespace

QString labelFor(store::Outcome outcome)
{
    switch (outcome) {
    case store::Outcome::Added:
        return ImportFiles::tr("Added");
    case store::Outcome::Updated:
        return ImportFiles::tr("Updated");
    case store::Outcome::Unchanged:
        return ImportFiles::tr("Unchanged");
    case store::Outcome::Refused:
        return ImportFiles::tr("Not imported");
    case store::Outcome::Vanished:
        return ImportFiles::tr("Missing");
    case store::Outcome::Duplicate:
        return ImportFiles::tr("Duplicate");
    }
    return {};
}

ImportFiles::ImportFiles(QObject *parent) : QAbstractTableModel(parent), m_counts(store::OutcomeCount, 0) {}

void ImportFiles::show(const store::ImportReport &report)
{
    beginResetModel();
    m_report = report;
    m_counts.fill(0);
    for (const store::FileOutcome &file : m_report.files)
        ++m_counts[int(file.outcome)];
    endResetModel();
}

int ImportFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.files.size());
}

int ImportFiles::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FileOutcome &file = m_report.files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == File)
            return file.path;
        return index.column() == Outcome ? labelFor(file.outcome) : file.reason;
    case Qt::ToolTipRole:
        return index.column() == Reason && !file.reason.isEmpty() ? file.reason : file.path;
    case OutcomeValue:
        return int(file.outcome);
    case Article:
        return file.article;
    default:
        return {};
    }
}

QVariant ImportFiles::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Outcome:
        return tr("Outcome");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

ImportFilter::ImportFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(ImportFiles::File);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ImportFilter::setOutcomes(const QList<int> &outcomes)
{
    m_outcomes = QSet<int>(outcomes.cbegin(), outcomes.cend());
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex file = sourceModel()->index(row, ImportFiles::File, parent);
    return (m_outcomes.isEmpty() || m_outcomes.contains(file.data(ImportFiles::OutcomeValue).toInt())) &&
           QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

bool ImportFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() != ImportFiles::Outcome)
        return QSortFilterProxyModel::lessThan(left, right);
    const int first = urgency(left.data(ImportFiles::OutcomeValue).toInt());
    const int second = urgency(right.data(ImportFiles::OutcomeValue).toInt());
    return first == second ? left.row() < right.row() : first < second;
}

} // namespace models
