#include "store/slots.h"

#include "store/rules.h"

namespace store {

namespace {

// The three columns of `state`; an article without a row there is as it came.
std::string_view readState(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Pile:
        return "SELECT pile FROM state WHERE article = ?1";
    case SlotKind::Read:
        return "SELECT read FROM state WHERE article = ?1";
    default:
        return "SELECT starred FROM state WHERE article = ?1";
    }
}

std::string_view writeState(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Pile:
        return "INSERT INTO state (article, pile) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET pile = ?2";
    case SlotKind::Read:
        return "INSERT INTO state (article, read) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET read = ?2";
    default:
        return "INSERT INTO state (article, starred) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET starred = ?2";
    }
}

QString headName(SlotKind kind)
{
    return kind == SlotKind::BriefingTitle ? QStringLiteral("title") : QStringLiteral("marking");
}

SlotValue firstNumber(Statement statement)
{
    return statement.step() ? SlotValue(statement.integer(0)) : SlotValue();
}

SlotValue firstText(Statement statement)
{
    return statement.step() ? SlotValue(statement.text(0)) : SlotValue();
}

void writeFollowUp(Connection &connection, const Slot &slot, const SlotValue &value)
{
    connection.run("DELETE FROM follow_up WHERE article = ?1 AND folded = ?2", slot.article, slot.key);
    if (const auto *text = std::get_if<QString>(&value))
        connection.run("INSERT INTO follow_up (article, folded, words, saved) VALUES (?1, ?2, ?3, ?4)", slot.article,
                       slot.key, text->section(u' ', 1), text->section(u' ', 0, 0).toLongLong());
}

} // namespace

SlotValue readSlot(Connection &connection, const Slot &slot)
{
    switch (slot.kind) {
    case SlotKind::Pile:
    case SlotKind::Read:
    case SlotKind::Starred:
        return connection.number(readState(slot.kind), slot.article);
    case SlotKind::Place:
        return firstNumber(connection.query("SELECT place FROM briefing WHERE article = ?1", slot.article));
    case SlotKind::Label:
        return connection.number("SELECT 1 FROM label WHERE label = ?1 AND article = ?2", slot.key, slot.article);
    case SlotKind::Note:
        return firstText(connection.query("SELECT note FROM note WHERE article = ?1", slot.article));
    case SlotKind::BriefingTitle:
    case SlotKind::BriefingMarking:
        return firstText(connection.query("SELECT value FROM briefing_head WHERE name = ?1", headName(slot.kind)));
    case SlotKind::Rule:
        return readLineRule(connection, slot);
    case SlotKind::EntityRule:
        return readEntityRule(connection, slot);
    case SlotKind::FollowUp:
        return firstText(connection.query(
            "SELECT saved || ' ' || words FROM follow_up WHERE article = ?1 AND folded = ?2", slot.article, slot.key));
    }
    return {};
}

void writeSlot(Connection &connection, const Slot &slot, const SlotValue &value)
{
    const qint64 *number = std::get_if<qint64>(&value);
    const QString *text = std::get_if<QString>(&value);
    switch (slot.kind) {
    case SlotKind::Pile:
    case SlotKind::Read:
    case SlotKind::Starred:
        return connection.run(writeState(slot.kind), slot.article, number ? *number : 0);
    case SlotKind::Place:
        if (number)
            return connection.run("INSERT INTO briefing (article, place) VALUES (?1, ?2) "
                                  "ON CONFLICT (article) DO UPDATE SET place = ?2",
                                  slot.article, *number);
        return connection.run("DELETE FROM briefing WHERE article = ?1", slot.article);
    case SlotKind::Label:
        if (number && *number)
            return connection.run("INSERT OR IGNORE INTO label (label, article) VALUES (?1, ?2)", slot.key,
                                  slot.article);
        return connection.run("DELETE FROM label WHERE label = ?1 AND article = ?2", slot.key, slot.article);
    case SlotKind::Note:
        if (text)
            return connection.run("INSERT INTO note (article, note) VALUES (?1, ?2) "
                                  "ON CONFLICT (article) DO UPDATE SET note = ?2",
                                  slot.article, *text);
        return connection.run("DELETE FROM note WHERE article = ?1", slot.article);
    case SlotKind::BriefingTitle:
    case SlotKind::BriefingMarking:
        if (text)
            return connection.run("INSERT INTO briefing_head (name, value) VALUES (?1, ?2) "
                                  "ON CONFLICT (name) DO UPDATE SET value = ?2",
                                  headName(slot.kind), *text);
        return connection.run("DELETE FROM briefing_head WHERE name = ?1", headName(slot.kind));
    case SlotKind::Rule:
        return writeLineRule(connection, slot, value);
    case SlotKind::EntityRule:
        return writeEntityRule(connection, slot, value);
    case SlotKind::FollowUp:
        return writeFollowUp(connection, slot, value);
    }
}

} // namespace store
