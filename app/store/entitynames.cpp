#include "store/entitynames.h"

#include "store/fold.h"

#include <QSet>

namespace store {

namespace {

// Takes from the entity with this key the names that `isMeant`, but never the one it is shown by: articles that still
// call it so bring them back when they are analysed anew.
template <typename Meant>
void forgetNames(Connection &connection, const QString &key, Meant isMeant)
{
    QList<std::pair<qint64, QString>> names;
    Statement rows = connection.query(
        "SELECT n.id, n.name FROM entity_name n JOIN entity e ON e.id = n.entity WHERE e.key = ?1 AND n.name <> e.name",
        key);
    while (rows.step()) {
        if (isMeant(rows.text(1)))
            names.append({rows.integer(0), rows.text(1)});
    }
    for (const auto &[id, name] : std::as_const(names)) {
        connection.run("INSERT INTO entity_search (entity_search, rowid, name) VALUES ('delete', ?1, ?2)", id,
                       spaced(name));
        connection.run("DELETE FROM entity_name WHERE id = ?1", id);
    }
}

QSet<QString> namesOf(Connection &connection, const QString &key)
{
    QSet<QString> names;
    Statement rows =
        connection.query("SELECT n.name FROM entity_name n JOIN entity e ON e.id = n.entity WHERE e.key = ?1", key);
    while (rows.step())
        names.insert(rows.text(0));
    return names;
}

} // namespace

void forgetNames(Connection &connection, const std::optional<EntityRule> &before,
                 const std::optional<EntityRule> &after)
{
    if (after && after->what == EntityRuleKind::Split)
        forgetNames(connection, after->key,
                    [&](const QString &name) { return folded(name) == folded(after->words.simplified()); });
    if (before && before->what == EntityRuleKind::Merge && (!after || after->target != before->target)) {
        const QSet<QString> own = namesOf(connection, before->key);
        forgetNames(connection, before->target, [&](const QString &name) { return own.contains(name); });
    }
}

} // namespace store
