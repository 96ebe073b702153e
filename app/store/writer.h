#pragma once

#include "result.h"
#include "store/types.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace store {

// The one door through which a library changes: one thread, one connection. A future resolves only after its
// transaction is committed to disk. What the analyst does goes before imports, whose transactions are kept short for
// it; otherwise requests are served in order. Construct and destroy on one thread, call on any; destruction waits for
// what was asked. Continue with whenDone() (when_done.h).
class Writer final : public QObject
{
    Q_OBJECT
public:
    // Opens or creates the library, locks it against other writing processes, migrates it after a verified backup.
    // Refuses a library of a newer version, a file that is no library, and one that another process writes.
    static Result<std::unique_ptr<Writer>> open(const QString &libraryPath);
    ~Writer() override;

    // An import: begin, put in batches, finish. What was put is there even if finish never comes. Paths are told apart
    // by folder, so a library may hold several; the folder is absolute, or empty for single files given by absolute
    // path.
    QFuture<Result<ImportId>> beginImport(const QString &folder);
    // One id for each of the batch, in order. A path known already is replaced and keeps its id and all the analyst
    // did. A new path with the bytes of a vanished one takes over its article ("moved from ..."), here or when the
    // import ends.
    QFuture<Result<QList<ArticleId>>> put(ImportId import, const QList<Incoming> &batch);
    QFuture<Result<Done>> note(ImportId import, const QList<FileOutcome> &outcomes); // refused and unchanged files
    // Unless cancelled, and where the folder is not empty: its articles that this import did not see are marked
    // missing, and reported as vanished.
    QFuture<Result<ImportReport>> finishImport(ImportId import, bool cancelled);

    // Replaces what was derived from texts that are as they were: no import, no outcome. In turn with puts, or before
    // them where somebody is waiting for it (a few articles then). Articles that are gone are left out.
    QFuture<Result<Done>> reanalysed(const QList<Reanalysed> &articles, bool waitedFor = false);
    QFuture<Result<Done>> counted(qint64 lines); // the lines as they were at RevisionDue::lines

    QFuture<Result<Applied>> apply(const Command &command);
    QFuture<Result<std::optional<Applied>>> undo(); // nothing where there is nothing to undo
    QFuture<Result<std::optional<Applied>>> redo();

    // Not undoable: where the analyst was.
    QFuture<Result<Done>> setPosition(ArticleId article, Position position);
    QFuture<Result<Done>> markRead(ArticleId article); // it has been looked at; SetRead is for what the analyst decides
    QFuture<Result<Done>> setSetting(const QString &key, const QByteArray &value); // small per-library window state
    QFuture<Result<Done>>
    rebuildIndex(); // the search index and the library-wide counts, from the articles; in order with puts

    QString libraryPath() const;

signals:
    // On the Writer's owner thread, after the commit. Articles may be empty where the list as a whole may have changed.
    void articlesChanged(const QList<store::ArticleId> &articles);
    void articlesArrived(const QList<store::ArticleId> &articles);
    void briefingChanged();
    void rulesChanged();     // corrections of lines or names were given, taken back, undone or redone
    void linesChanged();     // articles came, changed or went: the lines of the library are to be counted again
    void followUpsChanged(); // leads were saved or let go
    void historyChanged(store::History history);

private:
    class Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace store
