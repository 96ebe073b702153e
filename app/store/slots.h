#pragma once

#include "store/connection.h"
#include "store/types.h"

#include <variant>

namespace store {

// The single places that commands change. The order is stored in libraries: only append.
enum class SlotKind : quint8 {
    Pile,
    Read,
    Starred,
    Place,
    Label,
    Note,
    BriefingTitle,
    BriefingMarking,
    Rule,
    EntityRule,
    FollowUp
};
inline constexpr int SlotKindCount = 11;

// What a slot holds: nothing, a number or a text.
using SlotValue = std::variant<std::monostate, qint64, QString>;

struct Slot
{
    SlotKind kind = SlotKind::Pile;
    ArticleId article = 0; // 0 where the slot belongs to no article
    QString key;           // the label; of rules: see rules.h; of a follow-up: its words, folded

    bool operator==(const Slot &) const = default;
};

// One slot's change: all that undo needs.
struct Change
{
    Slot slot;
    SlotValue before;
    SlotValue after;

    bool operator==(const Change &) const = default;
};

SlotValue readSlot(Connection &connection, const Slot &slot);
void writeSlot(Connection &connection, const Slot &slot, const SlotValue &value);

} // namespace store
