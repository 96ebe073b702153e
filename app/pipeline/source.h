#pragma once

#include "intake/walk.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace pipeline {

// How a found file is named.
enum class Naming {
    BelowFolder, // relative to the folder; a single file by its absolute path
    Absolute,
    AsGiven, // the input as given, and below a folder "input/file"
};

// The files of several inputs, folders and files, one after the other as one stream. With Absolute, a file that several
// inputs lead to comes once.
class Source final
{
public:
    Source(QStringList inputs, Naming naming, std::stop_token stop = {});

    std::optional<intake::Found> next();

private:
    void rename(intake::Found &found) const;

    QStringList m_inputs;
    Naming m_naming;
    std::stop_token m_stop;
    qsizetype m_next = 0; // the input after the one being walked
    std::optional<intake::Walk> m_walk;
    QSet<QString> m_seen;
};

} // namespace pipeline
