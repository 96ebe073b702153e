#pragma once

#include "result.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace analysis {
class Analyser;
}
namespace pipeline {
class Importer;
class Reviser;
} // namespace pipeline
namespace store {
struct ImportReport;
class Reader;
class Writer;
} // namespace store

namespace window {

// Loading word lists and models takes a moment; whoever needs them continues on this.
using AnalyserFuture = QFuture<Result<std::shared_ptr<const analysis::Analyser>>>;

// What the analyst asked to open: a library, and the folder or files to bring into it.
struct Target
{
    QString library;
    QStringList inputs; // one folder, or files; empty where only the library was named
    QString name;       // for the window's title
};

// Folders and files get the library of their (first) folder unless one is named; a library is recognised by its first
// bytes. Fails, in words, where a path does not exist.
Result<Target> resolve(const QStringList &paths, const QString &library = {});

// One opened library: its doors and the import that feeds it. GUI thread.
class Session final : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Session>> open(const Target &target, const AnalyserFuture &analyser);
    ~Session() override;

    const Target &target() const { return m_target; }
    store::Writer &writer() const { return *m_writer; }
    store::Reader &reader() const { return *m_reader; }
    pipeline::Importer *importer() const { return m_importer.get(); } // null until the word lists are loaded

    // Looks for new and changed files, as soon as the word lists are there and no import runs. Nothing to do for a
    // library without a folder: false.
    bool import();
    // The article being read: what corrections change in it comes first. 0: none.
    void prefer(qint64 article);

signals:
    void importerReady(); // once; connect to the importer here
    void failed(const QString &why);

private:
    Session(Target target, std::unique_ptr<store::Writer> writer, std::unique_ptr<store::Reader> reader);
    void start();
    void goOn(const store::ImportReport &before);

    Target m_target;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<pipeline::Importer> m_importer; // these two last: they use the doors
    std::unique_ptr<pipeline::Reviser> m_reviser;
    bool m_wanted = false;
};

} // namespace window
