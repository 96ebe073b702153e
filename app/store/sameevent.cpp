#include "store/sameevent.h"

#include "store/announcements.h"
#include "store/keys.h"
#include "store/overlap.h"
#include "store/rows.h"

#include <algorithm>
#include <cmath>

namespace store {

namespace {

constexpr qsizetype MostNames = 12; // of the article, those it names most
constexpr int MostArticles = 400;   // with one name
constexpr qsizetype MostAnswers = 12;
constexpr double EnoughNames = 0.5;      // share of the names' weight
constexpr double EnoughWithTitle = 0.25; // likewise, where the headlines are alike
constexpr double AlikeTitles = 0.4;
constexpr double EnoughWords = 0.5; // of one story that stand in the other

struct Name
{
    QString name;
    QString key;
    qint64 entity = 0;
    bool place = false;
    int mentions = 0; // in the story
    double weight = 0;
};

// How often the story names each entity.
QList<int> countsOf(const text::Analysis &analysis)
{
    QList<int> counts(analysis.entities.size(), 0);
    for (const text::Mention &mention : analysis.mentions) {
        const qsizetype block = text::blockAt(analysis.blocks, mention.span.begin);
        if (block >= 0 && text::groupOf(analysis.blocks.at(block).kind) == text::Group::Story)
            ++counts[mention.entity];
    }
    return counts;
}

// The names that the story names most, without those that are all over the library. Places weigh half: much happens in
// each.
QList<Name> namesOf(Connection &connection, const text::Analysis &analysis)
{
    const auto all = static_cast<double>(connection.number("SELECT count(*) FROM article"));
    const double tooCommon = std::max(20.0, all / 20);
    const QList<int> counts = countsOf(analysis);
    QList<Name> names;
    for (qsizetype i = 0; i < analysis.entities.size(); ++i) {
        const text::Entity &entity = analysis.entities.at(i);
        if (counts.at(i) == 0 || entity.kind > text::MentionKind::Product ||
            entity.kind == text::MentionKind::Nationality)
            continue;
        Statement row = connection.query("SELECT id, articles FROM entity WHERE kind = ?1 AND key = ?2",
                                         static_cast<int>(entity.kind), entity.key);
        if (!row.step() || row.number(1) >= tooCommon)
            continue;
        const bool place = entity.kind == text::MentionKind::Place;
        names.append({entity.name, entity.key, row.integer(0), place, counts.at(i),
                      std::log(1 + all / std::max(1, row.number(1))) * (place ? 0.5 : 1)});
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const Name &a, const Name &b) { return a.mentions * a.weight > b.mentions * b.weight; });
    return names.first(std::min(names.size(), MostNames));
}

// What another article shares with this one.
struct Shared
{
    ArticleId article = 0;
    double weight = 0; // of all
    QList<qsizetype> names;
};

QList<Shared> sharing(Connection &connection, const QList<Name> &names, ArticleId except)
{
    double all = 0;
    QHash<ArticleId, Shared> found;
    for (qsizetype i = 0; i < names.size(); ++i) {
        all += names.at(i).weight;
        Statement rows = connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1 LIMIT ?2",
                                          entityKey(names.at(i).entity), MostArticles);
        while (rows.step()) {
            Shared &shared = found[rows.integer(0)];
            shared.article = rows.integer(0);
            shared.weight += names.at(i).weight;
            shared.names.append(i);
        }
    }
    found.remove(except);
    QList<Shared> list;
    for (Shared &shared : found) {
        shared.weight /= all;
        const bool telling = std::any_of(shared.names.begin(), shared.names.end(),
                                         [&names](qsizetype name) { return !names.at(name).place; });
        if (shared.names.size() >= 2 && telling && shared.weight >= EnoughWithTitle)
            list.append(std::move(shared));
    }
    std::sort(list.begin(), list.end(), [](const Shared &a, const Shared &b) {
        return std::pair(-a.weight, a.article) < std::pair(-b.weight, b.article);
    });
    return list.first(std::min(list.size(), 2 * MostAnswers));
}

// Only what the other names in its story too, not in its menus and feeds.
void keepStoryNames(Shared &shared, const QList<Name> &names, const text::Analysis &other)
{
    const QList<int> counts = countsOf(other);
    const auto isTold = [&](qsizetype name) {
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (counts.at(i) > 0 && other.entities.at(i).key == names.at(name).key)
                return true;
        }
        return false;
    };
    double all = 0, told = 0;
    QList<qsizetype> kept;
    for (const Name &name : names)
        all += name.weight;
    for (const qsizetype name : std::as_const(shared.names)) {
        if (!isTold(name))
            continue;
        kept.append(name);
        told += names.at(name).weight;
    }
    shared.names = kept;
    shared.weight = told / all;
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
    const QString story = storyOf(article.document.body, article.analysis);
    const QDate date = article.analysis.date;
    Headlines headlines(connection);
    const Wording title = headlines.wordingOf(article.row.title);
    QList<SameEvent> found;
    for (Shared &shared : sharing(connection, names, id)) {
        const Article other = loadArticle(connection, shared.article);
        keepStoryNames(shared, names, other.analysis);
        if (shared.names.size() < 2)
            continue;
        const double words =
            shared.weight < EnoughNames ? 0 : overlapOf(story, storyOf(other.document.body, other.analysis));
        if (words >= EnoughWords) {
            found.append({shared.article, shared.weight,
                          QStringLiteral("%1 % of the words of one stand in the other").arg(qRound(100 * words)),
                          true});
            continue;
        }
        if (!date.isValid() || !other.analysis.date.isValid())
            continue;
        const qint64 days = std::abs(date.daysTo(other.analysis.date));
        const bool alike = headlines.compare(headlines.wordingOf(other.row.title), title).score >= AlikeTitles;
        QStringList called;
        for (const qsizetype name : std::as_const(shared.names))
            called.append(names.at(name).name);
        if (days <= MostDays && (shared.weight >= EnoughNames || alike))
            found.append({shared.article, shared.weight, whyFor(called, days, alike), false});
    }
    return found.first(std::min(found.size(), MostAnswers));
}

} // namespace store
