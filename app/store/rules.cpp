#include "store/rules.h"

#include "store/entitynames.h"
#include "store/fold.h"
#include "store/idset.h"
#include "store/keys.h"

#include <algorithm>

namespace store {

namespace {

constexpr QChar Separator(0x1f);

// What excludes each other about one entity.
enum class EntitySlot : quint8 { Identity, Name, Split, Mark };

EntitySlot entitySlot(EntityRuleKind what)
{
    switch (what) {
    case EntityRuleKind::Rename:
        return EntitySlot::Name;
    case EntityRuleKind::Split:
        return EntitySlot::Split;
    case EntityRuleKind::Mark:
        return EntitySlot::Mark;
    default:
        return EntitySlot::Identity;
    }
}

QString slotKey(EntitySlot slot, const QString &key, const QString &folded)
{
    return QStringList{QString::number(static_cast<int>(slot)), key, folded}.join(Separator);
}

// The stored columns of one entity rule, from place `at` on.
EntityRule entityRuleOf(const Statement &row, int at = 0)
{
    return {static_cast<EntityRuleKind>(std::clamp(row.number(at), 0, static_cast<int>(EntityRuleKind::Mark))),
            row.text(at + 1),
            row.text(at + 2),
            static_cast<text::MentionKind>(std::clamp(row.number(at + 3), 0, text::MentionKindCount - 1)),
            row.text(at + 4),
            row.text(at + 5),
            QDateTime::fromMSecsSinceEpoch(row.integer(at + 6), Qt::UTC),
            row.integer(at + 7)};
}

struct LineSlot
{
    int scope = 0;
    qint64 key = 0;
    ArticleId place = 0;
};

LineSlot lineSlot(const Slot &slot)
{
    return {slot.key.section(u' ', 0, 0).toInt(), slot.key.section(u' ', 1).toLongLong(), slot.article};
}

void collect(Connection &connection, std::string_view sql, const QString &match, IdSet &ids)
{
    Statement rows = connection.query(sql, match);
    while (rows.step())
        ids.insert(rows.integer(0));
}

void collectKeyed(Connection &connection, const QString &token, IdSet &ids)
{
    collect(connection, "SELECT rowid FROM keys WHERE keys MATCH ?1", token, ids);
}

void collectTouched(Connection &connection, const Slot &slot, IdSet &ids)
{
    if (slot.kind == SlotKind::Rule) {
        if (slot.article)
            ids.insert(slot.article);
        else
            collectKeyed(connection, lineToken(static_cast<quint64>(lineSlot(slot).key)), ids);
        return;
    }
    const QString key = slot.key.section(Separator, 1, 1), words = slot.key.section(Separator, 2);
    collectKeyed(connection, ruleToken(hashOf(slot.key)), ids);
    if (key.isEmpty()) { // words: wherever they stand
        collect(connection, "SELECT rowid FROM search WHERE search MATCH ?1", u'"' + spaced(words).remove(u'"') + u'"',
                ids);
        return;
    }
    for (const EntitySlot other : {EntitySlot::Identity, EntitySlot::Name})
        collectKeyed(connection, ruleToken(hashOf(slotKey(other, key, {}))), ids);
    Statement entities = connection.query("SELECT id FROM entity WHERE key = ?1", key);
    while (entities.step())
        collectKeyed(connection, entityKey(entities.integer(0)), ids);
}

std::optional<EntityRule> entityRuleAt(Connection &connection, int slot, const QString &key, const QString &words)
{
    Statement row = connection.query("SELECT what, key, words, kind, target, name, given, article FROM entity_rule "
                                     "WHERE slot = ?1 AND key = ?2 AND folded = ?3",
                                     slot, key, words);
    return row.step() ? std::optional(entityRuleOf(row)) : std::nullopt;
}

std::optional<EntityRule> entityRuleAt(Connection &connection, const Slot &slot)
{
    return entityRuleAt(connection, slot.key.section(Separator, 0, 0).toInt(), slot.key.section(Separator, 1, 1),
                        slot.key.section(Separator, 2));
}

} // namespace

quint64 ruleId(const EntityRule &rule)
{
    return hashOf(slotOf(rule).key);
}

Slot slotOf(const Rule &rule)
{
    return {SlotKind::Rule, rule.scope == RuleScope::Place ? rule.article : 0,
            QStringLiteral("%1 %2").arg(static_cast<int>(rule.scope)).arg(static_cast<qint64>(rule.key))};
}

SlotValue valueOf(const Rule &rule)
{
    return QStringLiteral("%1 %2 %3 ")
               .arg(static_cast<int>(rule.kind))
               .arg(rule.given.toMSecsSinceEpoch())
               .arg(rule.article) +
           rule.words;
}

SlotValue readLineRule(Connection &connection, const Slot &slot)
{
    const auto [scope, key, place] = lineSlot(slot);
    Statement row = connection.query("SELECT kind || ' ' || given || ' ' || article || ' ' || words FROM line_rule "
                                     "WHERE scope = ?1 AND key = ?2 AND place = ?3",
                                     scope, key, place);
    return row.step() ? SlotValue(row.text(0)) : SlotValue();
}

void writeLineRule(Connection &connection, const Slot &slot, const SlotValue &value)
{
    const auto [scope, key, place] = lineSlot(slot);
    connection.run("DELETE FROM line_rule WHERE scope = ?1 AND key = ?2 AND place = ?3", scope, key, place);
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return;
    const auto part = [text](int n) { return text->section(u' ', n, n).toLongLong(); };
    connection.run(
        "INSERT INTO line_rule (scope, key, place, kind, given, article, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        scope, key, place, part(0), part(1), part(2), text->section(u' ', 3));
}

Slot slotOf(const EntityRule &rule)
{
    const EntitySlot slot = entitySlot(rule.what);
    const bool ofWords = slot == EntitySlot::Split || slot == EntitySlot::Mark;
    return {SlotKind::EntityRule, 0,
            slotKey(slot, slot == EntitySlot::Mark ? QString() : rule.key,
                    ofWords ? folded(rule.words.simplified()) : QString())};
}

SlotValue valueOf(const EntityRule &rule)
{
    return QStringList{QString::number(static_cast<int>(rule.what)),
                       rule.words.simplified(),
                       QString::number(static_cast<int>(rule.kind)),
                       rule.target,
                       rule.name.simplified(),
                       QString::number(rule.given.toMSecsSinceEpoch()),
                       QString::number(rule.article)}
        .join(Separator);
}

SlotValue readEntityRule(Connection &connection, const Slot &slot)
{
    const auto rule = entityRuleAt(connection, slot);
    return rule ? valueOf(*rule) : SlotValue();
}

void writeEntityRule(Connection &connection, const Slot &slot, const SlotValue &value)
{
    const int number = slot.key.section(Separator, 0, 0).toInt();
    const QString key = slot.key.section(Separator, 1, 1), words = slot.key.section(Separator, 2);
    const auto before = entityRuleAt(connection, slot);
    connection.run("DELETE FROM entity_rule WHERE slot = ?1 AND key = ?2 AND folded = ?3", number, key, words);
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return forgetNames(connection, before, {});
    const auto part = [text](int n) { return text->section(Separator, n, n); };
    connection.run("INSERT INTO entity_rule (slot, key, folded, what, words, kind, target, name, given, article) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                   number, key, words, part(0).toInt(), part(1), part(2).toInt(), part(3), part(4),
                   part(5).toLongLong(), part(6).toLongLong());
    forgetNames(connection, before, entityRuleAt(connection, slot));
}

QList<Rule> loadRules(Connection &connection)
{
    QList<Rule> rules;
    Statement rows = connection.query(
        "SELECT scope, key, kind, given, article, words, place FROM line_rule ORDER BY given DESC, scope, key, place");
    while (rows.step()) {
        rules.append({static_cast<RuleScope>(std::clamp(rows.number(0), 0, static_cast<int>(RuleScope::Place))),
                      static_cast<quint64>(rows.integer(1)),
                      static_cast<text::BlockKind>(std::clamp(rows.number(2), 0, text::BlockKindCount - 1)),
                      QDateTime::fromMSecsSinceEpoch(rows.integer(3), Qt::UTC),
                      rows.integer(6) ? rows.integer(6) : rows.integer(4), rows.text(5)});
    }
    return rules;
}

Corrections loadCorrections(Connection &connection)
{
    Corrections corrections;
    corrections.lines = loadRules(connection);
    Statement rows = connection.query("SELECT what, key, words, kind, target, name, given, article FROM entity_rule "
                                      "ORDER BY given DESC, slot, key, folded");
    while (rows.step())
        corrections.entities.append(entityRuleOf(rows));
    corrections.epoch = currentEpoch(connection);
    return corrections;
}

QList<int> loadFollowers(Connection &connection, const Corrections &corrections)
{
    constexpr std::string_view count = "SELECT count(*) FROM keys WHERE keys MATCH ?1";
    QList<int> followers;
    for (const Rule &rule : corrections.lines) {
        followers.append(
            rule.scope == RuleScope::Place
                ? static_cast<int>(connection.number("SELECT count(*) FROM article WHERE id = ?1", rule.article))
                : static_cast<int>(connection.number(count, lineToken(rule.key))));
    }
    for (const EntityRule &rule : corrections.entities)
        followers.append(static_cast<int>(connection.number(count, ruleToken(ruleId(rule)))));
    return followers;
}

QList<ArticleId> loadFollowing(Connection &connection, const EntityRule &rule)
{
    IdSet ids;
    collectKeyed(connection, ruleToken(ruleId(rule)), ids);
    return ids.ids();
}

QString retyped(const QString &key, text::MentionKind kind)
{
    return text::wordFor(kind) + key.sliced(std::max<qsizetype>(0, key.indexOf(u':')));
}

std::optional<EntityRule> identityOf(Connection &connection, const QString &key)
{
    return entityRuleAt(connection, static_cast<int>(EntitySlot::Identity), key, {});
}

Epoch currentEpoch(Connection &connection)
{
    return connection.number("SELECT rules FROM epoch");
}

bool markStale(Connection &connection, const QList<Change> &changes)
{
    IdSet touched;
    bool any = false;
    for (const Change &change : changes) {
        if (change.slot.kind != SlotKind::Rule && change.slot.kind != SlotKind::EntityRule)
            continue;
        any = true;
        collectTouched(connection, change.slot, touched);
    }
    if (!any)
        return false;
    connection.run("UPDATE epoch SET rules = rules + 1");
    const Epoch epoch = currentEpoch(connection);
    for (const ArticleId article : touched.ids()) {
        connection.run("DELETE FROM stale WHERE article = ?1", article);
        connection.run("INSERT INTO stale (article, epoch) SELECT id, ?2 FROM article WHERE id = ?1", article, epoch);
    }
    return true;
}

void markIfBehind(Connection &connection, ArticleId article, Epoch heeded)
{
    const Epoch now = currentEpoch(connection);
    connection.run("DELETE FROM stale WHERE article = ?1 AND epoch <= ?2", article, heeded);
    if (heeded >= now || (heeded < 0 && now == 0))
        return;
    if (connection.number("SELECT count(*) FROM stale WHERE article = ?1", article) == 0)
        connection.run("INSERT INTO stale (article, epoch) VALUES (?1, ?2)", article, now);
}

} // namespace store
