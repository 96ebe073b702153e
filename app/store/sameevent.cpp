#include "store/sameevent.h"

#include "store/announcements.h"
#include "store/keys.h"
#include "store/rows.h"

#include <algorithm>
#include <cmath>

namespace store {

namespace {

constexpr qsizetype MostNames = 12; // of the article, the rarest
constexpr int MostArticles = 400;   // with one name
constexpr qsizetype MostAnswers = 12;
constexpr double EnoughNames = 0.5;      // share of the names' weight
constexpr double EnoughWithTitle = 0.25; // likewise, where the headlines are alike
constexpr double AlikeTitles = 0.4;

struct Name
{
    QString name;
    qint64 entity = 0;
    int articles = 0;
    double weight = 0;
};

// The rare names that other articles have too.
QList<Name> namesOf(Connection &connection, const text::Analysis &analysis)
{
    const auto all = static_cast<double>(connection.number("SELECT count(*) FROM article"));
    const double tooCommon = std::max(20.0, all / 20);
    QList<Name> names;
    for (const text::Entity &entity : analysis.entities) {
        if (entity.kind > text::MentionKind::Product)
            continue;
        Statement row = connection.query("SELECT id, articles FROM entity WHERE kind = ?1 AND key = ?2",
                                         static_cast<int>(entity.kind), entity.key);
        if (row.step() && row.number(1) > 1 && row.number(1) < tooCommon)
            names.append({entity.name, row.integer(0), row.number(1), std::log(1 + all / row.number(1))});
    }
    std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.articles < b.articles; });
    return names.first(std::min(names.size(), MostNames));
}

QString whyFor(const QStringList &shared, qint64 days, bool alike)
{
    const QString names = shared.mid(0, 3).join(QStringLiteral(", "));
    const QString when = days == 0   ? QStringLiteral("on the same day")
                         : days == 1 ? QStringLiteral("a day apart")
                                     : QStringLiteral("%1 days apart").arg(days);
    const QString more = shared.size() > 3 ? QStringLiteral(" and %1 more").arg(shared.size() - 3) : QString();
    return QStringLiteral("both name ") + names + more +
           (alike ? QStringLiteral(" under like headlines, ") : QStringLiteral(", ")) + when;
}

} // namespace

QList<SameEvent> loadSameEvent(Connection &connection, ArticleId id)
{
    const Article article = loadArticle(connection, id);
    const QList<Name> names = namesOf(connection, article.analysis);
    double all = 0;
    QHash<ArticleId, QList<qsizetype>> sharing;
    for (qsizetype i = 0; i < names.size(); ++i) {
        all += names.at(i).weight;
        Statement rows = connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1 LIMIT ?2",
                                          entityKey(names.at(i).entity), MostArticles);
        while (rows.step())
            sharing[rows.integer(0)].append(i);
    }
    sharing.remove(id);
    Headlines headlines(connection);
    const Wording title = headlines.wordingOf(article.row.title);
    QList<SameEvent> found;
    for (auto it = sharing.cbegin(); it != sharing.cend(); ++it) {
        double shared = 0;
        QStringList called;
        for (const qsizetype name : it.value()) {
            shared += names.at(name).weight / all;
            called.append(names.at(name).name);
        }
        if (called.size() < 2 || shared < EnoughWithTitle)
            continue;
        Statement row = connection.query("SELECT date, title FROM article WHERE id = ?1", it.key());
        if (!row.step())
            continue;
        const qint64 days = std::abs(row.integer(0) - article.row.date.toJulianDay());
        const bool alike = headlines.compare(headlines.wordingOf(row.text(1)), title).score >= AlikeTitles;
        if (days <= MostDays && (shared >= EnoughNames || alike))
            found.append({it.key(), shared, whyFor(called, days, alike)});
    }
    std::sort(found.begin(), found.end(), [](const SameEvent &a, const SameEvent &b) {
        return std::pair(-a.score, a.article) < std::pair(-b.score, b.article);
    });
    return found.first(std::min(found.size(), MostAnswers));
}

} // namespace store
