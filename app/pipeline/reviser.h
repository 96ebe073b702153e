#pragma once

#include "analysis/analyser.h"
#include "store/types.h"

#include <QObject>

#include <memory>

namespace store {
class Reader;
class Writer;
} // namespace store

namespace pipeline {

// How far a revision is.
struct RevisionProgress
{
    int due = 0;           // articles to look at, as far as known
    int done = 0;          // of them
    int changed = 0;       // of them, whose blocks or names came out otherwise
    bool counting = false; // the library's lines are being counted; due may grow

    bool operator==(const RevisionProgress &) const = default;
};

// Keeps the analyses of a library in step with what it knows: lines that recur in other articles, and the analyst's
// corrections. Looks only at articles whose evidence changed: corrections mark theirs (in the command's transaction),
// and the lines of all articles are counted anew some time after articles have come, one pass over their keys. Writes
// only what came out otherwise. All that is due lies in the library: a revision that was cancelled or killed goes on
// when a Reviser next starts.
//
// Lives on the Writer's thread and never blocks it; analyses on a thread of its own, behind the window and the Writer.
// Starts by itself: at once after corrections (the reader's article first), a while after the last article has come,
// and, after start(), with what was left over. Destruction cancels and waits for the batch in hand.
class Reviser final : public QObject
{
    Q_OBJECT
public:
    // Writer and reader are of one library and outlive this.
    Reviser(store::Writer &writer, store::Reader &reader, std::shared_ptr<const analysis::Analyser> analyser,
            QObject *parent = nullptr);
    ~Reviser() override;

    // Does all that is due, counting included, without waiting for more articles. Returns at once; finished() follows.
    void start();
    void cancel(); // what is done stays; finished() follows if it was running; corrections wake it again

    // The article to revise before all others, and for which nobody should have to wait: the one being read. 0: none.
    void prefer(store::ArticleId article);

    bool isRunning() const;
    RevisionProgress progress() const;

signals:
    void progressed(const pipeline::RevisionProgress &progress); // at most ten times a second, and at the end
    void failed(const QString &why); // the library could not be read or written; finished() follows
    void finished(const pipeline::RevisionProgress &progress); // nothing is due, or it was cancelled or failed

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pipeline

Q_DECLARE_METATYPE(pipeline::RevisionProgress)
