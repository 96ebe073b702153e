// Learns the segmenter's model from a folder of labelled articles and prints cross-validated figures.
#include "blocks/judgement.h"
#include "course.h"
#include "figures.h"
#include "vary.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

// The strictest figures: for every fold a whole model is learned from the other folds alone, and judges as the program
// does.
void printHeldOut(const std::vector<const Example *> &examples, const blocks::Signs &signs,
                  const blocks::WordLists &lists, Options options, QTextStream &out)
{
    std::map<QString, Score> scores;
    options.final = true;
    for (int fold = 0; fold < options.folds; ++fold) {
        std::vector<const Example *> others;
        std::copy_if(examples.begin(), examples.end(), std::back_inserter(others),
                     [fold](const Example *example) { return example->fold != fold; });
        const blocks::Model model = Course(others, signs, lists, options).learn();
        for (const Example *example : examples) {
            if (example->fold != fold || example->set.endsWith(u'+'))
                continue;
            const blocks::Page page(example->body, signs, lists, model.words);
            std::vector<bool> story;
            for (const float odds : blocks::decode(page, blocks::Judgement(page, model).odds()))
                story.push_back(odds > 0);
            scores[example->set].add(*example, story);
        }
        out << "folds judged: " << fold + 1 << " of " << options.folds << "\n";
        printTable(out, scores);
        out.flush();
    }
}

// What the program would make of every line with models of other domains, and with what the rest of its set tells
// ("voted"), as JSON lines for other tools.
QByteArray predictionsOf(const Course &course)
{
    QByteArray all;
    const auto &rows = course.rows();
    const auto decoded = course.decoded(course.unseen()), voted = course.decoded(course.unseenVoted());
    for (std::size_t i = 0; i < rows.size();) {
        const Example &example = *rows[i].example;
        const blocks::Page &page = *course.pages()[rows[i].index];
        QJsonArray lines;
        for (std::size_t line = 0; line < page.lines.size(); ++line, ++i) {
            const double odds = double(decoded[i]);
            lines.append(
                QJsonObject{{QStringLiteral("n"), page.lines[line].number},
                            {QStringLiteral("kind"), odds > 0 ? QStringLiteral("story") : QStringLiteral("other")},
                            {QStringLiteral("odds"), odds},
                            {QStringLiteral("voted"), double(voted[i])}});
        }
        const QJsonObject record{{QStringLiteral("file"), example.file},
                                 {QStringLiteral("set"), example.set},
                                 {QStringLiteral("lines"), lines}};
        all += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    return all;
}

bool write(const QString &path, const QByteArray &bytes, QTextStream &out)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    out << path << " cannot be written: " << file.errorString() << "\n";
    return false;
}

// How often the stated confidence is right, on domains the model has not seen.
void printReliability(const Course &course, const blocks::Model &model, QTextStream &out)
{
    constexpr int Bins = 5; // of confidence from 0.5 to 1
    std::array<int, Bins> right{}, all{};
    for (std::size_t i = 0; i < course.rows().size(); ++i) {
        const Course::Row &row = course.rows()[i];
        if (row.gold == Gold::Skip || row.gold == Gold::Headline || row.example->set != u"residual")
            continue;
        const float sure = std::abs(model.calibrationScale * course.unseen()[i] + model.calibrationShift);
        const auto bin = std::size_t(std::min(Bins - 1, int((1 / (1 + std::exp(-sure)) - 0.5F) * 2 * Bins)));
        ++all[bin];
        right[bin] += (course.unseen()[i] > 0) == (row.gold == Gold::Story) ? 1 : 0;
    }
    out << "confidence and how often it is right, residual:";
    for (std::size_t bin = 0; bin < Bins; ++bin)
        out << QStringLiteral("  %1-%2: %3")
                   .arg(0.5 + 0.1 * double(bin), 0, 'f', 1)
                   .arg(0.6 + 0.1 * double(bin), 0, 'f', 1)
                   .arg(double(right[bin]) / std::max(1, all[bin]), 0, 'f', 2);
    out << "\n";
}

void printFigures(const Course &course, const blocks::Model &model, QTextStream &out)
{
    out << "Cross-validated by domain: no line is judged by a model that has seen its domain.\n\nfirst pass\n";
    printTable(out, scoreOf(course, course.unseenFirst()));
    out << "\nsecond pass\n";
    printTable(out, scoreOf(course, course.unseen()));
    out << "\nsecond pass, decoded: what the program does\n";
    const auto scores = scoreOf(course, course.decoded(course.unseen()));
    printTable(out, scores);
    out << "\nand with repetition evidence, each set as one folder\n";
    printTable(out, scoreOf(course, course.decoded(course.unseenVoted())));
    out << "\nother lines found in residual, by rough type\n";
    printTypes(out, scores.at(QStringLiteral("residual")));
    printReliability(course, model, out);
}

