#pragma once

#include "store/connection.h"
#include "store/types.h"

#include <optional>

namespace store {

// The names by which an entity is found, when a rule about it changes from `before` to `after`: an alias split off is
// no longer found under the old entity, nor, once a merge is undone, the names under the new one. Throws SqlError.
void forgetNames(Connection &connection, const std::optional<EntityRule> &before,
                 const std::optional<EntityRule> &after);

} // namespace store
