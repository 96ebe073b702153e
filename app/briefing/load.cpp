#include "briefing/load.h"

#include "store/reader.h"

namespace briefing {

QFuture<Result<QList<store::Article>>> load(store::Reader &reader, const QList<store::ArticleId> &articles)
{
    using Loaded = Result<QList<store::Article>>;
    QList<QFuture<Result<store::Article>>> asked;
    asked.reserve(articles.size());
    for (const store::ArticleId id : articles)
        asked.append(reader.article(id));
    if (asked.isEmpty())
        return QtFuture::makeReadyFuture<Loaded>(QList<store::Article>{});
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then([](const QList<QFuture<Result<store::Article>>> &answers) -> Loaded {
            QList<store::Article> loaded;
            loaded.reserve(answers.size());
            for (const auto &answer : answers) {
                Result<store::Article> article = answer.result();
                if (!article)
                    return article.error();
                loaded.append(std::move(article).value());
            }
            return loaded;
        });
}

} // namespace briefing
