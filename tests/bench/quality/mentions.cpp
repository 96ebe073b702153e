#include "bench/quality/measures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace quality {

namespace {

using text::MentionKind;

constexpr std::array<const char *, 4> Labels{"PER", "ORG", "LOC", "MISC"};

int labelOf(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Person:
        return 0;
    case MentionKind::Organisation:
        return 1;
    case MentionKind::Place:
        return 2;
    case MentionKind::Nationality:
    case MentionKind::Event:
    case MentionKind::Work:
    case MentionKind::Product:
        return 3;
    default:
        return -1;
    }
}

int labelOf(const QString &label)
{
    for (int i = 0; i < 4; ++i) {
        if (label == QLatin1String(Labels[static_cast<std::size_t>(i)]))
            return i;
    }
    return -1;
}

struct Counts
{
    int right = 0, wrong = 0, missed = 0;

    double f1() const { return right == 0 ? 0 : 200.0 * right / (2.0 * right + wrong + missed); }
};

struct Figures
{
    std::array<Counts, 4> types;
    qsizetype words = 0;

    Counts names() const // persons, organisations and places together
    {
        Counts sum;
        for (std::size_t i = 0; i < 3; ++i) {
            sum.right += types[i].right;
            sum.wrong += types[i].wrong;
            sum.missed += types[i].missed;
        }
        return sum;
    }
};

struct Gold
{
    int label = -1;
    QSet<int> also;
    bool met = false;
};

// As the scorer beside the data counts: same begin, same end, same label or one that also counts.
void count(const QJsonArray &spans, const std::vector<std::tuple<int, int, int>> &found, Figures &figures)
{
    std::map<std::pair<int, int>, Gold> gold;
    for (const auto &value : spans) {
        const QJsonObject span = value.toObject();
        Gold one{labelOf(span.value(u"label").toString()), {}, false};
        for (const auto &other : span.value(u"alt").toArray())
            one.also.insert(labelOf(other.toString()));
        gold[{span.value(u"start").toInt(), span.value(u"end").toInt()}] = one;
    }
    for (const auto &[begin, end, label] : found) {
        const auto at = gold.find({begin, end});
        const bool right =
            at != gold.end() && !at->second.met && (at->second.label == label || at->second.also.contains(label));
        Counts &counts = figures.types[static_cast<std::size_t>(label)];
        ++(right ? counts.right : counts.wrong);
        if (right)
            at->second.met = true;
    }
    for (const auto &[span, one] : gold) {
        if (!one.met && one.label >= 0)
            ++figures.types[static_cast<std::size_t>(one.label)].missed;
    }
}

std::vector<int> pointsOf(QStringView text)
{
    std::vector<int> at;
    int points = 0;
    for (const QChar c : text) {
        at.push_back(points);
        points += c.isHighSurrogate() ? 0 : 1;
    }
    at.push_back(points);
    return at;
}

bool measureSet(const Task &task, const QString &name, Figures &figures)
{
    QFile in(task.data.filePath(QStringLiteral("ner/dev/") + name + QStringLiteral(".jsonl")));
    if (!in.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(in.fileName()));
        return false;
    }
    QFile out(task.predictions ? task.predictions->filePath(name + QStringLiteral(".jsonl")) : QString());
    if (task.predictions && !out.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(out.fileName()));
        return false;
    }
    while (!in.atEnd()) {
        const QJsonObject document = QJsonDocument::fromJson(in.readLine()).object();
        text::Document article;
        article.body = document.value(u"text").toString();
        const text::Analysis analysis = task.analyser->analyse(article);
        const std::vector<int> points = pointsOf(article.body);
        std::vector<std::tuple<int, int, int>> found;
        QJsonArray predicted;
        for (const text::Mention &mention : analysis.mentions) {
            const int label = labelOf(mention.kind);
            if (label < 0)
                continue;
            const int begin = points[static_cast<std::size_t>(mention.span.begin)],
                      end = points[static_cast<std::size_t>(mention.span.end)];
            found.push_back({begin, end, label});
            predicted.append(
                QJsonObject{{QStringLiteral("start"), begin},
                            {QStringLiteral("end"), end},
                            {QStringLiteral("label"), QLatin1String(Labels[static_cast<std::size_t>(label)])}});
        }
        count(document.value(u"spans").toArray(), found, figures);
        if (out.isOpen())
            out.write(QJsonDocument(QJsonObject{{QStringLiteral("id"), document.value(u"id")},
                                                {QStringLiteral("spans"), predicted}})
                          .toJson(QJsonDocument::Compact) +
                      '\n');
    }
    return true;
}

struct Group
{
    const char *title;
    std::vector<const char *> sets;
    const char *yardstick;
};

} // namespace

bool measureMentions(const Task &task)
{
    const std::vector<Group> groups{{"English news", {"men", "gum", "worldwide", "voa"}, "83.0"},
                                    {"tweets", {"wnut17", "btc", "tweebank"}, "50.0"},
                                    {"Spanish", {"cess_es"}, "80.9"},
                                    {"Portuguese", {"bosque_pt"}, "79.8"},
                                    {"French", {"gsd_fr"}, "50"},
                                    {"German", {"gsd_de"}, "72"},
                                    {"Spanish, web", {"gsd_es"}, "76"},
                                    {"Italian", {"pud_it"}, "70"},
                                    {"Russian", {"gsd_ru"}, "67"},
                                    {"Arabic", {"pud_ar"}, "43"},
                                    {"Chinese", {"gsd_zh"}, "-"},
                                    {"others", {"wikigold", "re3d", "ddt_da"}, "-"}};
    bool good = true;
    std::printf("%-14s %-10s %6s %6s %6s %6s %6s   %s\n", "names", "set", "F1", "PER", "ORG", "LOC", "other", "sketch");
    for (const Group &group : groups) {
        double sum = 0;
        for (const char *set : group.sets) {
            Figures figures;
            good = measureSet(task, QLatin1String(set), figures) && good;
            sum += figures.names().f1();
            std::printf("%-14s %-10s %6.1f %6.1f %6.1f %6.1f %6.1f\n", group.title, set, figures.names().f1(),
                        figures.types[0].f1(), figures.types[1].f1(), figures.types[2].f1(), figures.types[3].f1());
        }
        std::printf("%-14s %-10s %6.1f %34s %s\n", group.title, "mean", sum / static_cast<double>(group.sets.size()),
                    "", group.yardstick);
    }
    return good;
}

} // namespace quality