// Of each set: how the kinds of lines outside the story are told by forests that have not seen their domain.
void printKinds(const Course &course, QTextStream &out)
{
    const auto judged = course.unseenKinds();
    for (const QString &set : {QStringLiteral("residual"), QStringLiteral("fullpage"), QStringLiteral("web"),
                               QString::fromLatin1(WrittenSet)}) {
        KindScore score;
        for (std::size_t i = 0; i < judged.size(); ++i)
            if (course.rows()[i].example->set == set && judged[i].first != Course::NotOther)
                ++score[judged[i].first][judged[i].second];
        out << "\nkinds of other lines, " << set << "\n";
        printKindTable(out, score);
    }
}

struct Wishes
{
    Options options;
    QString data;
    QString model, predictions; // files to write; empty: none
    bool strict = false;
    bool kinds = false;
};

Wishes wishesOf(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Learns to tell the story from the rest, and prints cross-validated figures."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DATA"),
                                 QStringLiteral("The folder with residual, fullpage, web and tweets."));
    Options options;
    const QString written = QLatin1String(WrittenSet);
    const auto number = [](const char *name, const QString &what, double usual) {
        return QCommandLineOption(QLatin1String(name), what, QStringLiteral("n"), QString::number(usual));
    };
    const auto file = [](const char *name, const QString &what) {
        return QCommandLineOption(QLatin1String(name), what, QStringLiteral("file"));
    };
    const auto folds = number("folds", QStringLiteral("Into how many folds the domains fall."), options.folds);
    const auto seed =
        number("seed", QStringLiteral("Which rows and columns are drawn; runs differ by what this changes."),
               double(options.seed));
    const auto weight = number("written",
                               QStringLiteral("What a line of a written page weighs; 0: nothing is learned "
                                              "from them, and they are only judged."),
                               double(options.weights.at(written)));
    const auto model = file("output", QStringLiteral("The model to write; without it only figures."));
    const auto predictions =
        file("predictions", QStringLiteral("Where to write the odds of every line from models of other domains."));
    const QCommandLineOption strict(
        QStringLiteral("strict"), QStringLiteral("Learn a whole model for each fold; slow, and only prints figures."));
    const QCommandLineOption kinds(QStringLiteral("kinds"),
                                   QStringLiteral("Also print how well kinds of other lines are told."));
    parser.addOptions({folds, seed, weight, model, predictions, strict, kinds});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    options.folds = parser.value(folds).toInt();
    options.seed = parser.value(seed).toULongLong();
    options.weights[written] = parser.value(weight).toFloat();
    options.final = parser.isSet(model);
    return {std::move(options),   parser.positionalArguments().first(),
            parser.value(model),  parser.value(predictions),
            parser.isSet(strict), parser.isSet(kinds)};
}

// False where a file cannot be written.
bool learn(const std::vector<const Example *> &examples, const blocks::WordLists &lists, const blocks::Signs &signs,
           const Wishes &wishes, QTextStream &out)
{
    Course course(examples, signs, lists, wishes.options);
    const blocks::Model model = course.learn();
    if (!wishes.model.isEmpty() && !write(wishes.model, model.saved(), out))
        return false;
    if (!wishes.predictions.isEmpty() && !write(wishes.predictions, predictionsOf(course), out))
        return false;
    printFigures(course, model, out);
    if (wishes.kinds)
        printKinds(course, out);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Wishes wishes = wishesOf(app);
    const Options &options = wishes.options;
    QTextStream out(stdout);
    const auto examples = readExamples(wishes.data, trainingSets(), options.folds);
    const auto written = readPages(QStringLiteral(PAGES), options.folds);
    const blocks::Signs signs;
    const auto lists = blocks::WordLists::load(QStringLiteral(SHARE), signs);
    if (!examples || !lists || !written) {
        out << (!examples ? examples.error().what : !lists ? lists.error().what : written.error().what) << "\n";
        return 1;
    }
    const std::vector<Example> variants = vary(*examples, options.variants);
    std::vector<const Example *> all;
    for (const auto *some : {&*examples, &variants, &*written})
        for (const Example &example : *some)
            all.push_back(&example);
    if (wishes.strict)
        printHeldOut(all, signs, *lists, options, out);
    else if (!learn(all, *lists, signs, wishes, out))
        return 1;
    return 0;
}
