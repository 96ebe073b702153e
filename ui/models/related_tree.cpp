#include "models/related_tree.h"

#include "models/snippet.h"
#include "words/kinds.h"

#include <QLocale>

namespace models {

namespace {

constexpr qsizetype LineLength = 200;

text::Group groupOf(Bond bond)
{
    return bond == Bond::AnnouncedIn || bond == Bond::Announces ? text::Group::Feed : text::Group::Story;
}

QString detailOf(const Relative &relative)
{
    QStringList details{relative.source};
    if (relative.date.isValid())
        details.append(QLocale().toString(relative.date, QStringLiteral("d MMM yyyy")));
    details.removeAll(QString());
    return details.join(QStringLiteral("  ·  "));
}

} // namespace

QString labelFor(Bond bond)
{
    switch (bond) {
    case Bond::AnnouncedIn:
        return RelatedTree::tr("Announced in");
    case Bond::SameBytes:
        return RelatedTree::tr("The same file");
    case Bond::NearDuplicate:
        return RelatedTree::tr("Nearly the same story");
    case Bond::SameEvent:
        return RelatedTree::tr("On the same event");
    case Bond::Announces:
        return RelatedTree::tr("Announced here");
    }
    return {};
}

RelatedTree::RelatedTree(QObject *parent) : Outline(parent) {}

bool RelatedTree::show(const QList<Relative> &relatives)
{
    if (relatives == m_relatives)
        return false;
    beginResetModel();
    m_relatives = relatives;
    empty();
    m_parts = {Part{}};
    for (int bond = 0; bond < BondCount; ++bond) {
        int top = -1;
        for (int i = 0; i < m_relatives.size(); ++i) {
            if (m_relatives.at(i).bond != Bond(bond))
                continue;
            if (top < 0) {
                top = add(Root);
                m_parts.append({Bond(bond), -1});
            }
            add(top);
            m_parts.append({Bond(bond), i});
        }
    }
    endResetModel();
    return true;
}

QVariant RelatedTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(nodeOf(index));
    if (role == Group)
        return int(groupOf(part.bond));
    return part.relative < 0 ? bondData(index, part.bond, role) : relativeData(m_relatives.at(part.relative), role);
}

QVariant RelatedTree::bondData(const QModelIndex &index, Bond bond, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return labelFor(bond);
    case Qt::AccessibleTextRole:
        return tr("%1, %n article(s)", nullptr, rowCount(index)).arg(labelFor(bond));
    case Count:
        return rowCount(index);
    case Score:
        return -1.0F;
    case Article:
        return qint64(0);
    case Block:
        return -1;
    default:
        return {};
    }
}

QVariant RelatedTree::relativeData(const Relative &relative, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(relative.title, LineLength);
    case Qt::AccessibleTextRole:
        return tr("%1. %2. %3").arg(relative.title, detailOf(relative), relative.why);
    case Qt::ToolTipRole:
    case Why:
        return relative.why;
    case Count:
        return 0;
    case Detail:
        return detailOf(relative);
    case Score:
        return relative.score;
    case Words:
        return relative.words;
    case Article:
        return relative.article;
    case Block:
        return relative.bond == Bond::AnnouncedIn ? relative.block : -1;
    default:
        return {};
    }
}

} // namespace models
