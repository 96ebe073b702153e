#pragma once

#include "analysis/analyser.h"
#include "pipeline/census.h"
#include "result.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace pipeline {

// One file of an analysis without a library: what it holds, or why it could not be read.
struct Analysed
{
    QString path; // the input as given, and below a folder "folder/file"
    Result<text::Document> document;
    text::Analysis analysis; // empty where there is no document
};

// Reads the files and counts in how many of them each line stands; sources as their folders say. Null where it was
// stopped. Blocks until done.
std::shared_ptr<const Census> countLines(const QStringList &inputs, const std::stop_token &stop = {});

// Reads and analyses files and folders on all cores, with a few dozen files in hand at most, and hands each to `take`
// on the calling thread in input order (a folder's files in the walk's order) as soon as its turn comes; `take` says
// whether to go on. With a census, lines that recur in other files count as such. Blocks until done: for programs
// without a window.
void analyseFiles(const QStringList &inputs, const std::shared_ptr<const analysis::Analyser> &analyser,
                  const std::function<bool(Analysed)> &take, const std::shared_ptr<const Census> &census = {},
                  const std::stop_token &stop = {});

} // namespace pipeline
