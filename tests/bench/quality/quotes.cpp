#include "bench/quality/measures.h"
#include "bench/quality/quotescore.h"
#include "language/sentences.h"
#include "quotes/finder.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace quality {

namespace {

// UTF-16 offset -> code-point offset.
std::vector<int> codePoints(QStringView text)
{
    std::vector<int> at;
    at.reserve(static_cast<std::size_t>(text.size()) + 1);
    int points = 0;
    for (const QChar c : text) {
        at.push_back(points);
        points += c.isHighSurrogate() ? 0 : 1;
    }
    at.push_back(points);
    return at;
}

QJsonObject spanOf(text::Span span, const std::vector<int> &points)
{
    return {{QStringLiteral("start"), points[static_cast<std::size_t>(span.begin)]},
            {QStringLiteral("end"), points[static_cast<std::size_t>(span.end)]}};
}

QJsonArray toJson(const QList<text::Quote> &quotes, text::QuoteKind kind, const std::vector<int> &points)
{
    QJsonArray all;
    for (const text::Quote &quote : quotes) {
        if (quote.kind != kind)
            continue;
        for (const text::Span &piece : quote.pieces) {
            QJsonObject one = spanOf(piece, points);
            one.insert(QStringLiteral("speaker"),
                       quote.speaker ? QJsonValue(spanOf(quote.speaker->span, points)) : QJsonValue());
            one.insert(QStringLiteral("cue"), quote.cue ? QJsonValue(spanOf(*quote.cue, points)) : QJsonValue());
            if (quote.speaker)
                one.insert(QStringLiteral("speaker_name"), quote.speaker->name);
            one.insert(QStringLiteral("confidence"), quote.confidence);
            one.insert(QStringLiteral("reason"), quote.reason);
            all.append(one);
        }
    }
    return all;
}

std::vector<Spoken> spokenIn(const QJsonArray &quotes)
{
    std::vector<Spoken> all;
    for (const QJsonValue &value : quotes) {
        const QJsonObject quote = value.toObject();
        const QJsonObject speaker = quote.value(QStringLiteral("speaker")).toObject();
        all.push_back(
            {quote.value(QStringLiteral("start")).toInt(), quote.value(QStringLiteral("end")).toInt(),
             quote.value(QStringLiteral("kind")).toString(QStringLiteral("direct")) == QStringLiteral("direct"),
             !speaker.isEmpty(), speaker.value(QStringLiteral("start")).toInt(),
             speaker.value(QStringLiteral("end")).toInt(), quote.value(QStringLiteral("confidence")).toDouble()});
    }
    return all;
}

// All attributions of the labels; wanted are those without marks. The stretches of one that is split count as one.
// Some labels take the "that" of the clause in, ours never do; it is cut.
std::vector<Spoken> reportedIn(const QJsonArray &attributions, const std::u32string &points)
{
    std::vector<Spoken> all;
    for (const QJsonValue &value : attributions) {
        const QJsonObject one = value.toObject();
        const QJsonArray content = one.value(QStringLiteral("content")).toArray();
        const QJsonArray source = one.value(QStringLiteral("source")).toArray();
        if (content.isEmpty())
            continue;
        Spoken spoken{content.first()[0].toInt(), content.last()[1].toInt()};
        for (const std::u32string_view that : {U"that ", U"dass "}) {
            if (points.compare(static_cast<std::size_t>(spoken.start), that.size(), that) == 0)
                spoken.start += static_cast<int>(that.size());
        }
        spoken.wanted =
            one.value(QStringLiteral("kind")).toString().compare(QStringLiteral("indirect"), Qt::CaseInsensitive) == 0;
        spoken.hasSpeaker = !source.isEmpty();
        if (spoken.hasSpeaker) {
            spoken.speakerStart = source.first()[0].toInt();
            spoken.speakerEnd = source.last()[1].toInt();
        }
        all.push_back(spoken);
    }
    return all;
}

// What a set has to reach; 0 where nothing is asked.
struct Bars
{
    double f1 = 0, byName = 0;
};

struct Set
{
    QString file;
    Bars all, direct, longer;
};

std::vector<Set> sets()
{
    return {{QStringLiteral("polnear.jsonl"), {96, 85}, {}, {0, 93}},
            {QStringLiteral("german_wikinews.jsonl"), {0, 60}, {90, 0}, {}}};
}

void print(const QString &set, const char *what, const QuoteScore &score, const Bars &bars = {})
{
    std::printf("%-24s %-20s %6.1f %6.1f %6.1f %8.1f %8.1f", qPrintable(set), what, score.precision(), score.recall(),
                score.f1(), score.f1Touching(), score.byName());
    if (bars.f1 > 0)
        std::printf("  F1 bar %.0f %s", bars.f1, score.f1() >= bars.f1 ? "kept" : "MISSED");
    if (bars.byName > 0)
        std::printf("  name bar %.0f %s", bars.byName, score.byName() >= bars.byName ? "kept" : "MISSED");
    std::printf("\n");
}

void print(const QString &set, const Calibration &calibration)
{
    for (const Calibration::Bin &bin : calibration.bins())
        std::printf("%-24s confidence from %.2f  %5d found, mean %.2f, right %.2f\n", qPrintable(set), bin.from,
                    bin.count, bin.mean(), bin.accuracy());
    std::printf("%-24s confidence is off by %.3f on the mean\n", qPrintable(set), calibration.error());
}

// How fast quotations alone are found, tokens and mentions given.
struct Speed
{
    qint64 words = 0;
    std::clock_t ticks = 0;

