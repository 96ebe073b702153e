#include "store/fold.h"
#include "store/keys.h"
#include "store/rows.h"
#include "store/sameevent.h"
#include "store/search.h"

#include <QSet>

#include <algorithm>
#include <bit>

namespace store {

namespace {

struct Candidate
{
    Relation relation = Relation::NearDuplicate;
    int distance = 0;
    ArticleId article = 0;

    auto operator<=>(const Candidate &) const = default; // NOLINT(modernize-use-nullptr)
};

QString whyFor(const Candidate &candidate)
{
    if (candidate.relation == Relation::SameBytes)
        return QStringLiteral("the same file, byte for byte");
    if (candidate.distance == 0)
        return QStringLiteral("the same story, word for word or nearly so");
    return QStringLiteral("nearly the same story: fingerprints differ in %1 of 64 bits").arg(candidate.distance);
}

QList<Candidate> nearDuplicates(Connection &connection, ArticleId article, quint64 print)
{
    QSet<ArticleId> sharing;
    for (const QString &band : bandKeys(print)) {
        Statement rows = connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1", band);
        while (rows.step())
            sharing.insert(rows.integer(0));
    }
    sharing.remove(article);
    QList<Candidate> near;
    for (const ArticleId other : std::as_const(sharing)) {
        const auto bits =
            static_cast<quint64>(connection.number("SELECT fingerprint FROM article WHERE id = ?1", other));
        const int distance = std::popcount(bits ^ print);
        if (distance <= NearBits)
            near.append({Relation::NearDuplicate, distance, other});
    }
    return near;
}

} // namespace

QList<Related> loadRelated(Connection &connection, ArticleId article)
{
    Statement row = connection.query("SELECT fingerprint, sha256 FROM article WHERE id = ?1", article);
    if (!row.step())
        return {};
    const auto print = static_cast<quint64>(row.integer(0));
    QList<Candidate> candidates;
    QSet<ArticleId> same;
    if (const QByteArray sha256 = row.blob(1); !sha256.isEmpty()) {
        Statement rows = connection.query("SELECT id FROM article WHERE sha256 = ?1 AND id <> ?2", sha256, article);
        while (rows.step()) {
            same.insert(rows.integer(0));
            candidates.append({Relation::SameBytes, 0, rows.integer(0)});
        }
    }
    if (print) {
        for (const Candidate &candidate : nearDuplicates(connection, article, print)) {
            if (!same.contains(candidate.article))
                candidates.append(candidate);
        }
    }
    std::sort(candidates.begin(), candidates.end());
    QList<Related> related;
    const auto append = [&](ArticleId other, Relation relation, const QString &why) {
        const QList<Row> rows = loadRows(connection, {other});
        if (!rows.isEmpty())
            related.append({rows.first(), relation, why});
    };
    QSet<ArticleId> closer;
    for (const Candidate &candidate : std::as_const(candidates)) {
        closer.insert(candidate.article);
        append(candidate.article, candidate.relation, whyFor(candidate));
    }
    try {
        for (const SameEvent &event : loadSameEvent(connection, article)) {
            if (!closer.contains(event.article))
                append(event.article, event.sameStory ? Relation::NearDuplicate : Relation::SameEvent, event.why);
        }
    } catch (const Refusal &) { // its analysis is damaged; check() tells of it
    }
    return related;
}

QList<LibraryEntity> loadEntities(Connection &connection, const QString &prefix, int most)
{
    constexpr std::string_view all =
        "SELECT kind, name, key, articles FROM entity WHERE articles > 0 ORDER BY articles DESC, name LIMIT ?1";
    constexpr std::string_view named =
        "SELECT kind, name, key, articles FROM entity WHERE articles > 0 AND id IN (SELECT entity FROM entity_name "
        "WHERE id IN "
        "(SELECT rowid FROM entity_search WHERE entity_search MATCH ?2)) ORDER BY articles DESC, name LIMIT ?1";
    QStringList words;
    for (const QString &word : foldedWords(prefix))
        words.append(u'"' + word + QStringLiteral("\" *"));
    Statement rows = words.isEmpty() ? connection.query(all, most)
                                     : connection.query(named, most, words.join(QStringLiteral(" AND ")));
    QList<LibraryEntity> entities;
    while (rows.step())
        entities.append({static_cast<text::MentionKind>(rows.number(0)), rows.text(1), rows.text(2), rows.number(3)});
    return entities;
}

QList<int> loadEntityCounts(Connection &connection, const QList<text::Entity> &entities)
{
    QList<int> counts;
    counts.reserve(entities.size());
    for (const text::Entity &entity : entities) {
        counts.append(static_cast<int>(connection.number("SELECT articles FROM entity WHERE kind = ?1 AND key = ?2",
                                                         static_cast<int>(entity.kind), entity.key)));
    }
    return counts;
}

} // namespace store
