// Story and the rest: the shipped segmenter on data/segments, on bare text and with what the folder's other files tell.
#include "bench/quality/measures.h"
#include "bench/train_blocks/figures.h"
#include "bench/train_blocks/sightings.h"
#include "blocks/judgement.h"
#include "blocks/segmenter.h"

#include <ctime>

namespace quality {

namespace {

using namespace train;

std::vector<bool> storyLines(const QList<text::Block> &blocks)
{
    std::vector<bool> story;
    for (const text::Block &block : blocks)
        story.push_back(block.group() == text::Group::Story);
    return story;
}

// Megabytes of UTF-8 a second of one core's time.
double speed(const std::vector<Example> &examples, const std::function<void(const Example &)> &work)
{
    qint64 bytes = 0;
    for (const Example &example : examples)
        bytes += example.body.toUtf8().size();
    const std::clock_t start = std::clock();
    for (const Example &example : examples)
        work(example);
    return double(bytes) / 1e6 * CLOCKS_PER_SEC / double(std::clock() - start);
}

void printSpeed(const std::vector<Example> &examples, const blocks::Segmenter &segmenter, const QString &share,
                QTextStream &out)
{
    const blocks::Signs signs;
    const auto lists = blocks::WordLists::load(share, signs);
    const auto model = blocks::Model::load(share + QStringLiteral("/models/blocks.model"));
    if (!lists || !model)
        return;
    for (const QString &set : trainingSets()) {
        std::vector<Example> some;
        std::copy_if(examples.begin(), examples.end(), std::back_inserter(some),
                     [&](const Example &e) { return e.set == set; });
        const double cues = speed(some, [&](const Example &e) { blocks::Page(e.body, signs, *lists, model->words); });
        const double odds = speed(some, [&](const Example &e) {
            const blocks::Page page(e.body, signs, *lists, model->words);
            blocks::decode(page, blocks::Judgement(page, *model).odds());
        });
        const double all = speed(some, [&](const Example &e) { segmenter.segment(e.body); });
        out << QStringLiteral("%1: cues of lines %2 MB/s, with both passes and decoding %3, with kinds, languages and "
                              "reasons %4\n")
                   .arg(set, -8)
                   .arg(cues, 0, 'f', 1)
                   .arg(odds, 0, 'f', 1)
                   .arg(all, 0, 'f', 1);
    }
}

} // namespace

bool measureSegments(const Task &task)
{
    QTextStream out(stdout);
    const auto examples = readExamples(task.data.filePath(QStringLiteral("segments")), trainingSets(), 1);
    const auto segmenter = blocks::Segmenter::load(task.share);
    if (!examples || !segmenter) {
        out << (examples ? segmenter.error().what : examples.error().what) << "\n";
        return false;
    }
    std::vector<const Example *> all;
    for (const Example &example : *examples)
        all.push_back(&example);
    const Sightings sightings(all);
    std::map<QString, Score> bare, told;
    for (const Example &example : *examples) {
        bare[example.set].add(example, storyLines(segmenter->segment(example.body)));
        told[example.set].add(example, storyLines(segmenter->segment(example.body, sightings.of(example))));
    }
    out << "Story and the rest, shipped model. Where the data is what the model was trained on these figures flatter "
           "it;\n"
           "bench_train_blocks prints the cross-validated ones.\n";
    printTable(out, bare);
    out << "\nWith repetition evidence: each set as one folder.\n";
    printTable(out, told);
    out << "\nSpeed, of one core's time\n";
    printSpeed(*examples, *segmenter, task.share, out);
    return true;
}

} // namespace quality
