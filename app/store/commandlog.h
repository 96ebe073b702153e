#pragma once

#include "store/connection.h"
#include "store/slots.h"
#include "store/types.h"

#include <optional>

namespace store {

// Does, undoes and redoes commands inside the Writer's transactions. Each step is kept as the slots it changed with
// their values before and after, so that undoing is writing the values of before, whatever the command was.
class CommandLog final
{
public:
    explicit CommandLog(Connection &connection) : m_connection(connection) {}

    // Throws SqlError, and Refusal for a command that makes no sense and for a step that cannot be read.
    Applied apply(const Command &command);
    std::optional<Applied> undo();
    std::optional<Applied> redo();

private:
    std::optional<Applied> replay(bool undo);

    Connection &m_connection;
};

History historyOf(Connection &connection);
QList<LoggedCommand> recentCommands(Connection &connection, int most);

// Whether the briefing's list or head differs after it.
bool touchesBriefing(const Command &command);
// Whether the corrections do.
bool touchesRules(const Command &command);

} // namespace store
