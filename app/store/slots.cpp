#include "store/slots.h"

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

// "<scope> <key>"
std::pair<int, qint64> ruleKey(const Slot &slot)
{
    return {slot.key.section(u' ', 0, 0).toInt(), slot.key.section(u' ', 1).toLongLong()};
}

void writeRule(Connection &connection, const Slot &slot, const QString *value)
{
    const auto [scope, key] = ruleKey(slot);
    connection.run("DELETE FROM rule WHERE scope = ?1 AND key = ?2", scope, key);
    if (!value)
        return;
    const auto part = [value](int n) { return value->section(u' ', n, n).toLongLong(); };
    connection.run("INSERT INTO rule (scope, key, kind, given, article, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", scope,
                   key, part(0), part(1), part(2), value->section(u' ', 3));
}

} // namespace

Slot ruleSlot(RuleScope scope, quint64 key)
{
    return {SlotKind::Rule, 0, QStringLiteral("%1 %2").arg(static_cast<int>(scope)).arg(static_cast<qint64>(key))};
}

SlotValue ruleValue(const Rule &rule)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(static_cast<int>(rule.kind))
        .arg(rule.given.toMSecsSinceEpoch())
        .arg(rule.article)
        .arg(rule.words);
}

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
    case SlotKind::Rule: {
        const auto [scope, key] = ruleKey(slot);
        return firstText(connection.query("SELECT kind || ' ' || given || ' ' || article || ' ' || words FROM rule "
                                          "WHERE scope = ?1 AND key = ?2",
                                          scope, key));
    }
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
        return writeRule(connection, slot, text);
    }
}

} // namespace store
