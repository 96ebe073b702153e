#include "models/correction_list.h"

#include "words/kinds.h"

#include <QLocale>

#include <algorithm>

namespace models {

namespace {

QString quoted(const QString &words)
{
    return CorrectionList::tr("“%1”").arg(words);
}

QString whenOf(const QDateTime &given)
{
    return QLocale().toString(given.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
}

} // namespace

QString sentenceFor(const store::Rule &rule)
{
    QString kind = words::labelFor(rule.kind);
    switch (rule.scope) {
    case store::RuleScope::Line:
        return kind;
    case store::RuleScope::Heading:
        return CorrectionList::tr("%1, all that stands under").arg(kind);
    case store::RuleScope::Place:
        return CorrectionList::tr("%1, in this article only").arg(kind);
    }
    return kind;
}

QString sentenceFor(const store::EntityRule &rule)
{
    QString words = quoted(rule.words.isEmpty() ? rule.key : rule.words);
    const QString target = quoted(rule.name.isEmpty() ? rule.target : rule.name);
    switch (rule.what) {
    case store::EntityRuleKind::Merge:
        return CorrectionList::tr("%1 is %2").arg(words, target);
    case store::EntityRuleKind::Split:
        return rule.target.isEmpty() ? CorrectionList::tr("%1 stands for itself").arg(words)
                                     : CorrectionList::tr("%1 is %2").arg(words, target);
    case store::EntityRuleKind::Retype:
        return CorrectionList::tr("%1 is of the kind %2").arg(words, words::labelFor(rule.kind).toLower());
    case store::EntityRuleKind::Ignore:
        return CorrectionList::tr("%1 names nothing").arg(words);
    case store::EntityRuleKind::Rename:
        return CorrectionList::tr("%1 is called %2").arg(words, target);
    case store::EntityRuleKind::Mark:
        return CorrectionList::tr("%1 names: %2").arg(words, words::labelFor(rule.kind).toLower());
    }
    return words;
}

CorrectionList::CorrectionList(QObject *parent) : QAbstractTableModel(parent) {}

void CorrectionList::show(const store::Corrections &corrections)
{
    beginResetModel();
    m_corrections = corrections;
    m_followers.clear();
    m_entries.clear();
    for (int i = 0; i < m_corrections.lines.size(); ++i)
        m_entries.append({i, true});
    for (int i = 0; i < m_corrections.entities.size(); ++i)
        m_entries.append({i, false});
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [this](const Entry &one, const Entry &other) { return givenOf(one) > givenOf(other); });
    endResetModel();
}

void CorrectionList::setFollowers(const QList<int> &followers)
{
    m_followers = followers;
    if (rowCount() > 0)
        emit dataChanged(index(0, Followers), index(rowCount() - 1, Followers));
}

void CorrectionList::setTitles(const QHash<store::ArticleId, QString> &titles)
{
    m_titles = titles;
    if (rowCount() > 0)
        emit dataChanged(index(0, Where), index(rowCount() - 1, Where));
}

store::Command CorrectionList::takeAway(const QModelIndex &index) const
{
    const Entry &entry = m_entries.at(index.row());
    if (entry.isLine)
        return store::takeAway(m_corrections.lines.at(entry.at));
    return store::takeAway(m_corrections.entities.at(entry.at));
}

const QDateTime &CorrectionList::givenOf(const Entry &entry) const
{
    return entry.isLine ? m_corrections.lines.at(entry.at).given : m_corrections.entities.at(entry.at).given;
}

store::ArticleId CorrectionList::articleOf(const Entry &entry) const
{
    return entry.isLine ? m_corrections.lines.at(entry.at).article : m_corrections.entities.at(entry.at).article;
}

int CorrectionList::followersOf(const Entry &entry) const
{
    return m_followers.value(entry.isLine ? entry.at : int(m_corrections.lines.size()) + entry.at, -1);
}

int CorrectionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CorrectionList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CorrectionList::textOf(const Entry &entry, int column) const
{
    switch (column) {
    case What:
        return entry.isLine ? sentenceFor(m_corrections.lines.at(entry.at))
                            : sentenceFor(m_corrections.entities.at(entry.at));
    case Words:
        return entry.isLine ? m_corrections.lines.at(entry.at).words : m_corrections.entities.at(entry.at).words;
    case Given:
        return whenOf(givenOf(entry));
    case Followers:
        return followersOf(entry) < 0 ? QString() : QLocale().toString(followersOf(entry));
    case Where:
        return articleOf(entry) == 0 ? tr("from a file") : m_titles.value(articleOf(entry));
    default:
        return {};
    }
}

QVariant CorrectionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(entry, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Followers && followersOf(entry) >= 0
                   ? tr("%n article(s) follow", nullptr, followersOf(entry))
                   : textOf(entry, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Followers ? int(Qt::AlignRight | Qt::AlignVCenter)
                                           : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Article:
        return QVariant::fromValue(articleOf(entry));
    default:
        return {};
    }
}

QVariant CorrectionList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What it is");
    case Words:
        return tr("Words");
    case Given:
        return tr("Given");
    case Followers:
        return tr("Articles");
    case Where:
        return tr("Given in");
    default:
        return {};
    }
}

} // namespace models
