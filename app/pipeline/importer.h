#pragma once

#include "analysis/analyser.h"
#include "store/types.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace store {
class Reader;
class Writer;
} // namespace store

namespace pipeline {

// How far an import is. Every file found ends in exactly one of the outcomes.
struct Progress
{
    int found = 0;
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int refused = 0;
    int duplicates = 0;  // articles of their own whose bytes are another's; told at the end, till then among the added
    bool walking = true; // found may still grow
    bool paused = false;
    QString current; // the file last looked at, as Provenance::path

    int done() const { return added + updated + unchanged + refused + duplicates; }
    bool operator==(const Progress &) const = default;
};

// Brings a folder into a library: intake -> analysis -> Writer. Workers run on a pool of its own, at most a few hundred
// files are under way at once whatever the folder's size, and what is done is committed in the walk's order, the first
// few files at once. A file whose size and time are as the library knows them, analysed by the present rules, is not
// read again. Lives on the Writer's thread and never blocks it; one import at a time. Destruction cancels and waits for
// the files in hand, then emits nothing more.
class Importer final : public QObject
{
    Q_OBJECT
public:
    // Writer and reader are of one library and outlive this.
    Importer(store::Writer &writer, store::Reader &reader, std::shared_ptr<const analysis::Analyser> analyser,
             QObject *parent = nullptr);
    ~Importer() override;

    // A folder, or one file. Returns at once; does nothing while an import runs.
    void start(const QString &folder);
    // Several folders and files as one import; paths are then absolute, and nothing is marked missing.
    void start(const QStringList &inputs);

    void pause(); // the files in hand are finished and committed
    void resume();
    void cancel(); // what was committed stays; finished() follows

    bool isRunning() const;
    bool isPaused() const;
    Progress progress() const;

signals:
    void
    progressed(const pipeline::Progress &progress); // about ten times a second while something changes, and at the end
    void failed(const QString &why);                // the library could not be read or written; finished() follows
    void finished(const store::ImportReport &report); // exactly once for each start()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pipeline

Q_DECLARE_METATYPE(pipeline::Progress)
