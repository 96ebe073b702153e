#pragma once

#include "briefing/briefing.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace briefing {

// The formats a briefing can leave in, beside PDF (ui/press).
enum class Format : quint8 { Html, Markdown, Json, JsonLines, Csv };

// "html", "markdown", "json", "jsonl", "csv".
std::optional<Format> formatFor(QStringView word);
// By the ending: .html .htm .md .markdown .json .jsonl .csv.
std::optional<Format> formatForPath(QStringView path);

// UTF-8, complete and self-contained: HTML has its style inside and no scripts, no links that load anything.
QByteArray write(const Briefing &briefing, Format format);

} // namespace briefing
