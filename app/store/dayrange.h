#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace store {

struct Days
{
    QDate first, last; // both meant
};

// What a search's "date:" means: 2025, 2025-08, 2025-08-21, or from and to with dots between, either of which may be
// left out. Nothing where it means no days.
std::optional<Days> dayRange(const QString &text);

} // namespace store
