// Learns the segmenter's model from a folder of labelled articles and prints cross-validated figures.
#include "course.h"
#include "figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSaveFile>

using namespace train;

namespace {

std::map<QString, Score> scoreOf(const Course &course, const std::vector<float> &odds)
{
    std::map<QString, Score> scores;
    const auto &rows = course.rows();
    for (std::size_t i = 0; i < rows.size();) {
        const Example &example = *rows[i].example;
        std::vector<bool> story;
        for (; story.size() < example.labels.size(); ++i)
            story.push_back(odds[i] > 0);
        scores[example.set].add(example, story);
    }
    return scores;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Learns to tell story from the rest."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DATA"), QStringLiteral("folder with residual, fullpage, web and tweets"));
    parser.addOption({QStringLiteral("folds"), QStringLiteral("folds of domains"), QStringLiteral("N"), QStringLiteral("5")});
    parser.addOption({QStringLiteral("trees1"), QStringLiteral("trees"), QStringLiteral("N"), QStringLiteral("200")});
    parser.addOption({QStringLiteral("trees2"), QStringLiteral("trees"), QStringLiteral("N"), QStringLiteral("300")});
    parser.addOption({QStringLiteral("wf"), QStringLiteral("weight of fullpage"), QStringLiteral("W"), QStringLiteral("0.25")});
    parser.addOption({QStringLiteral("ww"), QStringLiteral("weight of web"), QStringLiteral("W"), QStringLiteral("0.7")});
    parser.addOption({QStringLiteral("wt"), QStringLiteral("weight of tweets"), QStringLiteral("W"), QStringLiteral("2")});
    parser.addOption({QStringLiteral("rate"), QStringLiteral("rate"), QStringLiteral("W"), QStringLiteral("0.08")});
    parser.addOption({QStringLiteral("ridge"), QStringLiteral("ridge"), QStringLiteral("W"), QStringLiteral("20")});
    parser.addOption({QStringLiteral("output"), QStringLiteral("model file to write; without it only figures"), QStringLiteral("FILE")});
    parser.process(app);
    QTextStream out(stdout);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const auto number = [&](const char16_t *name) { return parser.value(QString::fromUtf16(name)).toDouble(); };
    Options options;
    options.folds = int(number(u"folds"));
    options.weights = {{QStringLiteral("residual"), 1.0F}, {QStringLiteral("fullpage"), float(number(u"wf"))},
                       {QStringLiteral("web"), float(number(u"ww"))}, {QStringLiteral("tweets"), float(number(u"wt"))}};
    options.first.trees = int(number(u"trees1"));
    options.second.trees = int(number(u"trees2"));
    options.first.rate = options.second.rate = number(u"rate");
    options.first.ridge = options.second.ridge = number(u"ridge");
    options.second.seed = 2;
    options.kinds = {40, 0.15, 0.7, 0.3, 20, 3};
    options.final = parser.isSet(QStringLiteral("output"));
    const auto examples = readExamples(parser.positionalArguments().first(),
                                       {QStringLiteral("residual"), QStringLiteral("fullpage"), QStringLiteral("web"), QStringLiteral("tweets")},
                                       options.folds);
    if (!examples) {
        out << examples.error().what << "\n";
        return 1;
    }
    const blocks::Signs signs;
    const auto lists = blocks::WordLists::load(QStringLiteral(SHARE), signs);
    if (!lists) {
        out << lists.error().what << "\n";
        return 1;
    }
    std::vector<const Example *> all;
    for (const Example &example : *examples)
        all.push_back(&example);
    QElapsedTimer clock;
    clock.start();
    Course course(all, signs, *lists, options);
    out << "read " << course.rows().size() << " lines in " << clock.elapsed() << " ms\n";
    out.flush();
    const blocks::Model model = course.learn();
    if (parser.isSet(QStringLiteral("output"))) {
        QSaveFile file(parser.value(QStringLiteral("output")));
        if (!file.open(QIODevice::WriteOnly) || file.write(model.saved()) < 0 || !file.commit()) {
            out << file.fileName() << " cannot be written: " << file.errorString() << "\n";
            return 1;
        }
    }
    out << "learned in " << clock.elapsed() / 1000 << " s\nfirst pass\n";
    printTable(out, scoreOf(course, course.unseenFirst()));
    out << "second pass\n";
    const auto scores = scoreOf(course, course.unseen());
    printTable(out, scores);
    printTypes(out, scores.at(QStringLiteral("residual")));
    return 0;
}
