#pragma once

#include "blocks/page.h"
#include "result.h"
#include "text/block.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace train {

// A label of the data: what a line is, and for other lines a rough type.
enum class Gold : quint8 { Skip, Story, Headline, Other };

struct Label
{
    Gold gold = Gold::Skip;
    QString type;
    std::optional<text::BlockKind> kind = {}; // where it is known better than by the type
};

struct Example
{
    QString file;
    QString set; // name of the folder
    QString domain;
    QString language;
    QString body;
    int fold = 0;              // by domain
    std::vector<Label> labels; // one for each non-empty line, in order
};

// The folders the data is in.
QStringList trainingSets();

// Into which of the folds a domain falls.
int foldOf(const QString &domain, int folds);

// Reads DATA/*/labels.jsonl and the texts beside them. Every domain falls wholly into one of the folds.
Result<std::vector<Example>> readExamples(const QString &folder, const QStringList &sets, int folds);

// The order in which a deterministic generator (SplitMix64) draws; the same on every machine.
class Random final
{
public:
    explicit Random(quint64 seed) : m_state(seed) {}
    quint64 next();
    double unit() { return double(next() >> 11) * 0x1.0p-53; }

private:
    quint64 m_state;
};

} // namespace train
