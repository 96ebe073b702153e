// What the pile's list costs with 100,000 articles, in milliseconds:
//   QT_QPA_PLATFORM=offscreen bench_list
#include "models/article_list.h"
#include "widgets/article_delegate.h"
#include "widgets/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QPromise>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <numeric>

namespace {

constexpr int Articles = 100'000;

QFuture<Result<QList<store::Row>>> rowsAtOnce(const QList<store::ArticleId> &ids)
{
    QList<store::Row> rows;
    for (const store::ArticleId id : ids) {
        store::Row row;
        row.id = id;
        row.title = QStringLiteral("A headline of ordinary length for article %1, long enough for two lines").arg(id);
        row.snippet = QStringLiteral("The first sentence of the story stands here, as long as such sentences are.");
        row.source = QStringLiteral("Example Post");
        row.date = QDate(2026, 11, 21);
        row.words = 400;
        row.feedItems = 14;
        rows.append(row);
    }
    QPromise<Result<QList<store::Row>>> promise;
    promise.start();
    promise.addResult(rows);
    promise.finish();
    return promise.future();
}

template <typename Work>
double medianOf(int times, const Work &work)
{
    QList<double> took;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    return took.at(took.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    QList<store::ArticleId> ids(Articles);
    std::iota(ids.begin(), ids.end(), 1);
    models::ArticleList list(rowsAtOnce);
    using models::ArticleList;
    QListView view;
    view.setItemDelegate(new widgets::ArticleDelegate(
        {ArticleList::Title, ArticleList::Snippet, ArticleList::Source, ArticleList::Date, ArticleList::Language,
         ArticleList::Words, ArticleList::Read, ArticleList::Starred, ArticleList::InBriefing, ArticleList::PileName,
         ArticleList::FeedItems, ArticleList::Posts, ArticleList::Notices, ArticleList::Missing, ArticleList::HasNote,
         ArticleList::Labels},
        &view));
    view.setUniformItemSizes(true);
    view.setModel(&list);
    view.resize(360, 900);
    view.show();

    QTextStream out(stdout);
    const auto line = [&](const char *what, double took) {
        out << qSetFieldWidth(44) << Qt::left << what << qSetFieldWidth(0) << took << '\n';
    };
    line("show 100,000", medianOf(9, [&](int) {
             list.show(ids);
             QCoreApplication::processEvents();
         }));
    line("an article leaves (update)", medianOf(99, [&](int i) {
             ids.removeAt(50'000 + i % 7);
             list.update(ids);
         }));
    line("256 arrive in as many places (update)", medianOf(9, [&](int i) {
             for (int k = 0; k < 256; ++k)
                 ids.insert(k * 300, 1'000'000 + i * 1000 + k);
             list.update(ids);
         }));
    line("rowOf the last", medianOf(99, [&](int) { list.rowOf(ids.last()); }));
    line("jump and paint, rows not cached", medianOf(99, [&](int i) {
             view.scrollTo(list.index(i * 977));
             view.grab();
             QCoreApplication::processEvents();
         }));
    line("paint, rows cached", medianOf(99, [&](int) { view.grab(); }));
    return 0;
}
