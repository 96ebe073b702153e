#include "corpus.h"

#include "intake/read.h"
#include "intake/walk.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

namespace {

struct Sample
{
    QString source;
    QStringList lines;
};

QList<Sample> load(const QString &folder)
{
    QList<Sample> samples;
    intake::Walk walk(folder);
    while (const auto found = walk.next()) {
        const auto document = intake::read(*found);
        if (document && document->body.size() > 400)
            samples.append({found->source, document->body.split(u'\n', Qt::SkipEmptyParts)});
    }
    return samples;
}

QString withOtherFigures(QString line, QRandomGenerator &random)
{
    for (QChar &c : line) {
        if (c >= u'1' && c <= u'9')
            c = QChar(u'1' + static_cast<char16_t>(random.bounded(9)));
    }
    return line;
}

QByteArray vary(const QList<Sample> &samples, int number, QRandomGenerator &random)
{
    const Sample &main = samples[number % samples.size()];
    const Sample &other = samples[random.bounded(static_cast<int>(samples.size()))];
    QString text;
    for (const QString &line : main.lines) {
        if (random.bounded(8) > 0 || text.isEmpty())
            text += withOtherFigures(line, random) + u'\n';
        if (other.source == main.source && random.bounded(10) == 0)
            text += withOtherFigures(other.lines[random.bounded(static_cast<int>(other.lines.size()))], random) + u'\n';
    }
    return text.toUtf8();
}

} // namespace

bool writeCorpus(const QString &samplesFolder, const QString &folder, int files)
{
    const QList<Sample> samples = load(samplesFolder);
    if (samples.isEmpty())
        return false;
    QRandomGenerator random(20261122);
    for (int i = 0; i < files; ++i) {
        const QString outlet = QStringLiteral("%1/outlet %2").arg(folder).arg(i % 10);
        QFile file(QStringLiteral("%1/%2.txt").arg(outlet).arg(i, 6, 10, QLatin1Char('0')));
        const QByteArray bytes = vary(samples, i, random);
        if (!QDir().mkpath(outlet) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
    }
    return true;
}
