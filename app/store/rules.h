#pragma once

#include "store/connection.h"
#include "store/slots.h"
#include "store/types.h"

namespace store {

// Corrections as slots of commands, and as tables. All throw SqlError.

// "<scope> <key>", with the article of a place.
Slot slotOf(const Rule &rule);
SlotValue valueOf(const Rule &rule);
SlotValue readLineRule(Connection &connection, const Slot &slot);
void writeLineRule(Connection &connection, const Slot &slot, const SlotValue &value);

// The slot's number, the entity's key and the folded words, with unit separators between.
Slot slotOf(const EntityRule &rule);
SlotValue valueOf(const EntityRule &rule);
SlotValue readEntityRule(Connection &connection, const Slot &slot);
void writeEntityRule(Connection &connection, const Slot &slot, const SlotValue &value);

QList<Rule> loadRules(Connection &connection); // newest first
Corrections loadCorrections(Connection &connection);
QList<int> loadFollowers(Connection &connection, const Corrections &corrections);
QList<ArticleId> loadFollowing(Connection &connection, const EntityRule &rule);

// The key that an entity has as another kind.
QString retyped(const QString &key, text::MentionKind kind);

// The entity rule that says what the entity with this key is, if one does.
std::optional<EntityRule> identityOf(Connection &connection, const QString &key);

// After the rules of these changes were written: begins a new epoch and marks the articles that they touch. Whether
// there were any.
bool markStale(Connection &connection, const QList<Change> &changes);

// How often corrections have changed.
Epoch currentEpoch(Connection &connection);

// Marks this article if it was analysed with corrections that no longer hold.
void markIfBehind(Connection &connection, ArticleId article, Epoch heeded);

} // namespace store
