#include "store/indexer.h"

#include "store/fold.h"
#include "store/keys.h"

namespace store {

namespace {

// The caches serve runs of similar articles; beyond this they start anew rather than grow with the library.
constexpr qsizetype MostCached = 200'000;

void appendLine(QString &to, QStringView words)
{
    to += words;
    to += u'\n';
}

} // namespace

// What each column of `search` gets.
struct Indexer::Texts
{
    QString title, story, furniture, feeds, posts, notices, speakers, said;

    QString &of(text::Group group)
    {
        switch (group) {
        case text::Group::Story:
            return story;
        case text::Group::Furniture:
            return furniture;
        case text::Group::Feed:
            return feeds;
        case text::Group::Post:
            return posts;
        case text::Group::Notice:
            return notices;
        }
        return notices;
    }
};

Indexer::Texts Indexer::textsOf(const QString &body, const text::Analysis &analysis)
{
    Texts texts;
    texts.title = analysis.title;
    texts.story.reserve(body.size());
    bool titleSeen = false;
    for (const text::Block &block : analysis.blocks) {
        const QStringView words = text::slice(body, block.span);
        // The headline counts as title only, so that its words do not weigh twice.
        if (!titleSeen && block.kind == text::BlockKind::Headline && words == analysis.title)
            titleSeen = true;
        else
            appendLine(texts.of(block.group()), words);
    }
    QSet<QString> speakers;
    for (const text::Quote &quote : analysis.quotes) {
        for (const text::Span &piece : quote.pieces)
            appendLine(texts.said, text::slice(body, piece));
        if (quote.speaker && !speakers.contains(quote.speaker->name)) {
            speakers.insert(quote.speaker->name);
            appendLine(texts.speakers, quote.speaker->name);
        }
    }
    return texts;
}

void Indexer::add(ArticleId article, const Indexed &indexed)
{
    put("INSERT INTO search (rowid, title, story, furniture, feeds, posts, notices, speakers, said) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "INSERT INTO headline (rowid, title) VALUES (?1, ?2)", article, indexed);
    m_connection.run("INSERT INTO keys (rowid, key) VALUES (?1, ?2)", article, keysOf(indexed, 1));
}

void Indexer::remove(ArticleId article, const Indexed &indexed)
{
    put("INSERT INTO search (search, rowid, title, story, furniture, feeds, posts, notices, speakers, said) "
        "VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "INSERT INTO headline (headline, rowid, title) VALUES ('delete', ?1, ?2)", article, indexed);
    m_connection.run("INSERT INTO keys (keys, rowid, key) VALUES ('delete', ?1, ?2)", article, keysOf(indexed, -1));
}

void Indexer::put(std::string_view sql, std::string_view titleSql, ArticleId article, const Indexed &indexed)
{
    const Texts texts = textsOf(indexed.body, indexed.analysis);
    m_connection.run(sql, article, spaced(texts.title), spaced(texts.story), spaced(texts.furniture),
                     spaced(texts.feeds), spaced(texts.posts), spaced(texts.notices), spaced(texts.speakers),
                     spaced(texts.said));
    m_connection.run(titleSql, article, spaced(texts.title));
}

void Indexer::callBy(const QList<text::Entity> &entities)
{
    for (const text::Entity &entity : entities) {
        if (isCounted(entity.kind))
            m_connection.run("UPDATE entity SET name = ?3 WHERE kind = ?1 AND key = ?2 AND name <> ?3",
                             static_cast<int>(entity.kind), entity.key, entity.name);
    }
}

QStringList Indexer::entityKeys(const text::Analysis &analysis, int countBy)
{
    QSet<qint64> entities, speakers;
    for (const text::Entity &entity : analysis.entities) {
        if (isCounted(entity.kind))
            entities.insert(entityId(entity));
    }
    for (const text::Quote &quote : analysis.quotes) {
        const int named = quote.speaker ? quote.speaker->entity : -1;
        if (named >= 0 && isCounted(analysis.entities.at(named).kind))
            speakers.insert(entityId(analysis.entities.at(named)));
    }
    QStringList keys;
    for (const qint64 entity : std::as_const(entities)) {
        keys.append(entityKey(entity));
        m_counts[entity] += countBy;
    }
    for (const qint64 speaker : std::as_const(speakers))
        keys.append(speakerKey(speaker));
    return keys;
}

QString Indexer::keysOf(const Indexed &indexed, int countBy)
{
    const text::Analysis &analysis = indexed.analysis;
    QStringList keys = entityKeys(analysis, countBy);
    for (const quint64 line : indexed.lineKeys)
        keys.append(lineToken(line));
    for (const quint64 rule : indexed.followed)
        keys.append(ruleToken(rule));
    if (!indexed.lineKeys.isEmpty() && !indexed.source.isEmpty())
        keys.append(sourceToken(sortKey(indexed.source)));
    if (!analysis.language.isEmpty())
        keys.append(languageKey(analysis.language));
    if (analysis.fingerprint) {
        for (const QString &band : bandKeys(analysis.fingerprint))
            keys.append(band);
    }
    std::array<bool, text::GroupCount> groups{};
    for (const text::Block &block : analysis.blocks)
        groups.at(static_cast<std::size_t>(block.group())) = true;
    const auto has = [&groups](text::Group group) { return groups.at(static_cast<std::size_t>(group)); };
    if (has(text::Group::Feed))
        keys.append(hasFeedsKey);
    if (has(text::Group::Post))
        keys.append(hasPostsKey);
    if (has(text::Group::Notice))
        keys.append(hasNoticesKey);
    if (!analysis.quotes.isEmpty())
        keys.append(hasQuotesKey);
    return keys.join(u' ');
}

qint64 Indexer::entityId(const text::Entity &entity)
{
    const QString cacheKey = QChar(static_cast<char16_t>(u'0' + static_cast<int>(entity.kind))) + entity.key;
    qint64 id = m_entities.value(cacheKey);
    if (!id) {
        const int kind = static_cast<int>(entity.kind);
        id = m_connection.number("SELECT id FROM entity WHERE kind = ?1 AND key = ?2", kind, entity.key);
        if (!id) {
            m_connection.run("INSERT INTO entity (kind, key, name) VALUES (?1, ?2, ?3)", kind, entity.key, entity.name);
            id = m_connection.lastId();
        }
        if (m_entities.size() > MostCached)
            m_entities.clear();
        m_entities.insert(cacheKey, id);
    }
    rememberName(id, entity.name);
    for (const QString &alias : entity.aliases)
        rememberName(id, alias);
    return id;
}

void Indexer::rememberName(qint64 entity, const QString &name)
{
    if (m_names.contains({entity, name}) || !hasWord(name))
        return;
    if (m_names.size() > MostCached)
        m_names.clear();
    m_names.insert({entity, name});
    m_connection.run("INSERT OR IGNORE INTO entity_name (entity, name) VALUES (?1, ?2)", entity, name);
    if (m_connection.changes() > 0)
        m_connection.run("INSERT INTO entity_search (rowid, name) VALUES (?1, ?2)", m_connection.lastId(),
                         spaced(name));
}

void Indexer::flush()
{
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        if (it.value() != 0)
            m_connection.run("UPDATE entity SET articles = articles + ?2 WHERE id = ?1", it.key(), it.value());
    }
    m_counts.clear();
}

void Indexer::rolledBack()
{
    m_entities.clear();
    m_names.clear();
    m_counts.clear();
}

void Indexer::clear()
{
    rolledBack();
    m_connection.run("INSERT INTO search (search) VALUES ('delete-all')");
    m_connection.run("INSERT INTO keys (keys) VALUES ('delete-all')");
    m_connection.run("INSERT INTO headline (headline) VALUES ('delete-all')");
    m_connection.run("INSERT INTO entity_search (entity_search) VALUES ('delete-all')");
    m_connection.run("DELETE FROM entity_name");
    m_connection.run("DELETE FROM entity");
}

} // namespace store
