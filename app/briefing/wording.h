#pragma once

#include <QCoreApplication>

namespace briefing {

// Where the words of briefings are translated.
class Wording final
{
    Q_DECLARE_TR_FUNCTIONS(Briefing)
};

} // namespace briefing
