#pragma once

#include "analysis/analyser.h"
#include "intake/walk.h"
#include "pipeline/heeded.h"
#include "store/types.h"

#include <QHash>
#include <QString>

#include <optional>

namespace pipeline {

using KnownFiles = QHash<QString, store::KnownFile>; // by path

// What is to become of one file.
struct Fate
{
    store::FileOutcome outcome;              // Added and Updated are for the Writer to put, the others to note
    std::optional<store::Incoming> incoming; // with Added and Updated
    qint64 size = 0;                         // bytes, when it was found
};

// Skips the file where size, time and rules are as known; else reads it, and analyses it, heeding the corrections,
// where its bytes or the rules differ. Any thread.
Fate settle(const intake::Found &found, const KnownFiles &known, const analysis::Analyser &analyser,
            const Heeded &heeded = {});

} // namespace pipeline
