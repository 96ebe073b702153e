// bench_train_mentions DATA PLAN OUT [name=value]...: trains the models of one plan (english, latin, iberian, german,
// russian, arabic, chinese) from the folder of labelled texts and writes them to OUT/<language>.model. Deterministic:
// the same texts and lists give the same bytes.
#include "corpus.h"
#include "crf.h"
#include "modelfile.h"
#include "report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <array>
#include <cstdio>
#include <type_traits>

namespace {

using train::Source;

struct Made
{
    QString name; // of the file
    QString domain;
    float least = 0.03F; // weights below are left out of the file
};

struct Plan
{
    std::vector<Source> sources;
    std::vector<Made> models;
    train::Settings settings;
    QString aids;         // the name of the word classes and the dictionary that its models are read with
    bool clusters = true; // Brown clusters, which are of English words
};

Source source(const char *file, const char *domain = "", bool partial = false, float weight = 1)
{
    return {QString::fromLatin1(file), QString::fromLatin1(domain), partial, weight};
}

QMap<QString, Plan> plans()
{
    const std::vector<Source> english{source("voa"),
                                      source("texts/en", "", false, 0.5F),
                                      source("men", "", false, 2),
                                      source("gum", "", false, 2),
                                      source("multiner", "gov", true),
                                      source("wikigold", "wiki"),
                                      source("crossner_pol", "pol"),
                                      source("ewt_en", "web", true),
                                      source("wnut17", "post"),
                                      source("btc", "post", true),
                                      source("tweebank", "post")};
    // The small sets are labelled as the product names things, the large ones as their makers saw fit: the small ones
    // weigh more.
    std::vector<Source> latin{source("cess_es", "es", false, 0.7F),
                              source("gsd_es", "es", false, 5),
                              source("texts/es", "es"),
                              source("bosque_pt", "pt", true),
                              source("texts/pt", "pt"),
                              source("gsd_fr", "fr"),
                              source("texts/fr", "fr"),
                              source("germeval_de", "de"),
                              source("gsd_de", "de", false, 3),
                              source("texts/de", "de"),
                              source("pud_it", "it"),
                              source("texts/it", "it"),
                              source("voa", "en"),
                              source("texts/en", "en"),
                              source("men", "en"),
                              source("gum", "en"),
                              source("wikigold", "en"),
                              source("crossner_pol", "en"),
                              source("gsd_ru", "ru"),
                              source("texts/ru", "ru"),
                              source("pud_ar", "ar"),
                              source("gsd_zh", "zh")};
    // German gains from its own written texts (held-out parts of its three corpora: 69.4 to 71.9, 64.5 to 65.4, and 66
    // to 73 on written news), not from those of the other languages.
    std::vector<Source> german = latin;
    std::erase_if(german, [](const Source &each) { return each.file.startsWith(u"texts/"); });
    german.push_back(source("texts/de", "de", false, 0.5F));
    const auto with = [](int epochs, int averaged, float dropped, float faint, std::array<float, 3> costs) {
        train::Settings settings;
        settings.epochs = epochs;
        settings.runs = 3;
        settings.averaged = averaged;
        settings.dropped = dropped;
        settings.faint = faint; // so that all models and lists stay below 30 MB
        settings.missed = costs[0];
        settings.spurious = costs[1];
        settings.mistaken = costs[2];
        return settings;
    };
    const auto all = [](train::Settings settings) {
        settings.rarest = 1;
        return settings;
    };
    const auto named = [](std::initializer_list<const char *> names) {
        std::vector<Made> list;
        for (const char *name : names)
            list.push_back({QString::fromLatin1(name), QString::fromLatin1(name)});
        return list;
    };
    constexpr std::array None{0.0F, 0.0F, 0.0F}, Mild{1.0F, 0.3F, 0.5F}, Firm{1.5F, 0.4F, 0.8F},
        Strict{2.0F, 0.6F, 1.0F};
    return {
        {QStringLiteral("english"),
         {english,
          {{QStringLiteral("en"), QString()}, {QStringLiteral("en-post"), QStringLiteral("post")}},
          with(9, 4, 0.3F, 0.075F, Firm),
          QStringLiteral("en")}},
        {QStringLiteral("latin"), {latin, named({"fr", "it"}), with(7, 3, 0.2F, 0.12F, Mild), QStringLiteral("en")}},
        {QStringLiteral("iberian"),
         {latin,
          {{QStringLiteral("es"), QStringLiteral("es"), 0.1F}, {QStringLiteral("pt"), QStringLiteral("pt"), 0.085F}},
          with(7, 3, 0.2F, 0.085F, Mild),
          QStringLiteral("en")}},
        {QStringLiteral("german"),
         {german,
          {{QStringLiteral("de"), QStringLiteral("de"), 0.085F}},
          with(9, 3, 0.2F, 0.085F, None),
          QStringLiteral("en")}},
        {QStringLiteral("russian"),
         {{source("gsd_ru"), source("texts/ru", "", false, 0.5F)},
          {{QStringLiteral("ru"), QString(), 0.03F}},
          with(20, 5, 0.2F, 0.05F, Mild),
          QStringLiteral("en"),
          false}},
        {QStringLiteral("arabic"),
         {{source("pud_ar"), source("texts/ar", "", false, 0.5F)},
          {{QStringLiteral("ar"), QString(), 0.02F}},
          with(20, 5, 0.2F, 0.05F, Strict),
          QStringLiteral("ar"),
          false}},
        {QStringLiteral("chinese"),
         {{source("gsd_zh"), source("texts/zh", "", false, 0.5F)},
          {{QStringLiteral("zh"), QString(), 0.06F}},
          all(with(20, 5, 0.2F, 0.05F, None)),
          QStringLiteral("zh"),
          false}}};
}

// The plan's settings, where the command line does not say otherwise.
train::Settings settingsOf(const Plan &plan, const QMap<QString, QString> &options)
{
    train::Settings settings = plan.settings;
    const auto set = [&options](const char *name, auto &value) {
        if (const auto at = options.constFind(QLatin1String(name)); at != options.constEnd())
            value = static_cast<std::remove_reference_t<decltype(value)>>(at->toDouble());
    };
    set("epochs", settings.epochs);
    set("runs", settings.runs);
    set("faint", settings.faint);
    set("averaged", settings.averaged);
    set("rate", settings.rate);
    set("shrink", settings.shrink);
    set("dropped", settings.dropped);
    set("rarest", settings.rarest);
    set("missed", settings.missed);
    set("spurious", settings.spurious);
    set("mistaken", settings.mistaken);
    return settings;
}

std::vector<train::Document> readTexts(const Source &source, const QString &data)
{
    if (source.file.startsWith(u"texts/"))
        return train::readMarkedTexts(QStringLiteral(TEXTS) + source.file.mid(5));
    return train::readJsonLines(data + QStringLiteral("/train/") + source.file + QStringLiteral(".jsonl"));
}

// The labelled texts that the report is of, each seen as the model that reads such texts sees it.
std::vector<train::CheckSet> readChecks(const Plan &plan, const QString &folder, const QStringList &domains,
                                        train::Corpus &corpus, std::vector<train::Example> &checks)
{
    std::vector<train::CheckSet> sets;
    std::vector<Source> all = plan.sources;
    for (const char *measured : {"worldwide", "re3d"})
        all.push_back(source(measured)); // never learned from
    for (Source each : all) {
        if (each.file.startsWith(u"texts/"))
            continue;
        const QString path = folder + each.file + QStringLiteral(".jsonl");
        if (!QFile::exists(path))
            continue;
        const bool own = std::any_of(plan.models.begin(), plan.models.end(),
                                     [&each](const auto &model) { return model.domain == each.domain; });
        each.partial = false;
        std::vector<train::KindExample> kinds;
        corpus.read(train::readJsonLines(path), each,
                    own ? static_cast<quint8>(domains.indexOf(each.domain)) : quint8{0}, checks, kinds);
        sets.push_back({each.file, checks.size()});
    }
    return sets;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4 || !plans().contains(arguments[2])) {
        std::fprintf(stderr, "usage: bench_train_mentions DATA english|latin|iberian|german|russian|arabic|chinese OUT "
                             "[name=value]...\n");
        return 2;
    }
    QMap<QString, QString> options;
    for (qsizetype i = 4; i < arguments.size(); ++i)
        options.insert(arguments[i].section(u'=', 0, 0), arguments[i].section(u'=', 1));
    const QString data = arguments[1], out = arguments[3];
    const Plan plan = plans().value(arguments[2]);
    const auto lists = mentions::Lists::load(QStringLiteral(SHARE "/lists"));
    if (!lists)
        qFatal("%s", qUtf8Printable(lists.error().what));
    QElapsedTimer clock;
    clock.start();
    auto aids = mentions::Aids::load(options.value(QStringLiteral("aids"), QStringLiteral(SHARE "/models")), plan.aids);
    if (!aids)
        qFatal("%s", qUtf8Printable(aids.error().what));
    train::Corpus corpus(
        *lists, plan.clusters ? train::readClusters(data + QStringLiteral("/brown500.paths")) : train::Clusters(),
        std::move(*aids));
    std::vector<train::Example> examples;
    std::vector<train::KindExample> kinds;
    QStringList domains{QString()};
    for (Source each : plan.sources) {
        each.weight = options.value(each.file, QString::number(static_cast<double>(each.weight))).toFloat();
        if (!domains.contains(each.domain))
            domains << each.domain;
        corpus.read(readTexts(each, data), each, static_cast<quint8>(domains.indexOf(each.domain)), examples, kinds);
    }
    const train::Settings settings = settingsOf(plan, options);
    std::printf("%zu sentences, %zu kinds, read in %.1f s\n", examples.size(), kinds.size(),
                static_cast<double>(clock.elapsed()) / 1000);
    std::vector<train::Example> checks;
    const auto sets = readChecks(plan, data + QStringLiteral("/dev/"), domains, corpus, checks);
    train::Crf crf(std::move(examples), std::move(checks), settings);
    crf.train([&clock](int epoch, double loss) {
        std::printf("epoch %d: loss a token %.5f, %.1f s\n", epoch, loss, static_cast<double>(clock.elapsed()) / 1000);
        std::fflush(stdout);
    });
    train::report(crf, sets);
    train::ModelParts parts{{}, crf.transitions(), train::trainKinds(kinds), &corpus.clusters(), 0};
    for (const auto &[name, domain, least] : plan.models) {
        parts.least = options.value(name, QString::number(static_cast<double>(least))).toFloat();
        parts.weights = crf.weights(static_cast<quint8>(domains.indexOf(domain)));
        const QString path = out + u'/' + name + QStringLiteral(".model");
        const qint64 size = train::writeModel(path, parts);
        std::printf("%s: %zu features, %.2f MB\n", qUtf8Printable(path), parts.weights.size(),
                    static_cast<double>(size) / 1e6);
    }
    return 0;
}
