#pragma once

#include "result.h"
#include "store/types.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace store {

// Reads a library on a thread of its own, read-only, each call one consistent snapshot that sees everything committed
// before it was asked. Any thread may call; destruction waits for what was asked.
class Reader final
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &libraryPath);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    QFuture<Result<QList<ArticleId>>> find(const Query &query);
    QFuture<Result<QList<Row>>> rows(const QList<ArticleId> &articles); // in the order asked, the unknown left out
    QFuture<Result<Article>> article(ArticleId article);
    QFuture<Result<Counts>> counts();
    QFuture<Result<QStringList>> labels(); // in use, by name
    QFuture<Result<BriefingHead>> briefingHead();
    QFuture<Result<QHash<QString, KnownFile>>> knownFiles(); // by path
    QFuture<Result<QList<ImportReport>>> imports();          // newest first, without their files
    QFuture<Result<ImportReport>> importReport(ImportId import);
    QFuture<Result<QByteArray>> setting(const QString &key); // empty where never set
    QFuture<Result<QStringList>> check(); // integrity problems in words; empty is good

    QString libraryPath() const;

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace store
