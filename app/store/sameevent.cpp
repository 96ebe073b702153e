#include "store/sameevent.h"

#include "store/announcements.h"
#include "store/keys.h"
#include "store/overlap.h"
#include "store/rows.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

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

// The names that the story names most, without those that are all over the library of so many articles. Places weigh
// half: much happens in each.
QList<Name> namesOf(Connection &connection, const text::Analysis &analysis, double all)
{
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

double weightOf(const QList<Name> &names)
{
    return std::accumulate(names.begin(), names.end(), 0.0,
                           [](double sum, const Name &name) { return sum + name.weight; });
}

// What another article shares with this one.
struct Shared
{
    ArticleId article = 0;
    double weight = 0; // of all
    QList<Name> names;

    // Enough to be of one event at all.
    bool isTelling() const
    {
        return names.size() >= 2 && weight >= EnoughWithTitle &&
               std::any_of(names.begin(), names.end(), [](const Name &name) { return !name.place; });
    }
};

bool isCloser(double weight, ArticleId article, double otherWeight, ArticleId other)
{
    return std::pair(-weight, article) < std::pair(-otherWeight, other);
}

QList<Shared> sharing(Connection &connection, const QList<Name> &names, ArticleId except)
{
    QHash<ArticleId, Shared> found;
    for (const Name &name : names) {
        Statement rows = connection.query("SELECT rowid FROM keys WHERE keys MATCH ?1 LIMIT ?2", entityKey(name.entity),
                                          MostArticles);
        while (rows.step()) {
            Shared &shared = found[rows.integer(0)];
            shared.article = rows.integer(0);
            shared.names.append(name);
        }
    }
    found.remove(except);
    const double all = weightOf(names);
    QList<Shared> list;
    for (Shared &shared : found) {
        shared.weight = weightOf(shared.names) / all;
        if (shared.isTelling())
            list.append(std::move(shared));
    }
    std::sort(list.begin(), list.end(),
              [](const Shared &a, const Shared &b) { return isCloser(a.weight, a.article, b.weight, b.article); });
    return list.first(std::min(list.size(), 2 * MostAnswers));
}

// Only what the other names in its story too, not in its menus and feeds.
void keepStoryNames(Shared &shared, const text::Analysis &other)
{
    const double all = weightOf(shared.names) / shared.weight;
    const QList<int> counts = countsOf(other);
    QSet<QString> told;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0)
            told.insert(other.entities.at(i).key);
    }
    shared.names.removeIf([&told](const Name &name) { return !told.contains(name.key); });
    shared.weight = weightOf(shared.names) / all;
}

// A short article shares most of its names with a long one that names many more: the share of either side counts, so
// that each is found from the other.
void weighFromTheOther(Connection &connection, Shared &shared, const text::Analysis &other, double all)
{
    const QList<Name> names = namesOf(connection, other, all);
    QList<Name> common = names;
    common.removeIf([&shared](const Name &name) {
        return std::none_of(shared.names.begin(), shared.names.end(),
                            [&name](const Name &ours) { return ours.key == name.key; });
    });
    if (!common.isEmpty())
        shared.weight = std::max(shared.weight, weightOf(common) / weightOf(names));
}

QString whyFor(const QList<Name> &shared, qint64 days, bool alike)
{
    QStringList called;
    for (const Name &name : shared.first(std::min<qsizetype>(shared.size(), 3)))
        called.append(name.name);
    const QString when = days == 0   ? QStringLiteral("on the same day")
                         : days == 1 ? QStringLiteral("a day apart")
                                     : QStringLiteral("%1 days apart").arg(days);
    const QString more = shared.size() > 3 ? QStringLiteral(" and %1 more").arg(shared.size() - 3) : QString();
    return QStringLiteral("both name ") + called.join(QStringLiteral(", ")) + more +
           (alike ? QStringLiteral(" under like headlines, ") : QStringLiteral(", ")) + when;
}

// An article, against which others are held.
struct Told
{
    Headlines headlines;
    Wording title;
    Trigrams story;
    QDate date;          // invalid where it has none of its own
    double articles = 0; // in the library
};

// Loads another article only where it could be anything to this one.
std::optional<SameEvent> compare(Connection &connection, Told &told, Shared shared)
{
    Statement row = connection.query("SELECT date, dated FROM article WHERE id = ?1", shared.article);
    if (!row.step())
        return {};
    const bool dated = told.date.isValid() && row.number(1);
    const qint64 days = dated ? std::abs(row.integer(0) - told.date.toJulianDay()) : 0;
    const bool near = dated && days <= MostDays;
    if (!near && shared.weight < EnoughNames)
        return {};
    const Article other = loadArticle(connection, shared.article);
    keepStoryNames(shared, other.analysis);
    if (!shared.isTelling())
        return {};
    if (shared.weight < EnoughNames)
        weighFromTheOther(connection, shared, other.analysis, told.articles);
    const bool most = shared.weight >= EnoughNames;
    const double words = most ? overlapOf(told.story, trigramsOf(storyOf(other.document.body, other.analysis))) : 0;
    if (words >= EnoughWords)
        return SameEvent{shared.article, shared.weight,
                         QStringLiteral("%1 % of the words of one stand in the other").arg(qRound(100 * words)), true};
    if (!near)
        return {};
    const bool alike =
        told.headlines.compare(told.headlines.wordingOf(other.row.title), told.title).score >= AlikeTitles;
    if (!most && !alike)
        return {};
    return SameEvent{shared.article, shared.weight, whyFor(shared.names, days, alike), false};
}

} // namespace

QList<SameEvent> loadSameEvent(Connection &connection, ArticleId id)
{
    const Article article = loadArticle(connection, id);
    const auto all = static_cast<double>(connection.number("SELECT count(*) FROM article"));
    const QList<Name> names = namesOf(connection, article.analysis, all);
    const QList<Shared> candidates = sharing(connection, names, id);
    if (candidates.isEmpty())
        return {};
    Told told{Headlines(connection),
              {},
              trigramsOf(storyOf(article.document.body, article.analysis)),
              article.analysis.date,
              all};
    told.title = told.headlines.wordingOf(article.row.title);
    QList<SameEvent> found;
    for (const Shared &shared : candidates) {
        if (auto event = compare(connection, told, shared))
            found.append(std::move(*event));
    }
    std::sort(found.begin(), found.end(),
              [](const SameEvent &a, const SameEvent &b) { return isCloser(a.score, a.article, b.score, b.article); });
    return found.first(std::min(found.size(), MostAnswers));
}

} // namespace store
