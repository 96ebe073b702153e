#pragma once

#include "blocks/kinds.h"

#include <QString>

#include <vector>

namespace blocks {

// The language of every line, ISO 639-1: long lines are detected, unless their function words already agree with the
// story; short ones of the story's script take the story's language; others stay empty. known: what the bits of
// Page::stops stand for.
std::vector<QString> languagesOf(const Page &page, const std::vector<Verdict> &verdicts, const QStringList &known);

} // namespace blocks
