// Measures the analysis against labelled data: bench_quality DATA [--out FOLDER] [MEASURE]...
#include "bench/quality/measures.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace {

struct Measure
{
    QLatin1StringView name;
    bool (*run)(const quality::Task &);
};

constexpr std::array<Measure, 3> Measures{{{QLatin1StringView("segments"), quality::measureSegments},
                                           {QLatin1StringView("quotes"), quality::measureQuotes},
                                           {QLatin1StringView("mentions"), quality::measureMentions}}};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Write predictions here."),
                                 QStringLiteral("folder"));
    parser.addOption(out);
    const QCommandLineOption share(QStringLiteral("share"), QStringLiteral("Word lists and models to measure."),
                                   QStringLiteral("folder"), QStringLiteral(SHARE));
    parser.addOption(share);
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("data"), QStringLiteral("The folder of labelled data."));
    parser.addPositionalArgument(QStringLiteral("measure"), QStringLiteral("What to measure; all without."),
                                 QStringLiteral("[measure...]"));
    parser.process(app);
    QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        parser.showHelp(2);
    const auto analyser = analysis::Analyser::load(parser.value(share));
    if (!analyser) {
        std::fprintf(stderr, "%s\n", qPrintable(analyser.error().what));
        return 1;
    }
    quality::Task task{QDir(names.takeFirst()), std::nullopt, analyser->get(), parser.value(share)};
    if (parser.isSet(out)) {
        task.predictions = QDir(parser.value(out));
        task.predictions->mkpath(QStringLiteral("."));
    }
    bool good = true;
    for (const Measure &measure : Measures) {
        if (names.isEmpty() || names.contains(measure.name))
            good = measure.run(task) && good;
    }
    return good ? 0 : 1;
}
