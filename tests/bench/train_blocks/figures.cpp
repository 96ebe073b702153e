#include "figures.h"

#include "blocks/model.h"

#include <numeric>

namespace train {

namespace {

double f1(int right, int wrong, int missed)
{
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
}

// What other systems reach on held-out domains, for the table: best on bare text, best on HTML, and the bar set.
struct Yardstick
{
    const char16_t *set;
    const char16_t *text;
    const char16_t *html;
    const char16_t *bar;
};

constexpr Yardstick yardsticks[] = {
    {u"residual", u"0.903 / 0.790 / 0.40", u"0.933 / 0.833 / 0.39", u"0.940 / 0.850 / 0.50"},
    {u"fullpage", u"0.784 /   -   / 0.21", u"0.881 /   -   / 0.23", u"0.880 /   -   / 0.25"},
    {u"web", u"0.914 / 0.494 / 0.17", u"0.947 / 0.650 / 0.38", u"0.940 / 0.650 /  -  "},
    {u"written+", u"-", u"-", u"-"},
    {u"tweets", u"0.956 /   -   / 0.78", u"-", u"0.980 /   -   / 0.90"},
};

} // namespace

void Score::add(const Example &example, const std::vector<bool> &story)
{
    int wrong = 0;
    for (std::size_t i = 0; i < story.size(); ++i) {
        const Label &label = example.labels[i];
        if (label.gold == Gold::Story) {
            ++(story[i] ? storyRight : storyMissed);
            wrong += story[i] ? 0 : 1;
        } else if (label.gold == Gold::Other) {
            ++(story[i] ? storyWrong : otherRight);
            wrong += story[i] ? 1 : 0;
            auto &type = types[label.type];
            type.first += story[i] ? 0 : 1;
            ++type.second;
        }
    }
    ++documents;
    perfect += wrong == 0 ? 1 : 0;
}

double Score::storyF1() const
{
    return f1(storyRight, storyWrong, storyMissed);
}
double Score::otherF1() const
{
    return f1(otherRight, storyMissed, storyWrong);
}
double Score::perfectShare() const
{
    return documents == 0 ? 0 : double(perfect) / documents;
}

void printTable(QTextStream &out, const std::map<QString, Score> &scores)
{
    out << "| set | documents | story F1 / other F1 / perfect | bar | best on text | best on HTML "
           "|\n|---|---|---|---|---|---|\n";
    for (const Yardstick &y : yardsticks) {
        const auto found = scores.find(QString::fromUtf16(y.set));
        if (found == scores.end())
            continue;
        const Score &s = found->second;
        out << "| " << found->first << " | " << s.documents << " | "
            << QStringLiteral("%1 / %2 / %3")
                   .arg(s.storyF1(), 0, 'f', 3)
                   .arg(s.otherF1(), 0, 'f', 3)
                   .arg(s.perfectShare(), 0, 'f', 2)
            << " | " << QString::fromUtf16(y.bar) << " | " << QString::fromUtf16(y.text) << " | "
            << QString::fromUtf16(y.html) << " |\n";
    }
    out.flush();
}

void printTypes(QTextStream &out, const Score &score)
{
    std::multimap<int, QString, std::greater<>> bySize;
    for (const auto &[type, counts] : score.types)
        bySize.emplace(counts.second, type);
    for (const auto &[size, type] : bySize)
        out << QStringLiteral("  %1 %2 of %3 (%4)\n")
                   .arg(type, -16)
                   .arg(score.types.at(type).first, 6)
                   .arg(size, 6)
                   .arg(double(score.types.at(type).first) / size, 0, 'f', 2);
    out.flush();
}

void printKindTable(QTextStream &out, const KindScore &score)
{
    constexpr std::size_t MostNamed = 4;
    const auto name = [](int kind) {
        return kind < 0 ? QStringLiteral("unknown") : text::wordFor(blocks::otherKinds[std::size_t(kind)]);
    };
    double sum = 0;
    int kinds = 0;
    for (const auto &[kind, taken] : score) {
        std::vector<std::pair<int, int>> order; // lines, kind
        for (const auto &[as, lines] : taken)
            order.push_back({lines, as});
        std::sort(order.rbegin(), order.rend());
        const int all = std::accumulate(order.begin(), order.end(), 0,
                                        [](int lines, const auto &one) { return lines + one.first; });
        const auto right = taken.find(kind);
        const double found = right == taken.end() ? 0 : double(right->second) / all;
        out << QStringLiteral("  %1 %2 %3 ").arg(name(kind), -14).arg(all, 6).arg(found, 0, 'f', 2);
        for (std::size_t n = 0; n < std::min(MostNamed, order.size()); ++n)
            out << "  " << name(order[n].second) << " " << order[n].first;
        out << "\n";
        sum += kind < 0 ? 0 : found;
        kinds += kind < 0 ? 0 : 1;
    }
    out << QStringLiteral("  mean recall %1\n").arg(kinds == 0 ? 0.0 : sum / kinds, 0, 'f', 3);
    out.flush();
}

} // namespace train
