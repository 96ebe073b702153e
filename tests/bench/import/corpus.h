#pragma once

#include <QString>

// Fills an empty folder with this many article files made of the samples: each takes the lines of one sample, leaves
// some out, borrows some from another of the same folder, and changes the figures. Ten outlets, the same files for the
// same count. Says whether all could be written.
bool writeCorpus(const QString &samples, const QString &folder, int files);
