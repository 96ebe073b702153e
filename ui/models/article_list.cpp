#include "models/article_list.h"

#include "store/when_done.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace models {

namespace {

using Ids = QList<store::ArticleId>;

constexpr int CachedRows = 64 * ArticleList::PageRows;
constexpr int MaxWanted = 8; // pages; a view that scrolls on leaves the older ones behind
constexpr int MaxFlying = 2;

// How many separate stretches of these ids are not among the others.
int runsOutside(const Ids &ids, const QSet<store::ArticleId> &others)
{
    int runs = 0;
    bool inside = true;
    for (const store::ArticleId id : ids) {
        const bool known = others.contains(id);
        runs += inside && !known ? 1 : 0;
        inside = known;
    }
    return runs;
}

QSet<store::ArticleId> setOf(const Ids &ids)
{
    return {ids.cbegin(), ids.cend()};
}

} // namespace

ArticleList::ArticleList(FindRows findRows, QObject *parent)
    : QAbstractListModel(parent), m_findRows(std::move(findRows)), m_rows(CachedRows)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ArticleList::fetchNext);
}

void ArticleList::show(const Ids &articles)
{
    ++m_generation;
    m_asked.clear();
    reset(articles);
}

void ArticleList::reset(const Ids &articles)
{
    beginResetModel();
    m_articles = articles;
    m_wanted.clear();
    endResetModel();
}

void ArticleList::update(const Ids &articles)
{
    // What the two lists share at both ends stays untouched: a step of triage or an arrival costs no sets of 100,000.
    const auto [oldFirst, newFirst] =
        std::mismatch(m_articles.cbegin(), m_articles.cend(), articles.cbegin(), articles.cend());
    if (oldFirst == m_articles.cend() && newFirst == articles.cend())
        return;
    const auto [oldLast, newLast] = std::mismatch(m_articles.crbegin(), std::make_reverse_iterator(oldFirst),
                                                  articles.crbegin(), std::make_reverse_iterator(newFirst));
    const Ids before(oldFirst, oldLast.base());
    const Ids after(newFirst, newLast.base());
    const QSet<store::ArticleId> present = setOf(before);
    const QSet<store::ArticleId> kept = setOf(after);
    if (runsOutside(before, kept) + runsOutside(after, present) > MaxRuns) {
        reset(articles);
        return;
    }
    const qsizetype first = oldFirst - m_articles.cbegin();
    removeAllBut(kept, first, first + before.size());
    Ids order;
    std::copy_if(after.cbegin(), after.cend(), std::back_inserter(order),
                 [&](auto id) { return present.contains(id); });
    reorder(order, first);
    insertMissing(after, present, first);
}

void ArticleList::removeAllBut(const QSet<store::ArticleId> &kept, qsizetype first, qsizetype end)
{
    while (end > first) {
        const qsizetype last = end;
        while (end > first && !kept.contains(m_articles.at(end - 1)))
            --end;
        if (end < last) {
            beginRemoveRows({}, int(end), int(last - 1));
            m_articles.remove(end, last - end);
            endRemoveRows();
        }
        while (end > first && kept.contains(m_articles.at(end - 1)))
            --end;
    }
}

