#pragma once

#include "mentions/page.h"

#include <QString>

namespace mentions {

// An office or rank, and whose it is.
struct Role
{
    Mark mark;              // the words of the office, beside the name
    std::size_t person = 0; // index into the marks it was found with
    QString name;           // "Foreign Minister", "Chair of the NATO Military Committee"
    bool office = true;     // false: a rank
};

// The roles that stand beside the persons among these marks, which are in order.
std::vector<Role> findRoles(const Page &page, const std::vector<Mark> &marks);

// True for forms of address that are no role: Mr, Señora.
bool isAddress(const Page &page, qsizetype token);

} // namespace mentions
