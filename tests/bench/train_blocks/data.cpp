#include "data.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace train {

namespace {

Gold goldOf(const QString &word)
{
    return word == u"story"      ? Gold::Story
           : word == u"headline" ? Gold::Headline
           : word == u"other"    ? Gold::Other
                                 : Gold::Skip;
}

std::vector<Label> labelsOf(const QString &body, const QJsonArray &lines)
{
    QHash<int, Label> byNumber;
    for (const auto value : lines) {
        const QJsonObject line = value.toObject();
        byNumber[line[u"n"].toInt()] = {goldOf(line[u"kind"].toString()), line[u"cls"].toString(), {}};
    }
    std::vector<Label> labels;
    int number = 0;
    for (const QStringView line : QStringView(body).split(u'\n')) {
        ++number;
        const bool blank = std::all_of(line.begin(), line.end(), [](QChar c) {
            return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0xfeff;
        });
        if (!blank)
            labels.push_back(byNumber.value(number));
    }
    return labels;
}

Result<Done> readSet(const QString &folder, const QString &set, int folds, std::vector<Example> &to)
{
    QFile labels(folder + u'/' + set + QStringLiteral("/labels.jsonl"));
    if (!labels.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 cannot be read: %2").arg(labels.fileName(), labels.errorString())};
    while (!labels.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(labels.readLine()).object();
        QFile text(folder + u'/' + set + u'/' + record[u"file"].toString());
        if (!text.open(QIODevice::ReadOnly))
            return Error{QStringLiteral("%1 cannot be read: %2").arg(text.fileName(), text.errorString())};
        Example example{record[u"file"].toString(),
                        set,
                        record[u"domain"].toString(),
                        record[u"lang"].toString(),
                        QString::fromUtf8(text.readAll()),
                        foldOf(record[u"domain"].toString(), folds),
                        {}};
        example.labels = labelsOf(example.body, record[u"lines"].toArray());
        to.push_back(std::move(example));
    }
    return Done{};
}

} // namespace

QStringList trainingSets()
{
    return {QStringLiteral("residual"), QStringLiteral("fullpage"), QStringLiteral("web"), QStringLiteral("tweets")};
}

int foldOf(const QString &domain, int folds)
{
    const QByteArray digest = QCryptographicHash::hash(domain.toUtf8(), QCryptographicHash::Md5);
    return int(quint8(digest[0]) * 256 + quint8(digest[1])) % folds;
}

Result<std::vector<Example>> readExamples(const QString &folder, const QStringList &sets, int folds)
{
    std::vector<Example> examples;
    for (const QString &set : sets)
        if (auto read = readSet(folder, set, folds, examples); !read)
            return read.error();
    return examples;
}

quint64 Random::next()
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace train