    void add(const quotes::Finder &finder, QStringView body, const text::Analysis &analysis)
    {
        const language::Split split = language::split(body);
        words += std::count_if(split.tokens.begin(), split.tokens.end(),
                               [](const language::Token &token) { return token.isWord(); });
        const std::clock_t before = std::clock(); // of this process: other work on the machine does not count
        (void)finder.find(body, analysis.blocks, analysis.entities, analysis.mentions, split);
        ticks += std::clock() - before;
    }
};

bool measureSet(const Task &task, const quotes::Finder &finder, const Set &measured)
{
    const QString &name = measured.file;
    QFile in(task.data.filePath(QStringLiteral("quotes/dev/") + name));
    if (!in.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(in.fileName()));
        return false;
    }
    QFile out(task.predictions ? task.predictions->filePath(name) : QString());
    if (task.predictions && !out.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(out.fileName()));
        return false;
    }
    QuoteScore all(false, 0), direct(true, 0), longer(true, 4), reported(true, 0);
    Calibration calibration;
    Speed speed;
    while (!in.atEnd()) {
        const QJsonObject gold = QJsonDocument::fromJson(in.readLine()).object();
        text::Document document;
        document.body = gold.value(QStringLiteral("text")).toString();
        const text::Analysis analysis = task.analyser->analyse(document);
        const std::vector<int> offsets = codePoints(document.body);
        const QJsonArray quotes = toJson(analysis.quotes, text::QuoteKind::Direct, offsets);
        const QJsonArray indirect = toJson(analysis.quotes, text::QuoteKind::Indirect, offsets);
        const std::u32string points = document.body.toStdU32String();
        const auto wanted = spokenIn(gold.value(QStringLiteral("quotes")).toArray());
        const auto found = spokenIn(quotes);
        for (QuoteScore *score : {&all, &direct, &longer})
            score->add(points, wanted, found);
        calibration.add(points, wanted, found);
        reported.add(points, reportedIn(gold.value(QStringLiteral("attributions")).toArray(), points),
                     spokenIn(indirect));
        speed.add(finder, document.body, analysis);
        if (out.isOpen())
            out.write(QJsonDocument(QJsonObject{{QStringLiteral("id"), gold.value(QStringLiteral("id"))},
                                                {QStringLiteral("quotes"), quotes},
                                                {QStringLiteral("reported"), indirect}})
                          .toJson(QJsonDocument::Compact) +
                      '\n');
    }
    const QString set = QFileInfo(name).completeBaseName();
    print(set, "all", all, measured.all);
    print(set, "direct", direct, measured.direct);
    print(set, "direct, 4+ words", longer, measured.longer);
    print(set, "reported", reported);
    print(set, calibration);
    std::printf("%-24s %.1f million words a second, quotations alone\n", qPrintable(set),
                static_cast<double>(speed.words) * CLOCKS_PER_SEC / 1e6 /
                    static_cast<double>(std::max<std::clock_t>(1, speed.ticks)));
    return true;
}

} // namespace

bool measureQuotes(const Task &task)
{
    const auto finder = quotes::Finder::load(QStringLiteral(SHARE));
    if (!finder) {
        std::fprintf(stderr, "%s\n", qPrintable(finder.error().what));
        return false;
    }
    std::printf("%-24s %-20s %6s %6s %6s %8s %8s\n", "quotations", "", "P", "R", "F1", "touching", "by name");
    bool good = true;
    for (const Set &set : sets())
        good = measureSet(task, *finder, set) && good;
    return good;
}

} // namespace quality
