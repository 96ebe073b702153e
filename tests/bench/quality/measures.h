#pragma once

#include "analysis/analyser.h"

#include <QDir>

#include <optional>

// What the quality bench can measure. Each reads a folder of labelled data, writes its predictions for the scorer
// beside it where asked to, prints a table, and says whether it could read everything.
namespace quality {

struct Task
{
    QDir data;                       // the folder of all labelled data
    std::optional<QDir> predictions; // where predictions go, if anywhere
    const analysis::Analyser *analyser = nullptr;
    QString share; // word lists and models, for what is measured without the analyser
};

bool measureSegments(const Task &task); // data/segments/*/labels.jsonl
bool measureQuotes(const Task &task);   // data/quotes/dev/*.jsonl
bool measureMentions(const Task &task); // data/ner/dev/*.jsonl

} // namespace quality
