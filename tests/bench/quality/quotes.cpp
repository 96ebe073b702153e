#include "bench/quality/measures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <vector>

namespace quality {

namespace {

// UTF-16 offset -> code-point offset.
std::vector<int> codePoints(QStringView text)
{
    std::vector<int> at;
    at.reserve(static_cast<std::size_t>(text.size()) + 1);
    int points = 0;
    for (const QChar c : text) {
        at.push_back(points);
        points += c.isHighSurrogate() ? 0 : 1;
    }
    at.push_back(points);
    return at;
}

QJsonObject spanOf(text::Span span, const std::vector<int> &points)
{
    return {{QStringLiteral("start"), points[static_cast<std::size_t>(span.begin)]},
            {QStringLiteral("end"), points[static_cast<std::size_t>(span.end)]}};
}

QJsonArray toJson(const QList<text::Quote> &quotes, const std::vector<int> &points)
{
    QJsonArray all;
    for (const text::Quote &quote : quotes) {
        if (quote.kind != text::QuoteKind::Direct)
            continue;
        for (const text::Span &piece : quote.pieces) {
            QJsonObject one = spanOf(piece, points);
            one.insert(QStringLiteral("speaker"), quote.speaker ? QJsonValue(spanOf(quote.speaker->span, points)) : QJsonValue());
            one.insert(QStringLiteral("cue"), quote.cue ? QJsonValue(spanOf(*quote.cue, points)) : QJsonValue());
            if (quote.speaker)
                one.insert(QStringLiteral("speaker_name"), quote.speaker->name);
            one.insert(QStringLiteral("confidence"), quote.confidence);
            one.insert(QStringLiteral("reason"), quote.reason);
            all.append(one);
        }
    }
    return all;
}

bool measureSet(const Task &task, const QString &name)
{
    QFile in(task.data.filePath(QStringLiteral("quotes/dev/") + name));
    if (!in.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(in.fileName()));
        return false;
    }
    QFile out(task.predictions ? task.predictions->filePath(name) : QString());
    if (task.predictions && !out.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(out.fileName()));
        return false;
    }
    while (!in.atEnd()) {
        const QJsonObject gold = QJsonDocument::fromJson(in.readLine()).object();
        text::Document document;
        document.body = gold.value(QStringLiteral("text")).toString();
        const text::Analysis analysis = task.analyser->analyse(document);
        const QJsonArray quotes = toJson(analysis.quotes, codePoints(document.body));
        if (out.isOpen())
            out.write(QJsonDocument(QJsonObject{{QStringLiteral("id"), gold.value(QStringLiteral("id"))},
                                                {QStringLiteral("quotes"), quotes}})
                          .toJson(QJsonDocument::Compact) +
                      '\n');
    }
    return true;
}

} // namespace

bool measureQuotes(const Task &task)
{
    bool good = true;
    for (const QString &name : {QStringLiteral("polnear.jsonl"), QStringLiteral("german_wikinews.jsonl")})
        good = measureSet(task, name) && good;
    return good;
}

} // namespace quality
