#include "store/dayrange.h"

#include <QStringList>

namespace store {

namespace {

// 2025, 2025-08 or 2025-08-21.
std::optional<Days> daysOf(const QString &text)
{
    const QStringList parts = text.split(u'-');
    bool good = parts.size() <= 3;
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        good = good && isNumber;
    }
    if (!good)
        return std::nullopt;
    const QDate first(numbers[0], numbers.value(1, 1), numbers.value(2, 1));
    if (!first.isValid() || parts[0].size() != 4)
        return std::nullopt;
    const QDate last =
        numbers.size() == 3 ? first : (numbers.size() == 2 ? first.addMonths(1) : first.addYears(1)).addDays(-1);
    return Days{first, last};
}

} // namespace

std::optional<Days> dayRange(const QString &text)
{
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0)
        return daysOf(text);
    const QString from = text.left(dots), to = text.mid(dots + 2);
    Days range{QDate(1, 1, 1), QDate(9999, 12, 31)};
    if (!from.isEmpty()) {
        const auto days = daysOf(from);
        if (!days)
            return std::nullopt;
        range.first = days->first;
    }
    if (!to.isEmpty()) {
        const auto days = daysOf(to);
        if (!days)
            return std::nullopt;
        range.last = days->last;
    }
    return from.isEmpty() && to.isEmpty() ? std::nullopt : std::optional(range);
}

} // namespace store