void ArticleList::reorder(const Ids &order, qsizetype first)
{
    if (std::equal(order.cbegin(), order.cend(), m_articles.cbegin() + first))
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Ids ids;
    for (const QModelIndex &index : before)
        ids.append(m_articles.at(index.row()));
    std::copy(order.cbegin(), order.cend(), m_articles.begin() + first);
    QModelIndexList after;
    for (const store::ArticleId id : std::as_const(ids))
        after.append(index(rowOf(id)));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ArticleList::insertMissing(const Ids &articles, const QSet<store::ArticleId> &present, qsizetype first)
{
    const auto isThere = [&](store::ArticleId id) { return present.contains(id); };
    for (auto at = articles.cbegin(); at != articles.cend();) {
        const auto end = std::find_if(at, articles.cend(), isThere);
        if (end == at) {
            ++at;
            continue;
        }
        const qsizetype row = first + (at - articles.cbegin());
        beginInsertRows({}, int(row), int(row + (end - at) - 1));
        m_articles.insert(row, end - at, 0);
        std::copy(at, end, m_articles.begin() + row);
        endInsertRows();
        at = end;
    }
}

void ArticleList::refresh(const Ids &articles)
{
    Ids cached =
        articles.isEmpty() ? m_patches.keys() + m_rows.keys() : articles; // clazy:exclude=container-anti-pattern
    for (const store::ArticleId id : std::as_const(cached))
        m_patches.remove(id);
    cached.removeIf([this](store::ArticleId id) { return !m_rows.contains(id); });
    if (cached.isEmpty())
        return;
    if (cached.size() <= PageRows) {
        fetch(cached, rowOf(cached.first()));
        return;
    }
    m_stale.unite(setOf(cached));
    emit dataChanged(index(0), index(rowCount() - 1));
}

void ArticleList::patch(store::ArticleId article, const store::State &state)
{
    m_patches.insert(article, state);
    store::Row *row = m_rows.object(article);
    if (!row || row->state == state)
        return;
    row->state = state;
    const int at = rowOf(article);
    if (at >= 0)
        emit dataChanged(index(at), index(at));
}

int ArticleList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const store::ArticleId id = m_articles.at(index.row());
    if (role == Id)
        return id;
    const store::Row *row = m_rows.object(id);
    if (role == Loaded)
        return row != nullptr;
    if (!row || m_stale.contains(id))
        want(index.row());
    return row ? valueOf(*row, role) : QVariant();
}

int ArticleList::rowOf(store::ArticleId article) const
{
    return int(m_articles.indexOf(article));
}

int ArticleList::rowNear(store::ArticleId article, int hint) const
{
    return m_articles.value(hint) == article ? hint : rowOf(article);
}

store::ArticleId ArticleList::idAt(int row) const
{
    return m_articles.value(row);
}

const store::Row *ArticleList::find(store::ArticleId article) const
{
    return m_rows.object(article);
}

void ArticleList::want(int row) const
{
    const int page = row / PageRows * PageRows;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > MaxWanted)
        m_wanted.removeFirst();
    if (!m_soon.isActive())
        m_soon.start();
}

void ArticleList::fetchNext()
{
    while (m_flying < MaxFlying && !m_wanted.isEmpty()) {
        const int first = m_wanted.takeLast();
        Ids page = m_articles.mid(first, PageRows);
        page.removeIf([this](store::ArticleId id) {
            return m_asked.contains(id) || (m_rows.contains(id) && !m_stale.contains(id));
        });
        if (!page.isEmpty())
            fetch(page, first);
    }
}

void ArticleList::fetch(const Ids &articles, int hint)
{
    const QSet<store::ArticleId> asked = setOf(articles);
    m_asked.unite(asked);
    m_stale.subtract(asked);
    ++m_flying;
    store::whenDone(m_findRows(articles), this,
                    [this, asked, hint, generation = m_generation](const Result<QList<store::Row>> &found) {
                        --m_flying;
                        if (generation == m_generation) {
                            m_asked.subtract(asked);
                            if (found)
                                take(*found, hint);
                            else
                                emit failed(found.error().what);
                        }
                        fetchNext();
                    });
}

void ArticleList::take(const QList<store::Row> &rows, int hint)
{
    int first = int(m_articles.size());
    int last = -1;
    for (const store::Row &row : rows) {
        auto cached = std::make_unique<store::Row>(row);
        if (const auto patched = m_patches.constFind(row.id); patched != m_patches.cend())
            cached->state = *patched;
        m_rows.insert(row.id, cached.release());
        const int at = rowNear(row.id, hint);
        if (at < 0)
            continue;
        hint = at + 1;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last >= 0)
        emit dataChanged(index(first), index(last));
}

} // namespace models
