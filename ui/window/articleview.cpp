#include "window/articleview.h"

#include "models/article_list.h"
#include "store/reader.h"
#include "widgets/article_delegate.h"

#include <algorithm>

namespace window {

namespace {

widgets::ArticleRoles roles()
{
    using L = models::ArticleList;
    widgets::ArticleRoles roles;
    roles.title = L::Title;
    roles.snippet = L::Snippet;
    roles.source = L::Source;
    roles.date = L::Date;
    roles.language = L::Language;
    roles.words = L::Words;
    roles.read = L::Read;
    roles.starred = L::Starred;
    roles.inBriefing = L::InBriefing;
    roles.pileName = L::PileName;
    roles.feedItems = L::FeedItems;
    roles.posts = L::Posts;
    roles.notices = L::Notices;
    roles.missing = L::Missing;
    roles.hasNote = L::HasNote;
    roles.labels = L::Labels;
    return roles;
}

} // namespace

ArticleView::ArticleView(QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("articles"));
    setAccessibleName(tr("Articles"));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new widgets::ArticleDelegate(roles(), this));
}

ArticleView::~ArticleView() = default;

void ArticleView::setReader(store::Reader *reader)
{
    setModel(nullptr);
    m_list.reset();
    if (!reader)
        return;
    m_list = std::make_unique<models::ArticleList>([reader](const auto &articles) { return reader->rows(articles); });
    setModel(m_list.get());
    connect(m_list.get(), &models::ArticleList::failed, this, &ArticleView::failed);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticleView::currentRowChanged,
            Qt::QueuedConnection);
}

int ArticleView::count() const
{
    return m_list ? m_list->rowCount() : 0;
}

int ArticleView::currentRow() const
{
    return currentIndex().row();
}

store::ArticleId ArticleView::current() const
{
    return m_list ? m_list->idAt(currentRow()) : 0;
}

QList<store::ArticleId> ArticleView::selected() const
{
    QList<store::ArticleId> articles;
    if (!m_list)
        return articles;
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    for (const QModelIndex &index : std::as_const(indexes))
        articles.append(m_list->idAt(index.row()));
    if (articles.isEmpty() && current() != 0)
        articles.append(current());
    return articles;
}

QList<store::ArticleId> ArticleView::neighbours(int ahead) const
{
    QList<store::ArticleId> articles;
    if (!m_list)
        return articles;
    const int row = currentRow();
    for (int next = row + 1; next <= qMin(row + ahead, count() - 1); ++next)
        articles.append(m_list->idAt(next));
    if (row > 0)
        articles.append(m_list->idAt(row - 1));
    return articles;
}

const store::Row *ArticleView::row(store::ArticleId article) const
{
    return m_list ? m_list->find(article) : nullptr;
}

bool ArticleView::seesCurrent() const
{
    return currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
}

void ArticleView::goToRow(int row)
{
    if (count() == 0)
        return;
    // Not setCurrentIndex(): while Ctrl is down, as in Ctrl+Z, it would move the current row but not the selection.
    const QModelIndex index = m_list->index(qBound(0, row, count() - 1));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

} // namespace window
