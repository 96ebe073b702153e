#include "models/follow_up_list.h"

#include <QLocale>

namespace models {

FollowUpList::FollowUpList(QObject *parent) : QAbstractTableModel(parent) {}

void FollowUpList::show(const QList<store::FollowUp> &followUps)
{
    beginResetModel();
    m_followUps = followUps;
    endResetModel();
}

void FollowUpList::setTitles(const QHash<store::ArticleId, QString> &titles)
{
    m_titles = titles;
    if (rowCount() > 0)
        emit dataChanged(index(0, Where), index(rowCount() - 1, Where));
}

store::Command FollowUpList::letGo(const QModelIndex &index) const
{
    const store::FollowUp &followUp = m_followUps.at(index.row());
    return store::SaveLead{followUp.article, followUp.words, false};
}

int FollowUpList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_followUps.size());
}

int FollowUpList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FollowUpList::textOf(const store::FollowUp &followUp, int column) const
{
    switch (column) {
    case Words:
        return followUp.words;
    case Arrived:
        return followUp.announced.article == 0 ? tr("not yet") : followUp.announced.title;
    case Saved:
        return QLocale().toString(followUp.saved.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    case Where:
        return m_titles.value(followUp.article);
    default:
        return {};
    }
}

QVariant FollowUpList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FollowUp &followUp = m_followUps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(followUp, index.column());
    case Qt::ToolTipRole:
        return index.column() == Arrived && followUp.announced.article != 0 ? followUp.announced.why
                                                                            : textOf(followUp, index.column());
    case Article:
        return QVariant::fromValue(followUp.announced.article != 0 ? followUp.announced.article : followUp.article);
    default:
        return {};
    }
}

QVariant FollowUpList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Words:
        return tr("Feed item");
    case Arrived:
        return tr("In the library");
    case Saved:
        return tr("Saved");
    case Where:
        return tr("Announced in");
    default:
        return {};
    }
}

} // namespace models
