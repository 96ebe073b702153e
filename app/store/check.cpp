#include "store/check.h"

#include "store/codec.h"
#include "store/commandcodec.h"
#include "store/keys.h"
#include "store/summary.h"

namespace store {

namespace {

class Check final
{
public:
    explicit Check(Connection &connection) : m_connection(connection) {}

    QStringList run()
    {
        file();
        references();
        articles();
        entities();
        imports();
        commands();
        return m_problems;
    }

private:
    void file()
    {
        Statement rows = m_connection.query("PRAGMA integrity_check(20)");
        while (rows.step()) {
            if (rows.text(0) != QLatin1String("ok"))
                m_problems.append(QStringLiteral("The file is damaged: %1").arg(rows.text(0)));
        }
    }
    void references()
    {
        Statement rows = m_connection.query("PRAGMA foreign_key_check");
        while (rows.step()) {
            m_problems.append(QStringLiteral("Row %1 of %2 belongs to a row of %3 that does not exist.")
                                  .arg(rows.integer(1))
                                  .arg(rows.text(0), rows.text(2)));
        }
    }
    void expectNone(std::string_view sql, const QString &words)
    {
        if (const qint64 n = m_connection.number(sql))
            m_problems.append(words.arg(n));
    }
    void articles()
    {
        expectNone("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM body)",
                   QStringLiteral("%1 articles have lost their text."));
        expectNone("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM analysis)",
                   QStringLiteral("%1 articles have lost their analysis."));
        expectNone("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM evidence)",
                   QStringLiteral("%1 articles have lost what their analysis was made with."));
        expectNone("SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM search_docsize)",
                   QStringLiteral("%1 articles are not in the search index; rebuild it."));
        expectNone("SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT id FROM article)",
                   QStringLiteral("The search index has %1 articles too many; rebuild it."));
        expectNone("SELECT count(*) FROM state WHERE pile NOT BETWEEN 0 AND 3",
                   QStringLiteral("%1 articles lie on a pile that does not exist."));
        Statement rows =
            m_connection.query("SELECT a.path, b.text, d.data, a.title, a.words, a.quotes, a.feed_items, a.posts, "
                               "a.notices, a.fingerprint FROM article a JOIN body b ON b.article = a.id "
                               "JOIN analysis d ON d.article = a.id");
        while (rows.step())
            article(rows);
    }
    void article(const Statement &row)
    {
        const auto analysis = decodeAnalysis(row.blob(2));
        const QString body = row.text(1);
        if (!analysis || !fits(*analysis, body.size())) {
            m_problems.append(QStringLiteral("%1: %2").arg(
                row.text(0),
                analysis ? QStringLiteral("The stored analysis does not fit the text.") : analysis.error().what));
            return;
        }
        const Summary summary = summarise(body, *analysis);
        const bool same = analysis->title == row.text(3) && analysis->words == row.number(4) &&
                          analysis->quotes.size() == row.integer(5) && summary.feedItems == row.number(6) &&
                          summary.posts == row.number(7) && summary.notices == row.number(8) &&
                          analysis->fingerprint == static_cast<quint64>(row.integer(9));
        if (!same)
            m_problems.append(
                QStringLiteral("%1: the list shows other figures than the article has.").arg(row.text(0)));
    }
    void entities()
    {
        Statement rows = m_connection.query("SELECT id, name, articles FROM entity");
        while (rows.step()) {
            const qint64 found =
                m_connection.number("SELECT count(*) FROM keys WHERE keys MATCH ?1", entityKey(rows.integer(0)));
            if (found != rows.integer(2)) {
                m_problems.append(QStringLiteral("%1 is counted in %2 articles but stands in %3; rebuild the index.")
                                      .arg(rows.text(1))
                                      .arg(rows.integer(2))
                                      .arg(found));
            }
        }
    }
    void imports()
    {
        expectNone("SELECT count(*) FROM import_file WHERE article IS NULL AND path IS NULL",
                   QStringLiteral("%1 lines of import reports name no file."));
        expectNone("SELECT count(*) FROM import_file WHERE article NOT IN (SELECT id FROM article)",
                   QStringLiteral("%1 lines of import reports name an article that does not exist."));
        expectNone(
            "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM import_file WHERE article IS NOT NULL)",
            QStringLiteral("%1 articles came by no import."));
    }
    void commands()
    {
        Statement rows = m_connection.query("SELECT id, command, changes FROM command");
        while (rows.step()) {
            if (!decodeCommand(rows.blob(1)) || !decodeChanges(rows.blob(2)))
                m_problems.append(QStringLiteral("Step %1 of the undo history cannot be read.").arg(rows.integer(0)));
        }
    }

    Connection &m_connection;
    QStringList m_problems;
};

// The indexes check themselves, but ask for a connection that could write.
QStringList checkIndexes(const QString &path)
{
    QStringList problems;
    constexpr std::pair<std::string_view, const char *> indexes[] = {
        {"INSERT INTO search (search) VALUES ('integrity-check')", "search"},
        {"INSERT INTO keys (keys) VALUES ('integrity-check')", "keys"},
        {"INSERT INTO entity_search (entity_search) VALUES ('integrity-check')", "entity"},
        {"INSERT INTO headline (headline) VALUES ('integrity-check')", "headline"}};
    for (const auto &[sql, name] : indexes) {
        try {
            Connection connection(path, Connection::Mode::ReadWrite);
            connection.run(sql);
        } catch (const SqlError &error) {
            problems.append(QStringLiteral("The %1 index: %2").arg(QLatin1String(name), error.error.what));
        }
    }
    return problems;
}

} // namespace

QStringList checkLibrary(Connection &connection)
{
    return Check(connection).run() + checkIndexes(connection.path());
}

} // namespace store
