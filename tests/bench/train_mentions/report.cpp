#include "report.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace train {

using namespace mentions;

namespace {

struct Tally
{
    int right = 0, found = 0, there = 0;

    double precision() const { return 100.0 * right / std::max(1, found); }
    double recall() const { return 100.0 * right / std::max(1, there); }
    double f1() const { return right == 0 ? 0 : 200.0 * right / (found + there); }
    void add(const Tally &other)
    {
        right += other.right;
        found += other.found;
        there += other.there;
    }
};
using Tallies = std::array<Tally, TypeCount>;

bool begins(quint8 label)
{
    return label != 0 && (partOf(label) == Part::Begin || partOf(label) == Part::Single);
}

std::size_t lastOf(const std::vector<quint8> &labels, std::size_t first)
{
    std::size_t last = first;
    while (last + 1 < labels.size() && partOf(labels[last]) <= Part::Inside)
        ++last;
    return last;
}

void count(const std::vector<quint8> &gold, const std::vector<quint8> &mine, Tallies &tallies)
{
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (begins(gold[i]))
            ++tallies[static_cast<std::size_t>(typeOf(gold[i]))].there;
        if (!begins(mine[i]))
            continue;
        Tally &tally = tallies[static_cast<std::size_t>(typeOf(mine[i]))];
        ++tally.found;
        if (gold[i] == mine[i] && lastOf(gold, i) == lastOf(mine, i))
            ++tally.right;
    }
}

} // namespace

void report(Crf &crf, const std::vector<CheckSet> &sets)
{
    std::printf("%-10s %6s %6s %6s   %6s %6s %6s %6s\n", "set", "F1", "P", "R", "PER", "ORG", "LOC", "other");
    std::size_t at = 0;
    for (const CheckSet &set : sets) {
        Tallies tallies{};
        for (; at < set.end; ++at) {
            const Example &check = crf.checks()[at];
            if (check.size() > 0)
                count(check.labels, crf.decode(check), tallies);
        }
        Tally all;
        for (std::size_t type = 0; type < 3; ++type)
            all.add(tallies[type]);
        std::printf("%-10s %6.1f %6.1f %6.1f   %6.1f %6.1f %6.1f %6.1f\n", qUtf8Printable(set.name), all.f1(),
                    all.precision(), all.recall(), tallies[0].f1(), tallies[1].f1(), tallies[2].f1(), tallies[3].f1());
    }
}

} // namespace train
